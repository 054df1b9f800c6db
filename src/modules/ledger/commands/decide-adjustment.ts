import { type Refusal, refuse } from '../../../kernel/refusal.js';
import type { Book } from '../batch/book.js';
import type { Command } from '../batch/command.js';
import { carryOut, fits, notOneself } from './adjust-points.js';
import { adjustmentRecord, adjustmentsPart } from './adjustments-part.js';
import { mayEarn } from './eligibility.js';
import type { Envelope } from './envelope.js';

/**
 * The second person's word on an adjustment that waits: it is posted now, or never.
 * Refuses: NOT_FOUND, INVALID_STATE (decided), FORBIDDEN_TARGET (one's own request or membership), NOT_ELIGIBLE (closed), INSUFFICIENT_POINTS.
 */
export function decideAdjustment(envelope: Envelope, adjustmentId: number, approve: boolean): Command<{ adjustmentId: number }> {
  return {
    ...envelope,
    operation: approve ? 'approveAdjustment' : 'declineAdjustment',
    subjects: [{ record: adjustmentRecord, key: adjustmentId, field: ['adjustmentId'] }],
    fingerprint: () => ({ adjustmentId }),
    needs(needs, [member]) {
      needs.lotsOf.add(member as number);
      needs.of(adjustmentsPart).add(adjustmentId);
    },
    decide: (book, [memberId]) => decide(book, memberId as number, adjustmentId, approve, envelope.principal),
    store: () => ({ adjustmentId }),
    restore: () => ({ adjustmentId }),
  };
}

function decide(
  book: Book,
  memberId: number,
  adjustmentId: number,
  approve: boolean,
  principal: string,
): { adjustmentId: number } | Refusal {
  const adjustment = book.of(adjustmentsPart).get(adjustmentId);
  const member = book.member(memberId);
  const wallet = adjustment && member.wallets.get(adjustment.walletId);
  if (!wallet) return refuse('NOT_FOUND', ['adjustmentId'], 'adjustment-not-found');
  const { status, requestedBy, points } = adjustment;
  if (status !== 'PENDING_APPROVAL') return refuse('INVALID_STATE', ['adjustmentId'], 'adjustment-decided', { status });
  if (approve && requestedBy === principal) return refuse('FORBIDDEN_TARGET', ['adjustmentId'], 'own-adjustment');
  const refusal =
    notOneself(member, principal, 'adjustmentId') ?? (approve ? (mayEarn(member, 'adjustmentId') ?? fits(wallet, points)) : null);
  if (refusal) return refusal;
  if (approve) carryOut(book, wallet, adjustment);
  else adjustment.status = 'DECLINED';
  adjustment.decidedBy = principal;
  adjustment.decidedAt = book.now;
  adjustment.row = adjustment.row === 'new' ? 'new' : 'changed';
  const action = approve ? 'points.adjustment-approved' : 'points.adjustment-declined';
  book.audit({ action, target: `member:${memberId}`, details: { adjustment: adjustmentId, points } });
  return { adjustmentId };
}
