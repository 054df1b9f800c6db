import type { Instant } from '../../../kernel/clock.js';
import { peopleOf, type RecentSignals } from './recent.js';
import type { Rhythm } from './rhythm.js';
import type { Dimension, Series, Signal } from './series.js';
import { tailOf } from './tail.js';
import type { Usual } from './usual.js';

const MINUTE_MS = 60_000;
const YEAR_MINUTES = 525_600;

/** In minutes. A sudden burst is found in the short ones, a slow one in the long ones. */
export const windows: readonly number[] = [5, 15, 60, 240, 1_440];
/** As far back as anything is looked at. */
export const LONGEST_MS = 1_440 * MINUTE_MS;
/** Fewer people than this are no burst, whatever is usual. */
export const LEAST_PEOPLE = 5;
/** And neither is less than twice the usual. */
const LEAST_RATIO = 2;
/** How many false alarms a year each dimension may give, if signals came as is assumed. */
const FALSE_ALARMS = 0.25;

/** What is usual in a program. */
export interface Habits {
  rhythm: Rhythm;
  /** Milliseconds from UTC to its wall clock. */
  offset: number;
  /** Of all signals together. */
  all: Usual;
  usual(series: Series): Usual;
  /** How many series of a dimension are watched. */
  watched(dimension: Dimension): number;
}

/** More people speak of one thing than is likely. */
export interface Burst {
  series: Series;
  minutes: number;
  people: number;
  expected: number;
  /** -log10 of how likely that many are. */
  surprise: number;
  startedAt: Instant;
  signals: readonly Signal[];
}

/** The number of series of a dimension is never taken to be less. */
const LEAST_WATCHED: Readonly<Record<Dimension, number>> = { CATEGORY: 10, PRODUCT: 50, STORE: 20, WORD: 1_000 };

/** How unlikely something must be: all series of a dimension in all windows of a year share what false alarms it may give. */
export function levelOf(minutes: number, { dimension }: Series, habits: Habits): number {
  const series = Math.max(LEAST_WATCHED[dimension], habits.watched(dimension));
  return (FALSE_ALARMS * minutes) / (series * windows.length * YEAR_MINUTES);
}

/** The least likely count of the windows of a series that end now, or null where none is unlikely enough. Nothing up to `after` is looked at. */
export function findBurst(recent: RecentSignals, series: Series, habits: Habits, now: Instant, after: Instant): Burst | null {
  const earliest = Math.max(now - LONGEST_MS, after);
  const signals = recent.of(series, earliest, now);
  if (signals.length < LEAST_PEOPLE) return null;
  let [found, weight]: [Burst | null, number] = [null, 1];
  const seen = new Set<string>();
  let first = signals.length;
  for (const minutes of windows) {
    const from = Math.max(now - minutes * MINUTE_MS, after);
    for (; first > 0 && (signals[first - 1] as Signal).at > from; first--) seen.add((signals[first - 1] as Signal).person);
    const people = seen.size;
    if (people < LEAST_PEOPLE) continue;
    const { mean, likely } = likelihood(people, recent, series, habits, { from, now });
    const share = likely / levelOf(minutes, series, habits);
    if (people < LEAST_RATIO * mean || share >= weight) continue;
    weight = share;
    const within = signals.slice(first);
    const surprise = -Math.log10(Math.max(likely, 1e-300));
    found = { series, minutes, people, expected: mean, surprise, startedAt: within[0]?.at ?? now, signals: within };
  }
  return found;
}

interface Span {
  from: Instant;
  now: Instant;
}

function likelihood(people: number, recent: RecentSignals, series: Series, habits: Habits, span: Span) {
  const usual = habits.usual(series);
  const mean = usual.rate * hoursOf(habits, span) * tideOf(recent, series, usual, habits, span.now);
  return { mean, likely: tailOf(people, mean, usual.shape) };
}

const hoursOf = ({ rhythm, offset }: Habits, { from, now }: Span): number => rhythm.between(from + offset, now + offset);

/** Of the last hours, and of the last day where there are few in hours. */
const TIDES = [240, 1_440];
/** As if so many others had come as usual: few say nothing of all. */
const TIDE_PRIOR = 10;
const HIGHEST_TIDE = 5;

/** How much more there is today of everything else: on a festival more is said of every product, and that is no burst of any. */
function tideOf(recent: RecentSignals, series: Series, usual: Usual, habits: Habits, now: Instant): number {
  const tides = TIDES.map((minutes) => {
    const from = now - minutes * MINUTE_MS;
    const others = recent.count(null, from, now) - recent.count(series, from, now);
    const expected = Math.max(0, habits.all.rate - usual.rate) * hoursOf(habits, { from, now });
    return (others + TIDE_PRIOR) / (expected + TIDE_PRIOR);
  });
  return Math.min(HIGHEST_TIDE, Math.max(1, ...tides));
}

const CALM_MINUTES = [60, 240];
const CALM_LIKELY = 0.01;

/** Whether as many speak of it as may well do. */
export function isCalm(recent: RecentSignals, series: Series, habits: Habits, now: Instant): boolean {
  return CALM_MINUTES.every((minutes) => {
    const from = now - minutes * MINUTE_MS;
    const people = peopleOf(recent.of(series, from, now));
    return likelihood(people, recent, series, habits, { from, now }).likely > CALM_LIKELY;
  });
}

/** How many would have been usual. */
export function expectedOf(series: Series, habits: Habits, from: Instant, now: Instant): number {
  return habits.usual(series).rate * hoursOf(habits, { from, now });
}
