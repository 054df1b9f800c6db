import type { PoolClient } from 'pg';
import type { CheckOutcome, Fault } from './check.js';
import { shownFaults } from './run-checks.js';
import { FIRST_PREVIOUS, SEALED_LINES, type SealedLines, sealOf } from './seal.js';

/** What no seal covers yet. */
export interface Unsealed {
  entries: number;
  /** When the oldest of them was recorded; null when there are none. */
  since: Date | null;
}

interface Block {
  programId: number;
  number: number;
  /** Microseconds since 1970. */
  sealedAt: string;
  lastPosition: number;
  entries: number;
  previous: Buffer;
  seal: Buffer;
}

/** Computes every seal anew from the entries that are there, block by block along the chain of each program. */
export async function checkSeals(client: PoolClient, key: Uint8Array): Promise<CheckOutcome> {
  const began = performance.now();
  const { rows: blocks } = await client.query<Block>(`
    SELECT program_id AS "programId", number::float8, (extract(epoch FROM sealed_at) * 1000000)::bigint::text AS "sealedAt",
      last_position::float8 AS "lastPosition", entries::float8, previous, seal
    FROM ledger_block ORDER BY program_id, number`);
  const found: Fault[] = [];
  let before: Block | null = null;
  for (const block of blocks) {
    const fault =
      misplaced(block, before?.programId === block.programId ? before : null) ?? (await wrongSeal(client, key, block));
    if (fault !== null) found.push({ program: block.programId, block: block.number, fault });
    before = block;
  }
  const holds = 'every sealed block of entries is as it was sealed, and follows the block before it';
  const seconds = (performance.now() - began) / 1000;
  return { name: 'seals', holds, faults: found.length, examples: found.slice(0, shownFaults), seconds };
}

function misplaced(block: Block, before: Block | null): string | null {
  if (block.number !== (before?.number ?? 0) + 1) return 'blocks are missing before it';
  return block.previous.equals(before?.seal ?? FIRST_PREVIOUS) ? null : 'does not follow the block before';
}

async function wrongSeal(client: PoolClient, key: Uint8Array, block: Block): Promise<string | null> {
  const { rows } = await client.query<SealedLines>(
    `SELECT ${SEALED_LINES} FROM ledger_block_range r
      JOIN entry e ON e.program_id = r.program_id AND e.member_id = r.member_id AND e.wallet_id = r.wallet_id
        AND e.sequence BETWEEN r.first_sequence AND r.last_sequence
      WHERE r.program_id = $1 AND r.block = $2`,
    [block.programId, block.number],
  );
  const { entries, lines } = rows[0] as SealedLines;
  if (entries !== block.entries) return `has ${entries} entries, sealed were ${block.entries}`;
  const seal = sealOf(key, { ...block, previous: block.previous.toString('hex') }, lines);
  return seal.equals(block.seal) ? null : 'its entries are not those that were sealed';
}

export async function countUnsealed(client: PoolClient): Promise<Unsealed> {
  const { rows } = await client.query<{ entries: string; since: Date | null }>(`
    SELECT count(*) AS entries, min(e.recorded_at) AS since
    FROM entry e
    LEFT JOIN (
      SELECT program_id, member_id, wallet_id, max(last_sequence) AS sealed FROM ledger_block_range GROUP BY program_id, member_id, wallet_id
    ) r USING (program_id, member_id, wallet_id)
    WHERE e.sequence > coalesce(r.sealed, 0)`);
  return { entries: Number(rows[0]?.entries ?? 0), since: rows[0]?.since ?? null };
}
