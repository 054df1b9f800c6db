import { toGlobalId } from '../../kernel/global-id.js';
import { moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { WalletRecord } from '../ledger/index.js';
function walletOf({ tenant }, { memberId, walletId }) {
    const config = tenant.wallets.find(({ id }) => id === walletId);
    if (!config)
        throw new Error(`stored value lies in wallet ${walletId}, which the program does not have`);
    return new WalletRecord(memberId, config);
}
/** A top-up as the API shows it. */
export class TopUpRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        this.topUpId = row.topUpId;
        this.wallet = walletOf(context, row);
    }
    get id() {
        return toGlobalId('StoredValueTopUp', this.row.id);
    }
    get amount() {
        return this.money(this.row.amount);
    }
    get bonus() {
        return this.money(this.row.bonus);
    }
    get refunded() {
        return this.money(this.row.refunded);
    }
    get withheld() {
        return this.money(this.row.withheld);
    }
    get bonusTakenBack() {
        return this.money(this.row.bonusTaken);
    }
    get recordedAt() {
        return new Date(this.row.recordedAt);
    }
    money(minor) {
        return moneyOf(minor, this.context.tenant.currency);
    }
}
/** A payment as the API shows it. */
export class PaymentRecord {
    constructor(row, context) {
        this.row = row;
        this.context = context;
        this.orderId = row.orderId;
        this.wallet = walletOf(context, row);
    }
    get id() {
        return toGlobalId('StoredValuePayment', this.row.id);
    }
    get amount() {
        return moneyOf(this.row.amount, this.context.tenant.currency);
    }
    get refunded() {
        return moneyOf(this.row.refunded, this.context.tenant.currency);
    }
    get recordedAt() {
        return new Date(this.row.recordedAt);
    }
}
registerNodeType(TopUpRecord, 'StoredValueTopUp');
registerNodeType(PaymentRecord, 'StoredValuePayment');
//# sourceMappingURL=stored-value-records.js.map