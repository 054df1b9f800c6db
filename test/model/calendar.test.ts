import { describe, expect, it } from 'vitest';
import { addDays, diesAt, localDay } from './calendar.js';
import type { Expiry } from './scheme.js';

const at = (text: string) => Date.parse(text);
const iso = (instant: number) => (Number.isFinite(instant) ? new Date(instant).toISOString() : 'never');

describe('when points die', () => {
  const table: [string, Expiry, string, string, string][] = [
    ['never', { kind: 'NEVER' }, 'UTC', '2025-01-31T10:00:00Z', 'never'],
    [
      '31 Jan and one month is the last of February',
      { kind: 'ROLLING', months: 1 },
      'UTC',
      '2025-01-31T10:00:00Z',
      '2025-02-28T10:00:00.000Z',
    ],
    [
      '31 Jan and one month in a leap year',
      { kind: 'ROLLING', months: 1 },
      'UTC',
      '2024-01-31T10:00:00Z',
      '2024-02-29T10:00:00.000Z',
    ],
    ['29 Feb and twelve months', { kind: 'ROLLING', months: 12 }, 'UTC', '2024-02-29T00:00:00Z', '2025-02-28T00:00:00.000Z'],
    [
      'twelve months, to the end of the month, in Shanghai',
      { kind: 'ROLLING', months: 12, roundUpTo: 'MONTH' },
      'Asia/Shanghai',
      '2024-03-05T02:00:00Z',
      '2025-03-31T16:00:00.000Z',
    ],
    [
      'the local month, not the one of UTC',
      { kind: 'ROLLING', months: 1, roundUpTo: 'MONTH' },
      'Asia/Shanghai',
      '2025-03-31T17:00:00Z',
      '2025-05-31T16:00:00.000Z',
    ],
    [
      'to the end of the quarter',
      { kind: 'ROLLING', days: 30, roundUpTo: 'QUARTER' },
      'UTC',
      '2025-05-20T00:00:00Z',
      '2025-07-01T00:00:00.000Z',
    ],
    [
      'to the end of the year',
      { kind: 'ROLLING', days: 1, roundUpTo: 'YEAR' },
      'UTC',
      '2025-12-31T00:00:00Z',
      '2027-01-01T00:00:00.000Z',
    ],
    ['a day of 23 hours', { kind: 'ROLLING', days: 1 }, 'Europe/London', '2025-03-29T12:00:00Z', '2025-03-30T11:00:00.000Z'],
    ['a day of 25 hours', { kind: 'ROLLING', days: 1 }, 'Europe/London', '2025-10-25T11:00:00Z', '2025-10-26T12:00:00.000Z'],
    [
      '31 March of the next year is 1 April 00:00',
      { kind: 'FIXED_DATE', month: 3, day: 31, yearsAfter: 1 },
      'Europe/London',
      '2025-06-01T00:00:00Z',
      '2026-03-31T23:00:00.000Z',
    ],
    [
      'the local year counts',
      { kind: 'FIXED_DATE', month: 12, day: 31, yearsAfter: 0 },
      'Asia/Shanghai',
      '2025-12-31T17:00:00Z',
      '2026-12-31T16:00:00.000Z',
    ],
    [
      '29 February in a year without one',
      { kind: 'FIXED_DATE', month: 2, day: 29, yearsAfter: 1 },
      'UTC',
      '2024-05-01T00:00:00Z',
      '2025-03-01T00:00:00.000Z',
    ],
  ];
  it.each(table)('%s', (_, policy, zone, from, expected) => {
    expect(iso(diesAt(policy, at(from), null, zone))).toBe(expected);
  });

  it('counts inactivity from the later of the last activity and the points themselves', () => {
    const policy: Expiry = { kind: 'INACTIVITY', months: 6 };
    expect(iso(diesAt(policy, at('2025-01-01T00:00:00Z'), at('2025-03-01T00:00:00Z'), 'UTC'))).toBe('2025-09-01T00:00:00.000Z');
    expect(iso(diesAt(policy, at('2025-04-01T00:00:00Z'), at('2025-03-01T00:00:00Z'), 'UTC'))).toBe('2025-10-01T00:00:00.000Z');
  });
});

it('adds local days, so a delay ends at the same time of day', () => {
  expect(iso(addDays(at('2025-03-28T12:00:00Z'), 7, 'Europe/London'))).toBe('2025-04-04T11:00:00.000Z');
  expect(localDay(at('2025-03-31T17:00:00Z'), 'Asia/Shanghai')).toBe('2025-04-01');
});
