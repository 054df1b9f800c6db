/**
 * What a refresh token of this generation does. The one before the present is good once more for the very request that used it up; any other use of an old
 * token means that two hold it, and ends the session for both.
 */
export function decideRefresh(session, generation, now) {
    if (session.endedAt !== null || session.expiresAt <= now)
        return 'over';
    if (generation === session.generation)
        return 'rotate';
    if (generation === session.generation - 1 && session.askedBefore)
        return 'repeat';
    // a token from the future is one of before a restored backup: nothing is known of it
    return generation < session.generation ? 'reused' : 'over';
}
const DAY_MS = 86_400_000;
const IDLE_MS = 30 * DAY_MS;
const LONGEST_MS = 180 * DAY_MS;
const ACCESS_MS = 15 * 60_000;
/** A session that nobody refreshes for 30 days ends, and each after 180 days. */
export function sessionEnd(createdAt, now) {
    return Math.min(now + IDLE_MS, createdAt + LONGEST_MS);
}
/** An access token is good for a quarter of an hour, and never longer than its session. */
export function accessEnd(sessionEndsAt, now) {
    return Math.min(now + ACCESS_MS, sessionEndsAt);
}
//# sourceMappingURL=refresh.js.map