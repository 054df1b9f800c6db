import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';
import { overEvents, overSocket, type Reply, socketClient } from './server.fixture.js';

let app: TestApp;
let shop: Shop;
let owner: Client;
beforeAll(async () => {
  app = await startApp();
  shop = await Shop.open(app);
  owner = new Client({ connectionString: app.database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await app.close();
});

/** Ends the connections of all who wait for a lock, as a PostgreSQL that restarts does. */
async function cutOff<Result>(ask: () => Promise<Result>): Promise<Result> {
  await owner.query('BEGIN; LOCK TABLE fealty.member IN ACCESS EXCLUSIVE MODE');
  try {
    const asked = ask();
    let cut = 0;
    await expect
      .poll(
        async () => {
          // what a transaction sees of others stays as it was
          await owner.query('SELECT pg_stat_clear_snapshot()');
          const { rowCount } = await owner.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
          );
          cut += rowCount ?? 0;
          return cut;
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0);
    return await asked;
  } finally {
    await owner.query('ROLLBACK');
  }
}

const lost = { code: 'OVERLOADED', retryAfterMs: 1000 };
const READ = '{ members(first: 1) { nodes { id } } }';

async function post(query: string, variables: object = {}, accept = 'application/graphql-response+json') {
  const response = await fetch(app.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${shop.server}` },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), ...((await response.json()) as Reply) };
}

describe('a connection to the database that is lost while a request is under way', () => {
  it('over HTTP is an error to come back after, with 503 for who reads the status', async () => {
    const answer = await cutOff(() => post(READ));
    expect(answer).toMatchObject({ status: 503, retryAfter: '1', errors: [{ extensions: lost }] });
    expect(answer.errors?.[0]?.message).toMatch(/same idempotency key/);
    expect(await cutOff(() => post(READ, {}, 'application/json'))).toMatchObject({
      ...{ status: 200, retryAfter: '1', errors: [{ extensions: lost }] },
    });
    expect((await post(READ)).errors).toBeUndefined();
  });

  it('is the same over a WebSocket and over server-sent events', async () => {
    const server = { url: app.url.replace('/graphql', ''), socketUrl: app.wsUrl };
    const authorization = `Bearer ${shop.server}`;
    const client = socketClient(server, { authorization });
    for (const ask of [() => overSocket(client, READ), () => overEvents(server, { query: READ }, { authorization })]) {
      expect((await cutOff(ask)).errors).toMatchObject([{ extensions: lost }]);
      expect((await ask()).errors).toBeUndefined();
    }
    await client.dispose();
  });

  it('a mutation that is sent again with its key is done once', async () => {
    const query = `mutation ($input: EnrollMemberInput!) { enrollMember(input: $input) { created userErrors { code } } }`;
    const variables = { input: { idempotencyKey: randomUUID(), externalId: 'ann' } };
    expect(await cutOff(() => post(query, variables))).toMatchObject({ status: 503, errors: [{ extensions: lost }] });
    const done = { enrollMember: { created: true, userErrors: [] } };
    expect(await post(query, variables)).toMatchObject({ status: 200, data: done });
    expect(await post(query, variables)).toMatchObject({ status: 200, data: done });
  });
});
