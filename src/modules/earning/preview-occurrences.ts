import type { Instant } from '../../kernel/clock.js';
import { isRefusal } from '../../kernel/refusal.js';
import type { Book, BookKey } from '../ledger/index.js';
import { toldGift } from './gifts.js';
import { judge } from './grant-awards.js';
import { needsForAwards } from './needs-for-awards.js';
import type { Previewed } from './preview.js';
import { type OccurrenceDraft, occurrenceHappening } from './record-occurrence.js';

/**
 * What each of these would grant if it were the only one to happen, in one snapshot without a lock; nothing is kept. What cannot be granted has no
 * outcomes. Whether gifts are there is not looked at.
 */
export async function previewOccurrences(
  read: (key: BookKey) => Promise<Book>,
  now: Instant,
  memberId: number,
  drafts: readonly OccurrenceDraft[],
): Promise<Previewed[]> {
  const book = await read({
    memberIds: [memberId],
    now,
    ask(needs) {
      for (const { trigger, occurredAt } of drafts) needsForAwards(needs, memberId, [trigger], occurredAt);
    },
  });
  return drafts.map((draft) => {
    const evaluation = judge(book, book.member(memberId), occurrenceHappening(book, memberId, draft), ['member']);
    if (isRefusal(evaluation)) return { outcomes: [], gifts: [] };
    const gifts = evaluation.gifts.map((gift) => toldGift(gift, { given: gift.granted, refs: [], why: null }));
    return { outcomes: evaluation.outcomes, gifts };
  });
}
