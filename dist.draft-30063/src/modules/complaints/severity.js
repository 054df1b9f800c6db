import { MINUTE_MS } from './business-hours.js';
export const severities = { LOW: 1, NORMAL: 2, HIGH: 3, CRITICAL: 4 };
export function severityOf(weight) {
    const found = Object.keys(severities).find((one) => severities[one] === weight);
    if (found === undefined)
        throw new Error(`no severity is kept as ${weight}`);
    return found;
}
/** The gravest goes by the crisis clock, round the clock: 1 h and 4 h. The others by business hours. */
export const usualMinutes = {
    CRITICAL: { respond: 60, propose: 240 },
    HIGH: { respond: 240, propose: 960 },
    NORMAL: { respond: 480, propose: 1_440 },
    LOW: { respond: 960, propose: 2_400 },
};
export const isRoundTheClock = (severity) => severity === 'CRITICAL';
/** No deadline of a category is longer: 240 hours. */
export const MOST_MINUTES = 14_400;
/** The time that a severity has: its category's own, or the usual one, of which a tier with priority service leaves some percent. The crisis clock is the same for all. */
export function allowanceOf(severity, own, percent) {
    const { respond, propose } = own.find((one) => one.severity === severity) ?? usualMinutes[severity];
    const left = isRoundTheClock(severity) ? 100 : percent;
    const milliseconds = (minutes) => Math.floor((minutes * MINUTE_MS * left) / 100);
    return { respond: milliseconds(respond), propose: milliseconds(propose) };
}
/** How long after a missed deadline the next in the chain hears of it. */
export const againAfter = {
    CRITICAL: 30 * MINUTE_MS,
    HIGH: 120 * MINUTE_MS,
    NORMAL: 240 * MINUTE_MS,
    LOW: 480 * MINUTE_MS,
};
//# sourceMappingURL=severity.js.map