import type { Read } from '../../database/index.js';
import { idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { AffectedRow } from '../alarms/index.js';
import type { Crisis, CrisisState } from './crisis.js';
import { CRISIS, type CrisisChange, type CrisisRow, crisisOf, type Statement } from './crisis-rows.js';

/** Builds a read by one column. */
function readBy(column: string): Read<number, Crisis | null> {
  return async (sql, program, keys) => {
    const { rows } = await sql.query<CrisisRow & { key: number }>({
      name: `crises by ${column}`,
      text: `SELECT ${CRISIS}, c.${column} AS key FROM crisis c WHERE c.program_id = $1 AND c.${column} = ANY ($2::bigint[])`,
      values: [program.id, idArray(keys)],
    });
    const found = new Map(rows.map(({ key, ...row }) => [key, crisisOf(row)]));
    return keys.map((key) => found.get(key) ?? null);
  };
}

/** Crises by id; null where there is none. */
export const readCrises = readBy('id');
/** And by the alarm that they were opened from. */
export const readCrisesOfAlarms = readBy('alarm_id');

/** Newest first, those before `before`. */
export interface CrisisPage {
  states: readonly CrisisState[] | null;
  before: number;
  limit: number;
}

export const readCrisisPages: Read<CrisisPage, Crisis[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ states, before, limit }) => {
      const { rows } = await sql.query<CrisisRow>({
        text: `SELECT ${CRISIS} FROM crisis c WHERE c.program_id = $1 AND c.id < $2 AND ($3::text[] IS NULL OR c.state = ANY ($3))
          ORDER BY c.id DESC LIMIT $4`,
        values: [program.id, before, states && textArray(states), limit],
      });
      return rows.map(crisisOf);
    }),
  );

/** A part of what belongs to a crisis: those after `after`. */
export interface PartPage {
  crisisId: number;
  alarmId: number | null;
  after: number;
  limit: number;
}

/** Builds a read of pages: `rows` selects `id` and more for `p.crisis_id`, `p.alarm_id`, `p.after` and `p.most`, of program $1. */
function pagesOf<Row extends { id: number }>(rows: string): Read<PartPage, Row[]> {
  return async (sql: SqlClient, program, pages) => {
    const { rows: found } = await sql.query<Row & { place: number }>({
      text: `SELECT p.place::float8 AS place, r.*
        FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::int[]) WITH ORDINALITY AS p (crisis_id, alarm_id, after, most, place),
        LATERAL (${rows}) r ORDER BY p.place, r.id`,
      values: [
        program.id,
        idArray(pages.map(({ crisisId }) => crisisId)),
        idArray(pages.map(({ alarmId }) => alarmId ?? 0)),
        idArray(pages.map(({ after }) => after)),
        idArray(pages.map(({ limit }) => limit)),
      ],
    });
    return pages.map((_, index) => found.filter(({ place }) => place === index + 1));
  };
}

export const readStatementPages = pagesOf<Statement>(
  `SELECT s.id, s.crisis_id AS "crisisId", s.kind, s.channel, s.texts, ${millis('s.sent_at', '"sentAt"')}, s.sent_by AS "sentBy" FROM crisis_statement s
    WHERE s.program_id = $1 AND s.crisis_id = p.crisis_id AND s.id > p.after ORDER BY s.id LIMIT p.most`,
);

export const readCrisisChangePages = pagesOf<CrisisChange>(
  `SELECT c.id, c.crisis_id AS "crisisId", c.what, c.detail, c.actor, ${millis('c.recorded_at', 'at')} FROM crisis_change c
    WHERE c.program_id = $1 AND c.crisis_id = p.crisis_id AND c.id > p.after ORDER BY c.id LIMIT p.most`,
);

/** Whom people named, and whom the alarm concerns, as it is now. */
export const readCrisisMemberPages = pagesOf<AffectedRow>(
  `SELECT m.id, bool_or(m.spoke) AS spoke, bool_or(m.bought) AS bought FROM (
      SELECT n.member_id AS id, false AS spoke, false AS bought FROM crisis_member n
      WHERE n.program_id = $1 AND n.crisis_id = p.crisis_id AND n.member_id > p.after
      UNION ALL
      SELECT a.member_id, a.spoke, a.bought FROM alarm_member a
      WHERE a.program_id = $1 AND a.alarm_id = p.alarm_id AND a.member_id > p.after) m
    GROUP BY m.id ORDER BY m.id LIMIT p.most`,
);
