export const noMetrics = { STATUS_POINTS: 0, SPEND: 0, ORDERS: 0 };
export function plus(one, other) {
    return {
        STATUS_POINTS: one.STATUS_POINTS + other.STATUS_POINTS,
        SPEND: one.SPEND + other.SPEND,
        ORDERS: one.ORDERS + other.ORDERS,
    };
}
export function sumOver(days, { from, until }) {
    const sum = { ...noMetrics };
    for (const { day, metrics } of days) {
        if (day < from || day >= until)
            continue;
        sum.STATUS_POINTS += metrics.STATUS_POINTS;
        sum.SPEND += metrics.SPEND;
        sum.ORDERS += metrics.ORDERS;
    }
    return sum;
}
/** The days with a change of one day's metrics put in. */
export function withChange(days, day, change) {
    const known = days.find((one) => one.day === day);
    if (!known)
        return [...days, { day, metrics: change }];
    return days.map((one) => (one === known ? { day, metrics: plus(one.metrics, change) } : one));
}
export function isNegative({ STATUS_POINTS, SPEND, ORDERS }) {
    return STATUS_POINTS < 0 || SPEND < 0 || ORDERS < 0;
}
//# sourceMappingURL=metrics.js.map