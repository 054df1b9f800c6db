import { describe, expect, it } from 'vitest';
import { businessHours, MINUTE_MS, roundTheClock, usualCalendar } from './business-hours.js';
import { escalate, isLate, nextLook } from './escalation.js';
import { startTimer, type Timer } from './timer.js';

const hours = businessHours(usualCalendar, 'Asia/Shanghai');
const at = (text: string) => Date.parse(`${text}+08:00`);
const HOUR = 60 * MINUTE_MS;
const filed = at('2026-03-06T16:00');
const timer = (allowed: number): Timer => startTimer(filed, allowed, hours);
const open = {
  ...{ status: 'OPEN' as const, severity: 2, waitingSince: null, level: 0, escalatedAt: null, reopenUntil: null, team: 'care' },
  ...{ respond: timer(1 * HOUR), propose: timer(6 * HOUR) },
};
const crisis = {
  ...{
    ...open,
    severity: 4,
    respond: startTimer(filed, HOUR, roundTheClock),
    propose: startTimer(filed, 4 * HOUR, roundTheClock),
  },
};
const chain = ['care-leads', 'director', 'board'];
const said = (escalations: { why: string; level: number; team: string; at: number }[]) =>
  escalations.map(
    ({ why, level, team, at: when }) => `${why} ${level} ${team} ${new Date(when + 8 * HOUR).toISOString().slice(5, 16)}`,
  );

describe('a missed deadline', () => {
  it.each<[string, typeof open, string[], string, string[]]>([
    ['not yet', open, chain, '2026-03-06T16:59', []],
    ['the response', open, chain, '2026-03-06T17:00', ['RESPONSE 1 care-leads 03-06T17:00']],
    ['over a weekend nothing more', open, chain, '2026-03-09T11:00', ['RESPONSE 1 care-leads 03-06T17:00']],
    [
      'then the next in the chain, after four hours of business, and the proposal',
      open,
      chain,
      '2026-03-09T13:00',
      ['RESPONSE 1 care-leads 03-06T17:00', 'AGAIN 2 director 03-09T12:00', 'PROPOSAL 3 board 03-09T13:00'],
    ],
    [
      'beyond the end of the chain only what is missed',
      open,
      [],
      '2026-03-20T18:00',
      ['RESPONSE 1 care 03-06T17:00', 'PROPOSAL 2 care 03-09T13:00'],
    ],
    [
      'by the crisis clock in the night',
      crisis,
      chain,
      '2026-03-06T21:00',
      [
        'RESPONSE 1 care-leads 03-06T17:00',
        'AGAIN 2 director 03-06T17:30',
        'AGAIN 3 board 03-06T18:00',
        'PROPOSAL 4 board 03-06T20:00',
      ],
    ],
  ])('tells %s', (_, complaint, escalation, now, expected) => {
    const clock = complaint.severity === 4 ? roundTheClock : hours;
    expect(said(escalate(complaint, escalation, clock, at(now)).escalations)).toEqual(expected);
  });

  it('is told once, in one look and in many', () => {
    const end = at('2026-03-12T18:00');
    const whole = escalate(open, chain, hours, end).escalations;
    let complaint = open;
    const parts = [];
    for (let now = filed; now <= end; now += 10 * MINUTE_MS) {
      const step = escalate(complaint, chain, hours, now);
      complaint = step.complaint as typeof open;
      parts.push(...step.escalations);
    }
    expect(parts).toEqual(whole);
    expect(escalate(complaint, chain, hours, end).escalations).toEqual([]);
  });

  it('is not told of what is answered, solved, or waits for the member', () => {
    const later = at('2026-03-20T12:00');
    const answered = { ...open, respond: { ...open.respond, done: true }, propose: { ...open.propose, done: true } };
    for (const quiet of [answered, { ...open, status: 'RESOLVED' as const }, { ...open, waitingSince: filed }]) {
      expect(escalate(quiet, chain, hours, later).escalations).toEqual([]);
      expect(isLate(quiet, later)).toBe(false);
    }
    expect(isLate(open, later)).toBe(true);
  });

  it('is looked at when it can have happened, and a solved complaint at the end of its time', () => {
    expect(nextLook(open, chain, hours)).toBe(at('2026-03-06T17:00'));
    const late = escalate(open, chain, hours, at('2026-03-06T17:00')).complaint;
    expect(nextLook(late, chain, hours)).toBe(at('2026-03-09T12:00'));
    expect(nextLook({ ...open, status: 'RESOLVED', reopenUntil: 5 }, chain, hours)).toBe(5);
    expect(nextLook({ ...open, status: 'CLOSED', reopenUntil: 5 }, chain, hours)).toBeNull();
  });
});
