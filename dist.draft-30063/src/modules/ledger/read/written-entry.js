import { entryId, moneyIn, transactionIdOf, worth } from './entry-view.js';
import { describeReason } from './reason.js';
/** An entry that a command of this very process has just written: shown without reading it back. */
export class WrittenEntry {
    constructor(entry, wallet) {
        this.entry = entry;
        this.wallet = wallet;
    }
    get id() {
        return entryId(this.wallet, this.entry.sequence);
    }
    get sequence() {
        return this.entry.sequence;
    }
    get transactionId() {
        return transactionIdOf(this.entry.transactionId);
    }
    get kind() {
        return this.entry.kind;
    }
    get points() {
        return worth(this.entry.change);
    }
    get change() {
        return this.entry.change;
    }
    get after() {
        return this.entry.after;
    }
    get occurredAt() {
        return new Date(this.entry.occurredAt);
    }
    get recordedAt() {
        return new Date(this.entry.recordedAt);
    }
    get effectiveAt() {
        return new Date(this.entry.effectiveAt);
    }
    get orderId() {
        return this.entry.orderId;
    }
    money(_args, context) {
        return moneyIn(this.wallet, this.points, context);
    }
    reason(_args, { language, tenant }) {
        return describeReason(this.entry.reason, this.entry.orderId, language, tenant.currency);
    }
}
//# sourceMappingURL=written-entry.js.map