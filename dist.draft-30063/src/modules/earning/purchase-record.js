import { toGlobalId } from '../../kernel/global-id.js';
import { fromMinorUnits } from '../../kernel/money.js';
import { moneyOf } from '../../kernel/money.types.js';
import { registerNodeType } from '../../kernel/node.js';
import { describeAward } from './award-text.js';
/** A purchase as the API shows it. What no field asks for is not computed. */
export class PurchaseRecord {
    constructor(state, context) {
        this.state = state;
        this.context = context;
    }
    get id() {
        return toGlobalId('Purchase', this.state.id);
    }
    get memberId() {
        return this.state.memberId;
    }
    get orderId() {
        return this.state.orderId;
    }
    get total() {
        return moneyOf(this.state.total, this.context.tenant.currency);
    }
    get occurredAt() {
        return new Date(this.state.occurredAt);
    }
    get returned() {
        return moneyOf(this.state.named + this.state.unnamed, this.context.tenant.currency);
    }
    /** The implicit last line is not shown: nobody gave it. */
    get lines() {
        const { currency } = this.context.tenant;
        return this.state.lines.flatMap(({ lineId, sku, category, quantity, amount, named, unnamed }) => lineId === null
            ? []
            : {
                lineId,
                sku,
                category,
                quantity: quantity ?? '1',
                amount: fromMinorUnits(amount, currency),
                returned: fromMinorUnits(named + unnamed, currency),
            });
    }
    get outcomes() {
        return outcomesOf(this.state.outcomes, this.context);
    }
}
export function outcomesOf(outcomes, { language, tenant }) {
    return outcomes.map((outcome) => {
        const { rule, walletCode, wanted, granted } = outcome;
        return {
            rule,
            walletCode,
            wanted,
            granted,
            // few ask for the text
            get reason() {
                return describeAward(outcome, tenant.currency, language);
            },
        };
    });
}
/** A return as the API shows it. */
export class ReturnRecord {
    constructor(state, context) {
        this.state = state;
        this.context = context;
    }
    get id() {
        return toGlobalId('Return', this.state.id);
    }
    get returnId() {
        return this.state.returnId;
    }
    get amount() {
        return moneyOf(this.state.amount, this.context.tenant.currency);
    }
    get occurredAt() {
        return new Date(this.state.occurredAt);
    }
}
registerNodeType(PurchaseRecord, 'Purchase');
registerNodeType(ReturnRecord, 'Return');
//# sourceMappingURL=purchase-record.js.map