import { walletByCode } from '../../../kernel/program-config.js';
import { refuse } from '../../../kernel/refusal.js';
/** CLOSED accepts returns only: NOT_ELIGIBLE. */
export function mayEarn(member, field) {
    return member.status === 'CLOSED' ? refuse('NOT_ELIGIBLE', [field], 'member-closed') : null;
}
/** SUSPENDED earns and cannot spend: NOT_ELIGIBLE. */
export function maySpend(member, field) {
    if (member.status === 'SUSPENDED')
        return refuse('NOT_ELIGIBLE', [field], 'member-suspended');
    return mayEarn(member, field);
}
export function walletOf(program, code) {
    return walletByCode(program, code) ?? refuse('NOT_FOUND', ['walletCode'], 'wallet-not-found', { wallet: code });
}
/** A wallet whose points can be held, spent and transferred; NOT_FOUND, or NOT_ELIGIBLE where they cannot. */
export function spendableWallet(program, code) {
    const wallet = walletOf(program, code);
    if ('spendable' in wallet && !wallet.spendable)
        return refuse('NOT_ELIGIBLE', ['walletCode'], 'wallet-not-spendable', { wallet: code });
    return wallet;
}
/** A wallet of stored value; NOT_FOUND, or INVALID for one of points. */
export function moneyWallet(program, code) {
    const wallet = walletOf(program, code);
    if ('kind' in wallet && wallet.kind !== 'MONEY')
        return refuse('INVALID', ['walletCode'], 'wallet-of-points', { wallet: code });
    return wallet;
}
/** Enough available points, and no debt: in debt nothing is available. Otherwise INSUFFICIENT_POINTS. */
export function hasPoints(wallet, wanted) {
    const { available, debt } = wallet.totals;
    if (debt > 0)
        return refuse('INSUFFICIENT_POINTS', ['points'], 'in-debt', { debt });
    return available < wanted ? refuse('INSUFFICIENT_POINTS', ['points'], 'insufficient-points', { available, wanted }) : null;
}
//# sourceMappingURL=eligibility.js.map