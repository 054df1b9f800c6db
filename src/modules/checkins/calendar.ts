import type { CheckInDefinition } from '../../kernel/scheme/program-items.js';
import { whyNotMadeUp } from './make-up.js';
import { nextStreak, type StreakDay } from './streak.js';

export type DayState = 'CHECKED_IN' | 'MADE_UP' | 'MISSED' | 'TODAY' | 'FUTURE' | 'NOT_A_MEMBER';

/** A day that was checked in, or made up for on `madeUpOn`. */
export interface KeptDay extends StreakDay {
  madeUpOn: number | null;
}

/** One day of a member's calendar. */
export interface CalendarDay {
  day: number;
  state: DayState;
  /** Reached on that day; to be reached where every day from today on is checked in; 0 for a missed day. */
  streak: number;
  canBeMadeUp: boolean;
}

/** What a calendar is made of: the kept days of the span, and those up to today that a streak or a limit needs. */
export interface CalendarView {
  days: ReadonlyMap<number, KeptDay>;
  today: number;
  joined: number;
  definition: CheckInDefinition;
}

/** The days from `first` up to `next`, that one left out. */
export function calendarOf(first: number, next: number, view: CalendarView): CalendarDay[] {
  const ahead = streaksAhead(next, view);
  const madeUpOn = [...view.days.values()].flatMap((kept) => (kept.madeUpOn === null ? [] : [kept.madeUpOn]));
  const days: CalendarDay[] = [];
  for (let day = first; day < next; day += 1) {
    const state = stateOf(day, view);
    const streak = view.days.get(day)?.streak ?? ahead.get(day) ?? 0;
    const missed = { ...view, day, madeUpOn };
    const canBeMadeUp = state === 'MISSED' && whyNotMadeUp(view.definition.makeUp, missed) === null;
    days.push({ day, state, streak, canBeMadeUp });
  }
  return days;
}

function stateOf(day: number, { days, today, joined }: CalendarView): DayState {
  const kept = days.get(day);
  if (kept) return kept.madeUpOn === null ? 'CHECKED_IN' : 'MADE_UP';
  if (day > today) return 'FUTURE';
  if (day === today) return 'TODAY';
  return day < joined ? 'NOT_A_MEMBER' : 'MISSED';
}

/** The streaks of the days from today on, if each is checked in. */
function streaksAhead(next: number, { days, today, definition }: CalendarView): Map<number, number> {
  const streaks = new Map<number, number>();
  let before = days.get(today - 1)?.streak ?? null;
  for (let day = today; day < next; day += 1) {
    before = days.get(day)?.streak ?? nextStreak(before, definition.cycleDays);
    streaks.set(day, before);
  }
  return streaks;
}
