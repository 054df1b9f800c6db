import { plus, withChange } from '../metrics.js';
/** A member's tier as a batch holds it, changed in memory until the batch is written. */
export class MemberTier {
    constructor(memberId, 
    /** Null in a program without tiers. */
    standing, days, 
    /** Whether there is a row of it. */
    known) {
        this.memberId = memberId;
        this.standing = standing;
        this.days = days;
        this.known = known;
        /** What this batch adds to each day. */
        this.added = new Map();
        this.moves = [];
        /** Changes of before this batch, oldest first; empty unless they were asked for. */
        this.history = [];
        this.nextReviewAt = null;
        /** Whether metrics changed since the tier was last looked at. */
        this.stale = false;
        /** The order that the present command is about. */
        this.orderId = null;
        this.changed = false;
    }
    add(day, change) {
        const before = this.added.get(day);
        this.added.set(day, before ? plus(before, change) : change);
        if (this.standing)
            this.days = withChange(this.days, day, change);
        this.stale = true;
    }
}
//# sourceMappingURL=member-tier.js.map