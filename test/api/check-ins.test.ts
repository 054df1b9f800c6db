import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../support/app.js';
import { Club, codesOf, datesFrom, pointsOf } from './club.fixture.js';

let club: Club;

beforeAll(async () => {
  club = await Club.open();
  await club.rule('daily', 5);
  await club.rule('streak', 50, { condition: { streak: { oneOf: [7, 15, 30] } } });
});
afterAll(() => club.close());

describe('a check-in', () => {
  it('is made once a day, however often it is asked for, and a repeat tells what it gave', async () => {
    await club.enroll('anna');
    club.at('2026-03-02');
    const first = await club.checkIn('anna');
    expect(first).toMatchObject({ date: '2026-03-02', streak: 1, created: true, userErrors: [] });
    expect(first.entries).toMatchObject([{ kind: 'EARN', points: 5 }]);
    expect(first.wallet.balance.available).toBe(5);
    club.at('2026-03-02T23:59:59+08:00');
    const again = await club.checkIn('anna', { idempotencyKey: 'another' });
    expect(again).toMatchObject({ date: '2026-03-02', streak: 1, created: false, userErrors: [] });
    expect(pointsOf(again)).toEqual([5]);
    expect(await club.points('anna')).toBe(5);
  });

  it("is made by a member's own token, and for no other member", async () => {
    await club.enroll('ben');
    await club.enroll('eve');
    club.at('2026-03-02');
    const ben = await club.member('ben');
    expect(await club.send('checkIn', {}, ben)).toMatchObject({ date: '2026-03-02', created: true });
    expect(codesOf(await club.checkIn('eve', {}, ben))).toEqual(['FORBIDDEN_TARGET']);
    expect(await club.points('eve')).toBe(0);
  });

  it('needs a member from a back end, and one that is there', async () => {
    expect((await club.send('checkIn', {})).userErrors).toEqual([{ code: 'INVALID', field: ['member'] }]);
    expect(codesOf(await club.checkIn('nobody'))).toEqual(['NOT_FOUND']);
  });

  it('gives the first result to a retry across midnight, and leaves the next day open', async () => {
    await club.enroll('cara');
    club.at('2026-03-02T23:59:50+08:00');
    const first = await club.checkIn('cara', { idempotencyKey: 'late' });
    expect(first).toMatchObject({ date: '2026-03-02', streak: 1, created: true });
    club.at('2026-03-03T00:00:10+08:00');
    const retry = await club.checkIn('cara', { idempotencyKey: 'late' });
    expect(retry).toMatchObject({ date: '2026-03-02', streak: 1, created: false });
    expect(pointsOf(retry)).toEqual([5]);
    expect(await club.points('cara')).toBe(5);
    expect(await club.checkIn('cara')).toMatchObject({ date: '2026-03-03', streak: 2, created: true });
  });

  it('does not take a key that another member used', async () => {
    await club.enroll('dora');
    await club.enroll('dan');
    await club.checkIn('dora', { idempotencyKey: 'shared' });
    expect(codesOf(await club.checkIn('dan', { idempotencyKey: 'shared' }))).toEqual(['IDEMPOTENCY_KEY_MISMATCH']);
  });

  it('of a hundred at the same time is one', async () => {
    await club.enroll('fred');
    club.at('2026-03-05');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => club.checkIn('fred', index % 2 === 0 ? {} : { idempotencyKey: `fred-${index}` })),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(answers.map(({ date, streak }) => `${date} ${streak}`))).toEqual(new Set(['2026-03-05 1']));
    expect(await club.points('fred')).toBe(5);
  });

  it('of many at the same time on two servers is one', async () => {
    const other = await startApp({ crowded: true, clock: club.app.clock, databaseName: club.app.database.name });
    await club.enroll('faye');
    const document = 'mutation ($input: CheckInInput!) { checkIn(input: $input) { created streak userErrors { code } } }';
    const variables = { input: { member: { externalId: 'faye' } } };
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? club.app : other).gql(document, variables, club.server)),
    );
    expect(answers.map(({ data }) => data.checkIn.created).filter(Boolean)).toHaveLength(1);
    expect(await club.points('faye')).toBe(5);
    await other.close();
  });

  it('is made by who is suspended, and not by who has left', async () => {
    await club.enroll('gina');
    club.at('2026-03-05');
    await club.set('suspendMember', { member: { externalId: 'gina' }, reasonCode: 'test' });
    expect(await club.checkIn('gina')).toMatchObject({ created: true });
    await club.set('closeMember', { idempotencyKey: 'c', member: { externalId: 'gina' } });
    club.at('2026-03-06');
    expect(codesOf(await club.checkIn('gina'))).toEqual(['NOT_ELIGIBLE']);
  });
});

