import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.js';
import type { Command, Subject } from '../batch/command.js';
import type { Needs } from '../batch/needs.js';
import { capture } from '../hold.js';
import { endHold } from '../settle.js';
import { mayEarn } from './eligibility.js';
import type { Envelope } from './envelope.js';
import { activeHold, holdRecord, holdsPart } from './hold-records.js';

const subjectsOf = (holdId: number): Subject[] => [{ record: holdRecord, key: holdId, field: ['holdId'] }];

const needsOf = (holdId: number) => (needs: Needs, memberIds: readonly number[]) => {
  for (const id of memberIds) needs.lotsOf.add(id);
  needs.of(holdsPart).add(holdId);
};

const codec = {
  store: ({ holdId }: { holdId: number }) => ({ holdId }),
  restore: (stored: Record<string, unknown>) => ({ holdId: stored['holdId'] as number }),
};

/**
 * Spends `points` of a hold (all of it when null) and releases the rest. Points of a hold made before a debt can be captured.
 * Refuses: INVALID (points), NOT_FOUND, EXPIRED, INVALID_STATE, NOT_ELIGIBLE (closed).
 */
export function captureHold(
  envelope: Envelope,
  holdId: number,
  points: number | null,
  isMoney = false,
): Command<{ holdId: number }> | Refusal {
  if (points !== null && points <= 0) return refuse('INVALID', ['points'], 'points-positive');
  return {
    ...envelope,
    operation: 'captureHold',
    subjects: subjectsOf(holdId),
    fingerprint: () => ({ holdId, points }),
    needs: needsOf(holdId),
    decide(book, [memberId]) {
      const refusal = mayEarn(book.member(memberId as number), 'holdId');
      if (refusal) return refusal;
      const found = activeHold(book, holdId);
      if (isRefusal(found)) return found;
      const { code, kind } = found.wallet.config;
      if (isMoney && kind !== 'MONEY') return refuse('INVALID', ['amount'], 'wallet-of-points', { wallet: code });
      const wanted = points ?? found.hold.points;
      if (wanted > found.hold.points) return refuse('INVALID', ['points'], 'capture-too-much', { points: found.hold.points });
      capture(found.wallet, found.hold, wanted, book.stamp());
      return { holdId };
    },
    ...codec,
  };
}

/**
 * Gives a hold's points back. A member's token releases only what it set aside itself: what the shop did for an order, it is to find when it captures.
 * Refuses: NOT_FOUND, EXPIRED, INVALID_STATE, FORBIDDEN_TARGET (the shop's).
 */
export function releaseHold(envelope: Envelope, holdId: number): Command<{ holdId: number }> {
  return {
    ...envelope,
    operation: 'releaseHold',
    subjects: subjectsOf(holdId),
    fingerprint: () => ({ holdId }),
    needs: needsOf(holdId),
    decide(book) {
      const found = activeHold(book, holdId);
      if (isRefusal(found)) return found;
      if (envelope.actingMember !== null && found.hold.actor !== envelope.principal)
        return refuse('FORBIDDEN_TARGET', ['holdId'], 'hold-of-shop');
      endHold(found.wallet, found.hold, book.now, 'RELEASED', book.stamp());
      return { holdId };
    },
    ...codec,
  };
}
