export function startTimer(now, milliseconds, hours) {
    return { by: hours.add(now, milliseconds), left: null, done: false, missed: false };
}
const isRunning = (timer) => !timer.done && timer.by !== null;
/** In time is before the deadline. */
export const isMissed = (timer, now) => timer.missed || (isRunning(timer) && timer.by <= now);
/** It is not done, and should be. */
export const isOverdue = (timer, now) => isRunning(timer) && timer.by <= now;
/** What it asks for was done. Done again changes nothing. */
export function meet(timer, now) {
    return timer.done ? timer : { ...timer, left: null, done: true, missed: isMissed(timer, now) };
}
/** The member is waited for: what is left is kept. */
export function pause(timer, now, hours) {
    if (!isRunning(timer))
        return timer;
    return { ...timer, by: null, left: hours.between(now, timer.by), missed: isMissed(timer, now) };
}
export function resume(timer, now, hours) {
    return timer.done || timer.left === null ? timer : { ...timer, by: hours.add(now, timer.left), left: null };
}
/** A better tier takes its share of what is left, never of what has passed. */
export function hasten(timer, now, percents, hours) {
    const share = (left) => Math.floor((left * percents.to) / percents.from);
    if (timer.done || isMissed(timer, now))
        return timer;
    if (timer.by === null)
        return { ...timer, left: timer.left === null ? null : share(timer.left) };
    return { ...timer, by: hours.add(now, share(hours.between(now, timer.by))) };
}
/** It has another severity: graver never gives more time than was left, less grave begins anew. */
export function regrade(timer, now, allowed, graver, hours) {
    if (timer.done || isMissed(timer, now))
        return timer;
    const nearer = (before, after) => (graver && before !== null ? Math.min(before, after) : after);
    if (timer.by === null)
        return { ...timer, left: nearer(timer.left, allowed) };
    return { ...timer, by: nearer(timer.by, hours.add(now, allowed)) };
}
//# sourceMappingURL=timer.js.map