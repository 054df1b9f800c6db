import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { businessHours, roundTheClock, usualCalendar } from './business-hours.js';
import type { Complaint } from './complaint.js';
import { andThen, type Done, hastened, moved, REOPEN_DAYS, regraded, resumed, waiting } from './deeds.js';
import { allowanceOf } from './severity.js';
import type { ComplaintMove } from './states.js';
import { startTimer } from './timer.js';

const hours = businessHours(usualCalendar, 'Asia/Shanghai');
const at = (text: string) => Date.parse(`${text}+08:00`);
const filed = at('2026-03-02T10:00');
const allowance = allowanceOf('NORMAL', [], 100);
const none = { left: null, done: false, missed: false };
const complaint: Complaint = {
  ...{ id: 1, number: 'C-2026-000001-2', memberId: 7, category: 'product', severity: 2, status: 'OPEN', subject: 's', text: 't' },
  ...{ orderId: null, store: null, tier: null, team: 'care', assignee: null, assignedAt: null, level: 0, round: 1, percent: 100 },
  ...{ clockAt: filed, waitingSince: null, responseBreached: false, proposalBreached: false, escalatedAt: null, nextAt: null },
  ...{ respondedAt: null, proposedAt: null, resolvedAt: null, closedAt: null, reopenUntil: null, resolution: null, score: null },
  ...{ scoreComment: null, scoredAt: null, createdBy: 'member:7', createdAt: filed, updatedAt: filed },
  respond: startTimer(filed, allowance.respond, hours),
  propose: startTimer(filed, allowance.propose, hours),
};

const move = (from: Complaint, how: ComplaintMove, now: number, resolution: string | null = null) => {
  const done = moved(from, how, { now, hours, allowance, resolution });
  if (isRefusal(done)) throw new Error(done.message);
  return done.complaint;
};
const what = ({ changes }: Done) => changes.map((change) => change.what);

describe('a move', () => {
  it('that answers meets the response, and one that proposes both', () => {
    const acknowledged = move(complaint, 'ACKNOWLEDGE', filed + 5);
    expect(acknowledged).toMatchObject({ respondedAt: filed + 5, respond: { done: true, missed: false }, propose: none });
    const proposed = move(complaint, 'PROPOSE', at('2026-03-03T18:00'));
    expect(proposed).toMatchObject({ respond: { done: true, missed: true }, propose: { done: true, missed: false } });
    expect(move(complaint, 'START', filed + 5)).toMatchObject({ respond: none, respondedAt: null });
  });

  it('keeps the first response and the first proposal', () => {
    const again = move(move(complaint, 'PROPOSE', filed + 5), 'PROPOSE', filed + 9);
    expect([again.respondedAt, again.proposedAt]).toEqual([filed + 5, filed + 5]);
  });

  it('that declines a proposal asks for another in the same time', () => {
    const declined = move(move(complaint, 'PROPOSE', filed + 5), 'DECLINE', at('2026-03-05T10:00'));
    expect(declined).toMatchObject({ status: 'IN_PROGRESS', propose: { by: at('2026-03-09T16:00'), done: false } });
  });

  it('that reopens begins a new round, and is too late at the end of its days', () => {
    const solved = move(complaint, 'RESOLVE', filed, 'REPLACED');
    const end = filed + REOPEN_DAYS * 86_400_000;
    expect(solved).toMatchObject({ resolution: 'REPLACED', reopenUntil: end });
    expect(move(solved, 'REOPEN_OWN', end - 1)).toMatchObject({
      round: 2,
      level: 0,
      resolution: null,
      resolvedAt: null,
      respond: none,
    });
    expect(moved(solved, 'REOPEN_OWN', { now: end, hours, allowance, resolution: null })).toMatchObject({ code: 'EXPIRED' });
    expect(move(solved, 'REOPEN', end).status).toBe('REOPENED');
    expect(move(solved, 'LAPSE', end)).toMatchObject({ status: 'CLOSED', closedAt: end, reopenUntil: end });
  });

  it('that withdraws ends the clock without an answer', () => {
    expect(move(complaint, 'WITHDRAW', filed + 1)).toMatchObject({ respondedAt: null, respond: { done: true, missed: false } });
  });
});

describe('the clock', () => {
  it('stands still while the member is waited for, once, and goes on with a move', () => {
    const asked = waiting(complaint, at('2026-03-02T12:00'), hours) as Done;
    expect([what(asked), asked.complaint.respond.by]).toEqual([['WAITING'], null]);
    expect(what(waiting(asked.complaint, at('2026-03-02T13:00'), hours) as Done)).toEqual([]);
    const back = resumed(asked.complaint, at('2026-03-04T12:00'), hours);
    expect([what(back), back.complaint.respond.by]).toEqual([['RESUMED'], at('2026-03-04T18:00')]);
    const done = moved(asked.complaint, 'START', { now: at('2026-03-04T12:00'), hours, allowance, resolution: null }) as Done;
    expect([what(done), done.complaint.waitingSince]).toEqual([['RESUMED', 'STATUS'], null]);
    expect(isRefusal(waiting(move(complaint, 'RESOLVE', filed), filed, hours))).toBe(true);
  });

  it('goes faster for a better tier, and no slower for a lower one', () => {
    const gold = hastened(complaint, 50, at('2026-03-02T14:00'), hours);
    expect(gold).toMatchObject({ complaint: { percent: 50, respond: { by: at('2026-03-02T16:00') } } });
    expect(hastened(gold.complaint, 100, at('2026-03-02T15:00'), hours)).toEqual({ complaint: gold.complaint, changes: [] });
  });

  it('is the crisis clock for what turns out to be grave', () => {
    const now = at('2026-03-02T17:30');
    const grave = regraded(complaint, 4, now, { hours: roundTheClock, allowance: allowanceOf('CRITICAL', [], 50) });
    expect(grave.complaint).toMatchObject({ respond: { by: at('2026-03-02T18:00') }, propose: { by: at('2026-03-02T21:30') } });
    expect(what(regraded(grave.complaint, 4, now, { hours, allowance }))).toEqual([]);
  });

  it('stops at the first refusal', () => {
    const refusal = moved(complaint, 'ACCEPT', { now: filed, hours, allowance, resolution: null });
    expect(andThen(refusal, () => ({ complaint, changes: [] }))).toBe(refusal);
  });
});
