import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { Effect, Gift, GiftKind } from '../../../kernel/scheme/rule.js';
import { givenFields, type Reading } from './reading.js';
import type { GiftDraft, RuleDraft } from './rule-draft.js';

/** The field by which callers name a gift. */
export const giftFields = { COUPON: 'coupon', PASS: 'pass', CHANCES: 'gameChances' } as const satisfies Record<GiftKind, string>;

export const MAX_PIECES = 100;

/** Whether the program has, or had, what the gift is of. */
export function isKnownGift({ scheme }: ProgramConfig, { kind, code }: Pick<Gift, 'kind' | 'code'>): boolean {
  const known = { COUPON: scheme.coupons, PASS: scheme.passTypes, CHANCES: scheme.games }[kind];
  return known.some((one) => one.code === code);
}

/** What a rule gives that is no points. Refuses: INVALID (not exactly one kind, quantity). */
export function readGift({ quantity, ...what }: GiftDraft, at: Reading): Effect | null {
  const [field, ...others] = givenFields(what);
  const kind = (Object.keys(giftFields) as GiftKind[]).find((one) => giftFields[one] === field);
  if (kind === undefined || others.length > 0) return at.invalid('exactly-one');
  const pieces = at.at('quantity').whole(quantity ?? 1, 1, MAX_PIECES);
  return pieces === null ? null : { kind: 'GIFT', gift: { kind, code: what[giftFields[kind]] ?? '', quantity: pieces } };
}

/** A gift goes into no wallet, is given at once and lives by its own kind: what says otherwise is INVALID. */
export function checkGift(draft: RuleDraft, at: Reading): void {
  const { walletCodes, basis, maturity, expiry } = draft;
  if (walletCodes != null) at.at('walletCodes').invalid('only-points');
  if (basis === 'LINE') at.at('basis').invalid('only-points');
  if (maturity != null && maturity.kind !== 'NONE') at.at('maturity').invalid('only-points');
  if (expiry != null) at.at('expiry').invalid('only-points');
}
