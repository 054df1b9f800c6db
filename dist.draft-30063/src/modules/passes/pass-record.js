import { toGlobalId } from '../../kernel/global-id.js';
import { moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { passTypeOf } from './pass-type-kind.js';
import { shownType, typeStatus } from './pass-type-record.js';
import { advance, periodStart } from './schedule.js';
/** A pass as the API shows it: what time does to it counts at its instant, whether or not that was written yet. */
export class PassRecord {
    constructor(row, context, 
    /** Whether the caller is shown how it is used. */
    isOpen = true) {
        this.context = context;
        this.isOpen = isOpen;
        this.row = { ...row };
        advance(this.row, context.clock.now(), context.tenant.timeZone);
    }
    get id() {
        return toGlobalId('Pass', this.row.id);
    }
    get code() {
        return this.isOpen ? this.row.code : null;
    }
    get status() {
        return this.row.status;
    }
    get type() {
        const { tenant, clock } = this.context;
        const { typeCode, typeVersion } = this.row;
        const versions = tenant.scheme.passTypes.filter(({ code }) => code === typeCode);
        return shownType(passTypeOf(tenant, typeCode, typeVersion), typeStatus(versions, clock.now()), tenant.currency);
    }
    get remaining() {
        return this.row.remaining;
    }
    get used() {
        return this.row.used;
    }
    get lapsed() {
        return this.row.lapsed;
    }
    get periodsLeft() {
        return this.row.status === 'ACTIVE' ? this.row.periods - this.row.begun : 0;
    }
    get renewsAt() {
        const { status, begun, periods } = this.row;
        return status === 'ACTIVE' && begun < periods ? new Date(periodStart(this.row, begun, this.context.tenant.timeZone)) : null;
    }
    get startsAt() {
        return new Date(this.row.startsAt);
    }
    get endsAt() {
        return this.row.endsAt === null ? null : new Date(this.row.endsAt);
    }
    get giftable() {
        return this.row.giftable;
    }
    get refundable() {
        return this.row.refundable;
    }
    get priceMoney() {
        return this.money(this.row.priceMoney);
    }
    get pricePoints() {
        return this.row.pricePoints;
    }
    get refundedMoney() {
        return this.money(this.row.refundedMoney);
    }
    get refundedPoints() {
        return this.row.refundedPoints;
    }
    get orderId() {
        return this.row.orderId;
    }
    get createdAt() {
        return new Date(this.row.createdAt);
    }
    get updatedAt() {
        return new Date(this.row.updatedAt);
    }
    money(minor) {
        return moneyOf(minor, this.context.tenant.currency);
    }
}
/** Something that happened to a pass, as the API shows it. */
export class PassEntryRecord {
    constructor(row) {
        this.row = row;
        ({ kind: this.kind, units: this.units, remaining: this.remaining } = row);
        ({ reference: this.reference, reasonCode: this.reasonCode } = row);
    }
    get id() {
        return toGlobalId('PassEntry', this.row.id);
    }
    get occurredAt() {
        return new Date(this.row.occurredAt);
    }
    get recordedAt() {
        return new Date(this.row.recordedAt);
    }
}
registerNodeType(PassRecord, 'Pass');
//# sourceMappingURL=pass-record.js.map