import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Counter, errorOf, OWN } from './complaints.fixture.js';
import { faults } from './rewards.fixture.js';

let app: TestApp;
let second: TestApp;
beforeAll(async () => {
  app = await startApp({ crowded: true });
  second = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await second.close();
  await app.close();
});

const policy = { period: 'MONTH', budget: 1_000, approvalAbove: 200, maxPoints: 500 };

async function open(more: Record<string, unknown> = {}, members = ['amy', 'bob']) {
  const counter = await Counter.open(app, members);
  const saved = await counter.send('saveGoodwillPolicy', { ...policy, ...more });
  expect(saved.userErrors).toEqual([]);
  const number = await counter.file('amy');
  const give = (points: number, input: Record<string, unknown> = {}, token?: string) =>
    counter.send('grantGoodwill', { number, points, reasonCode: 'BROKEN', ...input }, token);
  return { counter, number, give };
}

describe('goodwill', () => {
  it('is one entry in the wallet, seen by the member, once for its key however often it is sent', async () => {
    const { counter, number, give } = await open();
    const answers = await Promise.all([1, 2, 3, 4].map(() => give(100, { idempotencyKey: 'g' })));
    expect(new Set(answers.map(({ goodwill }) => goodwill.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({
      ...{ goodwill: { status: 'GRANTED', points: 100, decidedBy: null }, userErrors: [] },
      entries: [{ kind: 'EARN', points: 100, reason: `Goodwill for complaint ${number} (BROKEN).` }],
    });
    expect(await counter.shop.points('amy')).toBe(100);
    expect(errorOf(await give(99, { idempotencyKey: 'g' }))[0]).toBe('IDEMPOTENCY_KEY_MISMATCH');
    const amy = await counter.shop.member('amy');
    expect((await counter.read(number, amy, OWN)).goodwill).toEqual([{ points: 100, status: 'GRANTED' }]);
    const { history } = await counter.read(number);
    expect(history.nodes.at(-1)).toMatchObject({ what: 'GOODWILL', before: '100', after: 'GRANTED', actor: 'staff:anna' });
    expect((await counter.ask('{ goodwillPolicy { budget spent } }')).goodwillPolicy).toEqual({ budget: 1_000, spent: 100 });
  });

  it('above the limit waits for a second person, who is not the first, and is given once', async () => {
    const { counter, number, give } = await open();
    const asked = await give(300);
    const { id: goodwillId } = asked.goodwill;
    expect(asked).toMatchObject({ goodwill: { status: 'PENDING_APPROVAL' }, entries: [] });
    const amy = await counter.shop.member('amy');
    expect((await counter.read(number, amy, OWN)).goodwill).toEqual([]);
    expect(errorOf(await counter.send('approveGoodwill', { goodwillId }))).toEqual(['FORBIDDEN_TARGET', ['goodwillId']]);
    expect(await counter.shop.points('amy')).toBe(0);
    const waiting = await counter.ask('{ goodwillCredits { nodes { id requestedBy } } }');
    expect(waiting.goodwillCredits.nodes).toEqual([{ id: goodwillId, requestedBy: 'staff:anna' }]);
    const [bo, cleo] = [await counter.person('bo'), await counter.person('cleo')];
    const answers = await Promise.all(
      [bo, cleo, bo, cleo].map((token) => counter.send('approveGoodwill', { goodwillId }, token)),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.filter((answer) => errorOf(answer)[0] === 'INVALID_STATE')).toHaveLength(3);
    expect(await counter.shop.points('amy')).toBe(300);
    const declined = (await give(250)).goodwill.id;
    const said = await counter.send('declineGoodwill', { goodwillId: declined }, bo);
    expect(said.goodwill).toMatchObject({ status: 'DECLINED', decidedBy: 'staff:bo' });
    expect(errorOf(await counter.send('approveGoodwill', { goodwillId: declined }, cleo))).toEqual([
      'INVALID_STATE',
      ['goodwillId'],
    ]);
    expect(await counter.shop.points('amy')).toBe(300);
  });

  it('is not given to oneself, nor approved for oneself', async () => {
    const { counter, give } = await open({}, ['amy', 'bo']);
    const amy = await counter.person('amy');
    expect(errorOf(await give(10, {}, amy))).toEqual(['FORBIDDEN_TARGET', ['number']]);
    const { goodwill } = await give(300);
    expect(errorOf(await counter.send('approveGoodwill', { goodwillId: goodwill.id }, amy))[0]).toBe('FORBIDDEN_TARGET');
    expect(await counter.shop.points('amy')).toBe(0);
  });

  it('never exceeds the budget of its month, with two hundred at once on two servers, and has a new one in the next', async () => {
    const members = Array.from({ length: 10 }, (_, place) => `m${place}`);
    const { counter, give } = await open({ budget: 155 }, ['amy', ...members]);
    // the month has begun: what makes its row would let one server wait for the other
    expect((await give(10)).userErrors).toEqual([]);
    const numbers = await Promise.all(members.map((member) => counter.file(member)));
    const input = (place: number) => ({
      number: numbers[place % 10],
      points: 1,
      reasonCode: 'BROKEN',
      idempotencyKey: `g-${place}`,
    });
    const document = 'mutation ($input: GrantGoodwillInput!) { grantGoodwill(input: $input) { userErrors { code } } }';
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, place) =>
        (place % 2 ? app : second).gql(document, { input: input(place) }, counter.shop.staff),
      ),
    );
    const refused = answers.flatMap(({ data }) => data.grantGoodwill.userErrors);
    expect(refused).toEqual(Array.from({ length: 55 }, () => ({ code: 'LIMIT_REACHED' })));
    expect((await counter.ask('{ goodwillPolicy { spent } }')).goodwillPolicy.spent).toBe(155);
    app.clock.set(Date.parse('2026-03-31T15:59:59Z'));
    expect(errorOf(await give(10))[0]).toBe('LIMIT_REACHED');
    app.clock.set(Date.parse('2026-03-31T16:00:00Z'));
    expect((await give(10)).userErrors).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['no points', { points: 0 }, 'INVALID', ['points']],
    ['more than the policy gives at once', { points: 501 }, 'INVALID', ['points']],
    ['no reason', { reasonCode: '' }, 'INVALID', ['reasonCode']],
    ['a wallet that is not there', { walletCode: 'gold' }, 'NOT_FOUND', ['walletCode']],
    ['a wallet that cannot be spent', { walletCode: 'status' }, 'NOT_ELIGIBLE', ['walletCode']],
    ['a complaint that is not there', { number: 'C-2026-000001-1' }, 'NOT_FOUND', ['number']],
  ])('of %s is refused, and nothing is given', async (_, wrong, code, field) => {
    shared ??= open();
    const { counter, give } = await shared;
    const { points = 10, ...input } = wrong as { points?: number };
    expect(errorOf(await give(points, input))).toEqual([code, field]);
    expect(await counter.shop.points('amy')).toBe(0);
  });
  let shared: ReturnType<typeof open> | undefined;

  it('needs a policy, and a complaint that is not closed', async () => {
    const counter = await Counter.open(app);
    const number = await counter.file('amy');
    const input = { number, points: 10, reasonCode: 'BROKEN' };
    expect(errorOf(await counter.send('grantGoodwill', input))).toEqual(['NOT_ELIGIBLE', ['number']]);
    await counter.send('saveGoodwillPolicy', policy);
    await counter.move(number, 'CLOSE', { code: 'DUPLICATE' });
    expect(errorOf(await counter.send('grantGoodwill', input))).toEqual(['INVALID_STATE', ['number']]);
  });
});

