import { WebSocket } from 'ws';
import { type TestServer, until } from './server.fixture.js';

interface Message {
  type: string;
  id?: string;
  payload?: unknown;
}

/** A bare socket that remembers what it was sent; to be terminated with the others of `sockets`. */
export async function bareSocket(
  server: TestServer,
  sockets: WebSocket[],
  init?: object | null,
  protocols = ['graphql-transport-ws'],
) {
  const socket = new WebSocket(server.socketUrl, protocols);
  sockets.push(socket);
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Message));
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  const send = (message: object) => socket.send(JSON.stringify(message));
  if (init !== null) send({ type: 'connection_init', ...(init && { payload: init }) });
  const acknowledged = () => until(() => messages.some(({ type }) => type === 'connection_ack'));
  const subscribe = (id: string, query = 'subscription { ticked }') => send({ type: 'subscribe', id, payload: { query } });
  return { socket, messages, closed, send, acknowledged, subscribe };
}
