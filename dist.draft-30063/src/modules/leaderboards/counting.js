/** A metric with what it is of, as a change of a score names it: `POINTS:points`, `CHECK_INS`. */
export function metricKey(metric, of) {
    return of === null ? metric : `${metric}:${of}`;
}
/**
 * The leaderboards that count something recorded at an instant: those in force then. What was counted is what a return takes back, also where the
 * leaderboard was paused in between.
 */
export function boardsCounting({ scheme }, key, at) {
    return scheme.leaderboards.filter(({ metric, of, validFrom, validUntil }) => validFrom <= at && (validUntil === null || at < validUntil) && metricKey(metric, of) === key);
}
/** A leaderboard as it is at an instant; where none is in force, as it last was. Null for a code that was never in force. */
export function boardAt({ scheme }, code, at) {
    const begun = scheme.leaderboards.filter((board) => board.code === code && board.validFrom <= at);
    return begun.reduce((newest, board) => (newest && newest.version > board.version ? newest : board), null);
}
//# sourceMappingURL=counting.js.map