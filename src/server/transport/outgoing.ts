import type { WebSocket } from '@fastify/websocket';

/** Close codes beside those of the protocol; docs/streams.md tells callers what to do about each. */
export const CLOSE = {
  goingAway: 1001,
  tooBig: 1009,
  tryLater: 1013,
  badRequest: 4400,
  forbidden: 4403,
  tooSlow: 4429,
  internal: 4500,
} as const;
const PING_MS = 12_000;
/** How long one that is cut off has to read why. */
const GRACE_MS = 1_000;

/** A client that does not read is cut off: it resumes by cursor, and the memory of the others is not its to fill. */
export function send(socket: WebSocket, data: string, maxBuffered: number): Promise<void> {
  if (socket.readyState === socket.OPEN && socket.bufferedAmount > maxBuffered) cut(socket, CLOSE.tooSlow, 'Too slow');
  // a turn of the event loop, so that a stream with much to say does not keep the close event from coming
  if (socket.readyState !== socket.OPEN) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    // a send that fails belongs to a socket that is closing: its close event ends what runs on it
    socket.send(data, () => resolve());
  });
}

/** Ends a socket that keeps more than its share: nothing more is taken from it, nor its consent waited for. */
export function cut(socket: WebSocket, code: number, reason: string): void {
  // it was told to go already, and goes on sending
  if (socket.readyState !== socket.OPEN) socket.terminate();
  socket.close(code, reason);
  socket.pause();
  setTimeout(() => socket.terminate(), GRACE_MS).unref();
}

/** Ends sockets whose other side is gone without a word. */
export function keepAlive(socket: WebSocket): () => void {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
