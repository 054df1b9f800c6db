import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassCourse, PassTerms } from './pass.js';
import { refundShare } from './refund-share.js';
import { advance, endOf, periodStart, take, unbegun, unusedUnits } from './schedule.js';

const at = (text: string) => Date.parse(text);
const zone = 'Asia/Shanghai';

function passOf(terms: Partial<PassTerms> = {}): PassTerms & PassCourse {
  const startsAt = terms.startsAt ?? at('2026-01-31T10:00:00+08:00');
  const base = { units: 20, period: 'MONTH' as const, periods: 3, carry: false, startsAt, ...terms };
  return { ...base, endsAt: terms.endsAt === undefined ? endOf(base, null, zone) : terms.endsAt, ...unbegun(startsAt) };
}

describe('periods', () => {
  it.each<[string, PassTerms['period'], number, string]>([
    ['the first begins with the pass', 'MONTH', 0, '2026-01-31T10:00:00+08:00'],
    ['a month later is the last day of a shorter one', 'MONTH', 1, '2026-02-28T00:00:00+08:00'],
    ['and does not stay there', 'MONTH', 2, '2026-03-31T00:00:00+08:00'],
    ['weeks', 'WEEK', 2, '2026-02-14T00:00:00+08:00'],
    ['days', 'DAY', 1, '2026-02-01T00:00:00+08:00'],
  ])('%s', (_, period, index, expected) => {
    expect(periodStart(passOf({ period }), index, zone)).toBe(at(expected));
  });

  it('begin at midnight of the zone on days of 23 and 25 hours', () => {
    const pass = passOf({ period: 'DAY', startsAt: at('2026-03-28T12:00:00Z') });
    expect(periodStart(pass, 1, 'Europe/Berlin')).toBe(at('2026-03-28T23:00:00Z'));
    expect(periodStart(pass, 2, 'Europe/Berlin')).toBe(at('2026-03-29T22:00:00Z'));
  });
});

describe('validity', () => {
  const once = { startsAt: at('2028-01-31T10:00:00+08:00'), period: null, periods: 1 };
  it.each<[string, Parameters<typeof endOf>[1], string | null]>([
    ['for ever', null, null],
    ['of one day ends with the next', { days: 1 }, '2028-02-02T00:00:00+08:00'],
    ['of a month ends with the last day of February, in a leap year', { months: 1 }, '2028-03-01T00:00:00+08:00'],
  ])('%s', (_, validity, expected) => {
    expect(endOf(once, validity, zone)).toBe(expected && at(expected));
  });
});

describe('time', () => {
  it('grants the units of each period and lets what is left of it lapse, each at its instant', () => {
    const pass = passOf();
    expect(advance(pass, pass.startsAt - 1, zone)).toEqual([]);
    expect(advance(pass, pass.startsAt, zone)).toEqual([{ kind: 'GRANT', units: 20, at: pass.startsAt }]);
    take(pass, 5, zone);
    const second = at('2026-02-28T00:00:00+08:00');
    expect(advance(pass, second - 1, zone)).toEqual([]);
    expect(advance(pass, second, zone)).toEqual([
      { kind: 'LAPSE', units: -15, at: second },
      { kind: 'GRANT', units: 20, at: second },
    ]);
    expect(pass).toMatchObject({ begun: 2, granted: 40, used: 5, lapsed: 15, remaining: 20, status: 'ACTIVE' });
  });

  it('carries what is left where the type says so, until the pass ends', () => {
    const pass = passOf({ carry: true });
    const end = at('2026-04-30T00:00:00+08:00');
    advance(pass, end - 1, zone);
    expect(pass).toMatchObject({ remaining: 60, lapsed: 0, nextChangeAt: end });
    expect(advance(pass, end, zone)).toEqual([{ kind: 'EXPIRE', units: -60, at: end }]);
    expect(pass).toMatchObject({ remaining: 0, lapsed: 60, status: 'EXPIRED', nextChangeAt: null });
  });

  it('does nothing to one that is used up, and renews one that is only empty for now', () => {
    const pass = passOf();
    advance(pass, pass.startsAt, zone);
    take(pass, 20, zone);
    expect(pass.status).toBe('ACTIVE');
    advance(pass, at('2026-03-31T00:00:00+08:00'), zone);
    take(pass, 20, zone);
    expect(pass).toMatchObject({ status: 'USED_UP', nextChangeAt: null });
    expect(advance(pass, at('2030-01-01T00:00:00Z'), zone)).toEqual([]);
    take(pass, -20, zone);
    expect(pass).toMatchObject({ status: 'ACTIVE', nextChangeAt: pass.endsAt });
  });

  it('gives the same in one stride and in many, and nothing is lost or made', () => {
    const period = fc.constantFrom<PassTerms['period'][]>('DAY', 'WEEK', 'MONTH');
    const stops = fc.array(fc.nat({ max: 400 * 86_400_000 }), { maxLength: 8 });
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 12 }), fc.boolean(), stops, (kind, periods, carry, waits) => {
        const [many, one] = [0, 1].map(() => passOf({ period: kind, periods, carry }));
        if (!many || !one) throw new Error('no pass');
        const sorted = [...waits].sort((a, b) => a - b);
        const strides = sorted.flatMap((wait) => advance(many, many.startsAt + wait, zone));
        const last = sorted.at(-1);
        expect(last === undefined ? [] : advance(one, one.startsAt + last, zone)).toEqual(strides);
        expect(many).toEqual(one);
        expect(many.remaining).toBe(many.granted - many.used - many.lapsed);
        expect(unusedUnits(many) + many.used + many.lapsed).toBe(periods * many.units);
      }),
    );
  });
});

describe('the share that is paid back', () => {
  it.each([
    [2018, 101, 101, 'FLOOR', 2018],
    [2018, 50, 101, 'FLOOR', 999],
    [2018, 50, 101, 'HALF_UP', 999],
    [2018, 50, 101, 'CEIL', 1000],
    [5, 1, 2, 'HALF_UP', 3],
    [2018, 0, 101, 'CEIL', 0],
  ] as const)('of %i for %i of %i units, %s, is %i', (amount, unused, all, rounding, expected) => {
    expect(refundShare(amount, unused, all, rounding)).toBe(expected);
  });

  it('is exact where floating numbers are not, and never more than the price', () => {
    expect(refundShare(Number.MAX_SAFE_INTEGER, 2_147_483_646, 2_147_483_647, 'FLOOR')).toBe(9_007_199_250_546_686);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 1_000 }),
        fc.nat(),
        fc.constantFrom('FLOOR', 'CEIL', 'HALF_UP'),
        (price, all, some, rounding) => {
          const unused = some % (all + 1);
          const share = refundShare(price, unused, all, rounding as 'FLOOR');
          expect(share).toBeLessThanOrEqual(price);
          expect(Math.abs(share * all - price * unused)).toBeLessThan(all);
        },
      ),
    );
  });
});
