import type { Read } from '../../../database/index.js';
import type { Instant } from '../../../kernel/clock.js';
import { millis, type SqlClient } from '../../../kernel/sql/bulk.js';
import type { TierCause } from '../standing.js';

/** A change of a tier as it was written. */
export interface ChangeRow {
  id: number;
  memberId: number;
  from: string;
  to: string;
  cause: TierCause;
  schemeVersion: number;
  effectiveAt: Instant;
  recordedAt: Instant;
}

interface Place {
  at: Instant;
  id: number;
}

/** A page of one member's changes by when they took effect; at most `limit` beyond `after`, or before `before` where it goes backward. */
export interface ChangePage {
  memberId: number;
  after: Place | null;
  before: Place | null;
  backward: boolean;
  limit: number;
}

const FIRST: Place = { at: -2e14, id: 0 };
const LAST: Place = { at: 8e15, id: Number.MAX_SAFE_INTEGER };

export const readChangePages: Read<ChangePage, ChangeRow[]> = (sql, program, pages) =>
  Promise.all(pages.map((page) => selectPage(sql, program.id, page)));

async function selectPage(
  sql: SqlClient,
  programId: number,
  { memberId, after, before, backward, limit }: ChangePage,
): Promise<ChangeRow[]> {
  const order = backward ? 'DESC' : 'ASC';
  const [from, until] = [after ?? FIRST, before ?? LAST];
  const { rows } = await sql.query<ChangeRow>({
    name: `tier changes ${order}`,
    text: `SELECT id, member_id AS "memberId", from_tier AS "from", to_tier AS "to", cause, scheme_version AS "schemeVersion",
        ${millis('effective_at', '"effectiveAt"')}, ${millis('recorded_at', '"recordedAt"')}
      FROM tier_change WHERE program_id = $1 AND member_id = $2 AND NOT upcoming
        AND (effective_at, id) > (to_timestamp($3::float8 / 1000.0), $4::bigint) AND (effective_at, id) < (to_timestamp($5::float8 / 1000.0), $6::bigint)
      ORDER BY effective_at ${order}, id ${order} LIMIT $7`,
    values: [programId, memberId, from.at, from.id, until.at, until.id, limit],
  });
  return rows;
}
