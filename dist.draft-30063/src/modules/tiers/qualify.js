const reached = (metrics, { metric, atLeast }) => metrics[metric] >= atLeast;
/** Whether the metrics reach all, or any, of the thresholds; without thresholds they always do. */
export function holds({ match, thresholds }, metrics) {
    if (thresholds.length === 0)
        return true;
    return match === 'ALL'
        ? thresholds.every((threshold) => reached(metrics, threshold))
        : thresholds.some((threshold) => reached(metrics, threshold));
}
/** Whether the metrics are enough for a member who holds the tier: those who would enter it now may stay as well. */
export function keeps({ entry, stay }, metrics) {
    return holds(stay, metrics) || holds(entry, metrics);
}
/** The highest tier, by index, whose entry the metrics reach; the lowest one is everybody's. */
export function entered({ tiers }, metrics) {
    return highest(tiers, (tier) => holds(tier.entry, metrics));
}
/** The highest tier, by index, that passes a test; the lowest one always does. */
export function highest(tiers, test) {
    return Math.max(0, tiers.findLastIndex(test));
}
/** What of a requirement is not reached. Empty when it holds: also where any one threshold was enough. */
export function missing(requirement, metrics) {
    return holds(requirement, metrics) ? [] : requirement.thresholds.filter((threshold) => !reached(metrics, threshold));
}
/** Whether whatever fulfils one requirement certainly fulfils the other. */
export function implies(one, other) {
    if (other.thresholds.length === 0)
        return true;
    const covers = (strict, lenient) => strict.metric === lenient.metric && strict.atLeast >= lenient.atLeast;
    const [from, to] = [matchOf(one), matchOf(other)];
    if (from !== 'ANY' && to !== 'ANY')
        return other.thresholds.every((lenient) => one.thresholds.some((strict) => covers(strict, lenient)));
    if (to === 'ALL' || one.thresholds.length === 0)
        return false;
    const isCovered = (strict) => other.thresholds.some((lenient) => covers(strict, lenient));
    return from === 'ANY' ? one.thresholds.every(isCovered) : one.thresholds.some(isCovered);
}
/** One threshold is all of them and any of them. */
const matchOf = ({ match, thresholds }) => (thresholds.length === 1 ? 'ONE' : match);
//# sourceMappingURL=qualify.js.map