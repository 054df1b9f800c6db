import { entryId, moneyIn, transactionIdOf, worth } from './entry-view.js';
import { describeReason } from './reason.js';
/** An entry read from the database. */
export class EntryRecord {
    constructor(line, wallet) {
        this.line = line;
        this.wallet = wallet;
    }
    get id() {
        return entryId(this.wallet, this.line.sequence);
    }
    get sequence() {
        return this.line.sequence;
    }
    get transactionId() {
        return transactionIdOf(this.line.transaction);
    }
    get kind() {
        return this.line.kind;
    }
    get points() {
        return worth(this.line.change);
    }
    get change() {
        return this.line.change;
    }
    get after() {
        return this.line.after;
    }
    get occurredAt() {
        return this.line.occurredAt;
    }
    get recordedAt() {
        return this.line.recordedAt;
    }
    get effectiveAt() {
        return this.line.effectiveAt;
    }
    get orderId() {
        return this.line.orderId;
    }
    money(_args, context) {
        return moneyIn(this.wallet, this.points, context);
    }
    reason(_args, { language, tenant }) {
        return describeReason(this.line.reason, this.line.orderId, language, tenant.currency);
    }
}
//# sourceMappingURL=entry-record.js.map