import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import type { AttributeValue } from '../../kernel/scheme/condition.js';
import { activityAt, type OwnActivity } from '../activities/index.js';
import { needsForAwards, needsOccurrence, occurrencesPart, recordOccurrence, reverseOccurrence } from '../earning/index.js';
import { type Book, mayEarn, type Needs } from '../ledger/index.js';
import type { Contribution } from './contribution.js';

/** What was taken away for abuse and given again more often than this earns nothing any more. */
const MOST_ROUNDS = 3;
const merits: readonly OwnActivity[] = ['review_published', 'post_approved', 'post_featured'];

const keyOf = (id: number, round: number): string => `${id}:${round}`;

/** Asks for what rewarding a contribution of a member, or taking its rewards back, needs. */
export function needsMerits(needs: Needs, memberId: number, contributionId: number, takesBack: boolean): void {
  needsForAwards(needs, memberId, ['ACTIVITY'], needs.now);
  for (const of of merits)
    for (let round = 1; round <= MOST_ROUNDS; round += 1) {
      const key = { memberId, trigger: 'ACTIVITY' as const, of, key: keyOf(contributionId, round) };
      needsOccurrence(needs, key, takesBack ? { reversedAt: needs.now } : {});
    }
}

/** Asks for what something that is rewarded once needs. */
export function needsMerit(needs: Needs, memberId: number, of: OwnActivity, key: string): void {
  needsForAwards(needs, memberId, ['ACTIVITY'], needs.now);
  needsOccurrence(needs, { memberId, trigger: 'ACTIVITY', of, key });
}

/**
 * Records what a member did as an activity of the program, once for its key: rules reward it, achievements count it. Where the program has no such activity,
 * or the member has left, nothing is. Refuses: INVALID, LIMIT_REACHED (a wallet is full).
 */
export function recordMerit(
  book: Book,
  memberId: number,
  merit: { of: OwnActivity; key: string; payload: Readonly<Record<string, AttributeValue>> },
): Refusal | null {
  const { of, key, payload } = merit;
  if (mayEarn(book.member(memberId), 'member') !== null || isRefusal(activityAt(book.program, of, book.now))) return null;
  const done = recordOccurrence(book, memberId, { trigger: 'ACTIVITY', of, key, occurredAt: book.now, payload });
  return isRefusal(done) ? done : null;
}

/** What rules may look at of a contribution. */
export function meritOf(contribution: Contribution, of: OwnActivity) {
  const { id, round, topic, sku, stars, purchaseId } = contribution;
  const about = { ...(topic === null ? {} : { topic }), ...(sku === null ? {} : { sku }), ...(stars === null ? {} : { stars }) };
  return { of, key: keyOf(id, round), payload: { ...about, verified: purchaseId !== null } };
}

/** Whether it may be rewarded in this round. */
export const earnsStill = ({ round }: Contribution): boolean => round <= MOST_ROUNDS;

/** Takes back what a contribution was rewarded with. @returns whether there was anything */
export function takeBackMerits(book: Book, { id, memberId, round }: Contribution, reasonCode: string): boolean {
  const occurrences = book.of(occurrencesPart);
  const found = merits.flatMap((of) => occurrences.find({ memberId, trigger: 'ACTIVITY', of, key: keyOf(id, round) }) ?? []);
  for (const occurrence of found)
    reverseOccurrence(book, memberId, occurrence, book.now, { code: 'CONTRIBUTION_REMOVED', contribution: id, reasonCode });
  return found.length > 0;
}
