import { toGlobalId } from '../../kernel/global-id.js';
import { moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { statusAt, termsOf } from './coupon.js';
import { writeEffect } from './coupon-kind.js';
/** A coupon as the API shows it: reservations and its own time end at their instants, whether or not that was written yet. */
export class CouponRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ code: this.code, type: this.type, maxUses: this.maxUses, used: this.used } = row);
        this.status = statusAt(row, row.overdue, context.clock.now());
        this.terms = termsOf(context.tenant, row);
    }
    get id() {
        return toGlobalId('Coupon', this.row.id);
    }
    get name() {
        return this.terms.name;
    }
    get description() {
        return this.terms.description;
    }
    get kind() {
        return this.terms.effect.kind;
    }
    get effect() {
        return writeEffect(this.terms.effect, this.context.tenant.currency);
    }
    get minimumSpend() {
        return moneyOf(this.terms.minimumSpend, this.context.tenant.currency);
    }
    get startsAt() {
        return new Date(this.row.startsAt);
    }
    get expiresAt() {
        return this.row.expiresAt === null ? null : new Date(this.row.expiresAt);
    }
    get createdAt() {
        return new Date(this.row.createdAt);
    }
}
/** One use of a coupon as the API shows it. */
export class CouponUseRecord {
    constructor(row, { tenant, clock }) {
        this.row = row;
        const { status, expiresAt } = row;
        this.orderId = row.orderId;
        this.status = status === 'RESERVED' && expiresAt !== null && expiresAt <= clock.now() ? 'EXPIRED' : status;
        this.expiresAt = expiresAt === null ? null : new Date(expiresAt);
        this.discount = moneyOf(row.discount, tenant.currency);
        this.undone = moneyOf(row.undone, tenant.currency);
    }
}
registerNodeType(CouponRecord, 'Coupon');
//# sourceMappingURL=coupon-record.js.map