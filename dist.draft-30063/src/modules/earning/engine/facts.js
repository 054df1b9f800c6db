import { zoneClock } from '../../../kernel/zone-clock.js';
import { localTime } from './calendar.js';
/** What happened with what follows from it, computed once and only where a rule asks. */
export class Facts {
    constructor(program, happening) {
        this.program = program;
        this.happening = happening;
        this.local = null;
    }
    /** When it occurred, in the program's zone. */
    get time() {
        this.local ??= localTime(this.happening.occurredAt, this.program.timeZone);
        return this.local;
    }
    /** Calendar days since the member joined; negative for what occurred before. */
    get daysAMember() {
        return this.time.day - zoneClock(this.program.timeZone).localDay(this.happening.member.joinedAt);
    }
    /** Which purchase of the member it is, from 1; null for what is none. */
    get purchaseNumber() {
        return this.happening.trigger === 'PURCHASE' ? this.happening.member.purchases + 1 : null;
    }
    /** The rank of a tier in the scheme that the member's tier is of; null for one that it does not have. */
    rankOf(tier) {
        const version = this.happening.member.tier?.version;
        const scheme = this.program.scheme.tiers.find((candidate) => candidate.version === version);
        const rank = scheme?.tiers.findIndex(({ code }) => code === tier) ?? -1;
        return rank < 0 ? null : rank;
    }
}
//# sourceMappingURL=facts.js.map