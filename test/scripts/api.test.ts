import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Api } from '../../scripts/replay/api.js';

type Step = { status: number; body: unknown; headers?: Record<string, string> } | 'hang up';

let server: Server;
let received = 0;

/** A server that answers as it is told, one answer after the other, and with the last one from then on. */
async function answering(...steps: Step[]): Promise<Api> {
  received = 0;
  server = createServer((request, response) => {
    const step = steps[Math.min(received, steps.length - 1)];
    received += 1;
    request.resume();
    if (step === undefined || step === 'hang up') request.socket.destroy();
    else response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers }).end(JSON.stringify(step.body));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return new Api(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, 'token');
}
afterEach(() => server.close());

const done = { status: 200, body: { data: { ok: true } } };
const refused = (code: string, more = {}) => ({
  status: 200,
  body: { errors: [{ message: 'no', extensions: { code, ...more } }] },
});

describe('a request', () => {
  test.each<[string, Step]>([
    ['is throttled', refused('THROTTLED', { retryAfterMs: 5 })],
    ['is shed', { status: 503, body: {}, headers: { 'retry-after': '0' } }],
    ['meets a fault', refused('INTERNAL_SERVER_ERROR')],
    ['loses its answer', 'hang up'],
  ])('that %s is sent again', async (_, first) => {
    const api = await answering(first, done);
    await expect(api.send('{ ok }', {})).resolves.toEqual({ ok: true });
    expect(received).toBe(2);
  });

  test('waits as long as it is told to', async () => {
    const api = await answering(refused('THROTTLED', { retryAfterMs: 300 }), done);
    const began = performance.now();
    await api.send('{ ok }', {});
    expect(performance.now() - began).toBeGreaterThanOrEqual(290);
  });

  test.each(['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'])(
    'that is refused with %s is not sent again',
    async (code) => {
      const api = await answering(refused(code), done);
      await expect(api.send('{ ok }', {})).rejects.toThrow(`The server refuses: no (${code}).`);
      expect(received).toBe(1);
    },
  );

  test('to something that is no GraphQL server ends with one sentence', async () => {
    const api = await answering({ status: 404, body: 'nothing here' });
    await expect(api.send('{ ok }', {})).rejects.toThrow('The server answered HTTP 404 with something that is no GraphQL.');
  });
});
