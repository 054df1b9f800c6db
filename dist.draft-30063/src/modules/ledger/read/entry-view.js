import { toGlobalId } from '../../../kernel/global-id.js';
import { moneyOf } from '../../../kernel/money.types.js';
export function entryId({ memberId, config }, sequence) {
    return toGlobalId('LedgerEntry', `${memberId}.${config.id}.${sequence}`);
}
export function transactionIdOf(transaction) {
    return toGlobalId('Transaction', transaction);
}
/** What a change is worth to the member. */
export function worth(change) {
    return change.available + change.pending + change.held - change.debt;
}
/** So much of a wallet as money; null for a wallet of points. */
export function moneyIn({ config }, points, { tenant }) {
    return config.kind === 'MONEY' ? moneyOf(points, tenant.currency) : null;
}
//# sourceMappingURL=entry-view.js.map