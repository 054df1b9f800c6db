import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../support/app.js';
import { Listening } from './listening.fixture.js';
import { CHANGED, type Change, Club, instant, told, YEARLY } from './tiers.fixture.js';

describe('tierChanged on two servers', () => {
  let one: TestApp;
  let two: TestApp;
  let club: Club;
  beforeAll(async () => {
    one = await startApp({ crowded: true });
    two = await startApp({ crowded: true, clock: one.clock, databaseName: one.database.name });
    club = await Club.open(one, { ...YEARLY, noticeDays: 30 });
  });
  afterAll(async () => {
    await two.close();
    await one.close();
  });

  const quiet = () => new Promise((resolve) => setTimeout(resolve, 700));
  const listen = (app: TestApp, token: string, after: string | null = null) =>
    Listening.start<Change>(app, token, 'tierChanged', CHANGED, { after });

  it('a member hears of itself only, with the tiers and the cause in its language', async () => {
    await club.shop.enrol('ann', 'bob');
    const listening = listen(two, await club.shop.member('ann'));
    await quiet();
    await club.shop.buy('bob', 'B-1', '1000.00');
    await club.shop.buy('ann', 'A-1', '1000.00');
    await listening.until(1);
    await quiet();
    const [change, ...rest] = await listening.end();
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      member: { externalId: 'ann' },
      from: { code: 'regular' },
      to: { code: 'silver' },
      cause: 'The thresholds were reached with order A-1.',
      causeCode: 'REACHED',
      upcoming: false,
      effectiveAt: '2026-03-02T04:00:00.000Z',
    });
  });

  it('a partner hears of all, and of none without its scope; a member cannot listen to another', async () => {
    const partner = await one.token({ kind: 'partner', program: club.shop.code, scopes: ['stream:read'] });
    const listening = listen(two, partner);
    const deaf = listen(two, await one.token({ kind: 'partner', program: club.shop.code, scopes: ['members:read'] }));
    await quiet();
    await club.shop.enrol('cat', 'dan');
    await club.shop.buy('cat', 'C-1', '1000.00');
    await club.shop.buy('dan', 'D-1', '5000.00');
    await listening.until(2);
    expect((await listening.end()).map(told)).toEqual(['cat regular>silver REACHED', 'dan regular>gold REACHED']);
    expect(await deaf.end()).toEqual([]);
    expect(deaf.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    const query = 'subscription { tierChanged(member: { externalId: "bob" }) { upcoming } }';
    const nosy = Listening.start(two, await club.shop.member('ann'), 'tierChanged', query);
    await expect.poll(() => nosy.errors).toEqual([{ code: 'FORBIDDEN' }]);
    await nosy.end();
  });

  it('nothing is missed or repeated by a listener that reconnects to the other server, nor polled', async () => {
    const start = await club.head();
    const members = Array.from({ length: 12 }, (_, index) => `m${index}`);
    await club.shop.enrol(...members);
    const writing = members.map(async (member) => {
      await club.shop.buy(member, `${member}-1`, '1000.00');
      await club.shop.buy(member, `${member}-2`, '4000.00');
    });
    const heard: Change[] = [];
    let cursor = start;
    for (let turn = 0; heard.length < 24; turn += 1) {
      const listening = listen(turn % 2 ? one : two, club.shop.server, cursor);
      await listening.until(Math.min(5, 24 - heard.length));
      heard.push(...(await listening.end()));
      cursor = heard.at(-1)?.cursor ?? cursor;
    }
    await Promise.all(writing);
    for (const member of members)
      expect(heard.map(told).filter((line) => line.startsWith(`${member} `))).toEqual([
        `${member} regular>silver REACHED`,
        `${member} silver>gold REACHED`,
      ]);
    const document = `query ($after: Cursor) { events(after: $after, first: 100, types: [TIER_CHANGED]) { nodes { cursor type ... on TierChange { to { code } } } } }`;
    const { events } = await club.ask(document, { after: start }, club.shop.server, two);
    expect(events.nodes.map(({ cursor: at, to }: Change) => [at, to.code])).toEqual(
      heard.map(({ cursor: at, to }) => [at, to.code]),
    );
  });

  it('what is due is told by the job, the notice before and the loss after, although nobody looked', async () => {
    const listening = listen(two, await club.shop.member('ann'));
    await quiet();
    one.clock.set(instant('2027-12-10'));
    await one.app.jobs.runNow('tiers');
    one.clock.set(instant('2028-01-02'));
    await two.app.jobs.runNow('tiers');
    await listening.until(2);
    const changes = await listening.end();
    expect(changes.map(told)).toEqual(['ann silver>regular PERIOD_END (notice)', 'ann silver>regular PERIOD_END']);
    expect(new Set(changes.map(({ effectiveAt }) => effectiveAt))).toEqual(new Set(['2027-12-31T16:00:00.000Z']));
  });
});
