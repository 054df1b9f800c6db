import { isRefusal } from '../../kernel/refusal.js';
import type { Book, MemberState } from '../ledger/index.js';
import { beyond } from './engine/beyond.js';
import type { Happening } from './engine/happening.js';
import { type AwardSource, type Granted, grantAwards, judge } from './grant-awards.js';
import type { Outcome } from './purchase-state.js';

/** The streak that an earlier check-in had, and the one that it has now that a missed day before it was made up for. */
export interface RepairedStreak {
  from: number;
  to: number;
}

/**
 * Grants what a check-in with each of the new streaks gives and one with the old did not: a check-in is not rewarded again, a bonus that it reaches only
 * now is given. What a wallet cannot take any more is not granted. Needs `needsForAwards`.
 */
export function grantRepairs(
  book: Book,
  member: MemberState,
  { happening, repaired, source }: { happening: Happening; repaired: readonly RepairedStreak[]; source: AwardSource },
): Granted & { outcomes: Outcome[] } {
  const all: Granted & { outcomes: Outcome[] } = { lots: [], entries: [], gifts: [], outcomes: [] };
  for (const { from, to } of repaired) {
    const now = judge(book, member, { ...happening, streak: to }, ['member']);
    const before = judge(book, member, { ...happening, streak: from }, ['member']);
    if (isRefusal(now) || isRefusal(before)) continue;
    const more = beyond(now, before);
    const { lots, entries, gifts } = grantAwards(book, member, more, source);
    all.lots.push(...lots);
    all.entries.push(...entries);
    all.gifts.push(...gifts);
    all.outcomes.push(...more.outcomes);
  }
  return all;
}
