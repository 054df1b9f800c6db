import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Alarm, AlarmState, Aspect } from './alarm.js';
import { ALARM, type AlarmChange } from './alarm-rows.js';
import type { Dimension } from './detector/index.js';
import { readAspects } from './load-scene.js';
import type { SignalKind } from './signal.js';

/** Alarms by id; null where there is none. */
export const readAlarms: Read<number, Alarm | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<Alarm>({
    name: 'alarms by id',
    text: `SELECT ${ALARM} FROM alarm a WHERE a.program_id = $1 AND a.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

/** Newest first, those before `before`. */
export interface AlarmPage {
  states: readonly AlarmState[] | null;
  dimensions: readonly Dimension[] | null;
  before: number;
  limit: number;
}

export const readAlarmPages: Read<AlarmPage, Alarm[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ states, dimensions, before, limit }) => {
      const { rows } = await sql.query<Alarm>({
        text: `SELECT ${ALARM} FROM alarm a WHERE a.program_id = $1 AND a.id < $2 AND ($3::text[] IS NULL OR a.state = ANY ($3))
          AND ($4::text[] IS NULL OR a.dimension = ANY ($4)) ORDER BY a.id DESC LIMIT $5`,
        values: [program.id, before, states && textArray(states), dimensions && textArray(dimensions), limit],
      });
      return rows;
    }),
  );

export const readAlarmAspects: Read<number, Aspect[]> = async (sql, program, ids) => {
  const found = await readAspects(sql, program.id, ids);
  return ids.map((id) => found.get(id) ?? []);
};

/** A part of what belongs to an alarm: those after `after`. */
export interface PartPage {
  alarmId: number;
  after: number;
  limit: number;
}

/** Builds a read of pages: `rows` selects `id` and more for `p.alarm_id`, `p.after` and `p.most`, of program $1. */
function pagesOf<Row extends { id: number }>(rows: string): Read<PartPage, Row[]> {
  return async (sql: SqlClient, program, pages) => {
    const { rows: found } = await sql.query<Row & { place: number }>({
      text: `SELECT p.place::float8 AS place, r.* FROM unnest($2::bigint[], $3::bigint[], $4::int[]) WITH ORDINALITY AS p (alarm_id, after, most, place),
        LATERAL (${rows}) r ORDER BY p.place, r.id`,
      values: [
        program.id,
        idArray(pages.map(({ alarmId }) => alarmId)),
        idArray(pages.map(({ after }) => after)),
        idArray(pages.map(({ limit }) => limit)),
      ],
    });
    return pages.map((_, index) => found.filter(({ place }) => place === index + 1));
  };
}

export interface SignalRow {
  id: number;
  kind: SignalKind;
  sourceId: string;
  memberId: number | null;
  at: Instant;
  category: string | null;
  products: string[];
  store: string | null;
  words: string[];
  reach: number;
}

/** As the API shows it. */
export type ShownSignal = Omit<SignalRow, 'at'> & { at: Date };

/** What alarms ring for; what was purged is not among it any more. */
export const readEvidencePages = pagesOf<SignalRow>(
  `SELECT s.id, s.kind, s.source_id AS "sourceId", s.member_id AS "memberId", ${millis('s.at')}, s.category, s.products, s.store, s.words, s.reach
    FROM alarm_signal e JOIN signal s ON s.program_id = e.program_id AND s.id = e.signal_id
    WHERE e.program_id = $1 AND e.alarm_id = p.alarm_id AND e.signal_id > p.after ORDER BY e.signal_id LIMIT p.most`,
);

export interface AffectedRow {
  /** Of the member. */
  id: number;
  spoke: boolean;
  bought: boolean;
}

export const readAffectedPages = pagesOf<AffectedRow>(
  `SELECT m.member_id AS id, m.spoke, m.bought FROM alarm_member m
    WHERE m.program_id = $1 AND m.alarm_id = p.alarm_id AND m.member_id > p.after ORDER BY m.member_id LIMIT p.most`,
);

const lastChanges = pagesOf<AlarmChange>(
  `SELECT * FROM (SELECT c.id, c.alarm_id AS "alarmId", c.what, c.detail, c.actor, ${millis('c.recorded_at', 'at')} FROM alarm_change c
    WHERE c.program_id = $1 AND c.alarm_id = p.alarm_id AND c.id > p.after ORDER BY c.id DESC LIMIT p.most) newest ORDER BY id`,
);

/** The last hundred changes of each alarm, oldest first. */
export const readAlarmChanges: Read<number, AlarmChange[]> = (sql, program, ids) =>
  lastChanges(
    sql,
    program,
    ids.map((alarmId) => ({ alarmId, after: 0, limit: 100 })),
  );
