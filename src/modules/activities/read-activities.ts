import type { Read } from '../../database/index.js';
import type { Attributes } from '../../kernel/attributes.js';
import type { Instant } from '../../kernel/clock.js';
import { idArray, millis, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Outcome, RuleGift } from '../earning/index.js';

/** An activity that was recorded. */
export interface ActivityRow {
  id: number;
  memberId: number;
  activity: string;
  externalRef: string | null;
  occurredAt: Instant;
  recordedAt: Instant;
  attributes: Attributes;
  outcomes: Outcome[];
  gifts: RuleGift[];
}

const COLUMNS = `id, member_id AS "memberId", of AS activity, key AS "externalRef", ${millis('occurred_at', '"occurredAt"')},
  ${millis('recorded_at', '"recordedAt"')}, payload AS attributes, outcomes, coalesce(gifts, '[]') AS gifts`;

/** Activities by id; null where there is none. */
export const readActivities: Read<number, ActivityRow | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<ActivityRow>({
    name: 'activities',
    text: `SELECT ${COLUMNS} FROM occurrence WHERE program_id = $1 AND id = ANY ($2::bigint[]) AND trigger = 'ACTIVITY'`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

/** A page of one member's activities, in the order of recording; at most `limit` beyond `after`, or before `before` where it goes backward. */
export interface ActivityPage {
  memberId: number;
  after: number;
  before: number;
  backward: boolean;
  limit: number;
}

export const readActivityPages: Read<ActivityPage, ActivityRow[]> = (sql, program, pages) =>
  Promise.all(pages.map((page) => selectPage(sql, program.id, page)));

async function selectPage(
  sql: SqlClient,
  programId: number,
  { memberId, after, before, backward, limit }: ActivityPage,
): Promise<ActivityRow[]> {
  const order = backward ? 'DESC' : 'ASC';
  const { rows } = await sql.query<ActivityRow>({
    name: `activity page ${order}`,
    text: `SELECT ${COLUMNS} FROM occurrence WHERE program_id = $1 AND member_id = $2 AND trigger = 'ACTIVITY' AND id > $3 AND id < $4
      ORDER BY id ${order} LIMIT $5`,
    values: [programId, memberId, after, before, limit],
  });
  return rows;
}
