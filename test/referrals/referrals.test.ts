import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { DAY } from '../support/shop.js';
import { Brand, sideRule } from './brand.js';

let app: TestApp;
let brand: Brand;

beforeAll(async () => {
  app = await startApp();
  brand = await Brand.open(app, { rule: { pointsPer: '0.01' } });
  await brand.referrals({ firstPurchaseWithinDays: 30, minimumPurchase: '50.00' });
  await brand.rule(sideRule('REFEREE', 'ENROLMENT', 5));
  await brand.rule(sideRule('REFERRER', 'ENROLMENT', 7));
  await brand.rule(sideRule('REFEREE', 'FIRST_PURCHASE', 100));
  await brand.rule(sideRule('REFERRER', 'FIRST_PURCHASE', 200));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => app.close());

/** A member and a friend whom it brought. */
async function pair(name: string, more: Record<string, unknown> = {}): Promise<[string, string]> {
  await brand.enrol(`${name}-a`);
  const referralCode = await brand.codeOf(`${name}-a`);
  const { userErrors } = await brand.enrol(`${name}-b`, { referralCode, ...more });
  expect(userErrors).toEqual([]);
  return [`${name}-a`, `${name}-b`];
}

/** From now on, whatever follows a COMMIT is never done, as if the process had died then. */
function dying(): { commands: number } {
  const { commands } = app.app;
  const run = commands.run.bind(commands);
  const killed = { commands: 0 };
  vi.spyOn(commands, 'run').mockImplementation((command) => {
    if (!command.operation.startsWith('follow-up')) return run(command);
    killed.commands++;
    return Promise.reject(new Error('killed'));
  });
  return killed;
}

/** Another process takes over: its job does what was left. */
async function reborn(): Promise<void> {
  vi.restoreAllMocks();
  app.clock.advance(31_000);
  await app.app.jobs.runNow('follow-ups');
}

describe('a referral', () => {
  it('rewards both sides at enrolment; the friend sees its points in the answer', async () => {
    await brand.enrol('first-a');
    const referralCode = await brand.codeOf('first-a');
    const answer = await brand.enrol('first-b', { referralCode, displayName: '王小明' });
    expect(answer.member).toMatchObject({
      referredBy: { status: 'ENROLLED', refusedFor: null, friendName: '王***' },
      wallet: { balance: { available: 5 } },
    });
    expect(await brand.points('first-a', 'first-b')).toEqual([7, 5]);
  });

  it('rewards both sides for the first purchase that is enough and in time, and for none before or after it', async () => {
    const [a, b] = await pair('buys');
    await brand.shop.buy(b, 'buys-small', '49.99');
    expect(await brand.points(a, b)).toEqual([7, 5]);
    await brand.shop.buy(b, 'buys-1', '50.00');
    expect(await brand.points(a, b)).toEqual([207, 105]);
    await brand.shop.buy(b, 'buys-2', '80.00');
    expect(await brand.points(a, b)).toEqual([207, 105]);
    expect(await brand.referralOf(b)).toMatchObject({
      status: 'PURCHASED',
      purchasedAt: new Date(app.clock.now()).toISOString(),
    });
  });

  it('gives nothing for a first purchase after the last day', async () => {
    const [a, b] = await pair('late');
    app.clock.advance(31 * DAY);
    await brand.shop.buy(b, 'late-1', '60.00');
    expect(await brand.points(a, b)).toEqual([7, 5]);
    expect(await brand.referralOf(b)).toMatchObject({ status: 'ENROLLED' });
  });

  it('is taken back on both sides when a return leaves too little, in parts as at once; and no later purchase makes it good', async () => {
    const listed: unknown[] = [];
    for (const [name, parts] of [
      ['parts', ['10.00', '0.01']],
      ['once', ['10.01']],
    ] as const) {
      const [a, b] = await pair(name);
      await brand.shop.buy(b, `${name}-1`, '60.00');
      expect(await brand.points(a, b)).toEqual([207, 105]);
      const records = [];
      for (const [n, amount] of parts.entries()) {
        const { reversed } = await brand.shop.giveBack(b, `${name}-r${n}`, amount, { orderId: `${name}-1` });
        records.push(reversed.filter(({ what }: { what: string }) => what === 'referral'));
      }
      expect(records.slice(0, -1).flat()).toEqual([]);
      listed.push(records.at(-1)?.map(({ points, done }: { points: number; done: boolean }) => ({ points, done })));
      expect(await brand.points(a, b)).toEqual([7, 5]);
      expect(await brand.referralOf(b)).toMatchObject({ status: 'TAKEN_BACK' });
      await brand.shop.buy(b, `${name}-2`, '90.00');
      expect(await brand.points(a, b)).toEqual([7, 5]);
    }
    const both = [
      { points: 100, done: true },
      { points: 200, done: true },
    ];
    expect(listed).toEqual([both, both]);
  });

  it('says in words what a return takes from whom, and why the entries are there', async () => {
    const [a, b] = await pair('words');
    await brand.shop.buy(b, 'words-1', '60.00');
    await brand.settled();
    const { reversed } = await brand.shop.giveBack(b, 'words-r', '60.00', { orderId: 'words-1' });
    const texts = reversed
      .filter(({ what }: { what: string }) => what === 'referral')
      .map(({ reason }: { reason: string }) => reason);
    expect(texts).toEqual([
      "Referral of order words-1: the friend's points (points) are being taken back",
      "Referral of order words-1: the referrer's points (points) are being taken back",
    ]);
    await brand.settled();
    const { wallet } = await brand.of(a, 'wallet(code: "points") { entries(last: 5) { nodes { points reason } } }');
    expect(wallet.entries.nodes.at(-1)).toEqual({
      points: -200,
      reason: 'The first purchase of a referral was returned: its points were taken back.',
    });
  });

  it('whose purchase is returned before the rewards were given, because the process died, gives none', async () => {
    const [a, b] = await pair('dead');
    await brand.settled();
    const killed = dying();
    await brand.shop.buy(b, 'dead-1', '60.00');
    await brand.settled();
    expect(killed.commands).toBe(2);
    const { reversed } = await brand.shop.giveBack(b, 'dead-r', '60.00', { orderId: 'dead-1' });
    expect(reversed.filter(({ what }: { what: string }) => what === 'referral')).toEqual([]);
    await reborn();
    expect(await brand.points(a, b)).toEqual([7, 5]);
  });

  it('is taken back by the job when the process died right after the return, once', async () => {
    const [a, b] = await pair('dies');
    await brand.shop.buy(b, 'dies-1', '60.00');
    await brand.settled();
    const killed = dying();
    await brand.shop.giveBack(b, 'dies-r', '60.00', { orderId: 'dies-1' });
    expect(await brand.points(a, b)).toEqual([207, 105]);
    expect(killed.commands).toBe(2);
    await reborn();
    expect(await brand.points(a, b)).toEqual([7, 5]);
  });

  it('gives to the caps of its rules what it takes back', async () => {
    const capped = await Brand.open(app, { rule: { pointsPer: '0.01' } });
    const caps = [{ scope: 'PROGRAM', period: 'TOTAL', points: 100 }];
    await capped.rule(sideRule('REFERRER', 'FIRST_PURCHASE', 100, { caps }));
    await capped.enrol('capped');
    const referralCode = await capped.codeOf('capped');
    for (const name of ['c-1', 'c-2', 'c-3']) await capped.enrol(name, { referralCode });
    await capped.shop.buy('c-1', 'c-1', '9.00');
    expect(await capped.points('capped')).toEqual([100]);
    await capped.shop.buy('c-2', 'c-2', '9.00');
    expect(await capped.points('capped')).toEqual([100]);
    await capped.shop.giveBack('c-1', 'c-r', '9.00', { orderId: 'c-1' });
    expect(await capped.points('capped')).toEqual([0]);
    await capped.shop.buy('c-3', 'c-3', '9.00');
    expect(await capped.points('capped')).toEqual([100]);
  });

  it('shows a member whom it brought, masked, and not why one does not count; and never who brought it', async () => {
    const [a] = await pair('shown', { displayName: 'Bertha' });
    const token = await brand.shop.member(a);
    const mine = await brand.ask(
      '{ me { referrals { nodes { status friendName createdAt } pageInfo { hasNextPage } } } }',
      {},
      token,
    );
    expect(mine.me.referrals.nodes).toMatchObject([{ status: 'ENROLLED', friendName: 'B***' }]);
    for (const field of ['refusedFor', 'friend { id }', 'referrer { id }']) {
      const { errors } = await app.gql(`{ me { referrals { nodes { ${field} } } } }`, {}, token);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await app.gql('{ me { referredBy { status } } }', {}, token);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the funnel', () => {
  it('counts what a hand counts', async () => {
    const other = await Brand.open(app, { rule: { pointsPer: '0.01' } });
    await other.rule(sideRule('REFEREE', 'FIRST_PURCHASE', 10));
    await other.rule(sideRule('REFERRER', 'FIRST_PURCHASE', 20));
    await other.enrol('hub');
    const referralCode = await other.codeOf('hub');
    for (const name of ['one', 'two', 'three']) await other.enrol(name, { referralCode });
    await other.enrol('hub', { referralCode });
    await other.shop.buy('one', 'f-1', '9.00');
    await other.shop.buy('two', 'f-2', '9.00');
    await other.settled();
    await other.shop.giveBack('two', 'f-r', '9.00', { orderId: 'f-2' });
    expect(await other.funnel()).toEqual({
      codesUsed: 4,
      enrolled: 3,
      refused: [{ reason: 'SELF', count: 1 }],
      firstPurchase: 2,
      rewarded: 2,
      takenBack: 1,
      points: [{ walletCode: 'points', granted: 60, takenBack: 30 }],
    });
  });
});
