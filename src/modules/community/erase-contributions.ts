import type { Erasure } from '../members/index.js';
import { forgetTexts } from './change-contribution.js';

/** What a member who was erased wrote goes, and what was replied to it; that it was there, with what others thought of it, stays. */
export const eraseContributions: Erasure = async (sql, programId, memberId) => {
  const { rows } = await sql.query<{ id: number }>({
    text: `UPDATE contribution SET text = '-', reply = NULL WHERE program_id = $1 AND member_id = $2 RETURNING id`,
    values: [programId, memberId],
  });
  await forgetTexts(
    sql,
    programId,
    rows.map(({ id }) => id),
  );
  await sql.query({
    text: 'UPDATE contribution_report SET note = NULL WHERE program_id = $1 AND (member_id = $2 OR contribution_id = ANY ($3::bigint[]))',
    values: [programId, memberId, rows.map(({ id }) => id)],
  });
};
