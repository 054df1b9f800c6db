import { zoneClock } from '../../kernel/zone-clock.js';
import { sumOver } from './metrics.js';
import { heldRank, rankOf } from './standing.js';
import { addMonths, countingSpan, fixedPeriod, foundingSpan, tierPeriod } from './windows.js';
/** A standing under review: changed step by step, with the moves that come of it. */
export class Draft {
    constructor(standing, subject) {
        this.subject = subject;
        this.moves = [];
        this.standing = { ...standing };
        this.clock = zoneClock(subject.timeZone);
        this.joinedDay = this.clock.localDay(subject.joinedAt);
    }
    /** A draft that goes its own way from here: what would be, without any effect. */
    fork() {
        return new Draft(this.standing, this.subject);
    }
    /** The version that judges; null before any. */
    get scheme() {
        return this.subject.schemes.find(({ version }) => version === this.standing.schemeVersion) ?? null;
    }
    /** The version that judges, where there is one. */
    get judge() {
        const { scheme } = this;
        if (!scheme)
            throw new Error('a member is judged before there is a scheme');
        return scheme;
    }
    get rank() {
        return Math.max(0, rankOf(this.judge, this.standing.earned));
    }
    get tier() {
        return this.judge.tiers[this.rank];
    }
    get held() {
        return this.scheme ? (this.scheme.tiers[heldRank(this.scheme, this.standing)]?.code ?? '') : '';
    }
    over(span) {
        return sumOver(this.subject.days, span);
    }
    /** The metrics that count at an instant. */
    counting(at) {
        return this.over(countingSpan(this.judge.window, this, this.clock.localDay(at)));
    }
    /** The metrics that the present period of the earned tier rests on; null where it has none. */
    founding() {
        const { period } = this.standing;
        const span = period && foundingSpan(this.judge.window, this, period);
        return span && this.over(span);
    }
    /** The metrics of the fixed period before the present one; null where periods are not fixed. */
    before(at) {
        const period = fixedPeriod(this.judge.window, this, this.clock.localDay(at));
        return period && this.over(fixedPeriod(this.judge.window, this, period.from - 1) ?? period);
    }
    startOf(day) {
        return this.clock.startOfDay(day);
    }
    /** Whether the member is too new to be downgraded at an instant. */
    isProtected(at, scheme = this.judge) {
        const { newcomerMonths } = scheme.downgrade;
        return newcomerMonths > 0 && at < this.startOf(addMonths(this.joinedDay, newcomerMonths));
    }
    /** Gives the member what its metrics earned: a tier by rank, for a period of its own. */
    earn(rank, at, cause) {
        const { tiers, window } = this.judge;
        const earned = tiers[rank].code;
        const period = rank === 0 ? null : tierPeriod(window, this, this.clock.localDay(at));
        this.change({ earned, earnedSince: at, period }, at, cause);
    }
    /** The next period of the earned tier: it begins on `day`. */
    renew(day) {
        this.standing.period = tierPeriod(this.judge.window, this, day);
    }
    /** Changes the standing, and notes the move where the member has another tier then. */
    change(changes, at, cause) {
        const from = this.held;
        const scheme = this.judge;
        const before = rankOf(scheme, from);
        Object.assign(this.standing, changes);
        const to = this.held;
        if (to === from)
            return;
        this.standing.since = at;
        this.moves.push({ from, to, up: rankOf(this.judge, to) > before, cause, upcoming: false, effectiveAt: at });
    }
}
//# sourceMappingURL=draft.js.map