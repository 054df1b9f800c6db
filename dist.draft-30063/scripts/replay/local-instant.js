import { Temporal } from 'temporal-polyfill';
/**
 * The instant of a date as a shop's export writes it: `2010-12-01`, `2010-12-01 08:26[:00]`, or with an offset or Z of its own. A local time that a clock
 * change skips or repeats is taken as Temporal's "compatible" does: later in the gap, first of the two. Null when it is no date.
 */
export function localInstant(text, timeZone) {
    const iso = text.trim().replace(' ', 'T');
    try {
        if (/(Z|[+-]\d\d:?\d\d)$/i.test(iso) && iso.includes('T'))
            return Temporal.Instant.from(iso).epochMilliseconds;
        if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(iso))
            return null;
        return Temporal.PlainDateTime.from(iso, { overflow: 'reject' }).toZonedDateTime(timeZone).epochMilliseconds;
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=local-instant.js.map