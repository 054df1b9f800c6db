import type { Pool } from 'pg';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { keepingOf } from '../../kernel/scheme/leaderboards.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Key } from './counted-tree.js';
import { lockKeeper } from './keep/lock.js';

const DAY_MS = 86_400_000;
/** Rows that go in one transaction. */
const CHUNK = 5_000;

interface PruneDeps {
  pool: Pool;
  clock: Clock;
  programs: ProgramDirectory;
}

/** A round whose rows have been kept for as long as its leaderboard says, with how many places stay for ever. */
interface DueRound {
  id: number;
  keep: number;
}

/**
 * Deletes what rounds that closed long ago keep beyond their first places: from the last place upwards, a few thousand rows at a time, so that after each of them
 * all that is left is in order. Winners of prizes stay, whatever is said of places. It may stop anywhere and go on there. @returns how many rows went
 */
export async function pruneRounds(deps: PruneDeps, programId: number, goOn: () => boolean): Promise<number> {
  let gone = 0;
  while (goOn()) {
    const done = await runInProgram(deps.pool, programId, (sql) => pruneSome(sql, deps, programId));
    if (isRefusal(done)) throw new Error('pruning refuses nothing');
    if (done === null) break;
    gone += done;
  }
  return gone;
}

/** @returns how many rows went; null where no round was due */
async function pruneSome(sql: SqlClient, { clock, programs }: PruneDeps, programId: number): Promise<number | null> {
  const { rows } = await sql.query<{ version: number }>({
    text: `SELECT version FROM program WHERE id = $1
      AND EXISTS (SELECT FROM leaderboard_period p WHERE p.program_id = $1 AND p.closed_at IS NOT NULL AND p.kept IS NULL)`,
    values: [programId],
  });
  if (!rows[0] || !(await dueRound(sql, await programs.get(programId, rows[0].version), clock.now()))) return null;
  await lockKeeper(sql, programId, true);
  // somebody else may have pruned it while this waited
  const round = await dueRound(sql, await programs.get(programId, rows[0].version), clock.now());
  if (!round) return null;
  const gone = (await dropUnranked(sql, programId, round)) || (await dropLast(sql, programId, round));
  await note(sql, programId, round, gone, clock.now());
  return gone;
}

async function dueRound(sql: SqlClient, program: ProgramConfig, now: Instant): Promise<DueRound | null> {
  const boards = [...new Map(program.scheme.leaderboards.map((board) => [board.code, keepingOf(board)]))];
  const { rows } = await sql.query<{ id: number; board: string; winners: number }>({
    text: `SELECT p.id, p.board,
        (SELECT coalesce(max(z.rank), 0) FROM leaderboard_prize z WHERE z.program_id = p.program_id AND z.period_id = p.id) AS winners
      FROM leaderboard_period p JOIN unnest($2::text[], $3::float8[]) AS w (board, before) ON w.board = p.board
      WHERE p.program_id = $1 AND p.kept IS NULL AND p.closed_at < to_timestamp(w.before / 1000.0) ORDER BY p.closed_at, p.id LIMIT 1`,
    values: [
      program.id,
      textArray(boards.map(([code]) => code)),
      `{${boards.map(([, { keepDays }]) => now - keepDays * DAY_MS).join(',')}}`,
    ],
  });
  const [found] = rows;
  const keeping = found && new Map(boards).get(found.board);
  return found && keeping ? { id: found.id, keep: Math.max(keeping.keepRanks, found.winners) } : null;
}

/** Who was hidden when it closed, or had nothing left. */
async function dropUnranked(sql: SqlClient, programId: number, { id }: DueRound): Promise<number> {
  const { rowCount } = await sql.query({
    text: `DELETE FROM leaderboard_score WHERE program_id = $1 AND period_id = $2 AND member_id = ANY (ARRAY(
      SELECT member_id FROM leaderboard_score WHERE program_id = $1 AND period_id = $2 AND (score <= 0 OR hidden) LIMIT $3))`,
    values: [programId, id, CHUNK],
  });
  return rowCount ?? 0;
}

const RANKED = 's.program_id = $1 AND s.period_id = $2 AND s.score > 0 AND NOT s.hidden';
const KEY = 's.descending, s.reached, s.member_id';

/** The last places, and what counted them. */
async function dropLast(sql: SqlClient, programId: number, { id, keep }: DueRound): Promise<number> {
  const { rows } = await sql.query<Key>({
    text: `WITH first AS MATERIALIZED (SELECT ${KEY} FROM leaderboard_score s WHERE ${RANKED} ORDER BY ${KEY} OFFSET $3 LIMIT 1),
      last AS MATERIALIZED (
        SELECT s.member_id FROM leaderboard_score s, first f
        WHERE ${RANKED} AND (${KEY}) >= (f.descending, f.reached, f.member_id)
        ORDER BY s.descending DESC, s.reached DESC, s.member_id DESC LIMIT $4)
      DELETE FROM leaderboard_score s USING last
      WHERE s.program_id = $1 AND s.period_id = $2 AND s.member_id = last.member_id
      RETURNING s.descending, s.reached, s.member_id AS "memberId"`,
    values: [programId, id, keep, CHUNK],
  });
  const [first, ...rest] = rows;
  if (!first) return 0;
  const cut = rest.reduce((least, key) => (isBefore(key, least) ? key : least), first);
  await sql.query({
    text: `DELETE FROM leaderboard_node WHERE program_id = $1 AND period_id = $2
      AND (descending, reached, member_id) >= ($3::bigint, $4::bigint, $5::bigint)`,
    values: [programId, id, cut.descending, cut.reached, cut.memberId],
  });
  // the part of each level that reached up to there or beyond
  await sql.query({
    text: `UPDATE leaderboard_node n SET count = (
        SELECT count(*) FROM leaderboard_score s WHERE ${RANKED} AND (${KEY}) >= (n.descending, n.reached, n.member_id))
      FROM (SELECT DISTINCT ON (level) level, descending, reached, member_id FROM leaderboard_node WHERE program_id = $1 AND period_id = $2
        ORDER BY level, descending DESC, reached DESC, member_id DESC) AS l
      WHERE n.program_id = $1 AND n.period_id = $2
        AND (n.level, n.descending, n.reached, n.member_id) = (l.level, l.descending, l.reached, l.member_id)`,
    values: [programId, id],
  });
  return rows.length;
}

function isBefore(a: Key, b: Key): boolean {
  if (a.descending !== b.descending) return a.descending < b.descending;
  return a.reached === b.reached ? a.memberId < b.memberId : a.reached < b.reached;
}

/** Since when it is not whole any more; and where nothing more goes, what stays for ever. */
async function note(sql: SqlClient, programId: number, { id }: DueRound, gone: number, now: Instant): Promise<void> {
  await sql.query({
    text:
      gone > 0
        ? `UPDATE leaderboard_period SET step = step + 1, pruned_at = coalesce(pruned_at, to_timestamp($3::float8 / 1000.0))
          WHERE program_id = $1 AND id = $2`
        : `UPDATE leaderboard_period p SET kept = (
            SELECT count(*) FROM leaderboard_score s WHERE s.program_id = p.program_id AND s.period_id = p.id)
          WHERE program_id = $1 AND id = $2`,
    values: gone > 0 ? [programId, id, now] : [programId, id],
  });
}
