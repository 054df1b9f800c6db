import { moneyOf } from '../../../kernel/money.types.js';
/** Totals of a wallet as they are shown: of a wallet in money also as money. */
export function shown(wallet, totals) {
    const money = (_args, { tenant: { currency } }) => {
        if (wallet.config.kind !== 'MONEY')
            return null;
        const { available, pending, held } = totals;
        return { available: moneyOf(available, currency), pending: moneyOf(pending, currency), held: moneyOf(held, currency) };
    };
    return { ...totals, money };
}
//# sourceMappingURL=money-view.js.map