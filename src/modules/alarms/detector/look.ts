import type { Instant } from '../../../kernel/clock.js';
import { type Burst, findBurst, type Habits, isCalm, LEAST_PEOPLE } from './burst.js';
import { groupBursts, type Ringing } from './grouping.js';
import type { RecentSignals } from './recent.js';
import { keyOf, type Series, type Signal, seriesOf } from './series.js';

/** An alarm that rings, as it is looked at. */
export interface Watched extends Ringing {
  startedAt: Instant;
  calmSince: Instant | null;
}

/** What was found out about an alarm that rings. */
export interface Found {
  /** Bursts of it that go on, or have joined it. */
  bursts: readonly Burst[];
  /** Signals that it did not ring for yet. */
  evidence: readonly Signal[];
  calmSince: Instant | null;
  over: boolean;
}

export interface NewAlarm {
  /** The most surprising first: the alarm has its name. */
  bursts: readonly [Burst, ...Burst[]];
  evidence: readonly Signal[];
}

export interface Looked {
  raised: NewAlarm[];
  found: Map<number, Found>;
}

interface Scene {
  recent: RecentSignals;
  habits: Habits;
  now: Instant;
  ringing: readonly Watched[];
  /** Which to look for bursts in; all that may have one if left out. */
  candidates?: Iterable<Series>;
  /** Up to when a series is not looked at: until its last alarm ended, or for as long as it is muted. */
  quietUntil(series: Series): Instant;
}

/** Calm for so long, an alarm is over: a burst that pauses is still one. */
export const CALM_MS = 60 * 60_000;
/** More than this says nothing more of what a burst is about. */
export const MOST_ASPECTS = 8;

/** Looks once: what begins, what goes on, what is over. */
export function look(scene: Scene): Looked {
  const { recent, habits, now, ringing, quietUntil } = scene;
  const bursts: Burst[] = [];
  for (const series of scene.candidates ?? recent.withAtLeast(LEAST_PEOPLE)) {
    const burst = findBurst(recent, series, habits, now, quietUntil(series));
    if (burst) bursts.push(burst);
  }
  const { grown, raised } = groupBursts(bursts, ringing);
  return {
    raised: raised.map((group) => newAlarm(group as [Burst, ...Burst[]], recent, now)),
    found: new Map(ringing.map((alarm) => [alarm.id, foundOf(alarm, grown.get(alarm.id) ?? [], scene)])),
  };
}

function newAlarm(group: [Burst, ...Burst[]], recent: RecentSignals, now: Instant): NewAlarm {
  const bursts = group.slice(0, MOST_ASPECTS) as [Burst, ...Burst[]];
  const startedAt = Math.min(...bursts.map((burst) => burst.startedAt));
  const aspects = bursts.map(({ series }) => series);
  return { bursts, evidence: evidenceOf(aspects, new Set(), recent, startedAt, now) };
}

function foundOf(alarm: Watched, grown: readonly Burst[], { recent, habits, now }: Scene): Found {
  const known = new Set(alarm.aspects.map(keyOf));
  const room = Math.max(0, MOST_ASPECTS - known.size);
  const goingOn = grown.filter(({ series }) => known.has(keyOf(series)));
  const bursts = [...goingOn, ...grown.filter(({ series }) => !known.has(keyOf(series))).slice(0, room)];
  const aspects = [...alarm.aspects, ...bursts.map(({ series }) => series).filter((series) => !known.has(keyOf(series)))];
  const evidence = evidenceOf(aspects, alarm.evidence, recent, alarm.startedAt, now);
  const calm = aspects.every((series) => isCalm(recent, series, habits, now));
  const calmSince = calm ? (alarm.calmSince ?? now) : null;
  return { bursts, evidence, calmSince, over: calmSince !== null && now - calmSince >= CALM_MS };
}

/** Signals of what an alarm is named by, and those that have two of its other aspects: one word alone is said of much else. */
function evidenceOf(
  aspects: readonly Series[],
  known: ReadonlySet<number>,
  recent: RecentSignals,
  startedAt: Instant,
  now: Instant,
): Signal[] {
  const [first, ...others] = aspects;
  if (first === undefined) return [];
  const found = new Map<number, Signal>();
  for (const series of aspects)
    for (const signal of recent.of(series, startedAt - 1, now))
      if (!known.has(signal.id) && !found.has(signal.id) && belongs(signal, first, others)) found.set(signal.id, signal);
  return [...found.values()];
}

function belongs(signal: Signal, first: Series, others: readonly Series[]): boolean {
  const keys = new Set(seriesOf(signal).map(keyOf));
  return keys.has(keyOf(first)) || others.filter((series) => keys.has(keyOf(series))).length >= 2;
}
