import { describe, expect, it } from 'vitest';
import { at, Life, need, schemeOf } from '../../../test/tiers/life.js';
import type { TierWindow } from '../../kernel/scheme/tiers.js';

const year: TierWindow = { kind: 'CALENDAR_YEAR' };

describe('another version of the scheme', () => {
  const versions = (from: string, more: Partial<ReturnType<typeof schemeOf>>, first = schemeOf(year)) => [
    { ...first, validUntil: at(from) },
    { ...first, version: 2, validFrom: at(from), ...more },
  ];
  const raised = (silver: number, stay = silver) =>
    schemeOf(year).tiers.map((tier) =>
      tier.code === 'silver' ? { ...tier, entry: need({ STATUS_POINTS: silver }), stay: need({ STATUS_POINTS: stay }) } : tier,
    );

  it('moves who reaches more by it, from its date and not before', () => {
    const member = new Life(versions('2026-07-01', { tiers: raised(500) }), at('2025-02-10')).earn(at('2026-03-02T10:00'), 500);
    expect(member.review(at('2026-06-30T23:59')).story()).toEqual([]);
    expect(member.review(at('2026-08-01')).story()).toEqual(['2026-07-01 regular>silver SCHEME']);
  });

  it('takes down who does not stay where a tier became harder to keep', () => {
    const member = new Life(versions('2026-07-01', { tiers: raised(1500) }), at('2025-02-10')).earn(at('2026-03-02T10:00'), 1400);
    expect(member.review(at('2026-08-01')).story().at(-1)).toBe('2026-07-01 silver>regular SCHEME');
  });

  it('moves nobody in January who earned the tier in December', () => {
    const member = new Life(versions('2026-01-01', { tiers: raised(1500) }), at('2025-02-10')).earn(at('2025-12-02T10:00'), 1500);
    expect(member.review(at('2026-12-31')).story()).toEqual(['2025-12-02T10:00 regular>silver REACHED']);
  });

  it('moves nobody when nothing became harder, not even who lives on to the period end', () => {
    const member = new Life(versions('2026-07-01', { noticeDays: null }), at('2025-02-10'))
      .earn(at('2026-03-02T10:00'), 1000)
      .giveBack(at('2026-04-01T10:00'), 1000, at('2026-03-02T10:00'));
    expect(member.review(at('2026-08-01')).story()).toHaveLength(1);
    expect(member.review(at('2027-01-01')).story().at(-1)).toBe('2027-01-01 silver>regular PERIOD_END');
  });

  it('without the tier that a member had gives it what it earned, in one move', () => {
    const tiers = schemeOf(year).tiers.filter(({ code }) => code !== 'gold');
    const member = new Life(versions('2026-07-01', { tiers }), at('2025-02-10')).earn(at('2026-03-02T10:00'), 6000);
    expect(member.review(at('2026-08-01')).story().slice(1)).toEqual(['2026-07-01 gold>silver SCHEME']);
  });

  it('closes the period that ends with the old one by the old thresholds', () => {
    const member = new Life(versions('2027-01-01', { tiers: raised(500) }), at('2025-02-10'))
      .earn(at('2025-05-01T10:00'), 1000)
      .earn(at('2026-05-01T10:00'), 700);
    expect(member.review(at('2027-02-01')).story().slice(1)).toEqual([
      '2027-01-01 silver>regular PERIOD_END',
      '2027-01-01 regular>silver SCHEME',
    ]);
  });

  it('the first one places members by what they did this year and last', () => {
    const member = new Life([{ ...schemeOf(year), validFrom: at('2026-01-01') }], at('2025-02-10')).earn(
      at('2025-05-01T10:00'),
      5000,
    );
    expect(member.review(at('2026-03-01')).story()).toEqual(['2026-01-01 regular>gold SCHEME']);
    expect(member.review(at('2027-02-01')).story().at(-1)).toBe('2027-01-01 gold>regular PERIOD_END');
  });
});
