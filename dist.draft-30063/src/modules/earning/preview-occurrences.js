import { isRefusal } from '../../kernel/refusal.js';
import { judge } from './grant-awards.js';
import { needsForAwards } from './needs-for-awards.js';
import { occurrenceHappening } from './record-occurrence.js';
/**
 * What each of these would grant if it were the only one to happen, in one snapshot without a lock; nothing is kept. What cannot be granted has no
 * outcomes.
 */
export async function previewOccurrences(read, now, memberId, drafts) {
    const book = await read({
        memberIds: [memberId],
        now,
        ask(needs) {
            for (const { trigger, occurredAt } of drafts)
                needsForAwards(needs, memberId, [trigger], occurredAt);
        },
    });
    return drafts.map((draft) => {
        const evaluation = judge(book, book.member(memberId), occurrenceHappening(book, memberId, draft), ['member']);
        return isRefusal(evaluation) ? [] : evaluation.outcomes;
    });
}
//# sourceMappingURL=preview-occurrences.js.map