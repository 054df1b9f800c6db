import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Club, codesOf, datesFrom, pointsOf } from './club.fixture.js';

let club: Club;
const calendar = 'month makeUpPoints makeUpsLeft days { date state streak points canBeMadeUp }';

interface Day {
  date: string;
  state: string;
  streak: number;
  points: number;
  canBeMadeUp: boolean;
}

async function month(externalId: string, name: string, token?: string) {
  const { member } = await club.read(externalId, `checkInCalendar(month: "${name}") { ${calendar} }`, token);
  const { days, ...rest } = member.checkInCalendar as { days: Day[]; makeUpPoints: number | null; makeUpsLeft: number };
  return { days, on: (date: string) => days.find((day) => day.date === date), ...rest };
}

/** A member who has so many points to spend. */
async function rich(externalId: string, points: number): Promise<void> {
  await club.enroll(externalId, '2026-01-01T00:00:00Z');
  if (points === 0) return;
  const input = { idempotencyKey: `rich-${externalId}`, member: { externalId }, points, reasonCode: 'TEST' };
  await club.set('adjustPoints', input);
}

beforeAll(async () => {
  club = await Club.open();
  club.at('2026-02-01');
  await club.set('saveCheckIns', { makeUp: { points: 20, perMonth: 2, withinDays: 10 } });
  await club.rule('daily', 5);
  await club.rule('streak', 50, { condition: { streak: { oneOf: [7, 15, 30] } } });
});
afterAll(() => club.close());

