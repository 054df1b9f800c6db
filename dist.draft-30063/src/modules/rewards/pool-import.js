import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { refuse } from '../../kernel/refusal.js';
import { textArray } from '../../kernel/sql/bulk.js';
import { readCodes } from '../../kernel/text-codes.js';
import { changeStock, noteStockChange } from './reward-rows.js';
const MAX_CODES = 100_000;
const SHOWN = 100;
/**
 * Puts codes into a pool, in one transaction; those that are there already stay as they are, so that a file can be sent again.
 * Refuses: INVALID (no CSV, too many rows, not a pool), NOT_FOUND.
 */
export class PoolImport {
    constructor(pool, clock) {
        this.pool = pool;
        this.clock = clock;
    }
    async run(caller, programId, rewardId, csv) {
        const read = readCodes(csv);
        if (read === null)
            return refuse('INVALID', ['csv'], 'reward-codes-csv');
        const { codes, repeated, invalidRows } = read;
        if (codes.length > MAX_CODES)
            return refuse('INVALID', ['csv'], 'reward-codes-count', { max: MAX_CODES });
        return runInProgram(this.pool, programId, async (sql) => {
            const kind = await lockPool(sql, programId, rewardId);
            if (kind === null)
                return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
            if (kind !== 'VIRTUAL')
                return refuse('INVALID', ['rewardId'], 'reward-no-pool');
            const added = await addCodes(sql, programId, rewardId, codes);
            const imported = added.size;
            if (imported > 0) {
                await changeStock(sql, programId, rewardId, imported);
                const by = { now: this.clock.now(), actor: caller.principal };
                await noteStockChange(sql, programId, { stockId: rewardId, change: imported, reason: 'CODES', key: null }, by);
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
async function lockPool(sql, programId, rewardId) {
    const { rows } = await sql.query({
        text: `SELECT r.kind FROM reward_stock s JOIN reward r ON r.program_id = s.program_id AND r.id = s.id
      WHERE s.program_id = $1 AND s.id = $2 FOR NO KEY UPDATE OF s`,
        values: [programId, rewardId],
    });
    return rows[0]?.kind ?? null;
}
async function addCodes(sql, programId, rewardId, codes) {
    const { rows } = await sql.query({
        text: `INSERT INTO reward_code (program_id, reward_id, code, place)
      SELECT $1, $2, w.code, w.place + (SELECT coalesce(max(place), 0) FROM reward_code WHERE program_id = $1 AND reward_id = $2)
      FROM unnest($3::text[]) WITH ORDINALITY AS w (code, place) ON CONFLICT DO NOTHING RETURNING code`,
        values: [programId, rewardId, textArray(codes)],
    });
    return new Set(rows.map(({ code }) => code));
}
//# sourceMappingURL=pool-import.js.map