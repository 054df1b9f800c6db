import { whyNotMadeUp } from './make-up.js';
import { nextStreak } from './streak.js';
/** The days from `first` up to `next`, that one left out. */
export function calendarOf(first, next, view) {
    const ahead = streaksAhead(next, view);
    const madeUpOn = [...view.days.values()].flatMap((kept) => (kept.madeUpOn === null ? [] : [kept.madeUpOn]));
    const days = [];
    for (let day = first; day < next; day += 1) {
        const state = stateOf(day, view);
        const streak = view.days.get(day)?.streak ?? ahead.get(day) ?? 0;
        const missed = { ...view, day, madeUpOn };
        const canBeMadeUp = state === 'MISSED' && whyNotMadeUp(view.definition.makeUp, missed) === null;
        days.push({ day, state, streak, canBeMadeUp });
    }
    return days;
}
function stateOf(day, { days, today, joined }) {
    const kept = days.get(day);
    if (kept)
        return kept.madeUpOn === null ? 'CHECKED_IN' : 'MADE_UP';
    if (day > today)
        return 'FUTURE';
    if (day === today)
        return 'TODAY';
    return day < joined ? 'NOT_A_MEMBER' : 'MISSED';
}
/** The streaks of the days from today on, if each is checked in. */
function streaksAhead(next, { days, today, definition }) {
    const streaks = new Map();
    let before = days.get(today - 1)?.streak ?? null;
    for (let day = today; day < next; day += 1) {
        before = days.get(day)?.streak ?? nextStreak(before, definition.cycleDays);
        streaks.set(day, before);
    }
    return streaks;
}
//# sourceMappingURL=calendar.js.map