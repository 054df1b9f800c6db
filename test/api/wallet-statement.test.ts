import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Shop } from './wallet.fixture.js';

interface Totals {
  available: number;
  pending: number;
  held: number;
  debt: number;
}

interface Statement {
  from: string;
  to: string;
  opening: Totals;
  closing: Totals;
  totals: { kind: string; count: number; points: number; change: Totals }[];
  entries: { nodes: { kind: string; points: number; change: Totals }[] };
}

const STATES = ['available', 'pending', 'held', 'debt'] as const;
const four = 'available pending held debt';
const selection = `statement(from: $from, to: $to) { from to opening { ${four} } closing { ${four} }
  totals { kind count points change { ${four} } } entries(first: 100) { nodes { kind points change { ${four} } } } }`;

let shop: Shop;

async function statement(from: string, to: string | null = null): Promise<Statement> {
  return (await shop.wallet('anna', selection, { from, to }, ', $from: DateTime!, $to: DateTime')).statement;
}

const zero = (): Totals => ({ available: 0, pending: 0, held: 0, debt: 0 });

function sum(changes: Totals[]): Totals {
  const total = zero();
  for (const change of changes) for (const state of STATES) total[state] += change[state];
  return total;
}

function added(a: Totals, b: Totals): Totals {
  return sum([a, b]);
}

beforeAll(async () => {
  shop = await Shop.open({ wallets: [{ code: 'points', expiry: { kind: 'ROLLING', days: 20 } }] });
  await shop.enroll('anna');
  shop.at('2026-03-03T00:00:00Z');
  await shop.earn('anna', '100.00', { orderId: 'A1' });
  await shop.hold('anna', 60, 60);
  shop.at('2026-03-05T00:00:00Z');
  await shop.capture(await shop.hold('anna', 80, 60), 70);
  await shop.giveBack('anna', '50.00', { orderId: 'A1' });
  shop.at('2026-03-10T00:00:00Z');
  await shop.earn('anna', '200.00', { orderId: 'A2' });
  await shop.adjust('anna', 5);
});

afterAll(() => shop.close());

describe('a statement', () => {
  test('adds up, total by total, by kind and by entry', async () => {
    const found = await statement('2026-03-04T00:00:00Z', '2026-03-09T00:00:00Z');
    expect(found.opening).toEqual({ ...zero(), available: 100 });
    expect(found.closing).toEqual({ ...zero(), debt: 20 });
    expect(added(found.opening, sum(found.totals.map((total) => total.change)))).toEqual(found.closing);
    expect(added(found.opening, sum(found.entries.nodes.map((entry) => entry.change)))).toEqual(found.closing);
    expect(found.totals.reduce((points, total) => points + total.points, 0)).toBe(-120);
    for (const { kind, count, points } of found.totals) {
      const entries = found.entries.nodes.filter((entry) => entry.kind === kind);
      expect(entries).toHaveLength(count);
      expect(entries.reduce((all, entry) => all + entry.points, 0)).toBe(points);
    }
  });

  test('ends where the next begins: what happened at the boundary is in one of them', async () => {
    shop.at('2026-03-12T00:00:00Z');
    const boundaries = [
      '2026-01-01T00:00:00Z',
      '2026-03-03T00:00:00Z',
      '2026-03-03T00:01:00Z',
      '2026-03-05T00:00:00Z',
      '2026-03-12T00:00:00Z',
    ];
    const statements = await Promise.all(boundaries.slice(1).map((to, index) => statement(boundaries[index] ?? '', to)));
    const whole = await statement('2026-01-01T00:00:00Z');
    expect(statements[0]?.opening).toEqual(zero());
    for (const [index, next] of statements.slice(1).entries()) expect(next.opening).toEqual(statements[index]?.closing);
    expect(statements.at(-1)?.closing).toEqual(whole.closing);
    expect(statements.reduce((count, each) => count + each.entries.nodes.length, 0)).toBe(whole.entries.nodes.length);
  });

  test('counts what is due and not written yet, and adds up to the same after it is written', async () => {
    shop.at('2026-04-15T00:00:00Z');
    const before = await statement('2026-03-11T00:00:00Z', '2026-04-10T00:00:00Z');
    expect(before.totals).toEqual([{ kind: 'EXPIRE', count: 1, points: -185, change: { ...zero(), available: -185 } }]);
    expect(before.entries.nodes).toEqual([]);
    expect(before.closing).toEqual(zero());
    await shop.earn('anna', '1.00');
    const after = await statement('2026-03-11T00:00:00Z', '2026-04-10T00:00:00Z');
    expect({ ...after, entries: before.entries }).toEqual(before);
    expect(after.entries.nodes).toEqual([{ kind: 'EXPIRE', points: -185, change: { ...zero(), available: -185 } }]);
  });

  test('of an instant is empty and opens as it closes', async () => {
    const found = await statement('2026-03-05T00:00:00Z', '2026-03-05T00:00:00Z');
    expect(found.totals).toEqual([]);
    expect(found.entries.nodes).toEqual([]);
    expect(found.opening).toEqual(found.closing);
  });

  test('has pages of its own, which do not reach beyond its period', async () => {
    const page = `statement(from: $from, to: $to) { entries(last: 2) { nodes { sequence } pageInfo { startCursor hasPreviousPage } } }`;
    const period = { from: '2026-03-03T00:30:00Z', to: '2026-03-09T00:00:00Z' };
    const { entries } = (await shop.wallet('anna', page, period, ', $from: DateTime!, $to: DateTime')).statement;
    const all = (await statement(period.from, period.to)).entries.nodes;
    expect(entries.nodes).toHaveLength(2);
    expect(entries.pageInfo.hasPreviousPage).toBe(true);
    const rest = page.replace('last: 2', `last: 100, before: "${entries.pageInfo.startCursor}"`);
    const before = (await shop.wallet('anna', rest, period, ', $from: DateTime!, $to: DateTime')).statement.entries;
    expect(before.nodes).toHaveLength(all.length - 2);
    expect(before.pageInfo.hasPreviousPage).toBe(false);
  });

  test.each([
    ['ends in the future', '2026-03-01T00:00:00Z', '2030-01-01T00:00:00Z'],
    ['ends before it begins', '2026-03-05T00:00:00Z', '2026-03-04T00:00:00Z'],
  ])('that %s is refused with BAD_USER_INPUT', async (_, from, to) => {
    const document = `query ($ref: MemberRef!, $from: DateTime!, $to: DateTime) { member(by: $ref) { wallet { ${selection} } } }`;
    const error = await shop.refusal(document, { ref: { externalId: 'anna' }, from, to });
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
