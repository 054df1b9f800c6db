import { describe, expect, it } from 'vitest';
import { businessHours, MINUTE_MS, roundTheClock, usualCalendar } from './business-hours.js';
import { allowanceOf, type DeadlineMinutes, type Severity, severities, severityOf } from './severity.js';
import { hasten, isMissed, isOverdue, meet, pause, regrade, resume, startTimer, type Timer } from './timer.js';

const hours = businessHours(usualCalendar, 'Asia/Shanghai');
const at = (text: string) => Date.parse(`${text}+08:00`);
const HOUR = 60 * MINUTE_MS;
const monday = at('2026-03-02T10:00');
const timer = startTimer(monday, 4 * HOUR, hours);

describe('what is allowed', () => {
  const own: DeadlineMinutes[] = [{ severity: 'HIGH', respond: 120, propose: 480 }];
  it.each<[string, Severity, DeadlineMinutes[], number, number, number]>([
    ['the crisis clock', 'CRITICAL', [], 100, 60, 240],
    ['the crisis clock, the same for the best tier', 'CRITICAL', [], 50, 60, 240],
    ['a grave one', 'HIGH', [], 100, 240, 960],
    ['a grave one of a category with its own', 'HIGH', own, 100, 120, 480],
    ['another of that category', 'NORMAL', own, 100, 480, 1_440],
    ['with priority service', 'NORMAL', own, 50, 240, 720],
    ['with a little of it', 'LOW', [], 75, 720, 1_800],
  ])('%s', (_, severity, deadlines, percent, respond, propose) => {
    expect(allowanceOf(severity, deadlines, percent)).toEqual({ respond: respond * MINUTE_MS, propose: propose * MINUTE_MS });
  });

  it('is kept by a weight that is found again', () => {
    for (const [severity, weight] of Object.entries(severities)) expect(severityOf(weight)).toBe(severity);
    expect(() => severityOf(0)).toThrow();
  });
});

describe('a deadline', () => {
  it('is missed at its instant and not before, and stays so', () => {
    const by = at('2026-03-02T14:00');
    expect([isOverdue(timer, by - 1), isMissed(timer, by - 1)]).toEqual([false, false]);
    expect([isOverdue(timer, by), isMissed(timer, by)]).toEqual([true, true]);
    expect(meet(timer, by - 1)).toMatchObject({ by, done: true, missed: false });
    const late = meet(timer, by);
    expect(late).toMatchObject({ done: true, missed: true });
    expect([isOverdue(late, by + 1), isMissed(late, by + 1), meet(late, by + 5)]).toEqual([false, true, late]);
  });

  it.each<[string, string, string, string]>([
    ['over lunch', '2026-03-02T11:00', '2026-03-02T13:00', '2026-03-02T16:00'],
    ['over a night', '2026-03-02T11:00', '2026-03-03T10:00', '2026-03-03T13:00'],
    ['from an evening to a Sunday', '2026-03-02T13:30', '2026-03-08T12:00', '2026-03-09T09:30'],
    ['for no time', '2026-03-02T11:00', '2026-03-02T11:00', '2026-03-02T14:00'],
  ])('waits for the member %s, and goes on with what was left', (_, from, until, by) => {
    const waiting = pause(timer, at(from), hours);
    expect(waiting.by).toBeNull();
    expect(isMissed(waiting, at('2027-01-01T00:00'))).toBe(false);
    expect(resume(waiting, at(until), hours).by).toBe(at(by));
  });

  it('that was missed before the wait is missed after it', () => {
    const waiting = pause(timer, at('2026-03-02T15:00'), hours);
    expect(waiting).toMatchObject({ left: 0, missed: true });
    expect(isOverdue(resume(waiting, at('2026-03-03T10:00'), hours), at('2026-03-03T10:00'))).toBe(true);
  });

  it.each<[string, string, number, string]>([
    ['at once', '2026-03-02T10:00', 50, '2026-03-02T12:00'],
    ['after half of the time', '2026-03-02T12:00', 50, '2026-03-02T13:00'],
    ['in the night before', '2026-03-02T02:00', 50, '2026-03-02T11:30'],
    ['after it was missed, not at all', '2026-03-02T14:00', 50, '2026-03-02T14:00'],
  ])('is nearer for a better tier %s', (_, now, to, by) => {
    expect(hasten(timer, at(now), { from: 100, to }, hours).by).toBe(at(by));
  });

  it('is nearer for a better tier after a wait too', () => {
    const waiting = pause(timer, at('2026-03-02T12:00'), hours);
    expect(hasten(waiting, at('2026-03-03T00:00'), { from: 100, to: 25 }, hours).left).toBe(HOUR / 2);
  });

  it.each<[string, Timer, boolean, number, string | number]>([
    ['graver: by the crisis clock', timer, true, HOUR, '2026-03-02T12:00'],
    ['graver, and already nearer', startTimer(monday, 90 * MINUTE_MS, hours), true, HOUR, '2026-03-02T11:30'],
    ['less grave: from now on', timer, false, 8 * HOUR, '2026-03-03T10:00'],
    ['graver in a wait', { ...timer, by: null, left: 3 * HOUR }, true, HOUR, HOUR],
    ['less grave in a wait', { ...timer, by: null, left: HOUR }, false, 8 * HOUR, 8 * HOUR],
    ['done', { ...timer, done: true }, true, HOUR, '2026-03-02T14:00'],
  ])('of a complaint that is %s', (_, before, graver, allowed, expected) => {
    const next = regrade(before, at('2026-03-02T11:00'), allowed, graver, graver ? roundTheClock : hours);
    expect(next.by ?? next.left).toBe(typeof expected === 'number' ? expected : at(expected));
  });
});