describe('making up for a missed day', () => {
  it('costs points, repairs the streak and gives the bonus that a later day reaches only by it, once', async () => {
    await rich('anna', 100);
    expect(await club.checkInOn('anna', [...datesFrom('2026-03-01', 4), ...datesFrom('2026-03-06', 3)])).toEqual([
      1, 2, 3, 4, 1, 2, 3,
    ]);
    expect(await club.points('anna')).toBe(100 + 7 * 5);
    const made = await club.makeUp('anna', '2026-03-05', { idempotencyKey: 'm-1' });
    expect(made).toMatchObject({ date: '2026-03-05', streak: 5, created: true, userErrors: [] });
    expect(made.entries.map(({ kind, points }: { kind: string; points: number }) => [kind, points])).toEqual([
      ['EARN', 5],
      ['EARN', 50],
      ['SPEND', -20],
    ]);
    expect(made.entries[2].reason).toBe('The missed check-in of 2026-03-05 was made up for.');
    const { member } = await club.read('anna', 'checkInStreak');
    expect(member.checkInStreak).toBe(8);
    const { days } = await month('anna', '2026-03');
    expect(days.slice(0, 8).map(({ state, streak }) => `${state} ${streak}`)).toEqual([
      ...[1, 2, 3, 4].map((streak) => `CHECKED_IN ${streak}`),
      'MADE_UP 5',
      ...[6, 7, 8].map((streak) => `CHECKED_IN ${streak}`),
    ]);
    expect(await club.points('anna')).toBe(100 + 7 * 5 + 5 + 50 - 20);
  });

  it('is not done again by a repeat, nor by another key, and costs nothing then', async () => {
    const before = await club.points('anna');
    for (const idempotencyKey of ['m-1', 'm-2']) {
      const repeat = await club.makeUp('anna', '2026-03-05', { idempotencyKey });
      expect(repeat).toMatchObject({ date: '2026-03-05', streak: 5, created: false, userErrors: [] });
    }
    expect(await club.points('anna')).toBe(before);
  });

  it('does not give a bonus again that a day had reached before', async () => {
    await rich('bob', 100);
    await club.checkInOn('bob', [...datesFrom('2026-04-01', 2), ...datesFrom('2026-04-04', 8)]);
    expect(await club.points('bob')).toBe(100 + 10 * 5 + 50);
    // 4 to 11 April become 4 to 11: the seventh day is now the 7th, which reaches the bonus; the 10th keeps its own.
    expect(pointsOf(await club.makeUp('bob', '2026-04-03'))).toEqual([5, 50, -20]);
    club.at('2026-04-12');
    expect(await club.checkIn('bob')).toMatchObject({ streak: 12 });
  });

  it('is for the member itself, and refused to it for another one', async () => {
    await rich('carl', 50);
    await rich('eve', 50);
    club.at('2026-05-10');
    const carl = await club.member('carl');
    expect(await club.send('makeUpCheckIn', { idempotencyKey: 'own', date: '2026-05-09' }, carl)).toMatchObject({ streak: 1 });
    expect(codesOf(await club.makeUp('eve', '2026-05-09', {}, carl))).toEqual(['FORBIDDEN_TARGET']);
    expect(await club.points('eve')).toBe(50);
  });

  it.each([
    ['today', '2026-06-15', 'INVALID'],
    ['tomorrow', '2026-06-16', 'INVALID'],
    ['a day longer ago than allowed', '2026-06-04', 'EXPIRED'],
  ])('is refused for %s, and costs nothing', async (_, date, code) => {
    const name = `dora-${code}-${date}`;
    await rich(name, 50);
    club.at('2026-06-15');
    expect((await club.makeUp(name, date)).userErrors).toEqual([{ code, field: ['date'] }]);
    expect(await club.points(name)).toBe(50);
  });

  it('is possible so often in a month, and again in the next', async () => {
    await rich('fay', 100);
    club.at('2026-06-30');
    expect(await club.makeUp('fay', '2026-06-25')).toMatchObject({ created: true });
    expect((await month('fay', '2026-06')).makeUpsLeft).toBe(1);
    expect(await club.makeUp('fay', '2026-06-26')).toMatchObject({ streak: 2 });
    expect(codesOf(await club.makeUp('fay', '2026-06-27'))).toEqual(['LIMIT_REACHED']);
    expect((await month('fay', '2026-06')).days.some(({ canBeMadeUp }) => canBeMadeUp)).toBe(false);
    club.at('2026-07-01');
    expect((await month('fay', '2026-06')).on('2026-06-27')).toMatchObject({ state: 'MISSED', canBeMadeUp: true });
    expect(await club.makeUp('fay', '2026-06-27')).toMatchObject({ streak: 3, created: true });
  });

  it('of twenty at the same time is one', async () => {
    await rich('gus', 100);
    club.at('2026-06-20');
    const made = await Promise.all(Array.from({ length: 20 }, () => club.makeUp('gus', '2026-06-19')));
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(await club.points('gus')).toBe(100 + 5 - 20);
  });

  it('is refused to who has too few points, or owes some, or is suspended', async () => {
    await rich('hal', 0);
    await rich('ida', 100);
    club.at('2026-06-15');
    expect((await club.makeUp('hal', '2026-06-14')).userErrors).toEqual([{ code: 'INSUFFICIENT_POINTS', field: ['date'] }]);
    expect(await club.read('hal', 'checkInStreak')).toEqual({ member: { checkInStreak: 0 } });
    await club.set('suspendMember', { member: { externalId: 'ida' }, reasonCode: 'test' });
    expect(codesOf(await club.makeUp('ida', '2026-06-14'))).toEqual(['NOT_ELIGIBLE']);
    expect(await club.points('ida')).toBe(100);
  });

  it('takes the points that die soonest, and is refused to who owes some', async () => {
    const spending = await Club.open();
    await spending.set('saveCheckIns', { makeUp: { points: 20, perMonth: 5, withinDays: 9 } });
    await spending.rule('daily', 15, { expiry: { kind: 'ROLLING', days: 30 } });
    await spending.enroll('anna', '2026-01-01T00:00:00Z');
    const purchase = 'mutation ($input: RecordPurchaseInput!) { recordPurchase(input: $input) { userErrors { code } } }';
    const order = { member: { externalId: 'anna' }, orderId: 'o-1', idempotencyKey: 'o-1' };
    await spending.ask(purchase, { input: { ...order, total: { amount: '40', currency: 'CNY' } } });
    await spending.checkInOn('anna', ['2026-03-10', '2026-03-12']);
    await spending.makeUp('anna', '2026-03-11');
    const { member } = await spending.read('anna', 'wallet { balance { available } expiring { points expiresAt } }');
    expect(member.wallet).toEqual({
      balance: { available: 40 + 3 * 15 - 20 },
      // Of the first day nothing is left, 10 of the 30 that were given on the second.
      expiring: [{ points: 25, expiresAt: '2026-04-11T04:00:00.000Z' }],
    });
    const hold = 'mutation ($input: HoldPointsInput!) { holdPoints(input: $input) { hold { id } } }';
    const held = await spending.ask(hold, { input: { idempotencyKey: 'h', member: { externalId: 'anna' }, points: 60 } });
    const capture = 'mutation ($input: CaptureHoldInput!) { captureHold(input: $input) { userErrors { code } } }';
    await spending.ask(capture, { input: { idempotencyKey: 'c', holdId: held.holdPoints.hold.id } });
    const back = 'mutation ($input: RecordReturnInput!) { recordReturn(input: $input) { userErrors { code } } }';
    await spending.ask(back, { input: { ...order, returnId: 'r-1', amount: { amount: '40', currency: 'CNY' } } });
    const balance = (await spending.read('anna', 'wallet { balance { available debt } }')).member.wallet.balance;
    expect(balance).toEqual({ available: 0, debt: 35 });
    expect(codesOf(await spending.makeUp('anna', '2026-03-07'))).toEqual(['INSUFFICIENT_POINTS']);
    await spending.close();
  });

  it('is refused for days before joining, and where the program allows none', async () => {
    const strict = await Club.open();
    await strict.enroll('anna', '2026-03-01T00:00:00Z');
    strict.at('2026-03-02');
    expect(codesOf(await strict.makeUp('anna', '2026-03-01'))).toEqual(['NOT_ELIGIBLE']);
    await strict.set('saveCheckIns', { makeUp: { points: 0, perMonth: 5, withinDays: 5 } });
    expect((await strict.makeUp('anna', '2026-02-28')).userErrors).toEqual([{ code: 'NOT_ELIGIBLE', field: ['date'] }]);
    expect(await strict.makeUp('anna', '2026-03-01')).toMatchObject({ streak: 1, created: true, entries: [] });
    await strict.close();
  });

  it('can be told from a check-in by a rule', async () => {
    const told = await Club.open();
    await told.set('saveCheckIns', { makeUp: { points: 0, perMonth: 5, withinDays: 5 } });
    await told.rule('daily', 5, { condition: { payload: { name: 'madeUp', oneOf: [false] } } });
    await told.enroll('anna', '2026-01-01T00:00:00Z');
    told.at('2026-03-02');
    expect(pointsOf(await told.makeUp('anna', '2026-03-01'))).toEqual([]);
    expect(await told.checkIn('anna')).toMatchObject({ streak: 2, entries: [{ points: 5 }] });
    await told.close();
  });
});

