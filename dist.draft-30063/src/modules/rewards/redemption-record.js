import { toGlobalId } from '../../kernel/global-id.js';
import { moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { statusAt } from './redemption.js';
/** A redemption as the API shows it: one whose time is over has expired, whether or not that was written yet. */
export class RedemptionRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ quantity: this.quantity, points: this.points, returned: this.pointsReturned } = row);
        ({ reference: this.reference, tracking: this.tracking, note: this.note } = row);
        this.status = statusAt(row, context.clock.now());
    }
    get id() {
        return toGlobalId('Redemption', this.row.id);
    }
    get money() {
        return this.row.money === 0 ? null : moneyOf(this.row.money, this.context.tenant.currency);
    }
    get createdAt() {
        return new Date(this.row.createdAt);
    }
    get updatedAt() {
        return new Date(this.row.updatedAt);
    }
    get expiresAt() {
        return this.row.expiresAt === null ? null : new Date(this.row.expiresAt);
    }
}
registerNodeType(RedemptionRecord, 'Redemption');
//# sourceMappingURL=redemption-record.js.map