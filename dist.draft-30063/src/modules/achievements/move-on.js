import { isRefusal } from '../../kernel/refusal.js';
import { occurrencesPart, recordOccurrence, reverseOccurrence } from '../earning/index.js';
import { termsIn } from './terms.js';
/**
 * Completes what contributions that changed at `from` or later complete, with what rules give for it, and withdraws what does not hold any more. What is given
 * is judged by what held at `at`, when the last of it occurred in the order of recording.
 */
export function moveOn(book, course, versions, { from, at }) {
    const { reached, withdrawn } = course.update(from, termsIn(versions), book.now);
    const reversed = withdrawn.flatMap((completion) => withdraw(book, course, completion, at));
    for (const completion of reached) {
        const recorded = recordOccurrence(book, course.memberId, {
            trigger: 'ACHIEVEMENT',
            of: course.code,
            // Rewards of a completion that was withdrawn are kept under its own name for ever: reached again it is another occurrence.
            key: completion.reached === 1 ? completion.key : `${completion.key}#${completion.reached}`,
            occurredAt: at,
            payload: { completion: completion.key },
        });
        // What a full wallet cannot take is not given: the achievement is completed all the same.
        if (!isRefusal(recorded))
            completion.occurrenceId = recorded.occurrence.id;
    }
    return reversed;
}
function withdraw(book, { memberId, code }, completion, at) {
    const { key, occurrenceId } = completion;
    const item = { what: `achievement:${code}`, points: 0, done: true, reason: { code: 'ACHIEVEMENT_WITHDRAWN', completion: key } };
    if (occurrenceId === null)
        return [item];
    const occurrence = book
        .of(occurrencesPart)
        .of(memberId, 'ACHIEVEMENT')
        .find(({ id }) => id === occurrenceId);
    if (!occurrence)
        throw new Error(`the reward of achievement ${code} for member ${memberId} is not loaded`);
    const wasGiven = occurrence.reversedAt === null;
    const reversed = reverseOccurrence(book, memberId, occurrence, at, { code: 'ACHIEVEMENT_WITHDRAWN', of: code });
    // What the wallets did not yield stays with the member, and is all that this completion ever gives.
    if (wasGiven && reversed.every(({ done }) => done))
        completion.occurrenceId = null;
    return [item, ...reversed];
}
//# sourceMappingURL=move-on.js.map