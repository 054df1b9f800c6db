import type { Read } from '../../database/index.js';
import { idArray, textArray } from '../../kernel/sql/bulk.js';
import type { Pass, PassEntry, PassStatus } from './pass.js';
import { PASS, PASS_ENTRY } from './read-rows.js';

/** Passes by id; null where there is none. */
export const readPasses: Read<number, Pass | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<Pass>({
    name: 'passes by id',
    text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};

export const readPassesByCode: Read<string, Pass | null> = async (sql, program, codes) => {
  const { rows } = await sql.query<Pass>({
    name: 'passes by code',
    text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.code = ANY ($2::text[])`,
    values: [program.id, textArray(codes)],
  });
  const found = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => found.get(code) ?? null);
};

/** The passes of redemptions, in the order in which they were given. */
export const readPassesOf: Read<number, Pass[]> = async (sql, program, redemptionIds) => {
  const { rows } = await sql.query<Pass>({
    name: 'passes of redemptions',
    text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.redemption_id = ANY ($2::bigint[]) ORDER BY p.id`,
    values: [program.id, idArray(redemptionIds)],
  });
  return redemptionIds.map((id) => rows.filter(({ redemptionId }) => redemptionId === id));
};

/** A page of a member's passes, newest first: those before `before`. */
export interface PassPage {
  memberId: number;
  statuses: readonly PassStatus[] | null;
  /** One whose time is over by then has expired, whether or not that was written. */
  now: number;
  before: number;
  limit: number;
}

const STATUS_NOW = `CASE WHEN p.status = 'ACTIVE' AND p.ends_at <= to_timestamp($4::float8 / 1000.0) THEN 'EXPIRED' ELSE p.status END`;

export const readPassPages: Read<PassPage, Pass[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ memberId, statuses, now, before, limit }) => {
      const { rows } = await sql.query<Pass>({
        name: 'pass page',
        text: `SELECT ${PASS} FROM pass p WHERE p.program_id = $1 AND p.member_id = $2 AND p.id < $3
            AND ($5::text[] IS NULL OR ${STATUS_NOW} = ANY ($5)) ORDER BY p.id DESC LIMIT $6`,
        values: [program.id, memberId, before, now, statuses && textArray(statuses), limit],
      });
      return rows;
    }),
  );

/** A page of what happened to a pass, oldest first: what came after `after`. */
export interface EntryPage {
  passId: number;
  after: number;
  limit: number;
}

export const readPassEntries: Read<EntryPage, PassEntry[]> = (sql, program, pages) =>
  Promise.all(
    pages.map(async ({ passId, after, limit }) => {
      const { rows } = await sql.query<PassEntry>({
        name: 'pass entries',
        text: `SELECT ${PASS_ENTRY} FROM pass_entry e WHERE e.program_id = $1 AND e.pass_id = $2 AND e.id > $3 ORDER BY e.id LIMIT $4`,
        values: [program.id, passId, after, limit],
      });
      return rows;
    }),
  );

/** Entries by id; null where there is none. */
export const readPassEntriesById: Read<number, PassEntry | null> = async (sql, program, ids) => {
  const { rows } = await sql.query<PassEntry>({
    name: 'pass entries by id',
    text: `SELECT ${PASS_ENTRY} FROM pass_entry e WHERE e.program_id = $1 AND e.id = ANY ($2::bigint[])`,
    values: [program.id, idArray(ids)],
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
};
