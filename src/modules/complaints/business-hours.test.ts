import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, businessHours, checkCalendar, roundTheClock, usualCalendar } from './business-hours.js';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);
const shanghai = (text: string) => at(`${text}+08:00`);
const shown = (instant: number) => new Date(instant).toISOString();

const nationalDay: BusinessCalendar = {
  ...usualCalendar,
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  // a Saturday that is worked on instead
  workdays: [{ date: '2026-10-10', opens: 540, closes: 1_080 }],
};
const always: BusinessCalendar = {
  week: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1_440 })),
  holidays: [],
  workdays: [],
};
const lunch: BusinessCalendar = {
  ...usualCalendar,
  week: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, opens: 780, closes: 1_020 },
    { weekday, opens: 540, closes: 720 },
  ]),
};

describe('business hours', () => {
  it.each<[string, BusinessCalendar, string, number, string]>([
    ['within a day', usualCalendar, '2026-03-02T10:00', 4, '2026-03-02T14:00'],
    ['to the very end of a day', usualCalendar, '2026-03-02T14:00', 4, '2026-03-02T18:00'],
    ['over a night', usualCalendar, '2026-03-02T16:00', 4, '2026-03-03T11:00'],
    ['from a night', usualCalendar, '2026-03-02T23:30', 4, '2026-03-03T13:00'],
    ['from before it opens', usualCalendar, '2026-03-02T03:00', 1, '2026-03-02T10:00'],
    ['over a weekend', usualCalendar, '2026-03-06T17:00', 4, '2026-03-09T12:00'],
    ['from a Sunday', usualCalendar, '2026-03-08T12:00', 9, '2026-03-09T18:00'],
    ['over a week', usualCalendar, '2026-03-02T09:00', 46, '2026-03-09T10:00'],
    ['over holidays', nationalDay, '2026-09-30T17:00', 4, '2026-10-08T12:00'],
    ['into a Saturday that is worked on', nationalDay, '2026-10-09T17:00', 4, '2026-10-10T12:00'],
    ['over lunch', lunch, '2026-03-02T11:00', 2, '2026-03-02T14:00'],
    ['none, from a Sunday', usualCalendar, '2026-03-08T12:00', 0, '2026-03-09T09:00'],
  ])('pass %s', (_, calendar, from, hours, expected) => {
    expect(shown(businessHours(calendar, 'Asia/Shanghai').add(shanghai(from), hours * HOUR))).toBe(shown(shanghai(expected)));
  });

  it.each<[string, BusinessCalendar, string, number, string]>([
    ['a day of 23 hours is over sooner', always, '2026-03-08T05:00Z', 23, '2026-03-09T04:00Z'],
    ['a day of 25 hours later', always, '2026-11-01T04:00Z', 25, '2026-11-02T05:00Z'],
    ['9:00 is an hour earlier after the change in spring', usualCalendar, '2026-03-06T22:00Z', 2, '2026-03-09T14:00Z'],
    ['and an hour later after that in autumn', usualCalendar, '2026-10-30T21:00Z', 2, '2026-11-02T15:00Z'],
  ])('in New York: %s', (_, calendar, from, hours, expected) => {
    const { add, between } = businessHours(calendar, 'America/New_York');
    expect(shown(add(at(from), hours * HOUR))).toBe(shown(at(expected)));
    expect(between(at(from), at(expected))).toBe(hours * HOUR);
  });

  it('do not pass at night, at weekends and backwards', () => {
    const { between } = businessHours(usualCalendar, 'Asia/Shanghai');
    expect(between(shanghai('2026-03-06T18:00'), shanghai('2026-03-09T09:00'))).toBe(0);
    expect(between(shanghai('2026-03-06T17:00'), shanghai('2026-03-09T10:00'))).toBe(2 * HOUR);
    expect(between(shanghai('2026-03-09T10:00'), shanghai('2026-03-06T17:00'))).toBe(0);
    expect(roundTheClock.between(2, 1)).toBe(0);
  });

  it('that were added are those that have passed, wherever one starts', () => {
    const zone = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe');
    const start = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-01-01T00:00Z') });
    const amount = fc.integer({ min: 0, max: 100 * HOUR });
    fc.assert(
      fc.property(
        zone,
        fc.constantFrom(usualCalendar, nationalDay, always, lunch),
        start,
        amount,
        (timeZone, calendar, from, left) => {
          const { add, between } = businessHours(calendar, timeZone);
          expect(between(from, add(from, left))).toBe(left);
        },
      ),
    );
  });
});

describe('a calendar', () => {
  it.each<[string, Partial<BusinessCalendar>, string[]]>([
    ['that closes before it opens', { week: [{ weekday: 1, opens: 600, closes: 600 }] }, ['week', '0']],
    ['of an eighth day', { week: [{ weekday: 8, opens: 0, closes: 600 }] }, ['week', '0']],
    ['with a minute too many', { week: [{ weekday: 1, opens: 0, closes: 1_441 }] }, ['week', '0']],
    ['that is open twice at once', { week: [...usualCalendar.week, { weekday: 5, opens: 1_000, closes: 1_200 }] }, ['week', '5']],
    ['with hardly an hour', { week: [{ weekday: 1, opens: 0, closes: 60 }] }, ['week']],
    ['with a workday of nothing', { workdays: [{ date: '2026-10-10', opens: 9, closes: 9 }] }, ['workdays', '0']],
    ['with more holidays than a year has', { holidays: Array.from({ length: 401 }, () => '2026-10-01') }, ['holidays']],
  ])('%s is none', (_, wrong, path) => {
    expect(checkCalendar({ ...usualCalendar, ...wrong })).toEqual(path);
  });

  it('may have lunch', () => expect(checkCalendar(lunch)).toBeNull());
});
