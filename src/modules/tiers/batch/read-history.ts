import type { Instant } from '../../../kernel/clock.js';
import { idArray, millis, type SqlClient } from '../../../kernel/sql/bulk.js';

interface Row {
  memberId: number;
  from: string;
  to: string;
  effectiveAt: Instant;
}

/** Every change of these members' tiers that took effect, oldest first. */
export async function readHistory(sql: SqlClient, programId: number, memberIds: Iterable<number>): Promise<Map<number, Row[]>> {
  const { rows } = await sql.query<Row>({
    name: 'tier history',
    text: `SELECT member_id AS "memberId", from_tier AS "from", to_tier AS "to", ${millis('effective_at', '"effectiveAt"')}
      FROM tier_change WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[]) AND NOT upcoming ORDER BY effective_at, id`,
    values: [programId, idArray(memberIds)],
  });
  const histories = new Map<number, Row[]>();
  for (const row of rows) {
    const history = histories.get(row.memberId) ?? [];
    history.push(row);
    histories.set(row.memberId, history);
  }
  return histories;
}
