import { toMinorUnits } from '../../kernel/money.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';
import type { Cart, CartLine } from './cart.js';
import type { CartInput, RollbackLineInput } from './coupons.input.js';
import type { ReturnedLine } from './undo-use.js';

const MAX_LINES = 500;

/** A cart as callers write it, in minor units. Refuses: INVALID with the path of what is wrong, below `path`. */
export function readCart(input: CartInput, program: ProgramConfig, path: string): Cart | Refusal {
  const { currency } = program;
  if (input.currency != null && input.currency !== currency)
    return refuse('INVALID', [path, 'currency'], 'other-currency', { currency });
  const shipping = input.shipping == null ? 0 : amountOf(input.shipping, currency, [path, 'shipping']);
  if (isRefusal(shipping)) return shipping;
  const lines: CartLine[] = [];
  for (const [index, { lineId, sku, category = null, amount: text }] of input.lines.entries()) {
    const at = (name: string) => [path, 'lines', String(index), name];
    const amount = amountOf(text, currency, at('amount'));
    if (isRefusal(amount)) return amount;
    const name = lineId ?? String(index);
    if (!isText(name, 100)) return refuse('INVALID', at('lineId'), 'text-length', { max: 100 });
    if (!isText(sku, 200)) return refuse('INVALID', at('sku'), 'text-length', { max: 200 });
    if (category !== null && !isText(category, 200)) return refuse('INVALID', at('category'), 'text-length', { max: 200 });
    lines.push({ lineId: name, sku, category, amount });
  }
  const isOnce = new Set(lines.map(({ lineId }) => lineId)).size === lines.length;
  if (lines.length > MAX_LINES || !isOnce) return refuse('INVALID', [path, 'lines'], 'coupon-cart-lines', { max: MAX_LINES });
  const total = lines.reduce((all, { amount }) => all + amount, shipping);
  return Number.isSafeInteger(total)
    ? { lines, shipping }
    : refuse('INVALID', [path, 'lines'], 'too-many-decimals', { currency });
}

/** Lines that came back, one at least with something of it: a free line may come back beside others. Refuses: INVALID. */
export function readReturned(lines: readonly RollbackLineInput[], { currency }: ProgramConfig): ReturnedLine[] | Refusal {
  if (lines.length > MAX_LINES) return refuse('INVALID', ['lines'], 'coupon-cart-lines', { max: MAX_LINES });
  const returned: ReturnedLine[] = [];
  for (const [index, { lineId, amount: text }] of lines.entries()) {
    const amount = amountOf(text, currency, ['lines', String(index), 'amount']);
    if (isRefusal(amount)) return amount;
    returned.push({ lineId, amount });
  }
  if (returned.every(({ amount }) => amount === 0)) return refuse('INVALID', ['lines'], 'amount-positive');
  return returned;
}

function amountOf(text: string, currency: string, path: string[]): number | Refusal {
  const minor = toMinorUnits(text, currency);
  if (minor === null) return refuse('INVALID', path, 'too-many-decimals', { currency });
  return minor < 0 ? refuse('INVALID', path, 'amount-negative') : minor;
}
