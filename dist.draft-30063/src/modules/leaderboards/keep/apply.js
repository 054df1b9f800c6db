import { boardsCounting } from '../counting.js';
import { roundAt, settlesAt } from '../periods.js';
/** To which rounds changes belong. */
export function sortIntoRounds(program, changes) {
    const rounds = new Map();
    for (const change of changes) {
        for (const board of boardsCounting(program, change.metric, change.countedAt)) {
            const round = roundAt(board, change.occurredAt, program.timeZone);
            if (round === null)
                continue;
            const settles = settlesAt(board, round);
            const key = `${board.code} ${round.startsAt}`;
            let known = rounds.get(key);
            if (!known) {
                known = { period: { board: board.code, ...round, settlesAt: settles, isOpen: false }, changes: [] };
                rounds.set(key, known);
            }
            known.changes.push(change);
            if (settles === null || change.recordedAt < settles)
                known.period.isOpen = true;
        }
    }
    return [...rounds.values()];
}
/** By member; what was recorded before the round settled, as was said when the round began. */
export function sumByMember(changes, settles) {
    const sums = new Map();
    for (const { memberId, change, recordedAt } of changes) {
        if (settles !== null && recordedAt >= settles)
            continue;
        const before = sums.get(memberId);
        sums.set(memberId, { change: (before?.change ?? 0) + change, reached: Math.max(before?.reached ?? 0, recordedAt) });
    }
    return sums;
}
/** A score after a change; it was reached when the newest of its changes was recorded, in whatever order they come in here. */
export function changed(before, { change, reached }) {
    const sum = Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, before.score + change));
    return { ...before, score: sum, reached: Math.max(before.reached, reached) };
}
/** Whether a member is not to be seen: who left, who said so, and where the leaderboard asks first, who said nothing. */
export function isHidden(standing, shownByDefault) {
    return standing === undefined || standing.left || !(standing.shown ?? shownByDefault);
}
//# sourceMappingURL=apply.js.map