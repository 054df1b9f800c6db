import type { Read } from '../../database/index.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';

/** How a community works. */
export interface CommunityPolicy {
  /** Whether reviews are shown only when staff have approved them. */
  moderateReviews: boolean;
  /** Hours in which what was written can be edited. */
  editHours: number;
  /** A review with so many stars or fewer is a bad one; 0: none is. */
  badStars: number;
  /** The team that gets a task for each bad one; null: none. */
  badTeam: string | null;
  /** So many members who report something hide it until staff have looked. */
  hideReports: number;
  /** Who was found to abuse it so often writes no more. */
  barStrikes: number;
}

/** Of a program that has saved none. */
export const usualPolicy: CommunityPolicy = {
  moderateReviews: true,
  editHours: 72,
  badStars: 2,
  badTeam: null,
  hideReports: 3,
  barStrikes: 3,
};

export async function policyOf(sql: SqlClient, programId: number): Promise<CommunityPolicy> {
  const { rows } = await sql.query<CommunityPolicy>({
    name: 'community policy',
    text: `SELECT moderate_reviews AS "moderateReviews", edit_hours AS "editHours", bad_stars AS "badStars", bad_team AS "badTeam",
        hide_reports AS "hideReports", bar_strikes AS "barStrikes" FROM community_policy WHERE program_id = (SELECT $1::int)`,
    values: [programId],
  });
  return rows[0] ?? usualPolicy;
}

export const readPolicy: Read<null, CommunityPolicy> = async (sql, program, keys) => {
  const policy = await policyOf(sql, program.id);
  return keys.map(() => policy);
};
