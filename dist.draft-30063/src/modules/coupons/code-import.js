import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { textArray } from '../../kernel/sql/bulk.js';
import { readCodes } from '../../kernel/text-codes.js';
import { expiresAt } from '../ledger/index.js';
import { keyOfCode } from './codes.js';
import { validityFrom } from './coupon.js';
const MAX_CODES = 100_000;
const SHOWN = 100;
/**
 * Takes codes in, in one transaction; those that are there already stay as they are, so that a file can be sent again. A code stands for one coupon of the
 * program, whatever its kind. Refuses: INVALID (no CSV, too many rows, not a pool), NOT_FOUND, NOT_ELIGIBLE (the kind is over).
 */
export class CodeImport {
    constructor(pool, clock) {
        this.pool = pool;
        this.clock = clock;
    }
    async run(caller, program, { type, csv, issue }) {
        const now = this.clock.now();
        const terms = inForce(program.scheme.coupons, now).find(({ code }) => code === type);
        if (!terms) {
            const isKnown = program.scheme.coupons.some(({ code }) => code === type);
            return isKnown
                ? refuse('NOT_ELIGIBLE', ['type'], 'coupon-type-over')
                : refuse('NOT_FOUND', ['type'], 'coupon-type-not-found');
        }
        if (!terms.pool)
            return refuse('INVALID', ['type'], 'coupon-no-pool');
        const read = readCodes(csv, keyOfCode);
        if (read === null)
            return refuse('INVALID', ['csv'], 'coupon-codes-csv');
        const { codes, repeated, invalidRows } = read;
        if (codes.length > MAX_CODES)
            return refuse('INVALID', ['csv'], 'coupon-codes-count', { max: MAX_CODES });
        return runInProgram(this.pool, program.id, async (sql) => {
            const added = await addCodes(sql, program.id, type, codes, issue);
            if (issue)
                await makeCoupons(sql, program, terms, [...added.values()], { now, actor: caller.principal });
            else
                await raise(sql, program.id, type, added.size);
            const there = codes.filter((code) => !added.has(code));
            const duplicateCodes = [...repeated, ...there].slice(0, SHOWN);
            const duplicates = repeated.length + there.length;
            return { imported: added.size, duplicates, duplicateCodes, invalidRows: invalidRows.slice(0, SHOWN) };
        });
    }
}
/** The lock on the pool keeps commands, and other imports, from it meanwhile. */
async function addCodes(sql, programId, type, codes, issue) {
    await sql.query({
        text: `INSERT INTO coupon_pool (program_id, type, free) VALUES ($1, $2, 0)
      ON CONFLICT (program_id, type) DO UPDATE SET free = coupon_pool.free`,
        values: [programId, type],
    });
    const { rows } = await sql.query({
        text: `INSERT INTO coupon_code (program_id, type, code, code_key, place, coupon_id)
      SELECT $1, $2, w.code, w.code_key, w.place + (SELECT coalesce(max(place), 0) FROM coupon_code WHERE program_id = $1 AND type = $2),
        CASE WHEN $5 THEN nextval('record_id') END
      FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS w (code, code_key, place)
      WHERE NOT EXISTS (SELECT FROM coupon c WHERE c.program_id = $1 AND c.code_key = w.code_key)
      ON CONFLICT DO NOTHING RETURNING code, coupon_id AS "couponId"`,
        values: [programId, type, textArray(codes), textArray(codes.map((code) => keyOfCode(code) ?? '')), issue],
    });
    return new Map(rows.map((row) => [row.code, row]));
}
async function raise(sql, programId, type, count) {
    await sql.query({
        text: 'UPDATE coupon_pool SET free = free + $3 WHERE program_id = $1 AND type = $2',
        values: [programId, type, count],
    });
}
async function makeCoupons(sql, program, terms, added, { now, actor }) {
    const end = (days, from) => expiresAt({ kind: 'ROLLING', days }, from, program.timeZone);
    const good = validityFrom(now, terms, end);
    await sql.query({
        text: `INSERT INTO coupon (program_id, id, type, type_version, code, code_key, max_uses, starts_at, expires_at, issued_by, created_at, updated_at)
      SELECT $1, w.coupon_id, $2, $3, c.code, c.code_key, $4, to_timestamp($5::float8 / 1000.0), to_timestamp($6::float8 / 1000.0), $7,
        to_timestamp($8::float8 / 1000.0), to_timestamp($8::float8 / 1000.0)
      FROM unnest($9::text[]) AS a (code_key) JOIN coupon_code c ON c.program_id = $1 AND c.code_key = a.code_key
      CROSS JOIN LATERAL (SELECT c.coupon_id) AS w`,
        values: [
            program.id,
            terms.code,
            terms.version,
            terms.uses,
            good.startsAt,
            good.expiresAt,
            actor,
            now,
            textArray(added.map(({ code }) => keyOfCode(code) ?? '')),
        ],
    });
}
//# sourceMappingURL=code-import.js.map