import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../kernel/refusal.js';
import { type Alarm, acknowledged, closed, inCrisis, severityOf } from './alarm.js';

const open: Alarm = {
  ...{ id: 1, dimension: 'PRODUCT', value: 'cup', state: 'OPEN', severity: 2, minutes: 5, people: 6, expected: 0.1, surprise: 9 },
  ...{
    signals: 6,
    reach: 0,
    startedAt: 0,
    detectedAt: 1,
    updatedAt: 1,
    calmSince: null,
    acknowledgedBy: null,
    acknowledgedAt: null,
  },
  ...{ closedBy: null, closedAt: null, closeReason: null, mutedUntil: null },
};
const end = { reason: 'RESOLVED', by: 'staff:anna', mutedUntil: null } as const;
const done = <T>(outcome: T): Exclude<T, { code: string }> => {
  if (isRefusal(outcome)) throw new Error(outcome.message);
  return outcome as Exclude<T, { code: string }>;
};

describe('an alarm', () => {
  it.each([
    [5, 0, 'NORMAL'],
    [15, 0, 'HIGH'],
    [5, 100_000, 'HIGH'],
    [50, 0, 'CRITICAL'],
    [1, 1_000_000, 'CRITICAL'],
  ])('of %i people with a reach of %i is %s', (people, reach, severity) => expect(severityOf(people, reach)).toBe(severity));

  it('is taken up once, and closed once', () => {
    const taken = done(acknowledged(open, 'staff:anna', 5)) as Alarm;
    expect(taken).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedBy: 'staff:anna', acknowledgedAt: 5 });
    expect(acknowledged(taken, 'staff:ben', 6)).toBe(taken);
    const over = done(closed(taken, end, 7)) as Alarm;
    expect(over).toMatchObject({ state: 'CLOSED', closedBy: 'staff:anna', closedAt: 7, closeReason: 'RESOLVED' });
    expect(closed(over, { ...end, by: 'staff:ben' }, 8)).toBe(over);
    for (const again of [
      acknowledged(over, 'staff:ben', 8),
      closed(over, { ...end, reason: 'FALSE_ALARM' }, 8),
      inCrisis(over, 8),
    ])
      expect(again).toMatchObject({ code: 'INVALID_STATE', field: ['alarmId'] });
  });

  it('in a crisis is closed with it, and is no second one', () => {
    const grave = done(inCrisis(open, 5)) as Alarm;
    expect(closed(grave, end, 6)).toMatchObject({ code: 'INVALID_STATE' });
    expect(inCrisis(grave, 6)).toMatchObject({ code: 'ALREADY_EXISTS' });
    expect(acknowledged(grave, 'staff:ben', 6)).toBe(grave);
    expect(closed(grave, { ...end, reason: 'CRISIS_CLOSED' }, 6)).toMatchObject({ state: 'CLOSED' });
  });
});
