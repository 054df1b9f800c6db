import type { Instant } from '../../src/kernel/clock.js';
import type { TierMetric, TierRequirement, TierScheme, TierSchemeDefinition, TierWindow } from '../../src/kernel/scheme/tiers.js';
import { zoneClock } from '../../src/kernel/zone-clock.js';
import { Draft } from '../../src/modules/tiers/draft.js';
import { type MetricDay, type Metrics, noMetrics, withChange } from '../../src/modules/tiers/metrics.js';
import { demoteAfterReturn } from '../../src/modules/tiers/return-demotion.js';
import { review, reviewed, rise } from '../../src/modules/tiers/review.js';
import { newcomer, type Standing, type TierMove, type TierSubject } from '../../src/modules/tiers/standing.js';

export const ZONE = 'Asia/Shanghai';
export const at = (local: string): Instant => Date.parse(`${local.length === 10 ? `${local}T00:00:00` : local}+08:00`);

export const need = (wanted: Partial<Record<TierMetric, number>>, match: 'ALL' | 'ANY' = 'ALL'): TierRequirement => ({
  match,
  thresholds: Object.entries(wanted).map(([metric, atLeast]) => ({ metric: metric as TierMetric, atLeast })),
});

/** Regular, silver (1000, to stay 800), gold (5000, 4000), black (20000) by status points. */
export function schemeOf(
  window: TierWindow,
  downgrade: Partial<TierSchemeDefinition['downgrade']> = {},
  more: Partial<TierScheme> = {},
): TierScheme {
  const tier = (code: string, entry: number, stay = entry) => ({
    code,
    name: code,
    entry: need({ STATUS_POINTS: entry }),
    stay: need({ STATUS_POINTS: stay }),
    benefits: [],
  });
  return {
    code: 'default',
    version: 1,
    validFrom: 0,
    validUntil: null,
    window,
    tiers: [
      { ...tier('regular', 0), entry: need({}), stay: need({}) },
      tier('silver', 1000, 800),
      tier('gold', 5000, 4000),
      tier('black', 20000),
    ],
    downgrade: { to: 'EARNED', graceDays: 0, newcomerMonths: 0, onReturn: 'AT_PERIOD_END', ...downgrade },
    noticeDays: null,
    ...more,
  };
}

/** A member whose metrics change as time goes by, as a server keeps it: reviewed before each change, judged after it. */
export class Life {
  standing: Standing;
  days: MetricDay[] = [];
  readonly moves: TierMove[] = [];
  nextReviewAt: Instant | null = null;

  constructor(
    readonly schemes: readonly TierScheme[],
    readonly joinedAt: Instant,
  ) {
    this.standing = newcomer(joinedAt);
  }

  get subject(): TierSubject {
    return { joinedAt: this.joinedAt, timeZone: ZONE, schemes: this.schemes, days: this.days };
  }

  review(now: Instant): this {
    return this.take(review(this.standing, this.subject, now));
  }

  earn(now: Instant, STATUS_POINTS: number, occurredAt = now): this {
    this.review(now);
    this.record(occurredAt, { ...noMetrics, STATUS_POINTS });
    const draft = new Draft(this.standing, this.subject);
    rise(draft, now, { code: 'REACHED' });
    return this.take(reviewed(draft));
  }

  giveBack(now: Instant, STATUS_POINTS: number, boughtAt: Instant): this {
    this.review(now);
    const before = new Draft(this.standing, this.subject);
    this.record(boughtAt, { ...noMetrics, STATUS_POINTS: -STATUS_POINTS });
    const draft = new Draft(this.standing, this.subject);
    demoteAfterReturn(draft, before, now, { code: 'RETURN' });
    rise(draft, now, { code: 'REACHED' });
    return this.take(reviewed(draft));
  }

  assign(now: Instant, tier: string, until: Instant | null): this {
    this.review(now);
    const draft = new Draft(this.standing, this.subject);
    draft.change({ assignment: { tier, from: now, until, by: 'staff:anna', reason: 'VIP' } }, now, { code: 'ASSIGNED' });
    rise(draft, now, { code: 'REACHED' });
    return this.take(reviewed(draft));
  }

  /** What happened, one line each: `date from>to cause`. */
  story(): string[] {
    return this.moves.map(({ from, to, cause, upcoming, effectiveAt }) => {
      const local = new Date(effectiveAt + 8 * 3_600_000).toISOString();
      const when = local.endsWith('T00:00:00.000Z') ? local.slice(0, 10) : local.slice(0, 16);
      return `${when} ${from}>${to} ${cause.code}${upcoming ? ' (notice)' : ''}`;
    });
  }

  private record(occurredAt: Instant, change: Metrics): void {
    this.days = withChange(this.days, zoneClock(ZONE).localDay(occurredAt), change);
  }

  private take({ standing, moves, nextReviewAt }: ReturnType<typeof review>): this {
    this.standing = standing;
    this.moves.push(...moves);
    this.nextReviewAt = nextReviewAt;
    return this;
  }
}
