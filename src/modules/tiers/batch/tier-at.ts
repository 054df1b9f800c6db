import type { Instant } from '../../../kernel/clock.js';
import type { MemberFacts } from '../../earning/index.js';
import type { Book, Needs } from '../../ledger/index.js';
import { tierThen } from '../tier-then.js';
import { tiersPart } from './tiers-part.js';

/** What happened in the past is judged by the tier of then. */
export function tierNeeds(needs: Needs, memberId: number, at: Instant): void {
  if (at < needs.now) needs.of(tiersPart).history.add(memberId);
}

/** The tier that a member of the batch had at an instant; null while the program has none. */
export function tierAt(book: Book, memberId: number, at: Instant): MemberFacts['tier'] {
  const tier = book.of(tiersPart).members.get(memberId);
  if (!tier?.standing) return null;
  const made = tier.moves.filter(({ upcoming }) => !upcoming);
  return tierThen(book.program.scheme.tiers, tier.standing, [...tier.history, ...made], at);
}
