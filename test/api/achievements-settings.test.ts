import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

const SAVE = `mutation Save($input: SaveAchievementInput!) { saveAchievement(input: $input) {
  achievement { code status version name goal { count activity condition target } window { days calendar } times badge { name imageUrl } }
  userErrors { code field } } }`;

describe('what members can achieve', () => {
  let app: TestApp;
  let shop: Shop;
  beforeAll(async () => {
    app = await startApp();
    shop = await Shop.open(app);
    await shop.enrol('amy');
  });
  afterAll(() => app.close());

  const save = async (input: Record<string, unknown>) =>
    (await app.gql(SAVE, { input: { name: 'Three in thirty', ...input } }, shop.staff)).data.saveAchievement;

  it('is saved, read back, exported as it was written, and over when it ends', async () => {
    const written = {
      name: 'Three in thirty',
      goal: { count: 'SPEND', activity: null, condition: { amount: { min: '50.00' } }, target: '99.50' },
      window: { days: 30, calendar: null },
      times: 2,
      badge: { name: 'Regular', imageUrl: 'https://example.com/regular.png' },
    };
    const saved = await save({ code: 'three', ...written });
    expect(saved).toEqual({ achievement: { code: 'three', status: 'ACTIVE', version: 1, ...written }, userErrors: [] });
    const { data } = await app.gql('{ program { definition } achievement(code: "three") { name version } }', {}, shop.staff);
    expect(data.program.definition.achievements).toEqual([{ code: 'three', description: null, ...written }]);
    expect(data.achievement).toEqual({ name: 'Three in thirty', version: 1 });
    const again = await app.gql(
      'mutation Apply($input: ApplyProgramInput!) { applyProgram(input: $input) { changes { change } userErrors { code field } } }',
      { input: { achievements: data.program.definition.achievements } },
      shop.staff,
    );
    expect(again.data.applyProgram).toEqual({ changes: [{ change: 'NONE' }], userErrors: [] });
    const end = 'mutation { endAchievement(input: { code: "three" }) { achievement { status } userErrors { code } } }';
    expect((await app.gql(end, {}, shop.staff)).data.endAchievement).toEqual({
      achievement: { status: 'ENDED' },
      userErrors: [],
    });
    const member = await app.gql('{ me { achievements { code } } }', {}, await shop.member('amy'));
    expect(member.data.me.achievements).toEqual([]);
  });

  it('a new version holds from now on: what counted goes on to count', async () => {
    const goal = (target: string) => ({ count: 'PURCHASES', target });
    await save({ code: 'some', goal: goal('5') });
    await shop.buy('amy', 'one', '10');
    await save({ code: 'some', goal: goal('2') });
    await shop.buy('amy', 'two', '10');
    const { data } = await app.gql(
      '{ me { achievements { code progress { count target timesCompleted } } } }',
      {},
      await shop.member('amy'),
    );
    expect(data.me.achievements).toEqual([{ code: 'some', progress: { count: '0', target: '2', timesCompleted: 1 } }]);
    const listed = await app.gql('{ achievements(status: ACTIVE) { code version } }', {}, shop.staff);
    expect(listed.data.achievements).toEqual([{ code: 'some', version: 2 }]);
  });

  it.each([
    ['a name of nothing', { name: ' ', goal: { count: 'PURCHASES', target: '1' } }, ['INVALID name']],
    ['no whole number of purchases', { goal: { count: 'PURCHASES', target: '1.5' } }, ['INVALID goal.target']],
    ['nothing to reach', { goal: { count: 'CHECK_INS', target: '0' } }, ['INVALID goal.target']],
    ['money with too many decimals', { goal: { count: 'SPEND', target: '1.005' } }, ['INVALID goal.target']],
    ['activities without a code', { goal: { count: 'ACTIVITIES', target: '1' } }, ['INVALID goal.activity']],
    ['an unknown activity', { goal: { count: 'ACTIVITIES', activity: 'fly', target: '1' } }, ['NOT_FOUND goal.activity']],
    ['an activity of purchases', { goal: { count: 'PURCHASES', activity: 'fly', target: '1' } }, ['INVALID goal.activity']],
    [
      'an unknown tier, deep in a condition',
      { goal: { count: 'PURCHASES', target: '1', condition: { all: [{ tier: { oneOf: ['moon'] } }] } } },
      ['NOT_FOUND goal.condition.all.0.tier.oneOf.0'],
    ],
    ['two windows', { goal: { count: 'PURCHASES', target: '1' }, window: { days: 3, calendar: 'DAY' } }, ['INVALID window']],
    ['no days', { goal: { count: 'PURCHASES', target: '1' }, window: { days: 0 } }, ['INVALID window.days']],
    [
      'no times, and a picture that is no address',
      { goal: { count: 'PURCHASES', target: '1' }, times: 0, badge: { name: 'B', imageUrl: 'javascript:alert(1)' } },
      ['INVALID times', 'INVALID badge.imageUrl'],
    ],
    ['the status PAUSED', { goal: { count: 'PURCHASES', target: '1' }, status: 'PAUSED' }, ['INVALID status']],
  ])('%s is refused with its path, and nothing is saved', async (_, input, errors) => {
    const { achievement, userErrors } = await save({ code: 'wrong', ...input });
    expect(achievement).toBeNull();
    expect(userErrors.map(({ code, field }: { code: string; field: string[] }) => `${code} ${field.join('.')}`)).toEqual(errors);
    expect((await app.gql('{ achievement(code: "wrong") { code } }', {}, shop.staff)).data.achievement).toBeNull();
  });
});
