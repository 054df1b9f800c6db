import type { Read } from '../../database/index.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
import type { RuleGift } from '../earning/index.js';
import type { KeptDay } from './calendar.js';

/** A day's row without what only commands need. Dates travel as day numbers: days since 1970-01-01. */
export const KEPT_DAY = `c.day - DATE '1970-01-01' AS day, c.streak, c.cycle_days AS "cycleDays", c.made_up_on - DATE '1970-01-01' AS "madeUpOn",
  c.points`;

/** What rules gave for a day that is no points. */
const GIFTS = `coalesce((SELECT o.gifts FROM occurrence o WHERE o.program_id = c.program_id AND o.id = c.occurrence_id), '[]') AS gifts`;

/** A kept day as members see it. */
export interface SeenDay extends KeptDay {
  /** What it gave in the wallet `points`. */
  points: number;
}

export interface ShownDay extends SeenDay {
  gifts: RuleGift[];
}

/** Days of a member: from <= day < until. */
export interface DaySpan {
  memberId: number;
  from: number;
  until: number;
}

/** The days that members checked in or made up for, in no order. */
export const readCheckIns: Read<DaySpan, ShownDay[]> = (sql, program, spans) =>
  Promise.all(spans.map((span) => selectDays(sql, program.id, span)));

async function selectDays(sql: SqlClient, programId: number, { memberId, from, until }: DaySpan): Promise<ShownDay[]> {
  const { rows } = await sql.query<ShownDay>({
    name: 'check-ins of a member',
    text: `SELECT ${KEPT_DAY}, ${GIFTS} FROM check_in c WHERE c.program_id = $1 AND c.member_id = $2 AND c.day >= $3 AND c.day < $4`,
    values: [programId, memberId, dateOfDay(from), dateOfDay(until)],
  });
  return rows;
}
