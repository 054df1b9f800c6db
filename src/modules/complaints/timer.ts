import type { Instant } from '../../kernel/clock.js';
import type { Hours } from './business-hours.js';

/** One deadline of a complaint: due at an instant, or, while the clock stands still, with so many milliseconds left. */
export interface Timer {
  by: Instant | null;
  left: number | null;
  /** Whether what it asks for was done. */
  done: boolean;
  /** Whether it was not done in time. */
  missed: boolean;
}

export function startTimer(now: Instant, milliseconds: number, hours: Hours): Timer {
  return { by: hours.add(now, milliseconds), left: null, done: false, missed: false };
}

const isRunning = (timer: Timer): timer is Timer & { by: Instant } => !timer.done && timer.by !== null;

/** In time is before the deadline. */
export const isMissed = (timer: Timer, now: Instant): boolean => timer.missed || (isRunning(timer) && timer.by <= now);

/** It is not done, and should be. */
export const isOverdue = (timer: Timer, now: Instant): boolean => isRunning(timer) && timer.by <= now;

/** What it asks for was done. Done again changes nothing. */
export function meet(timer: Timer, now: Instant): Timer {
  return timer.done ? timer : { ...timer, left: null, done: true, missed: isMissed(timer, now) };
}

/** The member is waited for: what is left is kept. */
export function pause(timer: Timer, now: Instant, hours: Hours): Timer {
  if (!isRunning(timer)) return timer;
  return { ...timer, by: null, left: hours.between(now, timer.by), missed: isMissed(timer, now) };
}

export function resume(timer: Timer, now: Instant, hours: Hours): Timer {
  return timer.done || timer.left === null ? timer : { ...timer, by: hours.add(now, timer.left), left: null };
}

/** A better tier takes its share of what is left, never of what has passed. */
export function hasten(timer: Timer, now: Instant, percents: { from: number; to: number }, hours: Hours): Timer {
  const share = (left: number): number => Math.floor((left * percents.to) / percents.from);
  if (timer.done || isMissed(timer, now)) return timer;
  if (timer.by === null) return { ...timer, left: timer.left === null ? null : share(timer.left) };
  return { ...timer, by: hours.add(now, share(hours.between(now, timer.by))) };
}

/** It has another severity: graver never gives more time than was left, less grave begins anew. */
export function regrade(timer: Timer, now: Instant, allowed: number, graver: boolean, hours: Hours): Timer {
  if (timer.done || isMissed(timer, now)) return timer;
  const nearer = (before: number | null, after: number): number => (graver && before !== null ? Math.min(before, after) : after);
  if (timer.by === null) return { ...timer, left: nearer(timer.left, allowed) };
  return { ...timer, by: nearer(timer.by, hours.add(now, allowed)) };
}
