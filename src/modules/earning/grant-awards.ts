import type { Instant } from '../../kernel/clock.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type Book, type EntryRange, grant, hasRoom, type MemberState, type WalletState } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { evaluate } from './engine/evaluate.js';
import type { Evaluation, GrantedAward } from './engine/evaluation.js';
import type { Happening } from './engine/happening.js';
import { giveGifts } from './gifts.js';
import type { RuleGift } from './purchase-state.js';

type Reason = { code: string } & Record<string, string | number>;

/** What awards are granted for: a purchase, or an occurrence. */
export interface AwardSource {
  id: number;
  occurredAt: Instant;
  orderId: string | null;
  /** What is said of it in each entry, beside the rule. */
  reason: Reason;
}

/** What was granted: the lots, and the entries that made them. */
export interface Granted {
  lots: number[];
  entries: EntryRange[];
  gifts: RuleGift[];
}

/**
 * What rules give for what happened, if all of it can be granted. Nothing is changed yet. Refuses: INVALID (more points than can be kept) and
 * LIMIT_REACHED (a wallet is full), both at `field`.
 */
export function judge(book: Book, member: MemberState, happening: Happening, field: readonly string[]): Evaluation | Refusal {
  const evaluation = evaluate(book.program, happening, book.of(countersPart).usedOf);
  if (!evaluation) return refuse('INVALID', field, 'too-many-points');
  const sums = new Map<number, number>();
  for (const { walletId, points } of evaluation.awards) sums.set(walletId, (sums.get(walletId) ?? 0) + points);
  for (const [walletId, points] of sums) {
    if (!hasRoom(walletOf(member, walletId), points)) return refuse('LIMIT_REACHED', field, 'wallet-full');
  }
  return evaluation;
}

/** Grants the awards of an evaluation, one lot each, gives its gifts, and counts what they use up of caps and budgets. */
export function grantAwards(book: Book, member: MemberState, evaluation: Evaluation, source: AwardSource): Granted {
  const granted: Granted = { lots: [], entries: [], gifts: [] };
  for (const award of evaluation.awards) {
    const lotId = book.ids.next();
    const { walletId, points, base, maturity, expiry, rule, version } = award;
    const entry = grant(
      walletOf(member, walletId),
      {
        kind: 'EARN',
        lotId,
        points,
        occurredAt: source.occurredAt,
        maturity,
        expiry,
        award: { purchaseId: source.id, ruleCode: rule, ruleVersion: version, base, settled: 0, returned: 0 },
        orderId: source.orderId,
        reason: { ...source.reason, rule, version, wanted: wantedOf(book, evaluation, award), granted: points },
      },
      book.stamp(),
    );
    granted.lots.push(lotId);
    granted.entries.push([member.id, walletId, entry.sequence, entry.sequence]);
  }
  book.of(countersPart).add(evaluation.uses);
  granted.gifts = giveGifts(book, member.id, evaluation.gifts);
  return granted;
}

function wantedOf({ program }: Book, { outcomes }: Evaluation, { rule, walletId, points }: GrantedAward): number {
  const code = program.wallets.find(({ id }) => id === walletId)?.code;
  // a tier may give twice into a wallet, and is never cut
  return outcomes.find((one) => one.rule === rule && one.walletCode === code && one.granted === points)?.wanted ?? points;
}

function walletOf(member: MemberState, walletId: number): WalletState {
  const wallet = member.wallets.get(walletId);
  if (!wallet) throw new Error(`member ${member.id} has no wallet ${walletId}`);
  return wallet;
}
