const HOUR_MS = 3_600_000;
const WEEK_HOURS = 168;
const DAY_HOURS = 24;
/** As if each hour of the day, and each day of the week, had been seen a little: few signals make no rhythm. */
const PRIOR_HOUR = 4;
const PRIOR_DAY = 10;
/** From how many signals there were in each of the 168 hours of the week, Thursday 00:00 first: the hour of the day and the day of the week, each for itself. */
export function rhythmOf(counts) {
    const hours = factors(sums(counts, (place) => place % DAY_HOURS, DAY_HOURS), PRIOR_HOUR);
    const days = factors(sums(counts, (place) => Math.floor(place / DAY_HOURS), WEEK_HOURS / DAY_HOURS), PRIOR_DAY);
    const weight = (hour) => {
        const place = ((hour % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
        return (hours[place % DAY_HOURS] ?? 1) * (days[Math.floor(place / DAY_HOURS)] ?? 1);
    };
    return {
        ofDay: (day) => DAY_HOURS * (days[((day % 7) + 7) % 7] ?? 1),
        between: (from, until) => {
            let sum = 0;
            for (let hour = Math.floor(from / HOUR_MS); hour * HOUR_MS < until; hour++)
                sum += (weight(hour) * (Math.min(until, (hour + 1) * HOUR_MS) - Math.max(from, hour * HOUR_MS))) / HOUR_MS;
            return sum;
        },
    };
}
function sums(counts, placeOf, size) {
    const result = Array.from({ length: size }, () => 0);
    for (const [place, count] of counts.entries())
        result[placeOf(place)] = (result[placeOf(place)] ?? 0) + count;
    return result;
}
/** Shares as multiples of their mean, with so many added to each. */
function factors(counts, prior) {
    const mean = counts.reduce((sum, count) => sum + count + prior, 0) / counts.length;
    return counts.map((count) => (count + prior) / mean);
}
//# sourceMappingURL=rhythm.js.map