describe('streaks', () => {
  it('give their bonuses on the days that rules name, over the ends of months and a leap day, and on no others', async () => {
    await club.enroll('hana');
    const bonusOn: string[] = [];
    for (const [index, date] of datesFrom('2028-02-10', 31).entries()) {
      club.at(date);
      const { streak, entries } = await club.checkIn('hana');
      expect(streak).toBe(index + 1);
      if (entries.length > 1) bonusOn.push(date);
    }
    expect(bonusOn).toEqual(['2028-02-16', '2028-02-24', '2028-03-10']);
    expect(await club.points('hana')).toBe(31 * 5 + 3 * 50);
  });

  it('begin anew after a missed day', async () => {
    await club.enroll('ivan');
    expect(await club.checkInOn('ivan', ['2026-04-29', '2026-04-30', '2026-05-01', '2026-05-03'])).toEqual([1, 2, 3, 1]);
  });

  it('are shown while they run: up to yesterday until today is over', async () => {
    await club.enroll('jo');
    await club.checkInOn('jo', ['2026-05-01', '2026-05-02']);
    const seen: number[] = [];
    for (const date of ['2026-05-02', '2026-05-03', '2026-05-04']) {
      club.at(date);
      seen.push((await club.read('jo', 'checkInStreak')).member.checkInStreak);
    }
    expect(seen).toEqual([2, 2, 0]);
  });
});

describe('a change of the time zone', () => {
  it('loses no day and doubles none', async () => {
    const travelling = await Club.open();
    await travelling.rule('daily', 5);
    await travelling.enroll('anna');
    expect(await travelling.checkInOn('anna', ['2026-03-01', '2026-03-02'])).toEqual([1, 2]);
    // 12:00 on 2 March in Shanghai is the evening of 1 March in Los Angeles.
    await travelling.set('updateProgram', { timeZone: 'America/Los_Angeles' });
    expect(await travelling.checkIn('anna')).toMatchObject({ date: '2026-03-01', streak: 1, created: false });
    travelling.at('2026-03-02T12:00:00-08:00');
    expect(await travelling.checkIn('anna')).toMatchObject({ date: '2026-03-02', streak: 2, created: false });
    // Clocks go forward on the night of 8 March: days stay days.
    const streaks: number[] = [];
    for (const instant of ['03-03T23:30:00-08:00', '03-04T00:30:00-08:00', '03-05T12:00:00-08:00', '03-06T12:00:00-08:00']) {
      travelling.at(`2026-${instant}`);
      streaks.push((await travelling.checkIn('anna')).streak);
    }
    for (const instant of ['03-07T23:59:59-08:00', '03-08T23:59:59-07:00', '03-09T00:00:00-07:00']) {
      travelling.at(`2026-${instant}`);
      streaks.push((await travelling.checkIn('anna')).streak);
    }
    expect(streaks).toEqual([3, 4, 5, 6, 7, 8, 9]);
    await travelling.close();
  });

  it('that brings a missed day back lets it be checked in, in front of the days that follow', async () => {
    const travelling = await Club.open();
    await travelling.enroll('ben', '2026-01-01T00:00:00Z');
    await travelling.checkInOn('ben', ['2026-03-02']);
    await travelling.set('updateProgram', { timeZone: 'America/Los_Angeles' });
    expect(await travelling.checkIn('ben')).toMatchObject({ date: '2026-03-01', streak: 1, created: true });
    travelling.at('2026-03-02T12:00:00-08:00');
    expect(await travelling.checkIn('ben')).toMatchObject({ date: '2026-03-02', streak: 2, created: false });
    await travelling.close();
  });
});

describe('check-in settings', () => {
  it('let a streak start over after its cycle, and its bonus come again', async () => {
    const cycling = await Club.open();
    await cycling.set('saveCheckIns', { cycleDays: 3 });
    await cycling.rule('third', 10, { condition: { streak: { oneOf: [3] } } });
    await cycling.enroll('anna');
    expect(await cycling.checkInOn('anna', datesFrom('2026-03-01', 7))).toEqual([1, 2, 3, 1, 2, 3, 1]);
    expect(await cycling.points('anna')).toBe(20);
    await cycling.set('saveCheckIns', {});
    expect(await cycling.checkInOn('anna', datesFrom('2026-03-08', 3))).toEqual([2, 3, 4]);
    await cycling.close();
  });

  it('are refused where a number is out of its range, and nothing changes then', async () => {
    const wrong = await club.send(
      'saveCheckIns',
      { cycleDays: 0, makeUp: { points: -1, perMonth: 32, withinDays: 61 } },
      club.staff,
    );
    expect(wrong).toEqual({
      settings: null,
      userErrors: [['cycleDays'], ['makeUp', 'points'], ['makeUp', 'perMonth'], ['makeUp', 'withinDays']].map((field) => ({
        code: 'INVALID',
        field,
      })),
    });
    const { checkIns } = await club.ask('{ checkIns { cycleDays makeUp { points } version } }', {}, club.staff);
    expect(checkIns).toEqual({ cycleDays: null, makeUp: null, version: 0 });
  });
});
