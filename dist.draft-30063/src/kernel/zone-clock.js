import { Temporal } from 'temporal-polyfill';
const DAY_MS = 86_400_000;
const MAX_DAYS_KEPT = 4096;
const MAX_PERIODS_KEPT = 512;
/**
 * Wall-clock arithmetic in one time zone. Temporal knows the zones but takes 7 to 12 microseconds a question; an earning asks several. So the
 * periods of constant offset (two a year where clocks change) are kept, which makes the ordinary answer one subtraction, exactly.
 * Local dates are day numbers: days since 1970-01-01.
 */
export class ZoneClock {
    constructor(timeZone) {
        this.timeZone = timeZone;
        this.periods = [];
        this.dayStarts = new Map();
    }
    localDay(instant) {
        return Math.floor(this.localMs(instant) / DAY_MS);
    }
    /** Milliseconds since 1970-01-01T00:00 on the wall clock. */
    localMs(instant) {
        return instant + this.periodAt(instant).offsetMs;
    }
    /** The first instant of a local day: 00:00, or where clocks skip midnight the moment after. */
    startOfDay(day) {
        const kept = this.dayStarts.get(day);
        if (kept !== undefined)
            return kept;
        if (this.dayStarts.size >= MAX_DAYS_KEPT)
            this.dayStarts.clear();
        const start = plainDateOf(day).toZonedDateTime(this.timeZone).epochMilliseconds;
        this.dayStarts.set(day, start);
        return start;
    }
    /** The instant at which the wall clock shows that time; the earlier of two, and the same distance after the gap where it is skipped. */
    instantOf(localMs) {
        // No offset exceeds a day, so a wall-clock time between two days of the same period has one meaning.
        const period = this.periodAt(localMs - DAY_MS);
        if (localMs + DAY_MS < period.until)
            return localMs - period.offsetMs;
        return Temporal.Instant.fromEpochMilliseconds(localMs)
            .toZonedDateTimeISO('UTC')
            .toPlainDateTime()
            .toZonedDateTime(this.timeZone, { disambiguation: 'compatible' }).epochMilliseconds;
    }
    periodAt(instant) {
        const { latest } = this;
        if (latest !== undefined && latest.from <= instant && instant < latest.until)
            return latest;
        const kept = this.periods.find((period) => period.from <= instant && instant < period.until) ?? this.keep(instant);
        this.latest = kept;
        return kept;
    }
    keep(instant) {
        const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.timeZone);
        const next = at.getTimeZoneTransition('next');
        // `previous` of an instant that is itself a transition is the one before it.
        const previous = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
        const period = {
            from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
            until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
            offsetMs: at.offsetNanoseconds / 1_000_000,
        };
        if (this.periods.length >= MAX_PERIODS_KEPT)
            this.periods = [];
        this.periods.push(period);
        return period;
    }
}
const EPOCH = Temporal.PlainDate.from('1970-01-01');
export function plainDateOf(day) {
    return EPOCH.add({ days: day });
}
export function dayOf(date) {
    return EPOCH.until(date, { largestUnit: 'days' }).days;
}
const dates = new Map();
/** `YYYY-MM-DD` of a day number. */
export function dateOfDay(day) {
    let date = dates.get(day);
    if (date === undefined) {
        if (dates.size >= MAX_DAYS_KEPT)
            dates.clear();
        date = new Date(day * DAY_MS).toISOString().slice(0, 10);
        dates.set(day, date);
    }
    return date;
}
/** The calendar date in the zone, `YYYY-MM-DD`. */
export function localDate(instant, timeZone) {
    return dateOfDay(zoneClock(timeZone).localDay(instant));
}
const clocks = new Map();
const MAX_ZONES_KEPT = 256;
export function zoneClock(timeZone) {
    const kept = clocks.get(timeZone);
    if (kept !== undefined)
        return kept;
    if (clocks.size >= MAX_ZONES_KEPT)
        clocks.clear();
    const clock = new ZoneClock(timeZone);
    clocks.set(timeZone, clock);
    return clock;
}
//# sourceMappingURL=zone-clock.js.map