import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPeer, type LookupFunction, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sender } from './sender.js';

let server: Server;
let connections = 0;
const open: Sender[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => response.end('inside')).listen(0, '127.0.0.1');
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => {
  for (const sender of open) sender.close();
  server.close();
});

const port = () => (server.address() as AddressInfo).port;
const post = (url: string, resolve?: LookupFunction, allowPrivateAddresses = false) => {
  const sender = new Sender({ allowPrivateAddresses, timeoutMs: 2_000, ...(resolve && { resolve }) });
  open.push(sender);
  return sender.post(url, {}, '{}');
};

/** Answers every question with the next of these addresses, the last one for ever. */
function answering(...addresses: string[]): LookupFunction & { asked: number } {
  const lookup = (_name: string, _options: object, callback: Parameters<LookupFunction>[2]) => {
    const address = addresses[Math.min(lookup.asked, addresses.length - 1)] ?? '';
    lookup.asked += 1;
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
  };
  lookup.asked = 0;
  return lookup as LookupFunction & { asked: number };
}

describe('an endpoint of a private address is not connected to', () => {
  it.each([
    'https://127.0.0.1',
    'https://10.0.0.1',
    'https://[::1]',
    'https://[fd00::1]',
    'https://[::ffff:127.0.0.1]',
    'https://0x7f000001',
    'https://2130706433',
    'http://hooks.example',
  ])('%s', async (url) => {
    expect(await post(url)).toMatchObject({ statusCode: null, failure: 'ADDRESS' });
    expect(connections).toBe(0);
  });

  it.each(['127.0.0.1', '10.1.2.3', '::1', 'fe80::1', '::ffff:10.0.0.1'])('a name that leads to %s', async (address) => {
    const lookup = answering(address);
    expect(await post(`https://hooks.example:${port()}`, lookup)).toMatchObject({ failure: 'ADDRESS' });
    expect([lookup.asked, connections]).toEqual([1, 0]);
  });

  it('a name that led to a public address when it was checked, and to a private one when it is connected to', async () => {
    const lookup = answering('203.0.113.9', '127.0.0.1');
    // somebody looks first, as a check before the connection would
    await new Promise<void>((resolve) => lookup('hooks.example', { all: true }, () => resolve()));
    expect(await post(`https://hooks.example:${port()}`, lookup)).toMatchObject({ failure: 'ADDRESS' });
    expect([lookup.asked, connections]).toEqual([2, 0]);
  });
});

it('where private addresses are allowed, names and addresses of this machine are reached', async () => {
  const there = await post(`http://hooks.example:${port()}`, answering('127.0.0.1'), true);
  expect(there).toMatchObject({ statusCode: 200, failure: null, excerpt: 'inside' });
  expect(await post(`http://127.0.0.1:${port()}`, undefined, true)).toMatchObject({ statusCode: 200 });
});

/** Answers the first request of each connection with raw bytes, as no HTTP server would. */
async function answeredBy(answer: (socket: Socket) => void, timeoutMs = 500) {
  const peer = createPeer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => peer.once('listening', resolve));
  const sender = new Sender({ allowPrivateAddresses: true, timeoutMs });
  open.push(sender);
  const sent = await sender.post(`http://127.0.0.1:${(peer.address() as AddressInfo).port}`, {}, '{}');
  sender.close();
  peer.close();
  return sent;
}

/** Says the same again and again until nobody listens. */
const forEver =
  (text: string, first = '') =>
  (socket: Socket) => {
    socket.write(first);
    const timer = setInterval(() => socket.write(text), 20);
    socket.on('close', () => clearInterval(timer));
  };
const head = 'HTTP/1.1 200 OK\r\n';

describe('an answer comes to an end, whatever is sent:', () => {
  it.each<[string, (socket: Socket) => void, object]>([
    [
      'another protocol',
      (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
      { failure: 'CONNECTION' },
    ],
    ['to continue, without end', forEver('HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n'), { failure: 'TIMEOUT' }],
    ['headers without end', forEver(`x: ${'y'.repeat(8_000)}\r\n`), { failure: 'CONNECTION' }],
    ['a head, letter by letter', forEver('x', `${head}x: `), { failure: 'TIMEOUT' }],
    ['a body, letter by letter', forEver('x', `${head}content-length: 9999\r\n\r\n`), { failure: 'TIMEOUT' }],
    ['no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'), { failure: 'CONNECTION' }],
    ['nothing, and good-bye', (socket) => socket.end(), { failure: 'CONNECTION' }],
    ['half of what was announced', (socket) => socket.end(`${head}content-length: 9\r\n\r\nx`), { failure: 'CONNECTION' }],
    [
      'what unpacks to far more, which nobody does',
      (socket) => socket.end(`${head}content-encoding: gzip\r\ncontent-length: 2\r\n\r\nxy`),
      { statusCode: 200, failure: null, excerpt: 'xy' },
    ],
    [
      'control characters',
      (socket) => socket.end(`${head}content-length: 5\r\n\r\na\0\u001b[b`),
      { failure: null, excerpt: 'a\u{fffd}\u{fffd}[b' },
    ],
  ])('%s', async (_, answer, expected) => {
    expect(await answeredBy(answer)).toMatchObject(expected);
  });
});
