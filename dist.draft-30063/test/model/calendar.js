import { Temporal } from 'temporal-polyfill';
const local = (at, zone) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const midnight = (date, zone) => date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;
export const addDays = (at, days, zone) => local(at, zone).add({ days }).epochMilliseconds;
/** 31 January and one month is the last of February, at the same time of day. */
export const addMonths = (at, months, zone) => local(at, zone).add({ months }).epochMilliseconds;
export const localDay = (at, zone) => local(at, zone).toPlainDate().toString();
function periodAfter(date, period) {
    const first = date.with({ day: 1 });
    if (period === 'MONTH')
        return first.add({ months: 1 });
    if (period === 'YEAR')
        return first.with({ month: 1 }).add({ years: 1 });
    return first.with({ month: date.month - ((date.month - 1) % 3) }).add({ months: 3 });
}
/**
 * When points that became available at `from` die: the first instant at which they are no longer good; Infinity when they never die.
 * Inactivity counts from `lastActivity` of the wallet where that is later.
 */
export function diesAt(policy, from, lastActivity, zone) {
    switch (policy.kind) {
        case 'NEVER':
            return Number.POSITIVE_INFINITY;
        case 'ROLLING': {
            const added = local(from, zone).add({
                days: policy.days ?? 0,
                months: policy.months ?? 0,
            });
            if (policy.roundUpTo === undefined)
                return added.epochMilliseconds;
            return midnight(periodAfter(added.toPlainDate(), policy.roundUpTo), zone);
        }
        case 'FIXED_DATE': {
            const { month, day, yearsAfter } = policy;
            const last = Temporal.PlainDate.from({ year: local(from, zone).year + yearsAfter, month, day }, { overflow: 'constrain' });
            return midnight(last.add({ days: 1 }), zone);
        }
        case 'INACTIVITY':
            return addMonths(Math.max(from, lastActivity ?? from), policy.months, zone);
    }
}
//# sourceMappingURL=calendar.js.map