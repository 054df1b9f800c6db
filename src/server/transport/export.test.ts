import { type AddressInfo, connect, type Socket } from 'node:net';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessRule } from '../../kernel/access.js';
import { anonymous } from '../../kernel/caller.js';
import type { ExportSource } from '../../kernel/export.js';
import { registerExports } from './export.js';

const app = fastify();
const readers: Socket[] = [];
const lines = Array.from({ length: 1_000 }, (_, place) => ({ position: String(place), values: ['x'.repeat(200)] }));
const endless: ExportSource = { rule: accessRule('admin'), columns: () => ['text'], page: async () => lines };

beforeAll(async () => {
  app.decorateRequest('caller');
  app.addHook('onRequest', async (request) => {
    request.caller = { ...anonymous, kind: 'admin', programId: 1 };
  });
  registerExports(app, { exports: { endless }, patienceMs: 500, contextOf: () => ({}) as never });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  for (const reader of readers) reader.destroy();
  await app.close();
});

const port = () => (app.server.address() as AddressInfo).port;

async function readNothing(): Promise<void> {
  const reader = connect(port(), '127.0.0.1');
  readers.push(reader);
  reader.on('error', () => undefined);
  await new Promise((resolve) => reader.once('connect', resolve));
  reader.pause();
  reader.write('GET /export/endless HTTP/1.1\r\nhost: x\r\n\r\n');
}

async function begin(): Promise<number> {
  const stop = new AbortController();
  const { status } = await fetch(`http://127.0.0.1:${port()}/export/endless`, { signal: stop.signal });
  stop.abort();
  return status;
}

it('a reader of an export that takes nothing gives its place to others', async () => {
  for (let count = 0; count < 4; count += 1) await readNothing();
  await expect.poll(begin, { timeout: 10_000, interval: 20 }).not.toBe(200);
  await expect.poll(begin, { timeout: 10_000, interval: 100 }).toBe(200);
});
