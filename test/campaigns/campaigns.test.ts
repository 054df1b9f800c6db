import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Brand } from '../referrals/brand.js';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';

const FIELDS = 'code status version name from until audience budget budgetUsed rules';
const PURCHASES =
  'members purchases amount { amount } purchasesBefore amountBefore { amount } incrementalPurchases incrementalAmount { amount }';
const REPORT = `cost { walletCode granted takenBack } membersReached awards reached { ${PURCHASES} } notReached { ${PURCHASES} }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
});
afterAll(() => app.close());

const iso = (at: number) => new Date(at).toISOString();
const campaignOf = async (brand: Brand, code: string, fields = FIELDS) =>
  (await brand.ask(`query One($code: String!) { campaign(code: $code) { ${fields} } }`, { code })).campaign;

describe('a campaign', () => {
  it('is read as it was saved, ends for good, and is refused with the paths of what is wrong', async () => {
    const brand = await Brand.open(app);
    const [from, until] = [iso(app.clock.now()), iso(app.clock.now() + DAY)];
    const audience = { all: [{ tags: { anyOf: ['vip'] } }, { memberFor: { minDays: 1 } }] };
    await brand.campaign({ code: 'spring', name: 'Spring', from, until, audience, budget: 100 });
    await brand.rule({ code: 'spring-gift', trigger: 'PURCHASE', effect: { pointsPerMoney: '1' }, campaign: 'spring' });
    const shown = { code: 'spring', status: 'ACTIVE', version: 1, name: 'Spring', from, until, audience, budget: 100 };
    expect(await campaignOf(brand, 'spring')).toEqual({ ...shown, budgetUsed: 0, rules: ['spring-gift'] });
    await brand.save('endCampaign', 'EndCampaignInput', { code: 'spring' });
    expect(await campaignOf(brand, 'spring', 'status')).toEqual({ status: 'ENDED' });
    expect(await campaignOf(brand, 'none')).toBeNull();
    const wrong = await brand.ask(
      'mutation ($input: SaveCampaignInput!) { saveCampaign(input: $input) { campaign { code } userErrors { code field } } }',
      {
        input: {
          code: 'x',
          name: '',
          from: until,
          until: from,
          budget: 0,
          audience: { any: [{ tier: { oneOf: ['nowhere'] } }] },
        },
      },
    );
    expect(wrong.saveCampaign).toEqual({
      campaign: null,
      userErrors: [
        { code: 'INVALID', field: ['name'] },
        { code: 'INVALID', field: ['until'] },
        { code: 'INVALID', field: ['budget'] },
        { code: 'NOT_FOUND', field: ['audience', 'any', '0', 'tier', 'oneOf', '0'] },
      ],
    });
  });

  it('gives in its period only, and to its audience only', async () => {
    const brand = await Brand.open(app, { rule: { pointsPer: '0.000001' } });
    const start = app.clock.now() + DAY;
    await brand.campaign({ code: 'vip', from: iso(start), until: iso(start + DAY), audience: { tags: { anyOf: ['vip'] } } });
    await brand.rule({ code: 'vip-gift', trigger: 'PURCHASE', effect: { pointsPerMoney: '1' }, campaign: 'vip' });
    await brand.shop.enrol('vip', 'other');
    await brand.save('tagMember', 'TagMemberInput', { member: { externalId: 'vip' }, add: ['vip'] });
    const buyAll = async (name: string) => {
      for (const member of ['vip', 'other']) await brand.shop.buy(member, `${name}-${member}`, '10.00');
    };
    await buyAll('before');
    app.clock.set(start);
    await buyAll('inside');
    app.clock.set(start + DAY);
    await buyAll('after');
    expect(await brand.points('vip', 'other')).toEqual([10, 0]);
  });

  it('never gives more than its budget, over several rules and with 200 orders at once on two servers', async () => {
    const brand = await Brand.open(app, { rule: { pointsPer: '0.000001' } });
    await brand.campaign({ code: 'rush', from: iso(app.clock.now() - DAY), budget: 1_000 });
    await brand.rule({ code: 'rush-a', trigger: 'PURCHASE', effect: { pointsPerMoney: '0.7' }, campaign: 'rush' });
    await brand.rule({ code: 'rush-b', trigger: 'PURCHASE', effect: { pointsPerMoney: '0.4' }, campaign: 'rush' });
    const other = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
    try {
      const names = Array.from({ length: 20 }, (_, n) => `rush-${n}`);
      await brand.shop.enrol(...names);
      const orders = Array.from({ length: 200 }, (_, n) =>
        (n % 2 === 0 ? app : other).gql(
          `mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { outcomes { granted } userErrors { code } } }`,
          {
            input: {
              idempotencyKey: `rush-${n}`,
              member: { externalId: names[n % 20] },
              orderId: `rush-${n}`,
              total: { amount: '100.00', currency: 'CNY' },
            },
          },
          brand.shop.server,
        ),
      );
      const answers = await Promise.all(orders);
      const granted = answers.flatMap(({ data }) => data.recordPurchase.outcomes).reduce((sum, one) => sum + one.granted, 0);
      expect(granted).toBe(1_000);
      expect((await brand.points(...names)).reduce((sum, points) => sum + points, 0)).toBe(1_000);
      expect(await campaignOf(brand, 'rush', 'budgetUsed')).toEqual({ budgetUsed: 1_000 });
    } finally {
      await other.close();
    }
  });

  it('reports what a hand computes: cost, reach, and purchases of the reached and the others, before and inside', async () => {
    const brand = await Brand.open(app, { rule: { pointsPer: '0.000001' } });
    await brand.shop.enrol('ann', 'bob', 'cat', 'dan');
    for (const member of ['ann', 'bob', 'cat'])
      await brand.save('tagMember', 'TagMemberInput', { member: { externalId: member }, add: ['in'] });
    // too long before to count
    await brand.shop.buy('ann', 'old', '500.00');
    app.clock.advance(20 * DAY);
    await brand.shop.buy('ann', 'b-1', '30.00');
    await brand.shop.buy('bob', 'b-2', '20.00');
    await brand.shop.buy('dan', 'b-3', '70.00');
    app.clock.advance(DAY);
    const from = app.clock.now();
    await brand.campaign({ code: 'may', from: iso(from), until: iso(from + 10 * DAY), audience: { tags: { anyOf: ['in'] } } });
    const big = { condition: { amount: { min: '50.00' } }, campaign: 'may' };
    await brand.rule({
      code: 'may-points',
      trigger: 'PURCHASE',
      effect: { pointsPerMoney: '1' },
      walletCodes: ['points', 'status'],
      ...big,
    });
    app.clock.advance(1_000);
    await brand.shop.buy('ann', 'i-1', '60.00');
    await brand.shop.buy('ann', 'i-2', '90.00');
    await brand.shop.buy('bob', 'i-3', '40.00');
    await brand.shop.buy('cat', 'i-4', '10.00');
    await brand.shop.buy('cat', 'i-5', '15.00');
    await brand.shop.giveBack('cat', 'r-1', '15.00', { orderId: 'i-5' });
    await brand.shop.giveBack('ann', 'r-2', '20.00', { orderId: 'i-2' });
    await brand.shop.buy('dan', 'i-6', '200.00');
    app.clock.advance(5 * DAY);
    const { report } = await campaignOf(brand, 'may', `report { ${REPORT} }`);
    expect(report).toEqual({
      // ann: 60 + 90 in each wallet, 20 of them returned
      cost: [
        { walletCode: 'points', granted: 150, takenBack: 20 },
        { walletCode: 'status', granted: 150, takenBack: 20 },
      ],
      membersReached: 1,
      awards: 4,
      reached: {
        members: 1,
        purchases: 2,
        amount: { amount: '130.00' },
        purchasesBefore: 1,
        amountBefore: { amount: '30.00' },
        incrementalPurchases: 1,
        incrementalAmount: { amount: '100.00' },
      },
      // bob and cat; dan is outside of the audience
      notReached: {
        members: 2,
        purchases: 2,
        amount: { amount: '50.00' },
        purchasesBefore: 1,
        amountBefore: { amount: '20.00' },
        incrementalPurchases: 1,
        incrementalAmount: { amount: '30.00' },
      },
    });
  });
});
