import type { Instant } from '../../kernel/clock.js';
import { zoneClock } from '../../kernel/zone-clock.js';

/** A time zone that a program had until it was given another one. */
export interface FormerZone {
  timeZone: string;
  until: Instant;
}

/** The zones of a program; those that it had, oldest first. A program that never changed its zone has no list. */
export interface Zones {
  readonly timeZone: string;
  readonly formerZones?: readonly FormerZone[];
}

/** For so long the old zone still counts days: a batch that began before the change, or a clock behind, must not count a day that `dayThen` does not find. */
export const SETTLING_MS = 60_000;

/** The zones after a change to one; the same when that is the present one. */
export function moveZone({ timeZone, formerZones = [] }: Zones, to: string, now: Instant): Required<Zones> {
  const left = { timeZone, until: now + SETTLING_MS };
  return { timeZone: to, formerZones: to === timeZone ? formerZones : [...formerZones, left] };
}

/**
 * The local day on which something occurred, by the zone that the program had then: so what is taken off later, after a change of the zone, is taken off
 * the day on which it was counted.
 */
export function dayThen({ timeZone, formerZones = [] }: Zones, at: Instant): number {
  return zoneClock(formerZones.find(({ until }) => at < until)?.timeZone ?? timeZone).localDay(at);
}
