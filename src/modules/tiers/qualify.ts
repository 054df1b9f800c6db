import type { Threshold, TierDefinition, TierRequirement, TierSchemeDefinition } from '../../kernel/scheme/tiers.js';
import type { Metrics } from './metrics.js';

const reached = (metrics: Metrics, { metric, atLeast }: Threshold): boolean => metrics[metric] >= atLeast;

/** Whether the metrics reach all, or any, of the thresholds; without thresholds they always do. */
export function holds({ match, thresholds }: TierRequirement, metrics: Metrics): boolean {
  if (thresholds.length === 0) return true;
  return match === 'ALL'
    ? thresholds.every((threshold) => reached(metrics, threshold))
    : thresholds.some((threshold) => reached(metrics, threshold));
}

/** Whether the metrics are enough for a member who holds the tier: those who would enter it now may stay as well. */
export function keeps({ entry, stay }: TierDefinition, metrics: Metrics): boolean {
  return holds(stay, metrics) || holds(entry, metrics);
}

/** The highest tier, by index, whose entry the metrics reach; the lowest one is everybody's. */
export function entered({ tiers }: TierSchemeDefinition, metrics: Metrics): number {
  return highest(tiers, (tier) => holds(tier.entry, metrics));
}

/** The highest tier, by index, that passes a test; the lowest one always does. */
export function highest(tiers: readonly TierDefinition[], test: (tier: TierDefinition) => boolean): number {
  return Math.max(0, tiers.findLastIndex(test));
}

/** What of a requirement is not reached. Empty when it holds: also where any one threshold was enough. */
export function missing(requirement: TierRequirement, metrics: Metrics): Threshold[] {
  return holds(requirement, metrics) ? [] : requirement.thresholds.filter((threshold) => !reached(metrics, threshold));
}

/** Whether whatever fulfils one requirement certainly fulfils the other. */
export function implies(one: TierRequirement, other: TierRequirement): boolean {
  if (other.thresholds.length === 0) return true;
  const covers = (strict: Threshold, lenient: Threshold) => strict.metric === lenient.metric && strict.atLeast >= lenient.atLeast;
  const [from, to] = [matchOf(one), matchOf(other)];
  if (from !== 'ANY' && to !== 'ANY')
    return other.thresholds.every((lenient) => one.thresholds.some((strict) => covers(strict, lenient)));
  if (to === 'ALL' || one.thresholds.length === 0) return false;
  const isCovered = (strict: Threshold) => other.thresholds.some((lenient) => covers(strict, lenient));
  return from === 'ANY' ? one.thresholds.every(isCovered) : one.thresholds.some(isCovered);
}

/** One threshold is all of them and any of them. */
const matchOf = ({ match, thresholds }: TierRequirement): 'ALL' | 'ANY' | 'ONE' => (thresholds.length === 1 ? 'ONE' : match);
