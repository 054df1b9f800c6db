import { zoneClock } from '../../kernel/zone-clock.js';
/** For so long the old zone still counts days: a batch that began before the change, or a clock behind, must not count a day that `dayThen` does not find. */
export const SETTLING_MS = 60_000;
/** The zones after a change to one; the same when that is the present one. */
export function moveZone({ timeZone, formerZones = [] }, to, now) {
    const left = { timeZone, until: now + SETTLING_MS };
    return { timeZone: to, formerZones: to === timeZone ? formerZones : [...formerZones, left] };
}
/**
 * The local day on which something occurred, by the zone that the program had then: so what is taken off later, after a change of the zone, is taken off
 * the day on which it was counted.
 */
export function dayThen({ timeZone, formerZones = [] }, at) {
    return zoneClock(formerZones.find(({ until }) => at < until)?.timeZone ?? timeZone).localDay(at);
}
//# sourceMappingURL=time-zones.js.map