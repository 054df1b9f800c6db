import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Brand, sideRule } from './brand.js';

let app: TestApp;
let other: TestApp;
let brand: Brand;

beforeAll(async () => {
  app = await startApp({ crowded: true });
  brand = await Brand.open(app);
  await brand.rule({ code: 'welcome', trigger: 'ENROLMENT', effect: { fixed: 50 } });
  await brand.rule(sideRule('REFERRER', 'ENROLMENT', 7));
  other = await startApp({ crowded: true, clock: app.clock, databaseName: app.database.name });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await other.close();
  await app.close();
});

/** The process dies between the COMMIT of the enrolment and what follows it. */
function dies(): void {
  vi.spyOn(app.app.followUps, 'run').mockRejectedValueOnce(new Error('killed'));
}

describe('the welcome', () => {
  it('is in the answer that enrols, once for ever: not for the member who comes again, nor for one who was erased', async () => {
    const key = 'one-key';
    const draft = { phone: '139 5555 0001' };
    expect((await brand.enrol('new', draft, key)).member.wallet.balance.available).toBe(50);
    expect((await brand.enrol('new', draft, key)).member.wallet.balance.available).toBe(50);
    expect(await brand.enrol('new', draft, 'another-key')).toMatchObject({ created: false });
    expect(await brand.points('new')).toEqual([50]);
    await brand.save('eraseMember', 'EndMembershipInput', { idempotencyKey: 'erase', member: { externalId: 'new' } });
    const again = await brand.enrol('newer', { phone: '+86 139-5555-0001' });
    expect(again).toMatchObject({ created: true, member: { wallet: { balance: { available: 0 } } } });
  });

  it('of an enrolment whose process died is given by the job of another one, once, and to the referrer as well', async () => {
    await brand.enrol('friend');
    const referralCode = await brand.codeOf('friend');
    dies();
    expect((await brand.enrol('orphan', { referralCode })).member.wallet.balance.available).toBe(0);
    // younger ones are left to the process that left them
    expect(await other.app.jobs.runNow('follow-ups')).toEqual({ done: 0 });
    app.clock.advance(31_000);
    const runs = await Promise.all([other.app.jobs.runNow('follow-ups'), app.app.jobs.runNow('follow-ups')]);
    expect(runs.some(({ done }) => done === 1)).toBe(true);
    await Promise.all([app, other].map(({ app: { followUps } }) => followUps.drained()));
    expect(await brand.points('orphan', 'friend')).toEqual([50, 57]);
    app.clock.advance(31_000);
    expect(await other.app.jobs.runNow('follow-ups')).toEqual({ done: 0 });
    expect(await brand.points('orphan', 'friend')).toEqual([50, 57]);
  });

  it('of an enrolment whose process died is given when the request is sent again', async () => {
    dies();
    expect((await brand.enrol('retried', {}, 'retry')).member.wallet.balance.available).toBe(0);
    expect((await brand.enrol('retried', {}, 'retry')).member.wallet.balance.available).toBe(50);
  });

  it('goes by the rules of the day that somebody joined, and by those that another process has just saved', async () => {
    await brand.enrol('imported', { joinedAt: new Date(app.clock.now() - 86_400_000).toISOString() });
    const elsewhere = await app.token({ kind: 'staff', program: brand.shop.code, subject: 'eve' });
    const saved = await other.gql(
      'mutation { saveRule(input: { code: "more", name: "More", trigger: ENROLMENT, effect: { fixed: 3 }, walletCodes: ["points"] }) { userErrors { code } } }',
      {},
      elsewhere,
    );
    expect(saved.data.saveRule.userErrors).toEqual([]);
    expect((await brand.enrol('both')).member.wallet.balance.available).toBe(53);
    expect(await brand.points('imported')).toEqual([0]);
  });
});
