import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Club, datesFrom } from '../api/club.fixture.js';
import { atFault, editorOf, verifyAfter } from './verify-after.js';

let club: Club;
let editor: pg.Pool;

beforeAll(async () => {
  club = await Club.open();
  club.at('2026-02-01');
  await club.set('saveCheckIns', { cycleDays: 4, makeUp: { points: 5, perMonth: 3, withinDays: 10 } });
  await club.rule('daily', 5);
  await club.rule('third', 10, { condition: { streak: { oneOf: [3] } } });
  await club.set('saveActivity', { code: 'review', name: 'A review' });
  await club.rule('review', 7, { trigger: 'ACTIVITY', of: 'review' });
  await club.enroll('anna');
  await club.checkInOn('anna', ['2026-03-01', ...datesFrom('2026-03-03', 5)]);
  await club.makeUp('anna', '2026-03-02');
  await club.report('anna', 'review', { externalRef: 'r-1' });
  editor = editorOf(club.app);
});
afterAll(async () => {
  await editor?.end();
  await club?.close();
});

const faultsAfter = async (...statements: string[]): Promise<string[]> =>
  atFault(await verifyAfter(editor, club.app.clock.now(), statements));

describe('verification', () => {
  it('finds nothing wrong in what the server wrote, a made-up day and a repaired streak among it', async () => {
    expect(await faultsAfter()).toEqual([]);
    const { member } = await club.read('anna', 'checkInCalendar(month: "2026-03") { days { state streak } }');
    expect(member.checkInCalendar.days.slice(0, 7).map(({ streak }: { streak: number }) => streak)).toEqual([
      1, 2, 3, 4, 1, 2, 3,
    ]);
  });

  it.each([
    ['a streak', "UPDATE check_in SET streak = 30 WHERE day = '2026-03-04'", 'streaks'],
    ['a cycle', "UPDATE check_in SET cycle_days = NULL WHERE day = '2026-03-05'", 'streaks'],
    ['what a day gave', "UPDATE check_in SET points = 500 WHERE day = '2026-03-04'", 'check-ins'],
    ['a check-in deleted', "DELETE FROM check_in WHERE day = '2026-03-07'", 'check-ins'],
    ['whose check-in it was', 'UPDATE check_in SET member_id = member_id + 1', 'check-ins'],
    ['what a reference names', 'UPDATE activity_reference SET occurrence_id = occurrence_id + 1', 'activity-references'],
    ['a reference', "UPDATE activity_reference SET reference = 'r-2'", 'activity-references'],
  ])('finds an edit of %s', async (_, statement, check) => {
    expect(await faultsAfter(statement)).toContain(check);
  });
});
