import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { achievement, Club, faults, rewards } from './achievements.fixture.js';

describe('achievements', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ crowded: true });
  });
  afterAll(async () => {
    expect(await faults(app)).toEqual([]);
    await app.close();
  });

  const amy = (achievements: Record<string, ReturnType<typeof achievement>>) => Club.open(app, { achievements }, 'amy');

  it('count purchases, are completed by the last of them, and give what rules say once', async () => {
    const club = await amy({ regular: achievement({ times: 1 }) });
    await club.buy('amy', 'a');
    await club.buy('amy', 'b');
    expect(await club.progress('amy')).toEqual(['regular 2/3 0x']);
    const { entries } = await club.buy('amy', 'c');
    expect(entries.map(({ points, reason }: { points: number; reason: string }) => [points, reason])).toEqual([
      [100, expect.stringContaining('Achievement "regular"')],
    ]);
    await club.buy('amy', 'c');
    await club.buy('amy', 'd');
    const { achievements, badges } = await club.seen('amy');
    const completedAt = new Date(app.clock.now()).toISOString();
    expect(achievements).toEqual([
      { code: 'regular', progress: { count: '3', target: '3', windowEndsAt: null, timesCompleted: 1, completedAt } },
    ]);
    expect(badges).toEqual([{ achievement: 'regular', name: 'Regular', times: 1, since: completedAt }]);
    expect(await club.points('amy')).toBe(100);
  });

  it('are completed exactly as often as 50 purchases at once allow', async () => {
    const club = await amy({
      once: achievement({ times: 1 }),
      regular: achievement(),
      tens: achievement({ goal: { target: 10 } }),
    });
    await Promise.all(Array.from({ length: 50 }, (_, index) => club.buy('amy', `order ${index}`)));
    expect(await club.progress('amy')).toEqual(['once 3/3 1x', 'regular 2/3 16x', 'tens 0/10 5x']);
    expect(await club.points('amy')).toBe(2200);
  });

  it('begin anew after each completion, and money that is over is used up with it', async () => {
    const club = await amy({ spender: achievement({ goal: { count: 'SPEND', target: 10_000 }, times: 2 }) });
    await club.buy('amy', 'a', '60.50');
    expect(await club.progress('amy')).toEqual(['spender 60.50/100.00 0x']);
    await club.buy('amy', 'b', '60.00');
    expect(await club.progress('amy')).toEqual(['spender 0.00/100.00 1x']);
    await club.buy('amy', 'c', '500.00');
    await club.buy('amy', 'd', '500.00');
    expect(await club.progress('amy')).toEqual(['spender 100.00/100.00 2x']);
    expect(await club.points('amy')).toBe(200);
  });

  it('a window of days rolls over the end of a month, and says when it loses something', async () => {
    const club = await amy({ month: achievement({ window: { kind: 'DAYS', days: 30 } }) });
    // today is 2 March in Shanghai: 1 February is the first of 30 days
    await club.buy('amy', 'jan', '10', '2026-01-31');
    await club.buy('amy', 'feb', '10', '2026-02-01');
    const { achievements } = await club.seen('amy');
    expect(achievements[0]?.progress).toMatchObject({ count: '1', windowEndsAt: '2026-03-02T16:00:00.000Z' });
    await club.buy('amy', 'now');
    expect(await club.progress('amy')).toEqual(['month 2/3 0x']);
    await club.buy('amy', 'again');
    expect(await club.progress('amy')).toEqual(['month 0/3 1x']);
  });

  it('a calendar window counts within its period, and completes once in it', async () => {
    const club = await amy({ monthly: achievement({ window: { kind: 'CALENDAR', period: 'MONTH' }, goal: { target: 2 } }) });
    for (const [order, date] of Object.entries({ a: '2026-01-31', b: '2026-02-01', c: '2026-02-28', d: '2026-02-28' }))
      await club.buy('amy', order, '10', date);
    expect(await club.progress('amy')).toEqual(['monthly 0/2 1x']);
    await club.buy('amy', 'e');
    await club.buy('amy', 'f');
    const { achievements } = await club.seen('amy');
    expect(achievements[0]?.progress).toMatchObject({ count: '2', timesCompleted: 2, windowEndsAt: '2026-03-31T16:00:00.000Z' });
    expect(await club.points('amy')).toBe(200);
  });

  it('what is recorded late completes what lay open, and rewards by the day on which it occurred', async () => {
    const club = await amy({ month: achievement({ window: { kind: 'DAYS', days: 30 } }) });
    await club.buy('amy', 'first', '10', '2026-01-01');
    await club.buy('amy', 'last', '10', '2026-01-30');
    expect(await club.points('amy')).toBe(0);
    await club.buy('amy', 'late', '10', '2026-01-15');
    const { achievements } = await club.seen('amy');
    expect(achievements[0]?.progress).toMatchObject({ timesCompleted: 1, completedAt: '2026-01-30T04:00:00.000Z' });
    const [entry] = await club.shop.entries('amy');
    expect(entry).toMatchObject({ points: 100, occurredAt: '2026-01-15T04:00:00.000Z' });
  });

  it('count only what fulfils their condition', async () => {
    const condition = {
      kind: 'ALL' as const,
      of: [
        { kind: 'AMOUNT' as const, min: 5000, max: null },
        { kind: 'CHANNEL' as const, oneOf: ['app'] },
      ],
    };
    const club = await amy({ big: achievement({ goal: { condition } }) });
    await club.shop.buy('amy', 'a', '50', { channel: 'app' });
    await club.shop.buy('amy', 'b', '49.99', { channel: 'app' });
    await club.shop.buy('amy', 'c', '90', { channel: 'till' });
    await club.shop.buy('amy', 'free', '0');
    expect(await club.progress('amy')).toEqual(['big 1/3 0x']);
  });

  it('what the goal asks about the member is as of the purchase, and the purchase itself is numbered', async () => {
    const condition = { kind: 'PURCHASE_NUMBER' as const, oneOf: [2, 3], every: null };
    const club = await amy({ second: achievement({ goal: { condition, target: 2 } }) });
    await club.buy('amy', 'one');
    await club.buy('amy', 'two');
    expect(await club.progress('amy')).toEqual(['second 1/2 0x']);
    await club.buy('amy', 'three');
    expect(await club.progress('amy')).toEqual(['second 0/2 1x']);
  });

  it('count activities and check-ins, also where no rule rewards these', async () => {
    const achievements = {
      writer: achievement({ goal: { count: 'ACTIVITIES', activity: 'review', target: 2 } }),
      visitor: achievement({ goal: { count: 'CHECK_INS', target: 1 } }),
    };
    const activities = { review: { name: 'Review', selfReported: false }, share: { name: 'Share', selfReported: false } };
    const club = await Club.open(app, { achievements, activities }, 'amy');
    const record = (activity: string, key: string) =>
      app.gql(
        `mutation { recordActivity(input: { idempotencyKey: "${key}", member: { externalId: "amy" }, activity: "${activity}" }) { entries { points } userErrors { code } } }`,
        {},
        club.shop.server,
      );
    await record('review', 'one');
    await record('share', 'two');
    expect(await club.progress('amy')).toEqual(['visitor 0/1 0x', 'writer 1/2 0x']);
    await record('review', 'one');
    expect((await record('review', 'three')).data.recordActivity).toEqual({ entries: [{ points: 100 }], userErrors: [] });
    const checkIn = `mutation { checkIn(input: { idempotencyKey: "day" }) { userErrors { code } } }`;
    await app.gql(checkIn, {}, await club.shop.member('amy'));
    expect(await club.progress('amy')).toEqual(['visitor 0/1 1x', 'writer 0/2 1x']);
    expect(await club.points('amy')).toBe(200);
  });

  it('a wallet that is full stops no purchase: it is completed all the same', async () => {
    const club = await Club.open(
      app,
      {
        achievements: { first: achievement({ goal: { target: 1 } }) },
        rules: { ...rewards, reward: { ...rewards.reward, effect: { kind: 'FIXED', points: 9_007_199_254_740_991 } } },
      },
      'amy',
    );
    await club.buy('amy', 'one');
    const { entries, userErrors } = await club.buy('amy', 'two');
    expect([entries, userErrors]).toEqual([[], []]);
    expect(await club.progress('amy')).toEqual(['first 0/1 2x']);
  });
});
