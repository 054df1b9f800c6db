import type { Instant } from '../../kernel/clock.js';
import type { Draft } from './draft.js';
import { entered, highest, keeps } from './qualify.js';
import { decidingSpan } from './windows.js';

/** When the period of the earned tier ends, and when the tier is lost at the latest: after the days of grace. Null where nothing can be lost. */
export function periodEnd(draft: Draft): { end: Instant; graceEnd: Instant } | null {
  const { period } = draft.standing;
  if (!period) return null;
  return { end: draft.startOf(period.until), graceEnd: draft.startOf(period.until + draft.judge.downgrade.graceDays) };
}

/** Whether the metrics of the ended period, and of the days of grace before `untilDay`, are enough to keep the tier. */
function isKept(draft: Draft, untilDay: number): boolean {
  const { period } = draft.standing;
  if (!period) return true;
  const span = decidingSpan(draft.judge.window, period);
  return keeps(draft.tier, draft.over({ from: span.from, until: Math.max(span.until, untilDay) }));
}

/**
 * What becomes of the earned tier at its period's end, or at the end of the grace that follows: it is kept for another period, waits for the grace to end,
 * or is lost.
 */
export function closePeriod(draft: Draft, at: Instant): void {
  const ends = periodEnd(draft);
  const { period } = draft.standing;
  if (!ends || !period) return;
  const today = draft.clock.localDay(at);
  if (isKept(draft, today) || draft.isProtected(at)) draft.renew(period.until);
  else if (at >= ends.graceEnd) draft.earn(rankAfter(draft, today, at), at, { code: 'PERIOD_END' });
}

/** During grace: keeps the tier as soon as the metrics are enough. */
export function winBack(draft: Draft, at: Instant): void {
  const ends = periodEnd(draft);
  const { period } = draft.standing;
  if (!ends || !period || at < ends.end) return;
  if (isKept(draft, draft.clock.localDay(at) + 1)) draft.renew(period.until);
}

/** One step down, or as far as the metrics have it: to the highest tier that they would keep, or that was entered meanwhile. */
function rankAfter(draft: Draft, today: number, at: Instant): number {
  const { judge, rank, standing } = draft;
  if (judge.downgrade.to === 'ONE_STEP' || !standing.period) return rank - 1;
  const span = decidingSpan(judge.window, standing.period);
  const metrics = draft.over({ from: span.from, until: Math.max(span.until, today) });
  const kept = highest(judge.tiers.slice(0, rank), (tier) => keeps(tier, metrics));
  return Math.max(kept, Math.min(rank - 1, entered(judge, draft.counting(at))));
}
