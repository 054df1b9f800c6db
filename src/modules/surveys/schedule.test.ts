import { describe, expect, it } from 'vitest';
import { daysLater, nextReminder } from './schedule.js';

const at = (text: string): number => Date.parse(text);
const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
const zone = 'Europe/Berlin';

describe('days later', () => {
  it.each([
    ['2026-03-28T09:00:00+01:00', 1, '2026-03-29T09:00:00+02:00'],
    ['2026-10-24T09:00:00+02:00', 1, '2026-10-25T09:00:00+01:00'],
    ['2024-02-28T23:30:00+01:00', 1, '2024-02-29T23:30:00+01:00'],
    ['2026-03-28T02:30:00+01:00', 1, '2026-03-29T03:30:00+02:00'],
  ])('%s and %i is %s on the wall clock', (from, days, to) => expect(iso(daysLater(at(from), days, zone))).toBe(iso(at(to))));
});

describe('the next reminder', () => {
  const [issued, expires] = [at('2026-03-02T10:00:00Z'), at('2026-03-16T10:00:00Z')];
  const next = (remindDays: number[], said: string) => iso(nextReminder(issued, expires, { remindDays }, at(said), 'UTC'));
  it.each([
    ['the first', [3, 7], '2026-03-02T10:00:00Z', '2026-03-05T10:00:00.000Z'],
    ['the second', [3, 7], '2026-03-05T10:00:00Z', '2026-03-09T10:00:00.000Z'],
    ['not one that was missed', [3, 7], '2026-03-08T00:00:00Z', '2026-03-09T10:00:00.000Z'],
    ['none after the last', [3, 7], '2026-03-09T10:00:00Z', null],
    ['none at or after the end', [14], '2026-03-02T10:00:00Z', null],
    ['none at all', [], '2026-03-02T10:00:00Z', null],
  ])('is %s', (_, remindDays, said, expected) => expect(next(remindDays as number[], said as string)).toBe(expected));
});
