import type { Signal } from '../../../src/modules/alarms/detector/index.js';
import { Chance } from './chance.js';
import { OFFSET_MS, type Shop, Talk } from './talk.js';
import { type Ring, Watch } from './watch.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Before it counts: history to learn from. */
const LEARNING_DAYS = 70;
const FIRST_DAY = 20_454; // 2026-01-01

/** A quiet year. @returns the false alarms of its days after those that are learned from */
export function quietYear(shop: Shop, seed: number, days = 365): { rings: Ring[]; signals: number } {
  const [talk, watch] = [new Talk(shop, seed), new Watch(FIRST_DAY - LEARNING_DAYS)];
  let signals = 0;
  for (let day = FIRST_DAY - LEARNING_DAYS; day < FIRST_DAY + days; day++) signals += play(watch, day, talk.day(day, FIRST_DAY));
  return { rings: watch.rings.filter(({ at }) => at >= FIRST_DAY * DAY_MS - OFFSET_MS), signals };
}

/** One day, minute by minute. */
function play(watch: Watch, day: number, signals: readonly Signal[]): number {
  let next = 0;
  const midnight = day * DAY_MS - OFFSET_MS;
  for (let minute = 1; minute <= 1_440; minute++) {
    const now = midnight + minute * MINUTE_MS;
    const from = next;
    while (next < signals.length && (signals[next]?.at ?? 0) <= now) next++;
    watch.minute(now, signals.slice(from, next));
  }
  watch.minute(midnight + DAY_MS, signals.slice(next));
  return signals.length;
}

/** Bursts of so many people an hour, one every few days at any time of the day. @returns minutes until each was found; null for what was missed */
export function bursts(shop: Shop, hourly: number, count: number, seed: number): (number | null)[] {
  const [talk, watch, chance] = [new Talk(shop, seed), new Watch(FIRST_DAY - LEARNING_DAYS), new Chance(seed + 1)];
  const delays: (number | null)[] = [];
  for (let day = FIRST_DAY - LEARNING_DAYS; day < FIRST_DAY; day++) play(watch, day, talk.day(day, FIRST_DAY));
  for (let number = 0; number < count; number++) {
    const day = FIRST_DAY + number * 4;
    const begins = day * DAY_MS - OFFSET_MS + Math.floor(chance.next() * DAY_MS);
    const said = [...talk.burst(begins, hourly, number)];
    for (let extra = 0; extra < 4; extra++) {
      const until = (day + extra + 1) * DAY_MS - OFFSET_MS;
      const from = until - DAY_MS;
      const ordinary = talk.day(day + extra, FIRST_DAY);
      play(
        watch,
        day + extra,
        [...ordinary, ...said.filter(({ at }) => at > from && at <= until)].sort((a, b) => a.at - b.at),
      );
    }
    const ids = new Set(said.map(({ id }) => id));
    const ring = watch.rings.find(({ at, evidence }) => at >= begins && [...evidence].filter((id) => ids.has(id)).length >= 3);
    delays.push(ring ? (ring.at - begins) / MINUTE_MS : null);
  }
  return delays;
}
