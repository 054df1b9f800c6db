import type { Pool } from 'pg';

/** Lets this process work at backtests that nobody works at any more: most were begun, and ended, by the process that was asked for them. @returns of how many programs */
export async function takeUpBacktests(owner: Pool, takeUp: (programId: number) => void): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    "SELECT DISTINCT program_id AS id FROM backtest WHERE status IN ('QUEUED', 'RUNNING') ORDER BY id",
  );
  for (const { id } of rows) takeUp(id);
  return rows.length;
}
