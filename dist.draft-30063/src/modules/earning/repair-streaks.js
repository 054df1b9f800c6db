import { isRefusal } from '../../kernel/refusal.js';
import { beyond } from './engine/beyond.js';
import { grantAwards, judge } from './grant-awards.js';
/**
 * Grants what a check-in with each of the new streaks gives and one with the old did not: a check-in is not rewarded again, a bonus that it reaches only
 * now is given. What a wallet cannot take any more is not granted. Needs `needsForAwards`.
 */
export function grantRepairs(book, member, { happening, repaired, source }) {
    const all = { lots: [], entries: [], outcomes: [] };
    for (const { from, to } of repaired) {
        const now = judge(book, member, { ...happening, streak: to }, ['member']);
        const before = judge(book, member, { ...happening, streak: from }, ['member']);
        if (isRefusal(now) || isRefusal(before))
            continue;
        const more = beyond(now, before);
        const { lots, entries } = grantAwards(book, member, more, source);
        all.lots.push(...lots);
        all.entries.push(...entries);
        all.outcomes.push(...more.outcomes);
    }
    return all;
}
//# sourceMappingURL=repair-streaks.js.map