import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { cny, DAY } from '../support/shop.js';
import { Booth } from './passes.fixture.js';
import { faults, refused } from './rewards.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

async function opened(...names: string[]): Promise<Booth> {
  const booth = await Booth.open(app, names);
  await booth.keepsMoney();
  return booth;
}

describe('a top-up', () => {
  it('is money beside the points: two entries, shown as decimals, in no total of points', async () => {
    const booth = await opened('amy');
    const done = await booth.topUp('amy', 't-1', '240.00', '80.00');
    expect(done).toMatchObject({
      topUp: { topUpId: 't-1', amount: { amount: '240.00' }, bonus: { amount: '80.00' } },
      created: true,
      entries: [
        { kind: 'TOP_UP', points: 24_000, money: { amount: '240.00' }, reason: 'Topped up (t-1).' },
        { kind: 'TOP_UP', points: 8_000, money: { amount: '80.00' }, reason: 'Bonus on a top-up (t-1).' },
      ],
    });
    expect(await booth.cash('amy')).toBe('320.00 0.00');
    expect(await booth.shop.points('amy')).toBe(0);
    const from = new Date(app.clock.now() - 1).toISOString();
    const { member } = await booth.query(
      `query ($by: MemberRef!, $from: DateTime!) { member(by: $by) {
        wallet(code: "cash") { statement(from: $from) { closing { money { available { amount } } } totals { kind count money { amount } } } before: balance(asOf: $from) { money { available { amount } } } }
        points: wallet { kind balance { money { available { amount } } } }
        storedValueTopUps { nodes { topUpId } } } }`,
      { by: { externalId: 'amy' }, from },
    );
    expect(member).toEqual({
      wallet: {
        statement: {
          closing: { money: { available: { amount: '320.00' } } },
          totals: [{ kind: 'TOP_UP', count: 2, money: { amount: '320.00' } }],
        },
        before: { money: { available: { amount: '0.00' } } },
      },
      points: { kind: 'POINTS', balance: { money: null } },
      storedValueTopUps: { nodes: [{ topUpId: 't-1' }] },
    });
  });

  it('happens once for ever, whatever key it comes under; other content is refused', async () => {
    const booth = await opened('amy');
    await booth.topUp('amy', 't-1', '10.00');
    expect(await booth.topUp('amy', 't-1', '10.00')).toMatchObject({
      created: false,
      userErrors: [],
      entries: [{ kind: 'TOP_UP' }],
    });
    expect(await booth.topUp('amy', 't-1', '11.00')).toEqual(refused('ALREADY_EXISTS', 'topUpId'));
    expect(await booth.cash('amy')).toBe('10.00 0.00');
  });

  it.each<[string, string | null, string | null, Record<string, unknown>, string, string]>([
    ['of nothing', null, null, {}, 'INVALID', 'amount'],
    ['of 0', '0.00', null, {}, 'INVALID', 'amount'],
    ['of less than a cent', '0.001', null, {}, 'INVALID', 'amount'],
    ['with more bonus than money', '1.00', '1.01', {}, 'INVALID', 'bonus'],
    ['into points', '1.00', null, { walletCode: 'points' }, 'INVALID', 'walletCode'],
    ['into a wallet that is not there', '1.00', null, { walletCode: 'gold' }, 'NOT_FOUND', 'walletCode'],
    ['in another currency', null, null, { amount: { amount: '1.00', currency: 'USD' } }, 'INVALID', 'amount'],
  ])('%s is refused', async (_, amount, bonus, more, code, field) => {
    const booth = await opened('amy');
    expect(await booth.topUp('amy', 't', amount, bonus, more)).toEqual(refused(code, field));
    expect(await booth.cash('amy')).toBe('0.00 0.00');
  });

  it('is for tills only, and its money cannot be moved to another member, earned, or spent on rewards', async () => {
    const booth = await opened('amy', 'bob');
    await booth.topUp('amy', 't', '5.00');
    const amy = await booth.shop.member('amy');
    const input = { idempotencyKey: 'x', member: { externalId: 'amy' }, topUpId: 'y', amount: cny('1.00') };
    await expect(booth.send('topUpStoredValue', input, amy)).rejects.toThrow('FORBIDDEN');
    const moved = await booth.act('transferPoints', {
      from: { externalId: 'amy' },
      to: { externalId: 'bob' },
      walletCode: 'cash',
      points: 1,
    });
    expect(moved).toEqual(refused('NOT_ELIGIBLE', 'walletCode'));
    const rule = await booth.send(
      'updateProgram',
      { rule: { code: 'default', walletCodes: ['points', 'cash'] } },
      await app.token({ kind: 'admin', program: booth.shop.code }),
    );
    expect(rule).toEqual(refused('INVALID', 'rule', 'walletCodes', '1'));
  });
});

