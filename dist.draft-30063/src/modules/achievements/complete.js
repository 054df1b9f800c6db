import { periodKey, windowStart } from './windows.js';
const nothingBefore = { from: Number.NEGATIVE_INFINITY, times: 0, numbered: 0, periods: new Set() };
export function measureOf({ count, activity }) {
    return activity === null ? count : `${count}:${activity}`;
}
export function byTime(a, b) {
    return a.at - b.at || a.id - b.id;
}
/** What counts together with a contribution, itself included, of those that nothing used up. */
export function countedWith(open, last, termsOf) {
    const { window, measure } = termsOf(last.version);
    const from = windowStart(window, last.day);
    return open.filter(({ day, version }) => day >= from && termsOf(version).measure === measure);
}
export const sumOf = (rows) => rows.reduce((sum, { amount }) => sum + amount, 0);
/**
 * Completes an achievement as often as contributions allow, in the order in which they occurred: as soon as what is in the window reaches the target, all of
 * it is used up. A calendar period is completed once. The contributions are in order (`byTime`).
 */
export function complete(contributions, termsOf, before = nothingBefore) {
    const made = [];
    const periods = new Set(before.periods);
    let numbered = before.numbered;
    let open = [];
    for (const last of contributions) {
        if (last.amount === 0)
            continue;
        open.push(last);
        if (last.at < before.from)
            continue;
        const { times, window, target } = termsOf(last.version);
        if (times !== null && before.times + made.length >= times)
            continue;
        const period = periodKey(window, last.day);
        if (period !== null && periods.has(period))
            continue;
        const counted = countedWith(open, last, termsOf);
        if (sumOf(counted) < target)
            continue;
        if (period === null)
            numbered += 1;
        else
            periods.add(period);
        const used = new Set(counted);
        made.push({ key: period ?? String(numbered), at: last.at, version: last.version, of: counted.map(({ id }) => id) });
        open = open.filter((one) => !used.has(one));
    }
    return made;
}
//# sourceMappingURL=complete.js.map