import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Shop } from './wallet.fixture.js';

let shop: Shop;

const home = `{ me { id externalId status cardNumber wallets { code
  balance { available pending held debt asOf }
  expiring(first: 3) { points expiresAt }
  entries(last: 20) { nodes { sequence kind points change { available } occurredAt reason } pageInfo { hasPreviousPage } } } } }`;

beforeAll(async () => {
  shop = await Shop.open({ wallets: [{ code: 'points', expiry: { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' } }] });
  for (const member of ['anna', 'bob']) {
    await shop.enroll(member);
    for (let i = 0; i < 3; i++) await shop.earn(member, '10.00');
  }
});

afterAll(() => shop.close());

/** Of one statement, or of a bundle of them. */
function textsOf(asked: string | { text?: string; parts?: { statement: { text: string } }[] }): string[] {
  if (typeof asked === 'string') return [asked];
  return asked.parts?.map(({ statement }) => statement.text) ?? [asked.text ?? ''];
}

/** What a server asks of itself, a few times a second. */
const background = /\b(stream|outbox)|leaderboards_waiting/;

/** The statements that a request sends, without those that open, fence and close its transactions. */
async function statementsOf(request: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await request();
    const texts = spy.mock.calls.flatMap(([statement]) => textsOf(statement));
    return texts.filter((text) => !/^(BEGIN|COMMIT|ROLLBACK|SELECT set_config)/i.test(text.trim()) && !background.test(text));
  } finally {
    spy.mockRestore();
  }
}

describe('the home page of a member', () => {
  test('takes three statements at most', async () => {
    const token = await shop.memberToken('anna');
    await shop.ask(home, {}, token);
    const statements = await statementsOf(() => shop.ask(home, {}, token));
    expect(statements.filter((text) => text.includes('entry'))).toHaveLength(1);
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  test('of as many members as a page has takes no more statements than of one', async () => {
    const list = home.replace('{ me {', '{ members(first: 2) { nodes {').concat(' }');
    const { members } = await shop.ask(list);
    expect(members.nodes).toHaveLength(2);
    const statements = await statementsOf(() => shop.ask(list));
    expect(statements.length).toBeLessThanOrEqual(3);
  });

  test('shows each wallet by itself, and the member nothing of another', async () => {
    const { me } = await shop.ask(home, {}, await shop.memberToken('bob'));
    expect(me.externalId).toBe('bob');
    const [points, status] = me.wallets;
    expect(points).toMatchObject({
      code: 'points',
      balance: { available: 30, pending: 0, held: 0, debt: 0, asOf: '2026-03-02T04:00:00.000Z' },
      expiring: [{ points: 30, expiresAt: '2027-03-31T16:00:00.000Z' }],
      entries: { pageInfo: { hasPreviousPage: false } },
    });
    expect(points.entries.nodes.map((entry: { sequence: number }) => entry.sequence)).toEqual([1, 2, 3]);
    expect(status).toMatchObject({ code: 'status', balance: { available: 30 }, expiring: [] });
  });

  test('answers again after a mutation in the same request, with what it changed', async () => {
    const document = `mutation ($a: RecordPurchaseInput!, $b: RecordPurchaseInput!) {
      first: recordPurchase(input: $a) { member { wallet { balance { available } } } }
      second: recordPurchase(input: $b) { member { wallet { balance { available } } } } }`;
    await shop.enroll('carl');
    const input = (orderId: string) => ({
      idempotencyKey: orderId,
      member: { externalId: 'carl' },
      orderId,
      total: { amount: '5.00', currency: 'CNY' },
    });
    const { first, second } = await shop.ask(document, { a: input('C1'), b: input('C2') });
    expect([first, second].map((payload) => payload.member.wallet.balance.available)).toEqual([5, 10]);
  });

  test('has no wallet by a code that the program does not have', async () => {
    const { me } = await shop.ask('{ me { wallet(code: "miles") { id } } }', {}, await shop.memberToken('anna'));
    expect(me.wallet).toBeNull();
  });

  test('tells why in the language of the caller', async () => {
    const answer = await fetch(shop.app.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await shop.memberToken('anna')}`,
        'accept-language': 'zh-CN',
      },
      body: JSON.stringify({ query: '{ me { wallet { entries(first: 1) { nodes { reason } } } } }' }),
    });
    const { data } = (await answer.json()) as { data: { me: { wallet: { entries: { nodes: { reason: string }[] } } } } };
    expect(data.me.wallet.entries.nodes[0]?.reason).toMatch(/^订单 .*获得 10 积分。$/);
  });
});
