import type { Instant } from '../../kernel/clock.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
import {
  type DayCount,
  type Dimension,
  type Habits,
  HISTORY_DAYS,
  keyOf,
  rhythmOf,
  type Series,
  usualOf,
} from './detector/index.js';

/** What a program has learned so far. */
export interface Learned {
  /** The first day of which anything is known; null before that. */
  since: number | null;
  watched: Readonly<Partial<Record<Dimension, number>>>;
}

interface DayRow {
  dimension: string;
  value: string;
  day: number;
  count: number;
}

const DAY = "(d.day - date '1970-01-01')::int AS day, d.signals AS count";
const WEEK_DAYS = 7;
const DAY_HOURS = 24;

/** What is usual of these series, from the days that were counted. */
export async function readHabits(
  sql: SqlClient,
  program: { id: number; timeZone: string },
  { since, watched }: Learned & { since: number },
  series: readonly Series[],
  now: Instant,
): Promise<Habits> {
  const clock = zoneClock(program.timeZone);
  const today = clock.localDay(now);
  const [all, days] = [await readAll(sql, program.id, today), await readDays(sql, program.id, series, today)];
  const week = Array.from({ length: WEEK_DAYS * DAY_HOURS }, () => 0);
  for (const { day, value, count } of all) {
    const place = (day % WEEK_DAYS) * DAY_HOURS + Number(value);
    week[place] = (week[place] ?? 0) + count;
  }
  const rhythm = rhythmOf(week);
  return {
    ...{ rhythm, offset: clock.localMs(now) - now, all: usualOf(inDays(all), since, today, rhythm) },
    usual: (one) => usualOf(days.get(keyOf(one)) ?? [], since, today, rhythm),
    watched: (dimension) => watched[dimension] ?? 0,
  };
}

async function readAll(sql: SqlClient, programId: number, today: number): Promise<DayRow[]> {
  const { rows } = await sql.query<DayRow>({
    name: 'all signal days',
    text: `SELECT d.dimension, d.value, ${DAY} FROM signal_day d WHERE d.program_id = (SELECT $1::int) AND d.dimension = 'ALL' AND d.day >= $2::date`,
    values: [programId, dateOfDay(today - HISTORY_DAYS)],
  });
  return rows;
}

async function readDays(
  sql: SqlClient,
  programId: number,
  series: readonly Series[],
  today: number,
): Promise<Map<string, DayCount[]>> {
  const found = new Map<string, DayCount[]>();
  if (series.length === 0) return found;
  const { rows } = await sql.query<DayRow & { dimension: Dimension }>({
    name: 'signal days',
    text: `SELECT d.dimension, d.value, ${DAY} FROM unnest($2::text[], $3::text[]) AS asked (dimension, value)
      JOIN signal_day d ON d.program_id = (SELECT $1::int) AND d.dimension = asked.dimension AND d.value = asked.value AND d.day >= $4::date`,
    values: [
      programId,
      textArray(series.map(({ dimension }) => dimension)),
      textArray(series.map(({ value }) => value)),
      dateOfDay(today - HISTORY_DAYS),
    ],
  });
  for (const { dimension, value, day, count } of rows) {
    const key = keyOf({ dimension, value });
    found.set(key, [...(found.get(key) ?? []), { day, count }]);
  }
  return found;
}

/** Hours summed up to days. */
function inDays(rows: readonly DayRow[]): DayCount[] {
  const sums = new Map<number, number>();
  for (const { day, count } of rows) sums.set(day, (sums.get(day) ?? 0) + count);
  return [...sums].map(([day, count]) => ({ day, count }));
}
