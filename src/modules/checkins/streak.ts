/** What a streak knows of a day. Days are numbers: days since 1970-01-01 in the program's calendar, so that neither clocks nor months matter. */
export interface StreakDay {
  day: number;
  /** The streak that the day reached. */
  streak: number;
  /** The streak after which it starts over, as the program said when the day was checked in; null: it goes on. */
  cycleDays: number | null;
}

/** The streak of a day after that of the day before it; null where that one was missed. */
export function nextStreak(before: number | null, cycleDays: number | null): number {
  if (before === null || (cycleDays !== null && before >= cycleDays)) return 1;
  return before + 1;
}

/** The streak of an added day, and of each day after it whose streak it changes: those that follow without a gap. */
export interface Added {
  streak: number;
  repaired: { day: number; from: number; to: number }[];
}

/** Adds a day: today, a missed one that is made up for, or one that a change of the time zone brought back. `days` holds those around it. */
export function addDay(days: ReadonlyMap<number, StreakDay>, day: number, cycleDays: number | null): Added {
  const streak = nextStreak(days.get(day - 1)?.streak ?? null, cycleDays);
  const repaired: Added['repaired'] = [];
  let before = streak;
  for (let next = days.get(day + 1); next !== undefined; next = days.get(next.day + 1)) {
    const to = nextStreak(before, next.cycleDays);
    if (to === next.streak) break;
    repaired.push({ day: next.day, from: next.streak, to });
    before = to;
  }
  return { streak, repaired };
}

/** The streak that still runs: today's, or yesterday's while today can be checked in; 0 for none. */
export function runningStreak(days: ReadonlyMap<number, StreakDay>, today: number): number {
  return (days.get(today) ?? days.get(today - 1))?.streak ?? 0;
}
