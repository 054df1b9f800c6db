const SECOND = 1_000;
const HOUR = 3_600_000;
const FIRST_WAIT = 5 * SECOND;
const LONGEST_WAIT = 12 * HOUR;
const GROWTH = 4;
/** Of a wait, up or down, so that what failed together does not come again together. */
const JITTER = 0.2;
const LONGEST_ASKED = 24 * HOUR;
/** How long a delivery is tried. */
export const TRIED_FOR = 72 * HOUR;
/** How long nothing may arrive at an endpoint before it is switched off. */
export const FAILING_FOR = 120 * HOUR;
/**
 * When a delivery that failed is tried again; null: never. Waits grow fourfold from five seconds to twelve hours; the last try is three days after the
 * first. `random` is of [0, 1).
 */
export function nextAttempt({ attempts, firstAttemptAt, now, askedToWait }, random) {
    const end = firstAttemptAt + TRIED_FOR;
    if (now >= end)
        return null;
    const wait = Math.min(FIRST_WAIT * GROWTH ** (attempts - 1), LONGEST_WAIT) * (1 + JITTER * (2 * random - 1));
    return Math.min(now + Math.max(Math.round(wait), Math.min(askedToWait ?? 0, LONGEST_ASKED)), end);
}
//# sourceMappingURL=backoff.js.map