import { gql as apolloDocument } from '@apollo/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apollo, followWithApollo } from '../../clients/examples/apollo.js';
import { followWithUrql, urql } from '../../clients/examples/urql.js';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

const HEAD = '{ streamHead }';
let app: TestApp;
let shop: Shop;

beforeAll(async () => {
  app = await startApp();
  shop = await Shop.open(app);
});
afterAll(() => app.close());

interface Client {
  head(): Promise<string>;
  follow(after: string, next: (change: { entries: { points: number }[] }) => void): () => void;
}

const clients: Record<string, () => Client> = {
  'Apollo Client': () => {
    const client = apollo(app.url, () => shop.server);
    return {
      head: async () => (await client.query<{ streamHead: string }>({ query: apolloDocument(HEAD) })).data?.streamHead ?? '',
      follow: (after, next) => followWithApollo(client, after, next),
    };
  },
  urql: () => {
    const client = urql(app.url, () => shop.server);
    return {
      head: async () => (await client.query<{ streamHead: string }>(HEAD, {})).data?.streamHead ?? '',
      follow: (after, next) => followWithUrql(client, after, next),
    };
  },
};

describe.each(Object.keys(clients))('%s', (name) => {
  it('hears every change once, also after its socket was lost', async () => {
    const client = clients[name]!();
    const who = name.replace(' ', '');
    await shop.enrol(who);
    const points: number[] = [];
    const stop = client.follow(await client.head(), ({ entries }) => points.push(...entries.map((entry) => entry.points)));
    await shop.adjust(who, 1);
    await expect.poll(() => points, { timeout: 15_000 }).toEqual([1]);
    for (const socket of app.app.server.websocketServer.clients) socket.terminate();
    await shop.adjust(who, 2);
    await expect.poll(() => points, { timeout: 15_000 }).toEqual([1, 2]);
    stop();
  });
});
