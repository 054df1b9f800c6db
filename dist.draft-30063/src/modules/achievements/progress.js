import { zoneClock } from '../../kernel/zone-clock.js';
import { countedWith, sumOf } from './complete.js';
import { periodKey, windowEnd } from './windows.js';
/** How far contributions that nothing used up reach at an instant. What is done for good, or for this period, is shown as done. */
export function progressOf(achievement, open, done, termsOf, { now, timeZone }) {
    const { goal, window, times, version } = achievement;
    const { target } = goal;
    const clock = zoneClock(timeZone);
    const day = clock.localDay(now);
    const startOf = (end) => (end === null ? null : clock.startOfDay(end));
    const base = { target, timesCompleted: done.times, completedAt: done.last };
    if (times !== null && done.times >= times)
        return { ...base, count: target, windowEndsAt: null };
    const period = periodKey(window, day);
    if (period !== null && done.keys.has(period))
        return { ...base, count: target, windowEndsAt: startOf(windowEnd(window, day, null)) };
    const counted = countedWith(open.filter(({ amount }) => amount > 0), { id: 0, at: now, day, version, amount: 0 }, termsOf);
    const first = counted.reduce((least, one) => (least === null || one.day < least ? one.day : least), null);
    return { ...base, count: Math.min(sumOf(counted), target), windowEndsAt: startOf(windowEnd(window, day, first)) };
}
//# sourceMappingURL=progress.js.map