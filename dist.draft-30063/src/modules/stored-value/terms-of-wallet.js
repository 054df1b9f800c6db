import { fromMinorUnits } from '../../kernel/money.js';
import { refuse } from '../../kernel/refusal.js';
import { moneyWallet } from '../ledger/index.js';
/** The wallet that is meant: the one named, or the program's only one in money. Refuses: NOT_FOUND, INVALID (of points, or not clear). */
export function walletMeant(program, code) {
    if (code !== null)
        return moneyWallet(program, code);
    const wallets = program.wallets.filter(({ kind }) => kind === 'MONEY');
    const [only] = wallets;
    return only && wallets.length === 1
        ? only
        : refuse('INVALID', ['walletCode'], 'stored-value-wallet', { count: wallets.length });
}
/** Enough available money, in the caller's words. Refuses: INSUFFICIENT_POINTS. */
export function hasMoney({ totals }, wanted, { currency }) {
    if (totals.available >= wanted)
        return null;
    const shown = (amount) => fromMinorUnits(amount, currency);
    return refuse('INSUFFICIENT_POINTS', ['amount'], 'stored-value-low', {
        available: shown(totals.available),
        wanted: shown(wanted),
    });
}
//# sourceMappingURL=terms-of-wallet.js.map