describe('a coupon as goodwill', () => {
  const coupons = [
    { type: 'sorry', points: 150 },
    { type: 'very-sorry', points: 300 },
  ];
  async function withCoupons(more: Record<string, unknown> = {}) {
    const { counter, number } = await open({ coupons });
    for (const code of ['sorry', 'very-sorry', 'other']) {
      const input = { code, name: code, effect: { percentOff: { percent: '10' } }, ...more };
      const saved = await counter.ask(
        'mutation ($input: SaveCouponTypeInput!) { saveCouponType(input: $input) { userErrors { code field } } }',
        { input },
      );
      expect(saved.saveCouponType.userErrors).toEqual([]);
    }
    const give = (couponType: string, input: Record<string, unknown> = {}) =>
      counter.send('grantGoodwill', { number, couponType, reasonCode: 'BROKEN', ...input });
    const mine = async () => {
      const amy = await counter.shop.member('amy');
      const query = `query ($number: String!) { me { coupons { nodes { name status } } } complaint(number: $number) { goodwill { points couponType status coupon { name } } } }`;
      return counter.ask(query, { number }, amy);
    };
    return { counter, number, give, mine };
  }

  it('is one of the member, once for its key however often it is sent, and counts as the policy says', async () => {
    const { counter, give, mine } = await withCoupons();
    const answers = await Promise.all([1, 2, 3, 4].map(() => give('sorry', { idempotencyKey: 'g' })));
    expect(new Set(answers.map(({ goodwill }) => goodwill.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ goodwill: { status: 'GRANTED', points: 150 }, entries: [], userErrors: [] });
    expect(await mine()).toEqual({
      me: { coupons: { nodes: [{ name: 'sorry', status: 'ACTIVE' }] } },
      complaint: { goodwill: [{ points: 150, couponType: 'sorry', status: 'GRANTED', coupon: { name: 'sorry' } }] },
    });
    const { goodwillPolicy } = await counter.ask('{ goodwillPolicy { spent coupons { type points } } }');
    expect(goodwillPolicy).toEqual({ spent: 150, coupons });
  });

  it('above the limit waits for a second person, and is given once', async () => {
    const { counter, give, mine } = await withCoupons();
    const { goodwill } = await give('very-sorry');
    expect(goodwill.status).toBe('PENDING_APPROVAL');
    expect((await mine()).me.coupons.nodes).toEqual([]);
    expect(errorOf(await counter.send('approveGoodwill', { goodwillId: goodwill.id }))[0]).toBe('FORBIDDEN_TARGET');
    const bo = await counter.person('bo');
    const answers = await Promise.all([1, 2, 3].map(() => counter.send('approveGoodwill', { goodwillId: goodwill.id }, bo)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await mine()).me.coupons.nodes).toEqual([{ name: 'very-sorry', status: 'ACTIVE' }]);
  });

  it('of another kind, beside points, over the budget or above what a member may have is refused, and none is given', async () => {
    const { counter, give, mine } = await withCoupons({ perMember: 1 });
    for (const kind of ['other', 'constructor']) expect(errorOf(await give(kind))).toEqual(['NOT_ELIGIBLE', ['couponType']]);
    expect(errorOf(await give('sorry', { points: 5 }))).toEqual(['INVALID', ['points']]);
    expect((await give('sorry')).goodwill.status).toBe('GRANTED');
    expect(errorOf(await give('sorry'))).toEqual(['LIMIT_REACHED', ['couponType']]);
    await counter.send('saveGoodwillPolicy', { ...policy, budget: 200, coupons: [{ type: 'very-sorry', points: 60 }] });
    expect(errorOf(await give('very-sorry'))).toEqual(['LIMIT_REACHED', ['couponType']]);
    expect((await mine()).me.coupons.nodes).toHaveLength(1);
  });
});
