import type { Pool } from 'pg';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { CouponType } from '../../kernel/scheme/coupons.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { readCodes } from '../../kernel/text-codes.js';
import { expiresAt } from '../ledger/index.js';
import { keyOfCode } from './codes.js';
import { validityFrom } from './coupon.js';

/** What became of a file of codes. */
export interface ImportedCodes {
  imported: number;
  /** How many were there already, or more than once in the file, and the first of them. */
  duplicates: number;
  duplicateCodes: string[];
  invalidRows: number[];
}

interface ImportRequest {
  type: string;
  csv: string;
  /** Whether each is a coupon at once, for whoever shows it. */
  issue: boolean;
}

const MAX_CODES = 100_000;
const SHOWN = 100;

/**
 * Takes codes in, in one transaction; those that are there already stay as they are, so that a file can be sent again. A code stands for one coupon of the
 * program, whatever its kind. Refuses: INVALID (no CSV, too many rows, not a pool), NOT_FOUND, NOT_ELIGIBLE (the kind is over).
 */
export class CodeImport {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, program: ProgramConfig, { type, csv, issue }: ImportRequest): Promise<ImportedCodes | Refusal> {
    const now = this.clock.now();
    const terms = inForce(program.scheme.coupons, now).find(({ code }) => code === type);
    if (!terms) {
      const isKnown = program.scheme.coupons.some(({ code }) => code === type);
      return isKnown
        ? refuse('NOT_ELIGIBLE', ['type'], 'coupon-type-over')
        : refuse('NOT_FOUND', ['type'], 'coupon-type-not-found');
    }
    if (!terms.pool) return refuse('INVALID', ['type'], 'coupon-no-pool');
    const read = readCodes(csv, keyOfCode);
    if ('unreadableLine' in read) return refuse('INVALID', ['csv'], 'coupon-codes-csv', { line: read.unreadableLine });
    const { codes, repeated, invalidRows } = read;
    if (codes.length > MAX_CODES) return refuse('INVALID', ['csv'], 'coupon-codes-count', { max: MAX_CODES });
    return runInProgram(this.pool, program.id, async (sql) => {
      const added = await addCodes(sql, program.id, type, codes, issue);
      if (issue) await makeCoupons(sql, program, terms, [...added.values()], { now, actor: caller.principal });
      else await raise(sql, program.id, type, added.size);
      const there = codes.filter((code) => !added.has(code));
      const duplicateCodes = [...repeated, ...there].slice(0, SHOWN);
      const duplicates = repeated.length + there.length;
      return { imported: added.size, duplicates, duplicateCodes, invalidRows: invalidRows.slice(0, SHOWN) };
    });
  }
}

interface AddedCode {
  code: string;
  couponId: number | null;
}

/** The lock on the pool keeps commands, and other imports, from it meanwhile. */
async function addCodes(
  sql: SqlClient,
  programId: number,
  type: string,
  codes: readonly string[],
  issue: boolean,
): Promise<Map<string, AddedCode>> {
  const { rows: pools } = await sql.query<{ places: number }>({
    text: `INSERT INTO coupon_pool (program_id, type, free, places) VALUES ($1, $2, 0, $3)
      ON CONFLICT (program_id, type) DO UPDATE SET places = coupon_pool.places + $3 RETURNING places`,
    values: [programId, type, codes.length],
  });
  const { rows } = await sql.query<AddedCode>({
    text: `INSERT INTO coupon_code (program_id, type, code, code_key, place, coupon_id)
      SELECT $1, $2, w.code, w.code_key, w.place + $6, CASE WHEN $5 THEN nextval('record_id') END
      FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS w (code, code_key, place)
      WHERE NOT EXISTS (SELECT FROM coupon c WHERE c.program_id = $1 AND c.code_key = w.code_key)
      ON CONFLICT DO NOTHING RETURNING code, coupon_id AS "couponId"`,
    values: [
      programId,
      type,
      textArray(codes),
      textArray(codes.map((code) => keyOfCode(code) ?? '')),
      issue,
      (pools[0]?.places ?? 0) - codes.length,
    ],
  });
  return new Map(rows.map((row) => [row.code, row]));
}

async function raise(sql: SqlClient, programId: number, type: string, count: number): Promise<void> {
  await sql.query({
    text: 'UPDATE coupon_pool SET free = free + $3 WHERE program_id = $1 AND type = $2',
    values: [programId, type, count],
  });
}

async function makeCoupons(
  sql: SqlClient,
  program: ProgramConfig,
  terms: CouponType,
  added: readonly AddedCode[],
  { now, actor }: { now: number; actor: string },
): Promise<void> {
  const end = (days: number, from: number) => expiresAt({ kind: 'ROLLING', days }, from, program.timeZone);
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
