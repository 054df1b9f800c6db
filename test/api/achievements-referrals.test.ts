import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Condition } from '../../src/kernel/scheme/condition.js';
import { startApp, type TestApp } from '../support/app.js';
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
