import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Brand, sideRule } from './brand.js';

let app: TestApp;
let brand: Brand;

beforeAll(async () => {
  app = await startApp({ crowded: true });
  brand = await Brand.open(app, { rule: { pointsPer: '0.01' } });
  await brand.rule(sideRule('REFEREE', 'ENROLMENT', 5));
  await brand.rule(sideRule('REFERRER', 'ENROLMENT', 7));
});
afterAll(() => app.close());

describe('a referral that does not count', () => {
  const refused = async (externalId: string, more: Record<string, unknown>) => {
    const answer = await brand.enrol(externalId, more);
    expect(answer.userErrors).toEqual([]);
    return answer.member.referredBy?.refusedFor;
  };

  it('is the one with an own code, in a circle of any length, and of a member of long ago; all stay members', async () => {
    await brand.enrol('chain-0');
    expect(await refused('chain-0', { referralCode: await brand.codeOf('chain-0') })).toBe('SELF');
    await brand.enrol('ring-0');
    for (let n = 1; n < 4; n++) await brand.enrol(`ring-${n}`, { referralCode: await brand.codeOf(`ring-${n - 1}`) });
    expect(await refused('ring-0', { referralCode: await brand.codeOf('ring-3') })).toBe('CIRCLE');
    await brand.enrol('old');
    expect(await refused('old', { referralCode: await brand.codeOf('ring-1') })).toBe('RE_ENROLLED');
    expect(await brand.points('chain-0', 'old', 'ring-3')).toEqual([0, 0, 5]);
  });

  it('is the one of a phone in another spelling after the member with it was erased, or gave it up', async () => {
    await brand.enrol('host');
    const referralCode = await brand.codeOf('host');
    await brand.enrol('gone', { referralCode, phone: '139 1234 0001' });
    await brand.save('eraseMember', 'EndMembershipInput', { idempotencyKey: 'erase', member: { externalId: 'gone' } });
    expect(await refused('gone-2', { referralCode, phone: '+86 139-1234-0001' })).toBe('SAME_PHONE');
    expect(await refused('gone', { referralCode, email: 'other@example.com' })).toBe('RE_ENROLLED');
    await brand.enrol('moves', { referralCode, phone: '13912340002' });
    await brand.save('updateMember', 'UpdateMemberInput', { member: { externalId: 'moves' }, phone: '13912340003' });
    expect(await refused('moved-in', { referralCode, phone: '0086 139 1234 0002' })).toBe('SAME_PHONE');
    expect(await brand.points('gone-2', 'gone', 'moved-in')).toEqual([0, 0, 0]);
  });

  it('is the second one on a device, also at the same moment; the device is kept as a hash only', async () => {
    await brand.enrol('family');
    const referralCode = await brand.codeOf('family');
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => brand.enrol(`tablet-${n}`, { referralCode, deviceId: 'device-plain-text' })),
    );
    const reasons = answers.map(({ member }) => member.referredBy.refusedFor);
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1);
    expect(reasons.filter((reason) => reason === 'SAME_DEVICE')).toHaveLength(3);
    expect(await brand.points('family')).toEqual([7]);
  });

  it('is the one of a person who enrols with the phone of another at the same moment: one comes, once', async () => {
    await brand.enrol('twice');
    const referralCode = await brand.codeOf('twice');
    const answers = await Promise.all(
      ['138 0000 7777', '+8613800007777', '0086-138-0000-7777'].map((phone, n) =>
        brand.enrol(`twin-${n}`, { externalId: null, phone, referralCode }),
      ),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(await brand.points('twice')).toEqual([7]);
  });
});

describe('the limit per referrer', () => {
  it('holds when a hundred friends enrol at once: ten count, and all are members', async () => {
    const busy = await Brand.open(app, { rule: { pointsPer: '0.01' } });
    await busy.referrals({ perReferrer: 10 });
    await busy.rule(sideRule('REFERRER', 'ENROLMENT', 3));
    await busy.rule(sideRule('REFEREE', 'ENROLMENT', 1));
    await busy.enrol('star');
    const referralCode = await busy.codeOf('star');
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => busy.enrol(`fan-${n}`, { referralCode })));
    expect(answers.filter(({ created }) => created)).toHaveLength(100);
    expect(await busy.points('star')).toEqual([30]);
    expect(await busy.funnel()).toEqual({
      codesUsed: 100,
      enrolled: 10,
      refused: [{ reason: 'LIMIT', count: 90 }],
      firstPurchase: 0,
      rewarded: 10,
      takenBack: 0,
      points: [{ walletCode: 'points', granted: 40, takenBack: 0 }],
    });
  });
});
