import type { Effect, GiftKind } from '../../../kernel/scheme/rule.js';
import { givenFields, type Reading } from './reading.js';
import type { GiftDraft, RuleDraft } from './rule-draft.js';

const kinds: readonly (readonly [field: 'coupon' | 'pass' | 'gameChances', kind: GiftKind])[] = [
  ['coupon', 'COUPON'],
  ['pass', 'PASS'],
  ['gameChances', 'CHANCES'],
];
const MAX_PIECES = 100;

/** What a rule gives that is no points. Refuses: INVALID (not exactly one kind, quantity). */
export function readGift({ quantity, ...what }: GiftDraft, at: Reading): Effect | null {
  const [field, ...others] = givenFields(what);
  const found = kinds.find(([name]) => name === field);
  if (found === undefined || others.length > 0) return at.invalid('exactly-one');
  const pieces = at.at('quantity').whole(quantity ?? 1, 1, MAX_PIECES);
  const [name, kind] = found;
  return pieces === null ? null : { kind: 'GIFT', gift: { kind, code: what[name] ?? '', quantity: pieces } };
}

/** A gift goes into no wallet, is given at once and lives by its own kind: what says otherwise is INVALID. */
export function checkGift(draft: RuleDraft, at: Reading): void {
  const { walletCodes, basis, maturity, expiry } = draft;
  if (walletCodes != null) at.at('walletCodes').invalid('only-points');
  if (basis === 'LINE') at.at('basis').invalid('only-points');
  if (maturity != null && maturity.kind !== 'NONE') at.at('maturity').invalid('only-points');
  if (expiry != null) at.at('expiry').invalid('only-points');
}

/** The field by which callers name such a gift. */
export function giftField(kind: GiftKind): 'coupon' | 'pass' | 'gameChances' {
  return kinds.find(([, one]) => one === kind)?.[0] ?? 'coupon';
}
