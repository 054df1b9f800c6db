import { type AddressInfo, connect, type Socket } from 'node:net';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessRule } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
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
  app.setErrorHandler((error, _request, reply) =>
    reply.code(error instanceof ApiError && error.code === 'THROTTLED' ? 429 : 500).send(),
  );
  registerExports(app, { exports: { endless }, patienceMs: 1_000, contextOf: () => ({}) as never });
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  for (const reader of readers) reader.destroy();
  await app.close();
});

const port = () => (app.server.address() as AddressInfo).port;

/** Asks for an export and takes no more than how its answer begins; the status. */
async function readNothing(): Promise<number> {
  const reader = connect(port(), '127.0.0.1');
  readers.push(reader);
  reader.on('error', () => undefined);
  reader.write('GET /export/endless HTTP/1.1\r\nhost: x\r\n\r\n');
  const head = await new Promise<string>((resolve) => reader.once('data', (chunk) => resolve(chunk.toString('latin1'))));
  reader.pause();
  return Number(head.split(' ')[1]);
}

it('a reader of an export that takes nothing gives its place to others', async () => {
  // more and more of them come until one is turned away: how fast this machine answers does not matter
  await expect.poll(readNothing, { timeout: 30_000, interval: 20 }).toBe(429);
  await expect.poll(readNothing, { timeout: 30_000, interval: 100 }).toBe(200);
});
