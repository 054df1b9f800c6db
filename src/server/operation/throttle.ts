import { boundedCache } from '../../kernel/bounded-cache.js';
import { type Bucket, charged, fullBucket, levelAt, waitFor } from '../../kernel/bucket.js';
import type { Caller, CallerKind } from '../../kernel/caller.js';
import type { CostBudget } from '../config.js';

/** As `extensions.cost.throttleStatus` shows it. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

/** Callers beyond this number find a full bucket again; the least recently seen go first. */
const MAX_BUCKETS = 100_000;

/** One leaky bucket per caller. Its clock is the machine's, not the ledger's: it guards this process's capacity, so nobody may move it. */
export class Throttle {
  private readonly buckets = boundedCache<Bucket>(MAX_BUCKETS);

  constructor(
    private readonly budgets: Record<CallerKind, CostBudget>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes `cost` from the caller's bucket and returns 0, or takes nothing and returns how many milliseconds to wait; null: for ever. */
  take(caller: Caller, key: string, cost: number): number | null {
    const budget = this.budgetOf(caller);
    const now = this.now();
    const bucket = this.buckets.get(key);
    const wait = waitFor(bucket ? levelAt(bucket, budget, now) : budget.capacity, cost, budget);
    if (wait === 0) this.charge(key, bucket, budget, cost, now);
    return wait;
  }

  /** Corrects the estimate that was taken: `difference` is what the operation cost beyond it, negative for less. */
  settle(caller: Caller, key: string, difference: number): void {
    if (difference === 0) return;
    const budget = this.budgetOf(caller);
    const now = this.now();
    this.charge(key, this.buckets.get(key), budget, difference, now);
  }

  /** A bucket that is known is changed where it is: to put it there again would cost more than all else. */
  private charge(key: string, bucket: Bucket | undefined, budget: CostBudget, cost: number, now: number): void {
    if (bucket) Object.assign(bucket, charged(bucket, budget, cost, now));
    else this.buckets.set(key, charged(fullBucket(budget, now), budget, cost, now));
  }

  /** A partner's own, where it has one. */
  private budgetOf(caller: Caller): CostBudget {
    return caller.partner?.budget ?? this.budgets[caller.kind];
  }

  status(caller: Caller, key: string): ThrottleStatus {
    const budget = this.budgetOf(caller);
    const bucket = this.buckets.get(key);
    const level = bucket ? levelAt(bucket, budget, this.now()) : budget.capacity;
    return {
      maximumAvailable: budget.capacity,
      currentlyAvailable: Math.floor(Math.max(0, level)),
      restoreRate: budget.restorePerSecond,
    };
  }
}

/** Whose bucket pays: the actor in its program; anonymous callers by address, so that one cannot starve the others. */
export function throttleKey(caller: Caller, address: string): string {
  return caller.kind === 'anonymous' ? `anonymous ${address}` : `${caller.programId ?? ''} ${caller.principal}`;
}
