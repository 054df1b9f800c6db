import { describe, expect, it } from 'vitest';
import { at, Life, schemeOf } from '../../../test/tiers/life.js';
import type { TierWindow } from '../../kernel/scheme/tiers.js';

const year: TierWindow = { kind: 'CALENDAR_YEAR' };
const life = (...scheme: Parameters<typeof schemeOf>) => new Life([schemeOf(...scheme)], at('2025-02-10'));

describe('the notice of a downgrade', () => {
  const noticed = (downgrade = {}) => life(year, downgrade, { noticeDays: 30 });

  it('is given once, so many days before, with the tier to come and when', () => {
    const member = noticed()
      .earn(at('2025-05-01T10:00'), 1000)
      .review(at('2026-12-02'))
      .review(at('2026-12-20'))
      .review(at('2027-01-02'));
    expect(member.story().slice(1)).toEqual([
      '2027-01-01 silver>regular PERIOD_END (notice)',
      '2027-01-01 silver>regular PERIOD_END',
    ]);
  });

  it('is not given to those who will stay, and is given late when a return changes that', () => {
    const member = noticed().earn(at('2025-05-01T10:00'), 1000).earn(at('2026-05-01T10:00'), 800).review(at('2026-12-10'));
    expect(member.story()).toHaveLength(1);
    member.giveBack(at('2026-12-15T10:00'), 1, at('2026-05-01T10:00'));
    expect(member.story().at(-1)).toBe('2027-01-01 silver>regular PERIOD_END (notice)');
  });

  it('counts the grace, and comes again for the next period', () => {
    const member = noticed({ graceDays: 10 })
      .earn(at('2025-05-01T10:00'), 1000)
      .review(at('2026-12-31'))
      .earn(at('2027-01-05T10:00'), 900)
      .review(at('2028-12-31'));
    expect(member.story().slice(1)).toEqual([
      '2027-01-11 silver>regular PERIOD_END (notice)',
      '2029-01-11 silver>regular PERIOD_END (notice)',
    ]);
  });

  it('is given of the end of an assignment too', () => {
    const member = noticed().assign(at('2026-03-02T10:00'), 'gold', at('2026-09-01T12:00')).review(at('2026-08-15'));
    expect(member.story().slice(1)).toEqual(['2026-09-01T12:00 gold>regular ASSIGNMENT_END (notice)']);
  });
});
