import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import type { MemberFacts } from '../earning/index.js';
import { dayThen } from '../programs/index.js';
import { Draft } from './draft.js';
import { type MetricDay, type Metrics, noMetrics, withChange } from './metrics.js';
import { demoteAfterReturn } from './return-demotion.js';
import { type Reviewed, review, reviewed, rise } from './review.js';
import { type Assignment, newcomer, rankOf, type Standing, type TierMove, type TierSubject } from './standing.js';
import { tierThen } from './tier-then.js';

/** Something beside purchases that counts towards tiers, or moves them: corrections, awards for other things, a tier that staff gave. */
export interface Aside {
  recordedAt: Instant;
  occurredAt: Instant;
  statusPoints: number;
  assignment: Assignment | null;
}

/**
 * One member's tier, followed in memory step by step as commands move it: what is due before each, what each adds, and what the member then reaches. The
 * steps come in the order of their recording.
 */
export class TierTrack {
  private standing: Standing;
  private days: readonly MetricDay[] = [];
  private nextReviewAt: Instant | null = null;
  private readonly moves: TierMove[] = [];
  private readonly asides: Aside[];

  constructor(
    private readonly program: ProgramConfig,
    private readonly joinedAt: Instant,
    asides: readonly Aside[] = [],
  ) {
    this.standing = newcomer(joinedAt);
    this.asides = [...asides].sort((a, b) => b.recordedAt - a.recordedAt);
  }

  /** Deals with all that happens up to `now` by itself, or beside what is followed. */
  settle(now: Instant): void {
    for (let next = this.asides.at(-1); next && next.recordedAt <= now; next = this.asides.at(-1)) {
      this.asides.pop();
      this.reviewAt(next.recordedAt);
      if (next.assignment) this.assign(next.assignment, next.recordedAt);
      if (next.statusPoints !== 0) this.add(next.occurredAt, { ...noMetrics, STATUS_POINTS: next.statusPoints });
      this.rise(next.recordedAt);
    }
    this.reviewAt(now);
  }

  /** Counts on the local day of `at`, as the batches of commands do. */
  add(at: Instant, change: Metrics): void {
    this.days = withChange(this.days, dayThen(this.program, at), change);
  }

  /** Gives at once what was reached. */
  rise(now: Instant): void {
    const draft = this.draft();
    rise(draft, now, { code: 'REACHED' });
    this.take(reviewed(draft));
  }

  /** Counts what a return took off, and takes away at once what rested on it, where the scheme says so. */
  takeOff(now: Instant, count: () => void): void {
    const before = this.draft();
    count();
    if (!before.scheme || inForce(this.program.scheme.tiers, now).length === 0) return;
    const draft = this.draft();
    demoteAfterReturn(draft, before, now, { code: 'RETURN' });
    this.take(reviewed(draft));
  }

  /** What rules know of the tier that the member had at an instant; null while the program has none. */
  at(at: Instant): MemberFacts['tier'] {
    return tierThen(this.program.scheme.tiers, this.standing, this.moves, at);
  }

  /** The tier that the member has, by code; empty before any scheme. */
  get held(): string {
    return this.draft().held;
  }

  private assign(assignment: Assignment, at: Instant): void {
    const draft = this.draft();
    if (!draft.scheme || rankOf(draft.scheme, assignment.tier) < 0) return;
    draft.change({ assignment }, at, { code: 'ASSIGNED' });
    this.take(reviewed(draft));
  }

  private reviewAt(now: Instant): void {
    const version = inForce(this.program.scheme.tiers, now)[0]?.version;
    if (version === undefined) return;
    const isDue = this.standing.schemeVersion !== version || (this.nextReviewAt !== null && this.nextReviewAt <= now);
    if (isDue) this.take(review(this.standing, this.subject(), now));
  }

  private take({ standing, moves, nextReviewAt }: Reviewed): void {
    this.standing = standing;
    this.nextReviewAt = nextReviewAt;
    this.moves.push(...moves.filter(({ upcoming }) => !upcoming));
  }

  private draft(): Draft {
    return new Draft(this.standing, this.subject());
  }

  private subject(): TierSubject {
    const { timeZone, scheme } = this.program;
    return { joinedAt: this.joinedAt, timeZone, schemes: scheme.tiers, days: this.days };
  }
}
