/** The streak of a day after that of the day before it; null where that one was missed. */
export function nextStreak(before, cycleDays) {
    if (before === null || (cycleDays !== null && before >= cycleDays))
        return 1;
    return before + 1;
}
/** Adds a day: today, a missed one that is made up for, or one that a change of the time zone brought back. `days` holds those around it. */
export function addDay(days, day, cycleDays) {
    const streak = nextStreak(days.get(day - 1)?.streak ?? null, cycleDays);
    const repaired = [];
    let before = streak;
    for (let next = days.get(day + 1); next !== undefined; next = days.get(next.day + 1)) {
        const to = nextStreak(before, next.cycleDays);
        if (to === next.streak)
            break;
        repaired.push({ day: next.day, from: next.streak, to });
        before = to;
    }
    return { streak, repaired };
}
/** The streak that still runs: today's, or yesterday's while today can be checked in; 0 for none. */
export function runningStreak(days, today) {
    return (days.get(today) ?? days.get(today - 1))?.streak ?? 0;
}
//# sourceMappingURL=streak.js.map