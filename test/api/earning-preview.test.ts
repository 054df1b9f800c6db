import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { plant, rule } from '../support/rules.js';
import { cny, DAY, Shop } from '../support/shop.js';

const OUTCOMES = 'points outcomes { rule walletCode wanted granted reason }';

interface Preview {
  points: number;
  outcomes: { rule: string; walletCode: string; wanted: number; granted: number; reason: string }[];
}

const spent = (atLeast: number) => ({
  match: 'ALL' as const,
  thresholds: atLeast > 0 ? [{ metric: 'SPEND' as const, atLeast }] : [],
});

describe('previews', () => {
  let app: TestApp;
  let owner: pg.Client;
  let till: Shop;
  beforeAll(async () => {
    app = await startApp();
    owner = new pg.Client({ connectionString: app.database.url, options: '-c search_path=fealty' });
    await owner.connect();
    till = await Shop.open(app);
    const tier = (code: string, multiplier: string, atLeast: number) => ({
      ...{ code, name: code, entry: spent(atLeast), stay: spent(atLeast) },
      benefits: [{ code: 'EARNING_MULTIPLIER', name: 'More', value: multiplier }],
    });
    await plant(app.database.url, till.code, {
      activities: { review: { name: 'Review', selfReported: false } },
      tiers: {
        window: { kind: 'LIFETIME' },
        tiers: [tier('base', '1', 0), tier('gold', '2', 1_000_000_00)],
        downgrade: { to: 'EARNED', graceDays: 0, newcomerMonths: 0, onReturn: 'AT_PERIOD_END' },
        noticeDays: null,
      },
      rules: {
        default: rule({
          walletCodes: ['points', 'status'],
          caps: [{ scope: 'MEMBER', period: 'DAY', points: 300, times: null }],
        }),
        tea: rule({
          lines: { skus: ['tea'], categories: [], exceptSkus: [], exceptCategories: [] },
          effect: { kind: 'MULTIPLIER', factor: '2.5' },
        }),
        third: rule({
          effect: { kind: 'FIXED', points: 50 },
          condition: { kind: 'PURCHASE_NUMBER', oneOf: null, every: 3 },
          budget: 400,
        }),
        weekend: rule({
          effect: { kind: 'PERCENT_BONUS', percent: '10' },
          condition: { kind: 'WEEKDAY', oneOf: ['SATURDAY', 'SUNDAY'] },
        }),
        review: rule({
          trigger: 'ACTIVITY',
          of: 'review',
          condition: { kind: 'PAYLOAD', test: { name: 'stars', oneOf: null, min: 4, max: null } },
        }),
      },
    });
    await till.enrol('amy', 'bob');
  });
  afterAll(async () => {
    await owner.end();
    await app.close();
  });

  const ask = async (input: Record<string, unknown>, token = till.server) =>
    app.gql(`query Preview($input: PreviewPurchaseInput!) { previewPurchase(input: $input) { ${OUTCOMES} } }`, { input }, token);

  async function preview(input: Record<string, unknown>, token = till.server): Promise<Preview> {
    const { data, errors } = await ask(input, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.previewPurchase;
  }

  /** Every row of every table, and every sequence. */
  async function everything(): Promise<Record<string, string>> {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'fealty'::regnamespace AND relkind = 'r'`,
    );
    const { rows: sequences } = await owner.query<{ name: string; value: string }>(
      `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'fealty'`,
    );
    const state: Record<string, string> = Object.fromEntries(sequences.map(({ name, value }) => [name, value]));
    for (const { name } of tables) {
      const { rows } = await owner.query<{ hash: string }>(
        `SELECT md5(coalesce(string_agg(t::text || t.xmin::text || t.xmax::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} t`,
      );
      state[name] = rows[0]?.hash ?? '';
    }
    return state;
  }

  const member = (externalId: string) => ({ member: { externalId } });

  it('leave no trace: no row of any table, no lock and no sequence is touched', async () => {
    await till.buy('amy', 'before', '10');
    // what the purchase announced has its place in the stream before we look
    await expect
      .poll(async () => (await owner.query('SELECT relay_outbox(1000), events::int FROM relay_lag()')).rows[0].events)
      .toBe(0);
    const before = await everything();
    await preview({ ...member('amy'), total: cny('20'), at: '2026-01-03T12:00:00Z' });
    await preview({ total: cny('20'), tier: 'gold' });
    await app.gql('{ previewActivity(input: { activity: "review", attributes: { stars: 5 } }) { points } }', {}, till.server);
    expect(await everything()).toEqual(before);
  });

  it('give what recording gives, whatever was bought before, up to the last outcome and its words', async () => {
    const line = fc.record({ sku: fc.constantFrom('tea', 'cup'), cents: fc.integer({ min: 1, max: 9_000 }) });
    const cart = fc.record({
      lines: fc.array(line, { maxLength: 3 }),
      rest: fc.integer({ min: 0, max: 5_000 }),
      daysAgo: fc.integer({ min: 0, max: 3 }),
    });
    let orders = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(cart, { minLength: 1, maxLength: 6 }), async (carts) => {
        const who = `buyer-${orders}`;
        await till.enrol(who);
        for (const { lines, rest, daysAgo } of carts) {
          const total = lines.reduce((sum, { cents }) => sum + cents, rest);
          const at = new Date(app.clock.now() - daysAgo * DAY).toISOString();
          const input = {
            ...member(who),
            total: cny((total / 100).toFixed(2)),
            lines: lines.map(({ sku, cents }) => ({ sku, quantity: '1', amount: (cents / 100).toFixed(2) })),
          };
          const promised = await preview({ ...input, at });
          orders += 1;
          const key = { idempotencyKey: `p-${orders}`, orderId: `p-${orders}`, occurredAt: at };
          const { data } = await app.gql(
            `mutation Buy($input: RecordPurchaseInput!) { recordPurchase(input: $input) { outcomes { rule walletCode wanted granted reason } } }`,
            { input: { ...input, ...key } },
            till.server,
          );
          expect(promised.outcomes).toEqual(data.recordPurchase.outcomes);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('see what limits are used up, and a day to come has its own', async () => {
    await till.buy('bob', 'bob-1', '290');
    const [today, tomorrow] = await Promise.all([
      preview({ ...member('bob'), total: cny('50') }),
      preview({ ...member('bob'), total: cny('50'), at: new Date(app.clock.now() + DAY).toISOString() }),
    ]);
    expect([today.points, tomorrow.points]).toEqual([10, 50]);
  });

  it('of a member go by its token; another member is not to be seen', async () => {
    const token = await till.member('bob');
    expect((await preview({ total: cny('50') }, token)).points).toBe(10);
    expect((await preview({ ...member('bob'), total: cny('50') }, token)).points).toBe(10);
    const { errors } = await ask({ ...member('amy'), total: cny('50') }, token);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('of a visitor are those of a newcomer who has used nothing of its limits, in the tier that is asked for', async () => {
    const visitor = await preview({ total: cny('400') });
    const gold = await preview({ total: cny('400'), tier: 'gold' });
    expect(visitor.points).toBe(300);
    expect(gold.points).toBe(600);
    expect(gold.outcomes.map((one) => one.rule)).toContain('tier:gold');
  });

  it('of an activity look at what would be reported of it', async () => {
    const document = `query Preview($input: PreviewActivityInput!) { previewActivity(input: $input) { ${OUTCOMES} } }`;
    const points = async (stars: number) => {
      const input = { ...member('amy'), activity: 'review', attributes: { stars } };
      return (await app.gql(document, { input }, till.server)).data.previewActivity.points;
    };
    expect([await points(3), await points(4)]).toEqual([0, 10]);
  });

  it.each([
    ['an unknown tier', { tier: 'platinum', total: cny('1') }],
    ['an unknown member', { ...{ member: { externalId: 'nobody' } }, total: cny('1') }],
    ['another currency', { total: { amount: '1', currency: 'EUR' } }],
    ['more lines than total', { total: cny('1'), lines: [{ sku: 'tea', quantity: '1', amount: '2' }] }],
  ])('refuse %s with a top-level error', async (_, input) => {
    const { data, errors } = await ask(input);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
