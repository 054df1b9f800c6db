import { tierThen } from '../tier-then.js';
import { tiersPart } from './tiers-part.js';
/** What happened in the past is judged by the tier of then. */
export function tierNeeds(needs, memberId, at) {
    if (at < needs.now)
        needs.of(tiersPart).history.add(memberId);
}
/** The tier that a member of the batch had at an instant; null while the program has none. */
export function tierAt(book, memberId, at) {
    const tier = book.of(tiersPart).members.get(memberId);
    if (!tier?.standing)
        return null;
    const made = tier.moves.filter(({ upcoming }) => !upcoming);
    return tierThen(book.program.scheme.tiers, tier.standing, [...tier.history, ...made], at);
}
//# sourceMappingURL=tier-at.js.map