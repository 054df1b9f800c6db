import { describe, expect, it } from 'vitest';
import { at, Life, schemeOf } from '../../../test/tiers/life.js';
import type { TierWindow } from '../../kernel/scheme/tiers.js';

const year: TierWindow = { kind: 'CALENDAR_YEAR' };
const rolling: TierWindow = { kind: 'ROLLING', months: 12 };
const anniversary: TierWindow = { kind: 'ANNIVERSARY' };
const lifetime: TierWindow = { kind: 'LIFETIME' };
const life = (...scheme: Parameters<typeof schemeOf>) => new Life([schemeOf(...scheme)], at('2025-02-10'));

describe('going up', () => {
  it('happens at once, over several tiers if that is earned', () => {
    const member = life(year)
      .earn(at('2026-03-02T10:00'), 999)
      .earn(at('2026-03-02T11:00'), 1)
      .earn(at('2026-03-03T09:00'), 19_000);
    expect(member.story()).toEqual(['2026-03-02T11:00 regular>silver REACHED', '2026-03-03T09:00 silver>black REACHED']);
  });

  it('does not count what was earned before the window', () => {
    expect(life(year).earn(at('2025-12-31T23:59'), 900).earn(at('2026-01-01T00:00'), 900).story()).toEqual([]);
  });

  it('counts what occurred in the window although it is recorded later', () => {
    const member = life(year).earn(at('2026-05-01T12:00'), 900).earn(at('2026-05-02T12:00'), 100, at('2026-01-01T08:00'));
    expect(member.story()).toEqual(['2026-05-02T12:00 regular>silver REACHED']);
  });

  it('by a day of corrections that leaves a rolling window happens when it leaves', () => {
    const member = life(rolling).earn(at('2025-03-01T09:00'), -500).earn(at('2025-06-01T09:00'), 1200);
    expect(member.nextReviewAt).toBe(at('2026-03-01'));
    expect(member.review(at('2026-05-01')).story()).toEqual(['2026-03-01 regular>silver REACHED']);
  });
});

describe('the end of a period', () => {
  it.each([
    ['calendar year', year, '2026-03-02T10:00', ['2026-03-02T10:00 regular>gold REACHED', '2028-01-01 gold>regular PERIOD_END']],
    [
      'year of membership',
      anniversary,
      '2026-03-02T10:00',
      ['2026-03-02T10:00 regular>gold REACHED', '2028-02-10 gold>regular PERIOD_END'],
    ],
    ['rolling', rolling, '2026-03-02T10:00', ['2026-03-02T10:00 regular>gold REACHED', '2027-03-02 gold>regular PERIOD_END']],
    ['lifetime', lifetime, '2026-03-02T10:00', ['2026-03-02T10:00 regular>gold REACHED']],
  ] as const)('%s: what is not earned again is lost then and not before', (_, window, bought, story) => {
    expect(life(window).earn(at(bought), 5000).review(at('2030-01-01')).story()).toEqual(story);
  });

  it('keeps a tier whose stay thresholds are reached, and goes on year by year', () => {
    const member = life(year)
      .earn(at('2025-06-01T10:00'), 5000)
      .earn(at('2026-06-01T10:00'), 4000)
      .earn(at('2027-06-01T10:00'), 3999);
    expect(member.review(at('2028-01-01')).story()).toEqual([
      '2025-06-01T10:00 regular>gold REACHED',
      '2028-01-01 gold>silver PERIOD_END',
    ]);
  });

  it('takes one step where the scheme says so, a year each', () => {
    const member = life(year, { to: 'ONE_STEP' }).earn(at('2025-06-01T10:00'), 20_000);
    expect(member.review(at('2030-01-01')).story()).toEqual([
      '2025-06-01T10:00 regular>black REACHED',
      '2027-01-01 black>gold PERIOD_END',
      '2028-01-01 gold>silver PERIOD_END',
      '2029-01-01 silver>regular PERIOD_END',
    ]);
  });

  it('who falls from gold keeps silver with what a silver member would keep it with', () => {
    const member = life(year).earn(at('2025-06-01T10:00'), 5000).earn(at('2026-06-01T10:00'), 800);
    expect(member.review(at('2027-01-01')).story().at(-1)).toBe('2027-01-01 gold>silver PERIOD_END');
  });

  it('in the zone of the program, not in UTC', () => {
    const member = life(year).earn(at('2025-06-01T10:00'), 1000);
    expect(member.review(at('2026-12-31T23:59:59')).story()).toHaveLength(1);
    expect(member.review(at('2027-01-01')).story()).toHaveLength(2);
  });
});

