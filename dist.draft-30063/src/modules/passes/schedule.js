import { dayOf, plainDateOf, zoneClock } from '../../kernel/zone-clock.js';
const fields = { DAY: 'days', WEEK: 'weeks', MONTH: 'months' };
/**
 * When a period begins, counted from 0: the first with the pass, the others at the start of the day so many periods after the day on which it began. Months
 * are counted from that day, so that one that began on the 31st renews on the last day of February and on 31 March.
 */
export function periodStart({ startsAt, period }, index, timeZone) {
    if (index === 0 || period === null)
        return startsAt;
    return zoneClock(timeZone).startOfDay(dayAfter(startsAt, { [fields[period]]: index }, timeZone));
}
/** When a pass of a type that starts then is over: at the end of the last day of its validity; null for never. */
export function endOf(terms, validity, timeZone) {
    if (terms.period !== null)
        return periodStart(terms, terms.periods, timeZone);
    return validity && zoneClock(timeZone).startOfDay(dayAfter(terms.startsAt, validity, timeZone) + 1);
}
function dayAfter(from, duration, timeZone) {
    return dayOf(plainDateOf(zoneClock(timeZone).localDay(from)).add(duration));
}
/** What a new pass has come to before anything happened. */
export function unbegun(startsAt) {
    return { begun: 0, granted: 0, used: 0, lapsed: 0, remaining: 0, status: 'ACTIVE', nextChangeAt: startsAt };
}
/**
 * Brings a pass to an instant: grants the units of each period that began, lets those of the one before lapse unless they are carried, and ends it.
 * Running it again does nothing. @returns the steps, in their order
 */
export function advance(pass, now, timeZone) {
    const steps = [];
    const step = (kind, units, at) => {
        steps.push({ kind, units, at });
        pass.remaining += units;
        if (units < 0)
            pass.lapsed -= units;
        else
            pass.granted += units;
    };
    for (let at = pass.nextChangeAt; at !== null && at <= now; at = pass.nextChangeAt) {
        const renews = pass.begun < pass.periods;
        if (pass.remaining > 0 && !(renews && pass.carry))
            step(renews ? 'LAPSE' : 'EXPIRE', -pass.remaining, at);
        if (renews) {
            pass.begun++;
            step('GRANT', pass.units, at);
        }
        else
            pass.status = 'EXPIRED';
        pass.nextChangeAt = nextChange(pass, timeZone);
    }
    return steps;
}
/** When something next happens by itself. One that is used up waits for nothing. */
export function nextChange(pass, timeZone) {
    if (pass.status !== 'ACTIVE')
        return null;
    return pass.begun < pass.periods ? periodStart(pass, pass.begun, timeZone) : pass.endsAt;
}
/** When the present period began, whose units may come back. */
export function presentStart(pass, timeZone) {
    return pass.carry ? pass.startsAt : periodStart(pass, Math.max(0, pass.begun - 1), timeZone);
}
/** Takes units, or gives them back where `units` is negative: one that holds nothing and will get nothing is used up. */
export function take(pass, units, timeZone) {
    pass.used += units;
    pass.remaining -= units;
    pass.status = pass.remaining === 0 && pass.begun === pass.periods ? 'USED_UP' : 'ACTIVE';
    pass.nextChangeAt = nextChange(pass, timeZone);
}
/** What is unused: what remains, and what is still to come. */
export function unusedUnits({ remaining, periods, begun, units }) {
    return remaining + (periods - begun) * units;
}
//# sourceMappingURL=schedule.js.map