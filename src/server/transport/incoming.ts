import type { Socket } from 'node:net';
import type { WebSocket } from '@fastify/websocket';

/** Of a control frame from a client: two bytes and its mask. */
const HEAD_BYTES = 6;
/** What is read at once may hold the end of one message and the beginning of the next, with their frames. */
const ONE_READ = 64 * 1024;

/**
 * Calls `heard` with each message, and `tooBig` for one that is, or is about to become, larger than its sender may send. `ws` has one limit for all, that of
 * callers who send files, and holds what has come of a message up to that: for many sockets of nobody in particular that would be much memory.
 */
export function listen(
  socket: WebSocket,
  raw: Socket,
  { limit, heard, tooBig }: { limit(): number; heard(text: string): void; tooBig(): void },
): void {
  /** How much had come when the message under way began. */
  let from = raw.bytesRead;
  const pass = ({ length }: Buffer) => {
    from += HEAD_BYTES + length;
  };
  socket.on('ping', pass);
  socket.on('pong', pass);
  socket.on('message', (data: Buffer) => {
    from = raw.bytesRead;
    if (data.length > limit()) tooBig();
    else heard(data.toString());
  });
  // after `ws`, which makes messages of it first
  raw.on('data', () => {
    if (raw.bytesRead - from > limit() + ONE_READ) tooBig();
  });
}
