import type { RequestContext } from '../../../kernel/context.js';
import { type Money, moneyOf } from '../../../kernel/money.types.js';
import type { Totals } from '../state.js';
import type { WalletRecord } from './wallet-record.js';

interface MoneyTotals {
  available: Money;
  pending: Money;
  held: Money;
}

/** Computed only where a field asks for it. */
export type MoneyView = (args: object, context: RequestContext) => MoneyTotals | null;

/** Totals of a wallet as they are shown: of a wallet in money also as money. */
export function shown(wallet: WalletRecord, totals: Totals): Totals & { money: MoneyView } {
  const money: MoneyView = (_args, { tenant: { currency } }) => {
    if (wallet.config.kind !== 'MONEY') return null;
    const { available, pending, held } = totals;
    return { available: moneyOf(available, currency), pending: moneyOf(pending, currency), held: moneyOf(held, currency) };
  };
  return { ...totals, money };
}