describe('the calendar', () => {
  it('shows a leap February with what was given, and what lies ahead', async () => {
    club.at('2028-02-23');
    await club.enroll('jan', '2028-02-20T00:00:00Z');
    await club.checkInOn('jan', datesFrom('2028-02-23', 4));
    club.at('2028-02-28');
    const { days, on, makeUpPoints, makeUpsLeft } = await month('jan', '2028-02', await club.member('jan'));
    expect([days.length, makeUpPoints, makeUpsLeft]).toEqual([29, 20, 2]);
    expect(on('2028-02-19')).toMatchObject({ state: 'NOT_A_MEMBER', streak: 0, points: 0, canBeMadeUp: false });
    expect(on('2028-02-22')).toMatchObject({ state: 'MISSED', streak: 0, points: 0, canBeMadeUp: true });
    expect(on('2028-02-26')).toMatchObject({ state: 'CHECKED_IN', streak: 4, points: 5, canBeMadeUp: false });
    expect(on('2028-02-28')).toMatchObject({ state: 'TODAY', streak: 1, points: 5 });
    expect(on('2028-02-29')).toMatchObject({ state: 'FUTURE', streak: 2, points: 5 });
    const ahead = (await month('jan', '2028-03')).days.filter(({ points }) => points > 5);
    expect(ahead.map(({ date, streak, points }) => [date, streak, points])).toEqual([
      ['2028-03-05', 7, 55],
      ['2028-03-13', 15, 55],
      ['2028-03-28', 30, 55],
    ]);
  });

  it('has every day of a month in which clocks change, once', async () => {
    const west = await Club.open({ timeZone: 'America/Los_Angeles' });
    await west.enroll('anna', '2026-01-01T00:00:00Z');
    for (const name of ['2026-03', '2026-11']) {
      west.at(`${name}-01T23:30:00Z`);
      const { member } = await west.read('anna', `checkInCalendar(month: "${name}") { days { date state } }`);
      const days = member.checkInCalendar.days as { date: string; state: string }[];
      expect(days.map(({ date }) => date)).toEqual(datesFrom(`${name}-01`, name === '2026-03' ? 31 : 30));
      expect(days.filter(({ state }) => state === 'TODAY')).toEqual([{ date: `${name}-01`, state: 'TODAY' }]);
    }
    await west.close();
  });

  it.each(['2026-13', 'March', '2040-01'])('of the month "%s" is not given', async (name) => {
    const answer = await club.app.gql(
      `{ member(by: { externalId: "anna" }) { checkInCalendar(month: "${name}") { month } } }`,
      {},
      club.server,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