describe('grace', () => {
  const graceful = () => life(year, { graceDays: 30 }).earn(at('2025-06-01T10:00'), 5000).earn(at('2026-06-01T10:00'), 3500);

  it('lets the tier be won back with what is earned in it', () => {
    const member = graceful().earn(at('2027-01-20T10:00'), 500);
    expect(member.review(at('2027-12-31')).story()).toHaveLength(1);
    expect(member.standing.period).not.toBeNull();
  });

  it('ends in the loss of the tier, on its last day and not on the first', () => {
    const member = graceful().earn(at('2027-01-20T10:00'), 499).review(at('2027-01-30T23:59:59'));
    expect(member.story()).toHaveLength(1);
    expect(member.review(at('2027-03-01')).story().at(-1)).toBe('2027-01-31 gold>silver PERIOD_END');
  });

  it('what is earned on the day after it does not win the tier back', () => {
    expect(graceful().earn(at('2027-01-31T00:00'), 500).story().at(-1)).toBe('2027-01-31 gold>silver PERIOD_END');
  });

  it('does not take what was entered anew in it', () => {
    const member = life(year, { graceDays: 30, to: 'EARNED' })
      .earn(at('2025-06-01T10:00'), 5000)
      .earn(at('2027-01-20T10:00'), 1000);
    expect(member.review(at('2027-03-01')).story().at(-1)).toBe('2027-01-31 gold>silver PERIOD_END');
  });
});

describe('news that come late', () => {
  it('bring back a tier that a period end took, to the end of the next', () => {
    const member = life(year).earn(at('2025-06-01T10:00'), 5000).earn(at('2026-06-01T10:00'), 3900).review(at('2027-01-02'));
    expect(member.story().at(-1)).toBe('2027-01-01 gold>silver PERIOD_END');
    member.earn(at('2027-01-03T10:00'), 100, at('2026-12-31T22:00'));
    expect(member.story().at(-1)).toBe('2027-01-03T10:00 silver>gold REACHED');
    expect(member.review(at('2028-01-01')).story().at(-1)).toBe('2028-01-01 gold>regular PERIOD_END');
  });

  it('give a tier that would have been entered in the period before', () => {
    const member = life(year).earn(at('2026-12-01T10:00'), 900).earn(at('2027-01-03T10:00'), 100, at('2026-12-31T22:00'));
    expect(member.review(at('2027-12-31')).story()).toEqual(['2027-01-03T10:00 regular>silver REACHED']);
    expect(member.review(at('2028-01-01')).story()).toHaveLength(2);
  });

  it('of a rolling period renew the tier from its end, not from when they came', () => {
    const member = life(rolling).earn(at('2025-03-01T10:00'), 5000).earn(at('2025-06-01T10:00'), 3900).review(at('2026-03-02'));
    member.earn(at('2026-03-03T10:00'), 100, at('2026-02-28T22:00'));
    expect(member.story().at(-1)).toBe('2026-03-03T10:00 silver>gold REACHED');
    expect(member.review(at('2027-03-01')).story().at(-1)).toBe('2027-03-01 gold>regular PERIOD_END');
  });

  it('change nothing when the next period is over as well', () => {
    const member = life(year).earn(at('2025-06-01T10:00'), 5000).earn(at('2026-06-01T10:00'), 3900).review(at('2028-02-01'));
    const before = member.story();
    expect(member.earn(at('2028-02-02T10:00'), 100, at('2026-12-31T22:00')).story()).toEqual(before);
  });
});

