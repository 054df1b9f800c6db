import type { Pool } from 'pg';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import { walletByCode } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { bulkInsert, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Commands } from '../ledger/index.js';
import { boardAt } from './counting.js';
import type { BoardKeeper } from './keep/keeper.js';
import { lockKeeper } from './keep/lock.js';
import { PERIOD, type PeriodRow } from './keep/score-rows.js';
import { tell } from './keep/tell.js';
import { payPrize } from './pay-prize.js';
import { prizeOf, winners } from './prizes.js';
import { pruneRounds } from './prune-rounds.js';

/** What was recorded just before a round settled has been committed by then: a round is closed so much later. */
const COMMITTED_MS = 5_000;
const CHUNK = 200;
const MOST_ATTEMPTS = 5;

export interface ClosingDeps {
  pool: Pool;
  clock: Clock;
  programs: ProgramDirectory;
  commands: Commands;
  keeper: BoardKeeper;
  /** Told after COMMIT when there is something for listeners. */
  onTold(): void;
}

interface Won {
  rank: number;
  memberId: number;
  walletId: number;
  points: number;
}

/**
 * Closes the rounds of a program that have settled, writes down who won what, and pays it. Each round is closed once, by whoever holds the keeper's lock,
 * after all that counts for it was counted; each prize is paid once, under the lock on the winner's accounts. It may stop anywhere and go on there, or run
 * in several processes at once. Then it deletes what closed rounds need not keep.
 * @returns how many rounds it closed, prizes it paid and rows it deleted
 */
export async function closeRounds(deps: ClosingDeps, programId: number, goOn: () => boolean = () => true): Promise<number> {
  let [done, failed] = [0, 0];
  // What was left may begin a round that is over already.
  if ((await look(deps, programId)).left) await deps.keeper.catchUp(programId);
  // Not at once where something that counts was left after the keeper had caught up.
  while (goOn() && failed < MOST_ATTEMPTS && (await look(deps, programId)).due) {
    await deps.keeper.catchUp(programId);
    if (await closeOne(deps, programId)) done += 1;
    else failed += 1;
  }
  done += await payDue(deps, programId, goOn);
  return done + (await pruneRounds(deps, programId, goOn));
}

const DUE = `p.program_id = $1 AND p.closed_at IS NULL AND p.settles_at <= to_timestamp($2::float8 / 1000.0)`;

/** Whether a round is to be closed, and whether anything was left that no keeper has taken yet. */
async function look({ pool, clock }: ClosingDeps, programId: number): Promise<{ due: boolean; left: boolean }> {
  const found = await runInProgram(pool, programId, async (sql) => {
    const { rows } = await sql.query<{ due: boolean; left: boolean }>({
      text: `SELECT EXISTS (SELECT FROM leaderboard_period p WHERE ${DUE}) AS due,
        EXISTS (SELECT FROM score_change c WHERE c.program_id = $1) AS left`,
      values: [programId, clock.now() - COMMITTED_MS],
    });
    return rows[0] ?? { due: false, left: false };
  });
  return isRefusal(found) ? { due: false, left: false } : found;
}

/** Closes the round that has been due for longest. @returns whether there was one, with all that counts for it counted */
async function closeOne({ pool, clock, programs, onTold }: ClosingDeps, programId: number): Promise<boolean> {
  const closed = await runInProgram(pool, programId, async (sql) => {
    await lockKeeper(sql, programId, true);
    const now = clock.now();
    const { rows } = await sql.query<PeriodRow>({
      text: `SELECT ${PERIOD} FROM leaderboard_period p WHERE ${DUE} AND NOT EXISTS (
          SELECT FROM score_change c WHERE c.program_id = $1 AND (c.metric = 'SHOWN' OR c.recorded_at < p.settles_at)
        ) ORDER BY p.settles_at, p.id LIMIT 1`,
      values: [programId, now - COMMITTED_MS],
    });
    const [period] = rows;
    if (!period) return false;
    const { rows: versions } = await sql.query<{ version: number }>({
      text: 'SELECT version FROM program WHERE id = $1',
      values: [programId],
    });
    const program = await programs.get(programId, versions[0]?.version ?? 0);
    await insertPrizes(sql, programId, await won(sql, program, period, now));
    await sql.query({
      text: 'UPDATE leaderboard_period SET closed_at = to_timestamp($3::float8 / 1000.0) WHERE program_id = $1 AND id = $2',
      values: [programId, period.id, now],
    });
    await tell(sql, programId, period, { now, closed: true });
    return true;
  });
  if (closed === true) onTold();
  return closed === true;
}

/** Who won what, by the prizes as they were when the round ended. */
async function won(
  sql: SqlClient,
  program: ProgramConfig,
  { id, board, endsAt }: PeriodRow,
  now: Instant,
): Promise<(Won & { periodId: number })[]> {
  const { prizes = [] } = boardAt(program, board, endsAt ?? now) ?? boardAt(program, board, now) ?? {};
  const { rows } = await sql.query<{ memberId: number }>({
    text: `SELECT member_id AS "memberId" FROM leaderboard_score s
      WHERE s.program_id = $1 AND s.period_id = $2 AND s.score > 0 AND NOT s.hidden
      ORDER BY s.descending, s.reached, s.member_id LIMIT $3`,
    values: [program.id, id, winners(prizes)],
  });
  return rows.flatMap(({ memberId }, place) => {
    const prize = prizeOf(prizes, place + 1);
    const wallet = prize && walletByCode(program, prize.walletCode);
    return prize && wallet ? [{ periodId: id, rank: place + 1, memberId, walletId: wallet.id, points: prize.points }] : [];
  });
}

const insertPrizes = bulkInsert<Won & { periodId: number }>('leaderboard_prize', [
  ['period_id', 'bigint', (prize) => prize.periodId],
  ['rank', 'int', (prize) => prize.rank],
  ['member_id', 'bigint', (prize) => prize.memberId],
  ['wallet_id', 'int', (prize) => prize.walletId],
  ['points', 'bigint', (prize) => prize.points],
  ['status', 'text', () => 'DUE'],
]);

/** Pays what is due. Each is taken once a run, so that one that cannot be paid yet does not hold up the others. */
async function payDue({ pool, commands }: ClosingDeps, programId: number, goOn: () => boolean): Promise<number> {
  let [paid, last] = [0, { periodId: 0, rank: 0 }];
  while (goOn()) {
    const due = await runInProgram(pool, programId, async (sql) => {
      const { rows } = await sql.query<{ periodId: number; rank: number; memberId: number }>({
        text: `SELECT period_id AS "periodId", rank, member_id AS "memberId" FROM leaderboard_prize
          WHERE program_id = $1 AND status = 'DUE' AND (period_id, rank) > ($2::bigint, $3::int) ORDER BY period_id, rank LIMIT $4`,
        values: [programId, last.periodId, last.rank, CHUNK],
      });
      return rows;
    });
    if (isRefusal(due)) throw new Error('looking for prizes refuses nothing');
    if (due.length === 0) break;
    await Promise.all(due.map((prize) => commands.run(payPrize(programId, prize))));
    paid += due.length;
    last = due.at(-1) ?? last;
  }
  return paid;
}
