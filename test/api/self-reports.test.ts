import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cap } from '../../src/kernel/scheme/rule.js';
import { startApp, type TestApp } from '../support/app.js';
import { rule } from '../support/rules.js';
import { achievement, Club, faults } from './achievements.fixture.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  expect(await faults(app)).toEqual([]);
  await app.close();
});

const weekly: Cap = { scope: 'MEMBER', period: 'WEEK', points: null, times: 1 };

/** A club in which members report shares themselves, and two shares complete an achievement. */
async function sharers(changes: Parameters<typeof achievement>[0], caps: Cap[] = []) {
  const goal = { count: 'ACTIVITIES' as const, activity: 'share', target: 2 };
  const club = await Club.open(
    app,
    {
      activities: { share: { name: 'A share', selfReported: true } },
      achievements: { sharer: achievement({ ...changes, goal }) },
      rules: { reward: rule({ trigger: 'ACHIEVEMENT', effect: { kind: 'FIXED', points: 100 }, caps }) },
    },
    'amy',
  );
  const token = await club.shop.member('amy');
  const share = async (key: string, by = token): Promise<string[]> => {
    const { data } = await app.gql(
      'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { userErrors { code } } }',
      { input: { idempotencyKey: key, activity: 'share', ...(by === token ? {} : { member: { externalId: 'amy' } }) } },
      by,
    );
    return data.recordActivity.userErrors.map(({ code }: { code: string }) => code);
  };
  return { club, share };
}

it('what members report themselves earns nothing without end by completing an achievement over and over: they may not report it', async () => {
  const { club, share } = await sharers({});
  for (const key of ['1', '2', '3', '4']) expect(await share(key)).toEqual(['NOT_ELIGIBLE']);
  expect(await club.points('amy')).toBe(0);
  for (const key of ['5', '6']) expect(await share(key, club.shop.server)).toEqual([]);
  expect(await club.points('amy')).toBe(100);
});

it.each([
  ['its reward is capped for each member', {}, [weekly]],
  ['it can be completed so often', { times: 1 }, []],
  ['it can be completed once a period', { window: { kind: 'CALENDAR', period: 'DAY' } } as const, []],
])('they may where %s, and get no more than that', async (_, changes, caps) => {
  const { club, share } = await sharers(changes, caps);
  for (const key of ['1', '2', '3', '4', '5', '6']) expect(await share(key)).toEqual([]);
  expect(await club.points('amy')).toBe(100);
});