describe('a payment', () => {
  it('takes from the lots that die soonest, and gives back to them, the last first', async () => {
    const booth = await opened('amy');
    await booth.topUp('amy', 't-1', '50.00', '30.00', { bonusDays: 10 });
    const { payment } = await booth.pay('amy', 'o-1', '60.00');
    expect(payment).toMatchObject({ amount: { amount: '60.00' }, orderId: 'o-1' });
    expect(await booth.cash('amy')).toBe('20.00 0.00');
    expect(await booth.pay('amy', 'o-2', '20.01')).toEqual(refused('INSUFFICIENT_POINTS', 'amount'));
    const half = await booth.act('refundStoredValuePayment', { paymentId: payment.id, amount: cny('40.00') });
    expect(half).toMatchObject({
      payment: { refunded: { amount: '40.00' } },
      entries: [{ kind: 'REINSTATE', money: { amount: '40.00' } }],
    });
    // 30.00 went back to what was paid in, 10.00 to the bonus, which dies
    app.clock.advance(11 * DAY);
    expect(await booth.cash('amy')).toBe('50.00 0.00');
    const rest = await booth.act('refundStoredValuePayment', { paymentId: payment.id });
    expect(rest.entries[0].reason).toBe('A payment came back. 20.00 CNY of it had expired and is good for 30 days.');
    expect(await booth.cash('amy')).toBe('70.00 0.00');
    expect(await booth.act('refundStoredValuePayment', { paymentId: payment.id })).toEqual(refused('INVALID_STATE', 'paymentId'));
  });

  it('can be a hold that is captured, by amount, and comes back like any other', async () => {
    const booth = await opened('amy');
    await booth.topUp('amy', 't-1', '50.00');
    const member = { externalId: 'amy' };
    expect(await booth.act('holdPoints', { member, amount: cny('1.00') })).toEqual(refused('INVALID', 'amount'));
    expect(await booth.act('holdPoints', { member, walletCode: 'cash', amount: cny('1.00'), points: 1 })).toEqual(
      refused('INVALID', 'amount'),
    );
    const { hold } = await booth.act('holdPoints', { member, walletCode: 'cash', amount: cny('30.00'), orderId: 'o-9' });
    expect(hold).toMatchObject({ points: 3000, amount: { amount: '30.00' } });
    expect(await booth.cash('amy')).toBe('20.00 30.00');
    const captured = await booth.act('captureHold', { holdId: hold.id, amount: cny('25.50') });
    expect(captured).toMatchObject({ hold: { capturedAmount: { amount: '25.50' } }, userErrors: [] });
    const { member: found } = await booth.query(
      'query ($by: MemberRef!) { member(by: $by) { storedValuePayments { nodes { id orderId amount { amount } } } } }',
      { by: member },
    );
    const [payment] = found.storedValuePayments.nodes;
    expect(payment).toMatchObject({ orderId: 'o-9', amount: { amount: '25.50' } });
    await booth.act('refundStoredValuePayment', { paymentId: payment.id });
    expect(await booth.cash('amy')).toBe('50.00 0.00');
  });

  it('does not come back by itself when its order is returned, as points do: the shop refunds it, once', async () => {
    const booth = await opened('amy');
    await booth.topUp('amy', 't-1', '50.00');
    await booth.shop.buy('amy', 'o-9', '25.50');
    const member = { externalId: 'amy' };
    const { hold } = await booth.act('holdPoints', { member, walletCode: 'cash', amount: cny('25.50'), orderId: 'o-9' });
    await booth.act('captureHold', { holdId: hold.id });
    const { reversed } = await booth.shop.giveBack('amy', 'r-1', '25.50', { orderId: 'o-9' });
    expect(reversed.filter(({ what }: { what: string }) => what === 'paidWithPoints')).toEqual([]);
    expect(await booth.cash('amy')).toBe('24.50 0.00');
    const { member: found } = await booth.query(
      'query ($by: MemberRef!) { member(by: $by) { storedValuePayments { nodes { id } } } }',
      { by: member },
    );
    const refund = () => booth.act('refundStoredValuePayment', { paymentId: found.storedValuePayments.nodes[0].id });
    await refund();
    expect(await refund()).toEqual(refused('INVALID_STATE', 'paymentId'));
    expect(await booth.cash('amy')).toBe('50.00 0.00');
  });

  it('is in a wallet that neither points at checkout nor leaderboards can be about', async () => {
    const { app: api, shop } = await opened();
    const codesOf = async (mutation: string, type: string, input: object) => {
      const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code field } } }`;
      const answer = await api.gql(document, { input }, shop.staff);
      return answer.data[mutation].userErrors;
    };
    const checkout = { walletCode: 'cash', points: 100, money: '1.00' };
    expect(await codesOf('saveCheckout', 'CheckoutInput', checkout)).toEqual([{ code: 'INVALID', field: ['walletCode'] }]);
    const prizes = [{ fromRank: 1, points: 5, walletCode: 'cash' }];
    const board = { code: 'rich', name: 'Rich', metric: 'POINTS', period: 'MONTH', of: 'cash', prizes };
    expect(await codesOf('saveLeaderboard', 'SaveLeaderboardInput', board)).toEqual([
      { code: 'INVALID', field: ['of'] },
      { code: 'INVALID', field: ['prizes', '0', 'walletCode'] },
    ]);
  });
});

describe('paying out what is left of a top-up', () => {
  it('takes the share of the bonus back, and withholds what of that was used', async () => {
    const booth = await opened('amy');
    const { topUp } = await booth.topUp('amy', 't-1', '240.00', '80.00', { bonusDays: 30 });
    await booth.pay('amy', 'bill', '80.00');
    const refundTopUp = (more = {}) => booth.act('refundStoredValueTopUp', { topUpId: topUp.id, ...more });
    expect(await refundTopUp({ amount: cny('240.01') })).toEqual(refused('INVALID', 'amount'));
    expect(await refundTopUp({ amount: cny('120.00') })).toMatchObject({
      topUp: { refunded: { amount: '120.00' }, withheld: { amount: '40.00' }, bonusTakenBack: { amount: '0.00' } },
      paidOut: { amount: '80.00' },
      entries: [{ kind: 'REFUND', money: { amount: '-120.00' } }],
    });
    // all in all: what was paid in less the bill
    expect((await refundTopUp()).paidOut.amount).toBe('80.00');
    expect(await refundTopUp()).toEqual(refused('INVALID_STATE', 'topUpId'));
    expect(await booth.cash('amy')).toBe('0.00 0.00');
  });

  it('leaves what is held and takes an unused bonus out of the wallet', async () => {
    const booth = await opened('amy');
    const { topUp } = await booth.topUp('amy', 't-1', '100.00', '20.00');
    await booth.act('holdPoints', { member: { externalId: 'amy' }, walletCode: 'cash', amount: cny('30.00') });
    const done = await booth.act('refundStoredValueTopUp', { topUpId: topUp.id });
    expect(done).toMatchObject({ paidOut: { amount: '70.00' }, topUp: { bonusTakenBack: { amount: '14.00' } } });
    expect(await booth.cash('amy')).toBe('6.00 30.00');
  });
});
