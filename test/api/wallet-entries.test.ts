import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Shop } from './wallet.fixture.js';

let shop: Shop;

const page = 'nodes { sequence } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const declared = ', $first: Int, $after: Cursor, $last: Int, $before: Cursor';
const entries = `entries(first: $first, after: $after, last: $last, before: $before) { ${page} }`;

interface Page {
  nodes: { sequence: number }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function read(variables: Record<string, unknown>): Promise<Page> {
  return (await shop.wallet('anna', entries, variables, declared)).entries;
}

const sequences = (found: Page) => found.nodes.map((node) => node.sequence);

beforeAll(async () => {
  shop = await Shop.open();
  await shop.enroll('anna');
  await shop.enroll('bob');
  for (let i = 1; i <= 7; i++) await shop.earn('anna', `${i}.00`, { orderId: `A${i}` });
  await shop.earn('bob', '50.00', { orderId: 'B1' });
});

afterAll(() => shop.close());

describe('pages of entries', () => {
  test('forwards: oldest first, every entry once, none of another wallet', async () => {
    const seen: number[] = [];
    let found = await read({ first: 3 });
    expect(found.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    seen.push(...sequences(found));
    while (found.pageInfo.hasNextPage) {
      found = await read({ first: 3, after: found.pageInfo.endCursor });
      seen.push(...sequences(found));
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('backwards: the newest page first, each page still oldest first', async () => {
    const newest = await read({ last: 3 });
    expect(sequences(newest)).toEqual([5, 6, 7]);
    expect(newest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await read({ last: 3, before: newest.pageInfo.startCursor });
    expect(sequences(before)).toEqual([2, 3, 4]);
    const first = await read({ last: 3, before: before.pageInfo.startCursor });
    expect(sequences(first)).toEqual([1]);
    expect(first.pageInfo.hasPreviousPage).toBe(false);
  });

  test('a page after the last entry is empty and does not fail', async () => {
    const all = await read({ first: 100 });
    expect(sequences(all)).toHaveLength(7);
    const beyond = await read({ first: 3, after: all.pageInfo.endCursor });
    expect(beyond).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, startCursor: null, endCursor: null } });
  });

  test.each([
    ['more than 100', { first: 101 }],
    ['a negative size', { last: -1 }],
    ['both directions', { first: 1, last: 1 }],
    ['a cursor of something else', { after: 'bm9uZQ' }],
    ['a cursor that is no sequence', { after: Buffer.from('k:x').toString('base64url') }],
  ])('%s is refused with BAD_USER_INPUT', async (_, variables) => {
    const document = `query ($ref: MemberRef!${declared}) { member(by: $ref) { wallet { ${entries} } } }`;
    const error = await shop.refusal(document, { ref: { externalId: 'anna' }, ...variables });
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('an entry', () => {
  const selection = `entries(first: 1) { nodes { id sequence transactionId kind points change { available pending held debt }
    after { available pending held debt } occurredAt recordedAt effectiveAt reason orderId wallet { code member { externalId } } } }`;

  test('tells what it did, when, why and of which order', async () => {
    const [entry] = (await shop.wallet('anna', selection)).entries.nodes;
    expect(entry).toMatchObject({
      sequence: 1,
      kind: 'EARN',
      points: 1,
      change: { available: 1, pending: 0, held: 0, debt: 0 },
      after: { available: 1, pending: 0, held: 0, debt: 0 },
      occurredAt: '2026-03-02T04:00:00.000Z',
      recordedAt: '2026-03-02T04:00:00.000Z',
      effectiveAt: '2026-03-02T04:00:00.000Z',
      orderId: 'A1',
      wallet: { code: 'points', member: { externalId: 'anna' } },
    });
    expect(entry.reason).toContain('A1');
    expect(entry.reason).not.toMatch(/[{}]/);
  });

  test('the two entries of a purchase, in two wallets, share their transaction', async () => {
    const both =
      'query ($ref: MemberRef!) { member(by: $ref) { wallets { code entries(first: 1) { nodes { transactionId } } } } }';
    const { member } = await shop.ask(both, { ref: { externalId: 'bob' } });
    const ids = member.wallets.map(
      (wallet: { entries: { nodes: { transactionId: string }[] } }) => wallet.entries.nodes[0]?.transactionId,
    );
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });

  test('a hold moves points and is worth 0 to the member', async () => {
    await shop.enroll('carl');
    await shop.earn('carl', '10.00');
    await shop.hold('carl', 4, 60);
    const [entry] = (await shop.wallet('carl', 'entries(last: 1) { nodes { kind points change { available held } } }')).entries
      .nodes;
    expect(entry).toEqual({ kind: 'HOLD', points: 0, change: { available: -4, held: 4 } });
  });
});

describe('nodes', () => {
  const node = `query ($id: ID!) { node(id: $id) { __typename id ... on Wallet { code } ... on LedgerEntry { sequence points wallet { id } }
    ... on Hold { points status wallet { code } } } }`;

  test('a wallet and an entry are read again by their ids', async () => {
    const wallet = await shop.wallet('anna', 'id entries(last: 1) { nodes { id } }');
    expect((await shop.ask(node, { id: wallet.id })).node).toEqual({ __typename: 'Wallet', id: wallet.id, code: 'points' });
    const entryId = wallet.entries.nodes[0].id;
    const expected = { __typename: 'LedgerEntry', id: entryId, sequence: 7, points: 7, wallet: { id: wallet.id } };
    expect((await shop.ask(node, { id: entryId })).node).toEqual(expected);
  });

  test('another member is to a member like one that does not exist', async () => {
    const id = (await shop.wallet('anna', 'id')).id;
    const entryId = (await shop.wallet('anna', 'entries(last: 1) { nodes { id } }')).entries.nodes[0].id;
    const [anna, bob] = [await shop.memberToken('anna'), await shop.memberToken('bob')];
    for (const each of [id, entryId]) {
      expect((await shop.ask(node, { id: each }, anna)).node).not.toBeNull();
      expect((await shop.ask(node, { id: each }, bob)).node).toBeNull();
    }
  });

  test('a hold is read by its owner and by nobody else; once its time is over it has expired, written or not', async () => {
    await shop.enroll('dora');
    await shop.earn('dora', '10.00');
    const id = await shop.hold('dora', 4, 60);
    const [dora, bob] = [await shop.memberToken('dora'), await shop.memberToken('bob')];
    expect((await shop.ask(node, { id }, dora)).node).toEqual({
      __typename: 'Hold',
      id,
      points: 4,
      status: 'ACTIVE',
      wallet: { code: 'points' },
    });
    expect((await shop.ask(node, { id }, bob)).node).toBeNull();
    shop.app.clock.advance(60_000);
    expect((await shop.ask(node, { id }, dora)).node.status).toBe('EXPIRED');
  });

  test.each([
    'Wallet:1.9',
    'Wallet:999999.1',
    'Wallet:x',
    'Wallet:1',
    'LedgerEntry:1.1.999',
    'LedgerEntry:1.1.0',
    'Hold:999999',
    'Adjustment:999999',
  ])('%s names nothing and is null', async (name) => {
    const id = Buffer.from(name).toString('base64url');
    expect((await shop.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).node).toBeNull();
  });
});
