import { refuse } from '../../kernel/refusal.js';
import { monthOf } from './days.js';
/** A day longer ago cannot be made up for, whatever a program says. */
export const MAX_DAYS_BACK = 60;
/** How many days can still be made up for in the month of `today`. */
export function makeUpsLeft(makeUp, today, madeUpOn) {
    if (makeUp === null)
        return 0;
    const month = monthOf(today);
    let left = makeUp.perMonth;
    for (const day of madeUpOn)
        if (monthOf(day) === month)
            left -= 1;
    return Math.max(0, left);
}
/**
 * Why a missed day cannot be made up for; null where it can. Refuses: NOT_ELIGIBLE (the program allows none, or nobody was a member then), INVALID (not
 * over yet), EXPIRED (too long ago), LIMIT_REACHED (the month's).
 */
export function whyNotMadeUp(makeUp, { day, today, joined, madeUpOn }) {
    if (makeUp === null)
        return refuse('NOT_ELIGIBLE', null, 'make-up-off');
    if (day >= today)
        return refuse('INVALID', ['date'], 'make-up-not-missed');
    if (day < joined)
        return refuse('NOT_ELIGIBLE', ['date'], 'make-up-before-joining');
    const { withinDays, perMonth } = makeUp;
    if (today - day > Math.min(withinDays, MAX_DAYS_BACK))
        return refuse('EXPIRED', ['date'], 'make-up-too-old', { days: withinDays });
    return makeUpsLeft(makeUp, today, madeUpOn) > 0
        ? null
        : refuse('LIMIT_REACHED', ['date'], 'make-up-limit', { limit: perMonth });
}
//# sourceMappingURL=make-up.js.map