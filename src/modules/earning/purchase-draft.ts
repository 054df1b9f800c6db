import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { toMinorUnits } from '../../kernel/money.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { isText } from '../../kernel/text.js';

export interface MoneyValue {
  amount: string;
  currency: string;
}

export interface LineDraft {
  position: number;
  lineId: string | null;
  sku: string | null;
  category: string | null;
  quantity: string | null;
  amount: number;
}

/** A purchase as it is asked to be recorded, checked. */
export interface PurchaseDraft {
  orderId: string;
  total: number;
  paidWithPoints: number;
  paidWithCoupons: number;
  lines: LineDraft[];
  channel: string | null;
  store: string | null;
  /** Null for now. */
  occurredAt: Instant | null;
}

/** What makes two orders equal; where and when they were made does not. */
export type OrderContent = Omit<PurchaseDraft, 'channel' | 'store' | 'occurredAt'>;

export function orderHash(memberId: number, { orderId, total, paidWithPoints, paidWithCoupons, lines }: OrderContent): Buffer {
  return contentHash({ member: memberId, orderId, total, paidWithPoints, paidWithCoupons, lines });
}

export interface PurchaseInput {
  orderId: string;
  total: MoneyValue;
  lines?: { lineId?: string | null; sku: string; category?: string | null; quantity: string; amount: string }[] | null;
  paidWithPoints?: string | null;
  paidWithCoupons?: string | null;
  channel?: string | null;
  store?: string | null;
  occurredAt?: Date | null;
}

const MAX_LINES = 500;
const MAX_SKEW_MS = 5 * 60_000;

/** Checks a purchase before it is queued. Refuses: INVALID with the path of what is wrong. */
export function draftPurchase(input: PurchaseInput, program: ProgramConfig, clock: Clock): PurchaseDraft | Refusal {
  if (!isText(input.orderId, 200)) return refuse('INVALID', ['orderId'], 'text-length', { max: 200 });
  const total = amountOf(input.total, program, ['total']);
  if (isRefusal(total)) return total;
  const paidWithPoints = partOf(input.paidWithPoints, program, 'paidWithPoints');
  if (isRefusal(paidWithPoints)) return paidWithPoints;
  const paidWithCoupons = partOf(input.paidWithCoupons, program, 'paidWithCoupons');
  if (isRefusal(paidWithCoupons)) return paidWithCoupons;
  for (const name of ['channel', 'store'] as const) {
    const text = input[name] ?? null;
    if (text !== null && !isText(text, 200)) return refuse('INVALID', [name], 'text-length', { max: 200 });
  }
  const lines = draftLines(input.lines ?? [], total, program);
  if (isRefusal(lines)) return lines;
  const occurredAt = instantOf(input.occurredAt ?? null, clock);
  if (isRefusal(occurredAt)) return occurredAt;
  const { orderId, channel = null, store = null } = input;
  return { orderId, total, paidWithPoints, paidWithCoupons, lines, channel, store, occurredAt };
}

/** Lines in position order; what they leave of the total is an implicit last line. */
function draftLines(input: NonNullable<PurchaseInput['lines']>, total: number, program: ProgramConfig): LineDraft[] | Refusal {
  if (input.length > MAX_LINES) return refuse('INVALID', ['lines'], 'too-many-lines', { max: MAX_LINES });
  const lines: LineDraft[] = [];
  const seen = new Set<string>();
  let sum = 0;
  for (const [position, line] of input.entries()) {
    const at = (name: string) => ['lines', String(position), name];
    const lineId = line.lineId ?? String(position);
    if (!isText(lineId, 100)) return refuse('INVALID', at('lineId'), 'text-length', { max: 100 });
    if (seen.has(lineId)) return refuse('INVALID', at('lineId'), 'line-twice', { line: lineId });
    seen.add(lineId);
    if (!isText(line.sku, 200)) return refuse('INVALID', at('sku'), 'text-length', { max: 200 });
    if (line.category != null && !isText(line.category, 200))
      return refuse('INVALID', at('category'), 'text-length', { max: 200 });
    if (!(Number(line.quantity) > 0)) return refuse('INVALID', at('quantity'), 'quantity-positive');
    const amount = minorUnits(line.amount, program, at('amount'));
    if (isRefusal(amount)) return amount;
    sum += amount;
    lines.push({ position, lineId, sku: line.sku, category: line.category ?? null, quantity: line.quantity, amount });
  }
  if (sum > total) return refuse('INVALID', ['lines'], 'lines-above-total');
  if (lines.length > 0 && sum < total)
    lines.push({ position: lines.length, lineId: null, sku: null, category: null, quantity: null, amount: total - sum });
  return lines;
}

/** An amount of the program's currency in minor units, 0 or more. Refuses: INVALID. */
export function amountOf(money: MoneyValue, program: ProgramConfig, path: string[]): number | Refusal {
  const { currency } = program;
  if (money.currency !== currency) return refuse('INVALID', [...path, 'currency'], 'other-currency', { currency });
  return minorUnits(money.amount, program, [...path, 'amount']);
}

/** Refuses: INVALID for negative amounts and for more decimals than the currency has. */
export function minorUnits(text: string, { currency }: ProgramConfig, path: string[]): number | Refusal {
  const minor = toMinorUnits(text, currency);
  if (minor === null) return refuse('INVALID', path, 'too-many-decimals', { currency });
  return minor < 0 ? refuse('INVALID', path, 'amount-negative') : minor;
}

function partOf(text: string | null | undefined, program: ProgramConfig, name: string): number | Refusal {
  return text == null ? 0 : minorUnits(text, program, [name]);
}

/** When it is said to have happened; null for now. Refuses: INVALID for the future, beyond what clocks differ by. */
export function instantOf(date: Date | null, clock: Clock): Instant | null | Refusal {
  if (date === null) return null;
  return date.getTime() - clock.now() > MAX_SKEW_MS ? refuse('INVALID', ['occurredAt'], 'in-future') : date.getTime();
}

/** When it happened for the ledger: what a clock that is ahead says is now. The request keeps what was said, or its repeat would not equal it. */
export function happenedAt(said: Instant | null, now: Instant): Instant {
  return said === null ? now : Math.min(said, now);
}
