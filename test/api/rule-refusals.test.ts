import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startApp, TEST_NOW, type TestApp } from '../support/app.js';
import { openRules } from './rules.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(() => app.clock.set(TEST_NOW));

describe('a rule is refused', () => {
  const purchase = { code: 'mine', trigger: 'PURCHASE' };
  const money = { ...purchase, effect: { pointsPerMoney: '1' } };

  it.each<[string, Record<string, unknown>, string, string]>([
    ['for a code that is none', { ...money, code: 'My rule' }, 'INVALID', 'code'],
    ['for a status that it cannot be saved with', { ...money, status: 'PAUSED' }, 'INVALID', 'status'],
    ['for an end before its start', { ...money, validUntil: new Date(TEST_NOW).toISOString() }, 'INVALID', 'validUntil'],
    ['for two effects', { ...purchase, effect: { fixed: 1, multiplier: '2' } }, 'INVALID', 'effect'],
    ['for a wallet that is not there', { ...money, walletCodes: ['points', 'gems'] }, 'NOT_FOUND', 'walletCodes.1'],
    [
      'for a tier that is not there',
      { ...money, condition: { all: [{ tier: { oneOf: ['black'] } }] } },
      'NOT_FOUND',
      'condition.all.0.tier.oneOf.0',
    ],
    ['for a segment', { ...money, condition: { segments: { oneOf: ['loyal'] } } }, 'NOT_FOUND', 'condition.segments.oneOf.0'],
    [
      'for a time of day that is none',
      { ...money, condition: { timeOfDay: { from: '9', until: '10:00' } } },
      'INVALID',
      'condition.timeOfDay.from',
    ],
    ['for a campaign that is not there', { ...money, campaign: 'spring' }, 'NOT_FOUND', 'campaign'],
    [
      'for an activity that is not there',
      { code: 'mine', trigger: 'ACTIVITY', of: 'review', effect: { fixed: 1 } },
      'NOT_FOUND',
      'of',
    ],
    [
      'for an achievement that is not there',
      { code: 'mine', trigger: 'ACHIEVEMENT', of: 'first', effect: { fixed: 1 } },
      'NOT_FOUND',
      'of',
    ],
    ['for a cap on nothing', { ...money, caps: [{ scope: 'MEMBER', period: 'DAY' }] }, 'INVALID', 'caps.0'],
    ['for an expiry that is none', { ...money, expiry: { kind: 'ROLLING' } }, 'INVALID', 'expiry.months'],
  ])('%s, with the path, and nothing is kept', async (_, input, code, path) => {
    const { save, list } = await openRules(app);
    const { rule, userErrors } = await save(input);
    expect(rule).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: path.split('.') }]);
    expect((await list()).map((one: { code: string }) => one.code)).toEqual(['default']);
  });

  it('for all that is wrong with it at once', async () => {
    const { save } = await openRules(app);
    const { userErrors } = await save({
      ...money,
      walletCodes: ['gems'],
      priority: 5_000,
      condition: { not: { tags: { anyOf: [] } } },
    });
    expect(userErrors.map(({ field }: { field: string[] }) => field.join('.')).sort()).toEqual([
      'condition.not.tags.anyOf',
      'priority',
      'walletCodes.0',
    ]);
  });

  it('when it rewards what members report themselves and has no cap per member', async () => {
    const { shop, save } = await openRules(app);
    const document = 'mutation ($input: SaveActivityInput!) { saveActivity(input: $input) { userErrors { code } } }';
    await app.gql(document, { input: { code: 'share', name: 'Shared', selfReported: true } }, shop.staff);
    const rule = { code: 'share', trigger: 'ACTIVITY', of: 'share', effect: { fixed: 1 } };
    expect((await save(rule)).userErrors).toMatchObject([{ code: 'INVALID', field: ['caps'] }]);
    expect((await save({ ...rule, caps: [{ scope: 'MEMBER', period: 'DAY', times: 1 }] })).userErrors).toEqual([]);
  });

  it('when it waited as a draft, and what it rewards is reported by members meanwhile', async () => {
    const { shop, save, activate } = await openRules(app);
    const report = async (selfReported: boolean) => {
      const document = 'mutation ($input: SaveActivityInput!) { saveActivity(input: $input) { userErrors { code } } }';
      const answer = await app.gql(document, { input: { code: 'share', name: 'Shared', selfReported } }, shop.staff);
      expect(answer.data.saveActivity.userErrors).toEqual([]);
    };
    await report(false);
    await save({ code: 'share', status: 'DRAFT', trigger: 'ACTIVITY', of: 'share', effect: { fixed: 1 } });
    await report(true);
    expect((await activate('share')).userErrors).toMatchObject([{ code: 'INVALID', field: ['caps'] }]);
    await report(false);
    expect((await activate('share')).rule.status).toBe('ACTIVE');
  });

  it('by its code, where there is none', async () => {
    const { activate, pause, end, find } = await openRules(app);
    for (const refused of [await activate('none'), await pause('none'), await end('none')])
      expect(refused).toMatchObject({ rule: null, userErrors: [{ code: 'NOT_FOUND', field: ['code'] }] });
    expect((await find('none')).data).toEqual({ rule: null });
  });

  it('to members, back ends and staff who may only read; members do not see it either', async () => {
    const { shop, save, activate, find, list } = await openRules(app);
    await shop.enrol('ann');
    const tokens = await Promise.all([
      app.token({ kind: 'member', program: shop.code, subject: 'ann' }),
      app.token({ kind: 'server', program: shop.code }),
      app.token({ kind: 'staff', program: shop.code, scopes: ['program:read'] }),
    ]);
    for (const token of tokens) {
      expect(await save({ ...money, code: 'gift' }, token)).toEqual({ errors: ['FORBIDDEN'] });
      expect(await activate('default', undefined, token)).toEqual({ errors: ['FORBIDDEN'] });
    }
    const [member, , reader] = tokens;
    expect((await find('default', member)).errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect((await find('default', reader)).data.rule.code).toBe('default');
    expect((await list()).map((one: { code: string }) => one.code)).toEqual(['default']);
  });
});

it('a condition of thousands of levels is the mistake of the caller, and no accident of the server', async () => {
  const { save } = await openRules(app);
  const condition = Array.from({ length: 3000 }).reduce<object>((inner) => ({ not: inner }), { birthdayMonth: true });
  expect(await save({ code: 'deep', trigger: 'PURCHASE', effect: { fixed: 1 }, condition })).toEqual({
    errors: ['BAD_USER_INPUT'],
  });
});
