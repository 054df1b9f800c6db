import { highest, holds, keeps } from './qualify.js';
/**
 * Takes away at once what a return takes the ground from, where the scheme says so: the tier rested on what was bought, and with what is left it does not.
 * Then the member has the highest tier that what is left earns. `before` is the draft as it was before the return.
 */
export function demoteAfterReturn(draft, before, at, cause) {
    if (draft.judge.downgrade.onReturn !== 'AT_ONCE' || draft.rank === 0)
        return;
    if (rests(before, at) && !rests(draft, at))
        draft.earn(rankLeft(draft, at), at, cause);
}
/** Whether the earned tier rests on metrics: of now, or of when it was reached or renewed. */
export function rests(draft, at) {
    const { tier, standing } = draft;
    if (holds(tier.entry, draft.counting(at)))
        return true;
    const founding = draft.founding();
    if (!founding || !standing.period)
        return false;
    const renewed = standing.earnedSince <= draft.startOf(standing.period.from);
    return renewed ? keeps(tier, founding) : holds(tier.entry, founding);
}
function rankLeft(draft, at) {
    const now = draft.counting(at);
    const founding = draft.founding();
    const lower = draft.judge.tiers.slice(0, draft.rank);
    return highest(lower, (tier) => holds(tier.entry, now) || (founding !== null && keeps(tier, founding)));
}
//# sourceMappingURL=return-demotion.js.map