import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';

interface Like {
  contributionId: number;
  memberId: number;
  helpful: boolean | null;
  now: Instant;
}

const counted = `UPDATE contribution c SET likes = c.likes + m.likes, dislikes = c.dislikes + m.dislikes FROM made m
  WHERE c.program_id = (SELECT $1::int) AND c.id = $2 AND c.status = 'PUBLISHED'`;

/**
 * Keeps what a member thinks, and counts it last of all: of those who like the same at once, each holds the row that all want for one statement. The row of the
 * opinion keeps one member's requests in order, and says what it was before. @returns false where the contribution is not published any more
 */
export async function saveLike(sql: SqlClient, programId: number, like: Like): Promise<boolean> {
  const { contributionId, memberId, helpful, now } = like;
  const values = [programId, contributionId, memberId];
  const { rows } = await (helpful === null
    ? sql.query<{ made: number; counted: number }>({
        name: 'forget like',
        text: `WITH old AS (
            DELETE FROM contribution_like WHERE program_id = (SELECT $1::int) AND contribution_id = $2 AND member_id = $3 RETURNING helpful
          ), made AS (SELECT -helpful::int AS likes, -(NOT helpful)::int AS dislikes FROM old), counted AS (${counted} RETURNING 1)
          SELECT (SELECT count(*) FROM made)::int AS made, (SELECT count(*) FROM counted)::int AS counted`,
        values,
      })
    : sql.query<{ made: number; counted: number }>({
        name: 'save like',
        // a row that was there and is another now had the other opinion
        text: `WITH new AS (
            INSERT INTO contribution_like AS l (program_id, contribution_id, member_id, helpful, recorded_at)
            VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000.0))
            ON CONFLICT (program_id, contribution_id, member_id) DO UPDATE SET helpful = excluded.helpful WHERE l.helpful <> excluded.helpful
            RETURNING l.helpful, l.xmax = 0 AS is_new
          ), made AS (
            SELECT CASE WHEN helpful THEN 1 WHEN is_new THEN 0 ELSE -1 END AS likes, CASE WHEN NOT helpful THEN 1 WHEN is_new THEN 0 ELSE -1 END AS dislikes FROM new
          ), counted AS (${counted} RETURNING 1)
          SELECT (SELECT count(*) FROM made)::int AS made, (SELECT count(*) FROM counted)::int AS counted`,
        values: [...values, helpful, now],
      }));
  const [done] = rows;
  return done?.made === done?.counted;
}
