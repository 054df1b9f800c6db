import { accessRule, allowed } from '../../kernel/access.js';
import { isText } from '../../kernel/text.js';
import { PurchaseRecord, ReturnRecord } from './purchase-record.js';
import { readPurchasesBy, readReturnsBy } from './read-purchases.js';
const readPurchase = (key) => async (sql, program, keys) => {
    const found = await readPurchasesBy(sql, program.id, key, keys);
    const states = new Map(found.map((state) => [String(key === 'id' ? state.id : state.orderId), state]));
    return keys.map((one) => states.get(String(one)) ?? null);
};
const readPurchaseById = readPurchase('id');
const readPurchaseByOrder = readPurchase('order_id');
const readReturnById = async (sql, program, ids) => {
    const found = await readReturnsBy(sql, program.id, 'id', ids);
    const states = new Map(found.map((state) => [state.id, state]));
    return ids.map((id) => states.get(id) ?? null);
};
/** Reads purchases and returns for callers: a member's own token sees its own, and to it no other exists. */
export class PurchaseReader {
    constructor(reads) {
        this.reads = reads;
    }
    async purchase(context, id) {
        return visible(context, await this.reads.ask(context, readPurchaseById, id));
    }
    async byOrderId(context, orderId) {
        if (!isText(orderId, 200))
            return null;
        return visible(context, await this.reads.ask(context, readPurchaseByOrder, orderId));
    }
    async returned(context, id) {
        const state = await this.reads.ask(context, readReturnById, id);
        return state && maySee(context, state.memberId) ? new ReturnRecord(state, context) : null;
    }
    nodes() {
        return [
            {
                type: 'Purchase',
                load: async (context, key) => (isKey(key) && mayRead(context) ? this.purchase(context, Number(key)) : null),
            },
            {
                type: 'Return',
                load: async (context, key) => (isKey(key) && mayRead(context) ? this.returned(context, Number(key)) : null),
            },
        ];
    }
}
const isKey = (key) => /^[1-9]\d{0,15}$/.test(key);
/** As the fields of a purchase declare. */
const readers = accessRule('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] });
const mayRead = ({ caller }) => allowed(caller, readers);
function maySee({ caller }, memberId) {
    return caller.kind !== 'member' || caller.memberId === memberId;
}
function visible(context, state) {
    return state && maySee(context, state.memberId) ? new PurchaseRecord(state, context) : null;
}
//# sourceMappingURL=purchase-reader.js.map