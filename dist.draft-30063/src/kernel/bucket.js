export function fullBucket(budget, now) {
    return { level: budget.capacity, at: now };
}
/** The level at `now`: what was left plus what came back since, never above the capacity. */
export function levelAt(bucket, budget, now) {
    const restored = (Math.max(0, now - bucket.at) * budget.restorePerSecond) / 1000;
    return Math.min(budget.capacity, bucket.level + restored);
}
/** Milliseconds until a bucket at `level` holds `cost`; 0 when it does. Null when it never will. */
export function waitFor(level, cost, budget) {
    if (level >= cost)
        return 0;
    if (cost > budget.capacity || budget.restorePerSecond <= 0)
        return null;
    return Math.ceil(((cost - level) * 1000) / budget.restorePerSecond);
}
/** The bucket after `cost` was taken from it, or after a negative one was given back. */
export function charged(bucket, budget, cost, now) {
    return { level: Math.min(budget.capacity, levelAt(bucket, budget, now) - cost), at: now };
}
//# sourceMappingURL=bucket.js.map