import { describeCause } from './cause-text.js';
import { tierByCode } from './tier-record.js';
/** A change in a member's history, as the API shows it. */
export class ChangeRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
    }
    get from() {
        return tierByCode(this.context.tenant, this.row.from, this.row.schemeVersion);
    }
    get to() {
        return tierByCode(this.context.tenant, this.row.to, this.row.schemeVersion);
    }
    get cause() {
        return describeCause(this.row.cause, false, this.context.language);
    }
    get causeCode() {
        return this.row.cause.code;
    }
    get orderId() {
        const { orderId } = this.row.cause;
        return orderId === undefined ? null : String(orderId);
    }
    get effectiveAt() {
        return new Date(this.row.effectiveAt);
    }
    get recordedAt() {
        return new Date(this.row.recordedAt);
    }
}
//# sourceMappingURL=change-record.js.map