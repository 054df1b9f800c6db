/** How many of the day's chances are left; null where days are not counted. */
export function dailyLeft(dailyChances, { day, dayPlays }, today) {
    if (dailyChances === null)
        return null;
    return Math.max(0, dailyChances - (day === today ? dayPlays : 0));
}
/** The chance that the next play takes, those of the day first; null where none is left. */
export function nextChance(dailyChances, played, today) {
    const left = dailyLeft(dailyChances, played, today);
    if (left === null)
        return 'ANY';
    if (left > 0)
        return 'DAILY';
    return played.extra > 0 ? 'EXTRA' : null;
}
/** After a play that took this chance. */
export function playedOnce({ plays, day, dayPlays, extra }, chance, today) {
    const more = { plays: plays + 1, day, dayPlays, extra };
    if (chance === 'EXTRA')
        return { ...more, extra: extra - 1 };
    return chance === 'DAILY' ? { ...more, day: today, dayPlays: (day === today ? dayPlays : 0) + 1 } : more;
}
//# sourceMappingURL=chances.js.map