describe('newcomers', () => {
  it('are not downgraded at a period end in their first months, and are after them', () => {
    const scheme = schemeOf(year, { newcomerMonths: 3 });
    const member = new Life([scheme], at('2025-11-20')).earn(at('2025-11-21T10:00'), 1000).review(at('2026-12-31'));
    expect(member.story()).toHaveLength(1);
    expect(member.review(at('2027-01-01')).story().at(-1)).toBe('2027-01-01 silver>regular PERIOD_END');
  });

  it('keep a rolling tier whose period ends in them for another period, and no longer', () => {
    const member = new Life([schemeOf(rolling, { newcomerMonths: 13 })], at('2025-11-20')).earn(at('2025-11-21T10:00'), 1000);
    expect(member.review(at('2027-11-20')).story()).toHaveLength(1);
    expect(member.review(at('2027-11-21')).story()).toHaveLength(2);
  });
});

describe('a return', () => {
  const bought = '2026-03-02T10:00';

  it('at the period end: takes nothing before it, and is counted then', () => {
    const member = life(year).earn(at(bought), 5000).giveBack(at('2026-04-01T10:00'), 5000, at(bought));
    expect(member.story()).toHaveLength(1);
    expect(member.review(at('2027-01-01')).story().at(-1)).toBe('2027-01-01 gold>regular PERIOD_END');
  });

  it('at once: takes the tier that rested on it', () => {
    const member = life(year, { onReturn: 'AT_ONCE' })
      .earn(at('2026-02-01T10:00'), 1000)
      .earn(at(bought), 4000)
      .giveBack(at('2026-04-01T10:00'), 1, at(bought));
    expect(member.story().at(-1)).toBe('2026-04-01T10:00 gold>silver RETURN');
  });

  it('at once: leaves a tier that rests on last year, when this year has little', () => {
    const member = life(year, { onReturn: 'AT_ONCE' })
      .earn(at('2025-06-01T10:00'), 5000)
      .earn(at(bought), 100)
      .giveBack(at('2026-04-01T10:00'), 100, at(bought));
    expect(member.story()).toHaveLength(1);
  });

  it('at once: takes the tier of last year when what made it comes back in January', () => {
    const member = life(year, { onReturn: 'AT_ONCE' })
      .earn(at('2025-12-20T10:00'), 5000)
      .giveBack(at('2026-01-05T10:00'), 5000, at('2025-12-20T10:00'));
    expect(member.story().at(-1)).toBe('2026-01-05T10:00 gold>regular RETURN');
  });

  it('at once: is no matter of grace or protection, and of life neither', () => {
    const member = life(lifetime, { onReturn: 'AT_ONCE', graceDays: 30, newcomerMonths: 36 })
      .earn(at(bought), 1000)
      .giveBack(at('2026-04-01T10:00'), 1, at(bought));
    expect(member.story().at(-1)).toBe('2026-04-01T10:00 silver>regular RETURN');
  });
});

describe('an assigned tier', () => {
  it('is a floor until its end; then the member has what it earned meanwhile', () => {
    const member = life(year).assign(at('2026-03-02T10:00'), 'gold', at('2026-09-01T12:00')).earn(at('2026-05-01T10:00'), 1000);
    expect(member.review(at('2026-12-01')).story()).toEqual([
      '2026-03-02T10:00 regular>gold ASSIGNED',
      '2026-09-01T12:00 gold>silver ASSIGNMENT_END',
    ]);
  });

  it('outlasts a period end below it', () => {
    const member = life(year).earn(at('2025-05-01T10:00'), 1000).assign(at('2026-03-02T10:00'), 'gold', null);
    expect(member.review(at('2030-01-01')).story()).toEqual([
      '2025-05-01T10:00 regular>silver REACHED',
      '2026-03-02T10:00 silver>gold ASSIGNED',
    ]);
  });

  it('does not hold back who earns more', () => {
    const member = life(year).assign(at('2026-03-02T10:00'), 'gold', at('2026-09-01T12:00')).earn(at('2026-05-01T10:00'), 20_000);
    expect(member.review(at('2026-12-01')).story().at(-1)).toBe('2026-05-01T10:00 gold>black REACHED');
  });
});
