import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { PERIOD, type PeriodRow, readStandings, type Standing } from './keep/score-rows.js';

/** Names a round. */
export interface RoundKey {
  board: string;
  startsAt: Instant | null;
}

/** Rounds in which something has counted; null for others. */
export const readRounds: Read<RoundKey, PeriodRow | null> = (sql, program, keys) =>
  Promise.all(keys.map((key) => selectRound(sql, program.id, key)));

async function selectRound(sql: SqlClient, programId: number, { board, startsAt }: RoundKey): Promise<PeriodRow | null> {
  // an index finds NULL only where it is asked for by name
  const start = startsAt === null ? 'p.starts_at IS NULL' : 'p.starts_at = to_timestamp($3::float8 / 1000.0)';
  const { rows } = await sql.query<PeriodRow>({
    name: `leaderboard round ${startsAt === null ? 'of all time' : 'by start'}`,
    text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE p.program_id = $1 AND p.board = $2 AND ${start}`,
    values: [programId, board, ...(startsAt === null ? [] : [startsAt])],
  });
  return rows[0] ?? null;
}

/** Rounds that started before an instant, newest first. */
export interface RoundPage {
  board: string;
  before: Instant;
  limit: number;
}

export const readRoundPages: Read<RoundPage, PeriodRow[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ board, before, limit }) => {
      const { rows } = await sql.query<PeriodRow>({
        name: 'leaderboard rounds',
        text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE p.program_id = $1 AND p.board = $2 AND p.starts_at < to_timestamp($3::float8 / 1000.0)
          ORDER BY p.starts_at DESC LIMIT $4`,
        values: [program.id, board, before, limit],
      });
      return rows;
    }),
  );

/** What members want of leaderboards, and whether they left; undefined for those that are not there. */
export const readStandingsOf: Read<number, Standing | undefined> = async (sql, program, memberIds) => {
  const found = await readStandings(sql, program.id, memberIds);
  return memberIds.map((id) => found.get(id));
};
