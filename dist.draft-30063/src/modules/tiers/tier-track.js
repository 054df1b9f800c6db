import { inForce } from '../../kernel/scheme/scheme.js';
import { dayThen } from '../programs/index.js';
import { Draft } from './draft.js';
import { noMetrics, withChange } from './metrics.js';
import { demoteAfterReturn } from './return-demotion.js';
import { review, reviewed, rise } from './review.js';
import { newcomer, rankOf } from './standing.js';
import { tierThen } from './tier-then.js';
/**
 * One member's tier, followed in memory step by step as commands move it: what is due before each, what each adds, and what the member then reaches. The
 * steps come in the order of their recording.
 */
export class TierTrack {
    constructor(program, joinedAt, asides = []) {
        this.program = program;
        this.joinedAt = joinedAt;
        this.days = [];
        this.nextReviewAt = null;
        this.moves = [];
        this.standing = newcomer(joinedAt);
        this.asides = [...asides].sort((a, b) => b.recordedAt - a.recordedAt);
    }
    /** Deals with all that happens up to `now` by itself, or beside what is followed. */
    settle(now) {
        for (let next = this.asides.at(-1); next && next.recordedAt <= now; next = this.asides.at(-1)) {
            this.asides.pop();
            this.reviewAt(next.recordedAt);
            if (next.assignment)
                this.assign(next.assignment, next.recordedAt);
            if (next.statusPoints !== 0)
                this.add(next.occurredAt, { ...noMetrics, STATUS_POINTS: next.statusPoints });
            this.rise(next.recordedAt);
        }
        this.reviewAt(now);
    }
    /** Counts on the local day of `at`, as the batches of commands do. */
    add(at, change) {
        this.days = withChange(this.days, dayThen(this.program, at), change);
    }
    /** Gives at once what was reached. */
    rise(now) {
        const draft = this.draft();
        rise(draft, now, { code: 'REACHED' });
        this.take(reviewed(draft));
    }
    /** Counts what a return took off, and takes away at once what rested on it, where the scheme says so. */
    takeOff(now, count) {
        const before = this.draft();
        count();
        if (!before.scheme || inForce(this.program.scheme.tiers, now).length === 0)
            return;
        const draft = this.draft();
        demoteAfterReturn(draft, before, now, { code: 'RETURN' });
        this.take(reviewed(draft));
    }
    /** What rules know of the tier that the member had at an instant; null while the program has none. */
    at(at) {
        return tierThen(this.program.scheme.tiers, this.standing, this.moves, at);
    }
    /** The tier that the member has, by code; empty before any scheme. */
    get held() {
        return this.draft().held;
    }
    assign(assignment, at) {
        const draft = this.draft();
        if (!draft.scheme || rankOf(draft.scheme, assignment.tier) < 0)
            return;
        draft.change({ assignment }, at, { code: 'ASSIGNED' });
        this.take(reviewed(draft));
    }
    reviewAt(now) {
        const version = inForce(this.program.scheme.tiers, now)[0]?.version;
        if (version === undefined)
            return;
        const isDue = this.standing.schemeVersion !== version || (this.nextReviewAt !== null && this.nextReviewAt <= now);
        if (isDue)
            this.take(review(this.standing, this.subject(), now));
    }
    take({ standing, moves, nextReviewAt }) {
        this.standing = standing;
        this.nextReviewAt = nextReviewAt;
        this.moves.push(...moves.filter(({ upcoming }) => !upcoming));
    }
    draft() {
        return new Draft(this.standing, this.subject());
    }
    subject() {
        const { timeZone, scheme } = this.program;
        return { joinedAt: this.joinedAt, timeZone, schemes: scheme.tiers, days: this.days };
    }
}
//# sourceMappingURL=tier-track.js.map