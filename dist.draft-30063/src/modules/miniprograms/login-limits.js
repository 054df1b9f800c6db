import { LRUCache } from 'lru-cache';
import { ApiError } from '../../kernel/api-error.js';
import { charged, fullBucket, levelAt, waitFor } from '../../kernel/bucket.js';
/** What one process asks the platform for, for one mini-program. Beside it each address has the budget of anonymous callers. */
const BUDGET = { capacity: 500, restorePerSecond: 50 };
/** Keeps a flood of made-up codes from using up what the platform allows the brand. The clock is the machine's: it guards real requests. */
export class LoginLimits {
    constructor(budget = BUDGET, now = () => performance.now()) {
        this.budget = budget;
        this.now = now;
        this.buckets = new LRUCache({ max: 10_000 });
    }
    /** @throws ApiError THROTTLED when too much was asked for this mini-program */
    take(programId, appId) {
        const key = `${programId} ${appId}`;
        const now = this.now();
        const bucket = this.buckets.get(key) ?? fullBucket(this.budget, now);
        const wait = waitFor(levelAt(bucket, this.budget, now), 1, this.budget);
        if (wait !== 0)
            throw new ApiError('THROTTLED', 'Too many people sign in to this mini-program at once.', { retryAfterMs: wait ?? 1000 });
        this.buckets.set(key, charged(bucket, this.budget, 1, now));
    }
}
//# sourceMappingURL=login-limits.js.map