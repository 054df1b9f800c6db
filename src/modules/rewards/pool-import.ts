import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { readCodes } from '../../kernel/text-codes.js';
import { changeStock, noteStockChange } from './reward-rows.js';

/** What became of a file of codes. */
export interface ImportedCodes {
  rewardId: number;
  imported: number;
  /** How many were in the pool already, or more than once in the file, and the first of them. */
  duplicates: number;
  duplicateCodes: string[];
  invalidRows: number[];
}

const MAX_CODES = 100_000;
const SHOWN = 100;

/**
 * Puts codes into a pool, in one transaction; those that are there already stay as they are, so that a file can be sent again.
 * Refuses: INVALID (no CSV, too many rows, not a pool), NOT_FOUND.
 */
export class PoolImport {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, programId: number, rewardId: number, csv: string): Promise<ImportedCodes | Refusal> {
    const read = readCodes(csv);
    if ('unreadableLine' in read) return refuse('INVALID', ['csv'], 'reward-codes-csv', { line: read.unreadableLine });
    const { codes, repeated, invalidRows } = read;
    if (codes.length > MAX_CODES) return refuse('INVALID', ['csv'], 'reward-codes-count', { max: MAX_CODES });
    return runInProgram(this.pool, programId, async (sql) => {
      const kind = await lockPool(sql, programId, rewardId);
      if (kind === null) return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
      if (kind !== 'VIRTUAL') return refuse('INVALID', ['rewardId'], 'reward-no-pool');
      const added = await addCodes(sql, programId, rewardId, codes);
      const imported = added.size;
      if (imported > 0) {
        await changeStock(sql, programId, rewardId, imported);
        const by = { now: this.clock.now(), actor: caller.principal };
        await noteStockChange(sql, programId, { stockId: rewardId, change: imported, reason: 'CODES' }, by);
      }
      const there = codes.filter((code) => !added.has(code));
      const duplicateCodes = [...repeated, ...there].slice(0, SHOWN);
      return {
        rewardId,
        imported,
        duplicates: repeated.length + there.length,
        duplicateCodes,
        invalidRows: invalidRows.slice(0, SHOWN),
      };
    });
  }
}

/** The lock on the stock keeps commands from the pool meanwhile; the kind of the reward, null where there is none. */
async function lockPool(sql: SqlClient, programId: number, rewardId: number): Promise<string | null> {
  const { rows } = await sql.query<{ kind: string }>({
    text: `SELECT r.kind FROM reward_stock s JOIN reward r ON r.program_id = s.program_id AND r.id = s.id
      WHERE s.program_id = $1 AND s.id = $2 FOR NO KEY UPDATE OF s`,
    values: [programId, rewardId],
  });
  return rows[0]?.kind ?? null;
}

async function addCodes(sql: SqlClient, programId: number, rewardId: number, codes: readonly string[]): Promise<Set<string>> {
  const { rows: pools } = await sql.query<{ places: number }>({
    text: 'UPDATE reward_stock SET places = places + $3 WHERE program_id = $1 AND id = $2 RETURNING places',
    values: [programId, rewardId, codes.length],
  });
  const { rows } = await sql.query<{ code: string }>({
    text: `INSERT INTO reward_code (program_id, reward_id, code, place)
      SELECT $1, $2, w.code, w.place + $4 FROM unnest($3::text[]) WITH ORDINALITY AS w (code, place) ON CONFLICT DO NOTHING RETURNING code`,
    values: [programId, rewardId, textArray(codes), (pools[0]?.places ?? 0) - codes.length],
  });
  return new Set(rows.map(({ code }) => code));
}
