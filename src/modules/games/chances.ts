/** What a member may have of granted chances of a game in all. */
export const MAX_EXTRA = 1_000_000;

/** What a member has played of a game, and has been granted. Days are local dates. */
export interface Played {
  plays: number;
  day: string | null;
  dayPlays: number;
  extra: number;
}

/** Which chance a play takes: one of the day, one that was granted, or none because days are not counted. */
export type Chance = 'DAILY' | 'EXTRA' | 'ANY';

/** How many of the day's chances are left; null where days are not counted. */
export function dailyLeft(dailyChances: number | null, { day, dayPlays }: Played, today: string): number | null {
  if (dailyChances === null) return null;
  return Math.max(0, dailyChances - (day === today ? dayPlays : 0));
}

/** The chance that the next play takes, those of the day first; null where none is left. */
export function nextChance(dailyChances: number | null, played: Played, today: string): Chance | null {
  const left = dailyLeft(dailyChances, played, today);
  if (left === null) return 'ANY';
  if (left > 0) return 'DAILY';
  return played.extra > 0 ? 'EXTRA' : null;
}

/** After a play that took this chance. */
export function playedOnce({ plays, day, dayPlays, extra }: Played, chance: Chance, today: string): Played {
  const more = { plays: plays + 1, day, dayPlays, extra };
  if (chance === 'EXTRA') return { ...more, extra: extra - 1 };
  return chance === 'DAILY' ? { ...more, day: today, dayPlays: (day === today ? dayPlays : 0) + 1 } : more;
}
