import type { Instant } from '../../kernel/clock.js';
import type { TierDefinition, TierMetric, TierRequirement } from '../../kernel/scheme/tiers.js';
import { Draft } from './draft.js';
import type { Metrics } from './metrics.js';
import { periodEnd } from './period-end.js';
import { keeps, missing } from './qualify.js';
import { ahead, isInForce } from './review.js';
import { heldRank, rankOf, type Standing, type TierSubject } from './standing.js';
import { decidingSpan, fixedPeriod } from './windows.js';

/** How far a metric is from a threshold. SPEND is in minor units. */
export interface Gap {
  metric: TierMetric;
  have: number;
  need: number;
}

/** What is missing, and whether all of it or any one of it is needed. */
export interface Missing {
  match: TierRequirement['match'];
  gaps: Gap[];
}

export interface Progress {
  current: TierDefinition;
  next: TierDefinition | null;
  /** For the next tier. */
  missing: Missing;
  /** When the running period ends: the metrics of a calendar year or year of membership start again then, and the tier may be lost. */
  periodEndsAt: Instant | null;
  /** After a period that was not enough: until when the tier can still be won back. */
  graceEndsAt: Instant | null;
  projected: TierDefinition;
  toStay: Missing;
  assignedUntil: Instant | null;
}

/** Where a member stands that has been reviewed up to `now`; null while no scheme is in force. */
export function progressOf(standing: Standing, subject: TierSubject, now: Instant): Progress | null {
  const draft = new Draft(standing, subject);
  const { scheme } = draft;
  if (!scheme || !isInForce(scheme, now)) return null;
  const rank = heldRank(scheme, standing);
  const next = scheme.tiers[rank + 1] ?? null;
  const ends = periodEnd(draft);
  const horizon = ends?.graceEnd ?? standing.assignment?.until ?? now;
  const future = ahead(draft, horizon);
  const projected = future.judge.tiers[heldRank(future.judge, future.standing)];
  const current = scheme.tiers[rank] as TierDefinition;
  return {
    current,
    next,
    missing: next ? gapsOf(next.entry, draft.counting(now)) : nothing,
    periodEndsAt: runningEnd(draft, now),
    graceEndsAt: ends && now >= ends.end ? ends.graceEnd : null,
    projected: projected ?? current,
    toStay: toStay(draft, rank, now),
    assignedUntil: standing.assignment?.until ?? null,
  };
}

const nothing: Missing = { match: 'ALL', gaps: [] };

function runningEnd(draft: Draft, now: Instant): Instant | null {
  const period = fixedPeriod(draft.judge.window, draft, draft.clock.localDay(now)) ?? draft.standing.period;
  return period && draft.startOf(period.until);
}

/** What is missing to keep the tier: of an assigned one, to have earned it when the assignment ends. */
function toStay(draft: Draft, rank: number, now: Instant): Missing {
  const { judge, standing, tier } = draft;
  if (rank > rankOf(judge, standing.earned)) return gapsOf((judge.tiers[rank] as TierDefinition).entry, draft.counting(now));
  const ends = periodEnd(draft);
  if (!standing.period || !ends || draft.isProtected(ends.end)) return nothing;
  const span = decidingSpan(judge.window, standing.period);
  const metrics = draft.over({ from: span.from, until: Math.max(span.until, draft.clock.localDay(now) + 1) });
  return keeps(tier, metrics) ? nothing : gapsOf(tier.stay, metrics);
}

function gapsOf(requirement: TierRequirement, metrics: Metrics): Missing {
  const gaps = missing(requirement, metrics).map(({ metric, atLeast }) => ({ metric, have: metrics[metric], need: atLeast }));
  return { match: requirement.match, gaps };
}
