const HOUR_MS = 3_600_000;
const WEEK_HOURS = 168;
const DAY_HOURS = 24;
/** As if each hour of the day, and each day of the week, had been seen a little: few signals make no rhythm. */
const PRIOR_HOUR = 4;
const PRIOR_DAY = 10;

/** How signals of a program are spread over its week. Times are of its wall clock, in milliseconds since 1970-01-01T00:00, a Thursday. */
export interface Rhythm {
  /** How many usual hours lie between two times: three quiet ones of the night may count as one. */
  between(from: number, until: number): number;
  /** The same of a day, by its number since 1970-01-01. */
  ofDay(day: number): number;
}

/** From how many signals there were in each of the 168 hours of the week, Thursday 00:00 first: the hour of the day and the day of the week, each for itself. */
export function rhythmOf(counts: readonly number[]): Rhythm {
  const hours = factors(
    sums(counts, (place) => place % DAY_HOURS, DAY_HOURS),
    PRIOR_HOUR,
  );
  const days = factors(
    sums(counts, (place) => Math.floor(place / DAY_HOURS), WEEK_HOURS / DAY_HOURS),
    PRIOR_DAY,
  );
  const weight = (hour: number): number => {
    const place = ((hour % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
    return (hours[place % DAY_HOURS] ?? 1) * (days[Math.floor(place / DAY_HOURS)] ?? 1);
  };
  return {
    ofDay: (day) => DAY_HOURS * (days[((day % 7) + 7) % 7] ?? 1),
    between: (from, until) => {
      let sum = 0;
      for (let hour = Math.floor(from / HOUR_MS); hour * HOUR_MS < until; hour++)
        sum += (weight(hour) * (Math.min(until, (hour + 1) * HOUR_MS) - Math.max(from, hour * HOUR_MS))) / HOUR_MS;
      return sum;
    },
  };
}

function sums(counts: readonly number[], placeOf: (place: number) => number, size: number): number[] {
  const result = Array.from({ length: size }, () => 0);
  for (const [place, count] of counts.entries()) result[placeOf(place)] = (result[placeOf(place)] ?? 0) + count;
  return result;
}

/** Shares as multiples of their mean, with so many added to each. */
function factors(counts: readonly number[], prior: number): number[] {
  const mean = counts.reduce((sum, count) => sum + count + prior, 0) / counts.length;
  return counts.map((count) => (count + prior) / mean);
}
