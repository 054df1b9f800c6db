import { toGlobalId } from '../../kernel/global-id.js';
import { moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { writeCondition } from '../earning/index.js';
import { textOf } from './reward.js';
/** A reward as the API shows it, in the reader's language. */
export class RewardRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        ({ code: this.code, kind: this.kind, status: this.status, version: this.version, category: this.category } = row);
        ({ imageUrls: this.imageUrls, pricePoints: this.pricePoints, maxQuantity: this.maxQuantity, limits: this.limits } = row);
        ({ reserveMinutes: this.reserveMinutes, position: this.position } = row);
        ({ couponType: this.couponType, passType: this.passType } = row);
        this.text = textOf(row, context.language);
    }
    get id() {
        return toGlobalId('Reward', this.row.id);
    }
    get name() {
        return this.text.name;
    }
    get description() {
        return this.text.description;
    }
    get texts() {
        return Object.entries(this.row.texts).map(([language, text]) => ({ language, ...text }));
    }
    get priceMoney() {
        const { priceMoney } = this.row;
        return priceMoney === 0 ? null : moneyOf(priceMoney, this.context.tenant.currency);
    }
    get walletCode() {
        return this.context.tenant.wallets.find(({ id }) => id === this.row.walletId)?.code ?? '';
    }
    get stock() {
        return this.row.limited ? this.row.free : null;
    }
    get startsAt() {
        return dateOf(this.row.startsAt);
    }
    get endsAt() {
        return dateOf(this.row.endsAt);
    }
    get condition() {
        const { condition } = this.row;
        return condition && writeCondition(condition, this.context.tenant.currency);
    }
}
const dateOf = (instant) => (instant === null ? null : new Date(instant));
registerNodeType(RewardRecord, 'Reward');
//# sourceMappingURL=reward-record.js.map