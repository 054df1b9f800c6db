import type { Instant } from '../../../kernel/clock.js';
import { type MetricDay, type Metrics, plus, withChange } from '../metrics.js';
import type { Standing, TierMove } from '../standing.js';

/** A change of a tier as it is written: with the scheme's version and who did it. */
export interface RecordedMove extends TierMove {
  id: number;
  memberId: number;
  schemeVersion: number;
  actor: string;
}

/** A member's tier as a batch holds it, changed in memory until the batch is written. */
export class MemberTier {
  /** What this batch adds to each day. */
  readonly added = new Map<number, Metrics>();
  readonly moves: RecordedMove[] = [];
  /** Changes of before this batch, oldest first; empty unless they were asked for. */
  history: { to: string; from: string; effectiveAt: Instant }[] = [];
  nextReviewAt: Instant | null = null;
  /** Whether metrics changed since the tier was last looked at. */
  stale = false;
  /** The order that the present command is about. */
  orderId: string | null = null;
  changed = false;

  constructor(
    readonly memberId: number,
    /** Null in a program without tiers. */
    public standing: Standing | null,
    public days: readonly MetricDay[],
    /** Whether there is a row of it. */
    readonly known: boolean,
  ) {}

  add(day: number, change: Metrics): void {
    const before = this.added.get(day);
    this.added.set(day, before ? plus(before, change) : change);
    if (this.standing) this.days = withChange(this.days, day, change);
    this.stale = true;
  }
}
