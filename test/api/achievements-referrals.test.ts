import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Condition } from '../../src/kernel/scheme/condition.js';
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

it('friends count when they come, or when they buy and keep it where the goal asks for that step', async () => {
  const condition: Condition = { kind: 'PAYLOAD', test: { name: 'step', oneOf: ['FIRST_PURCHASE'], min: null, max: null } };
  const achievements = {
    buyers: achievement({ goal: { count: 'REFERRALS', target: 1, condition } }),
    friends: achievement({ goal: { count: 'REFERRALS', target: 2 } }),
  };
  const club = await Club.open(app, { achievements }, 'amy');
  const { shop } = club;
  const { data } = await app.gql('{ me { referralCode } }', {}, await shop.member('amy'));
  const bring = (externalId: string) =>
    shop.send('enrollMember', { idempotencyKey: externalId, externalId, referralCode: data.me.referralCode });
  await bring('bob');
  await expect.poll(() => club.progress('amy')).toEqual(['buyers 0/1 0x', 'friends 1/2 0x']);
  await bring('cat');
  await expect.poll(() => club.progress('amy')).toEqual(['buyers 0/1 0x', 'friends 0/2 1x']);
  await club.buy('bob', 'first', '80');
  await expect.poll(() => club.progress('amy')).toEqual(['buyers 0/1 1x', 'friends 0/2 1x']);
  expect(await club.points('amy')).toBe(200);
  await shop.giveBack('bob', 'all', '80', { orderId: 'first' });
  await expect.poll(() => club.progress('amy')).toEqual(['buyers 0/1 0x', 'friends 0/2 1x']);
  expect(await club.points('amy')).toBe(100);
});

it('a friend who gives back makes room for another, judged by when that was: also where it is told a day later and limits are counted by day', async () => {
  const condition: Condition = { kind: 'PAYLOAD', test: { name: 'step', oneOf: ['FIRST_PURCHASE'], min: null, max: null } };
  const achievements = {
    once: achievement({
      goal: { count: 'REFERRALS', target: 1, condition },
      window: { kind: 'CALENDAR', period: 'MONTH' },
      times: 1,
    }),
  };
  const caps = [{ scope: 'MEMBER', period: 'DAY', points: 100, times: null } as const];
  const reward = rule({ trigger: 'ACHIEVEMENT', effect: { kind: 'FIXED', points: 100 }, caps });
  const club = await Club.open(app, { achievements, rules: { reward } }, 'amy');
  const { shop } = club;
  const { data } = await app.gql('{ me { referralCode } }', {}, await shop.member('amy'));
  for (const externalId of ['bob', 'cat'])
    await shop.send('enrollMember', {
      ...{ idempotencyKey: externalId, externalId, referralCode: data.me.referralCode },
      joinedAt: '2026-01-05T00:00:00Z',
    });
  await club.buy('bob', 'february', '80', '2026-02-10');
  await expect.poll(() => club.progress('amy')).toEqual(['once 1/1 1x']);
  await club.buy('cat', 'march', '80', '2026-03-01');
  await app.app.followUps.drained();
  expect(await club.points('amy')).toBe(100);
  await shop.giveBack('bob', 'late', '80', { orderId: 'february', occurredAt: '2026-03-01T13:00:00+08:00' });
  await app.app.followUps.drained();
  const kinds = (await shop.entries('amy')).map(({ kind, occurredAt }) => `${kind} ${occurredAt.slice(0, 10)}`);
  expect(kinds).toEqual(['EARN 2026-03-01', 'REVERSE 2026-03-01', 'EARN 2026-02-10']);
  expect(await club.points('amy')).toBe(100);
});
