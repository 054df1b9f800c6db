import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../../kernel/clock.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { FIRST_PREVIOUS, SEALED_LINES, type SealedLines, sealOf } from './seal.js';

/** How many changes of wallets one block covers, give or take a row of the stream: a row is in one block. */
const BLOCK_CHANGES = 5_000;

export interface Sealed {
  blocks: number;
  entries: number;
}

/** The newest block of each program that a process knows of: what it has sealed must not be taken away, or who did so could have other entries sealed. */
export type KnownBlocks = Map<number, Block>;

interface Block {
  number: number;
  lastPosition: number;
  seal: Buffer;
}

interface Range {
  memberId: number;
  walletId: number;
  first: number;
  last: number;
}

/**
 * Seals what the stream tells of and no block covers yet, program by program. Several processes may do so at once: a block's number is taken once.
 * @param owner connections of the schema's owner
 */
export async function sealBlocks(
  owner: Pool,
  key: Uint8Array,
  clock: Clock,
  known: KnownBlocks,
  goOn: () => boolean,
): Promise<Sealed> {
  const { rows: programs } = await owner.query<{ id: number }>('SELECT id FROM program ORDER BY id');
  const sealed = { blocks: 0, entries: 0 };
  const failures: unknown[] = [];
  for (const { id } of programs) {
    // a program whose entries have been tampered with must not keep the others unsealed
    await sealProgram(owner, id, key, clock, { known, goOn, sealed }).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('; '));
  return sealed;
}

async function sealProgram(
  owner: Pool,
  programId: number,
  key: Uint8Array,
  clock: Clock,
  { known, goOn, sealed }: { known: KnownBlocks; goOn: () => boolean; sealed: Sealed },
): Promise<void> {
  while (goOn()) {
    const { newest, entries } = await inTransaction(owner, (client) =>
      sealNext(client, programId, key, clock, known.get(programId)),
    );
    if (newest.number > (known.get(programId)?.number ?? 0)) known.set(programId, newest);
    if (entries === 0) return;
    sealed.entries += entries;
    sealed.blocks += 1;
  }
}

interface SealedNext {
  newest: Block;
  /** How many are in the block; 0 when there was nothing to seal. */
  entries: number;
}

/** Seals one block. */
async function sealNext(
  client: PoolClient,
  programId: number,
  key: Uint8Array,
  clock: Clock,
  known: Block | undefined,
): Promise<SealedNext> {
  const before = await readNewest(client, programId, known);
  const { rows: changes } = await client.query<Range & { position: number }>(
    `SELECT position::float8, t.member_id::float8 AS "memberId", t.wallet_id AS "walletId", t.first_sequence::float8 AS first, t.last_sequence::float8 AS last
     FROM (
       SELECT position, event, sum(changes) OVER (ORDER BY position) - changes AS before
       FROM (
         SELECT position, s AS event, coalesce(cardinality(members), 1) AS changes
         FROM stream s WHERE program_id = $1 AND position > $2 AND type = 'WALLET_CHANGED' ORDER BY position LIMIT $3
       ) rows
     ) counted CROSS JOIN LATERAL (SELECT position AS place, member_id, wallet_id, first_sequence, last_sequence FROM told(event)) t
     WHERE before < $3 ORDER BY t.place`,
    [programId, before.lastPosition, BLOCK_CHANGES],
  );
  const lastPosition = changes.at(-1)?.position;
  if (lastPosition === undefined) return { newest: before, entries: 0 };
  const ranges = joined(changes);
  const { entries, lines } = await readEntries(client, programId, ranges);
  const sealedAt = clock.now();
  const head = { programId, number: before.number + 1, sealedAt: `${sealedAt}000`, lastPosition, entries };
  const seal = sealOf(key, { ...head, previous: before.seal.toString('hex') }, lines);
  const { rowCount } = await client.query(
    `INSERT INTO ledger_block (program_id, number, sealed_at, last_position, entries, previous, seal)
     VALUES ($1, $2, to_timestamp($3 / 1000.0), $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [programId, head.number, sealedAt, lastPosition, entries, before.seal, seal],
  );
  // another process has just sealed this block
  if (rowCount === 0) return { newest: before, entries: 0 };
  await client.query(
    `INSERT INTO ledger_block_range (program_id, block, member_id, wallet_id, first_sequence, last_sequence)
     SELECT $1, $2, * FROM unnest($3::bigint[], $4::int[], $5::bigint[], $6::bigint[])`,
    [programId, head.number, ...columnsOf(ranges)],
  );
  return { newest: { number: head.number, lastPosition, seal }, entries };
}

async function readNewest(client: PoolClient, programId: number, known: Block | undefined): Promise<Block> {
  const { rows } = await client.query<Block>(
    `SELECT number::float8, last_position::float8 AS "lastPosition", seal FROM ledger_block
     WHERE program_id = $1 AND (number = $2 OR number = (SELECT max(number) FROM ledger_block WHERE program_id = $1)) ORDER BY number DESC`,
    [programId, known?.number ?? 0],
  );
  if (known && !rows.some(({ number, seal }) => number === known.number && seal.equals(known.seal)))
    throw new Error(`program ${programId}: block ${known.number} is not there any more as it was sealed; run verify`);
  return rows[0] ?? { number: 0, lastPosition: 0, seal: FIRST_PREVIOUS };
}

/** One range per stretch of a wallet. The changes of a wallet come in order, and each begins where the one before ended. */
function joined(changes: readonly Range[]): Range[] {
  const open = new Map<string, Range>();
  const ranges: Range[] = [];
  for (const { memberId, walletId, first, last } of changes) {
    const wallet = `${memberId}.${walletId}`;
    const range = open.get(wallet);
    if (range && range.last + 1 === first) {
      range.last = last;
    } else {
      const fresh = { memberId, walletId, first, last };
      open.set(wallet, fresh);
      ranges.push(fresh);
    }
  }
  return ranges;
}

async function readEntries(client: PoolClient, programId: number, ranges: readonly Range[]): Promise<SealedLines> {
  const { rows } = await client.query<SealedLines>(
    `SELECT ${SEALED_LINES} FROM unnest($2::bigint[], $3::int[], $4::bigint[], $5::bigint[]) AS r (member_id, wallet_id, first, last)
      JOIN entry e ON e.program_id = $1 AND e.member_id = r.member_id AND e.wallet_id = r.wallet_id AND e.sequence BETWEEN r.first AND r.last`,
    [programId, ...columnsOf(ranges)],
  );
  const read = rows[0] as SealedLines;
  const expected = ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (read.entries !== expected)
    throw new Error(`program ${programId}: events tell of ${expected} entries, ${read.entries} are there; run verify`);
  return read;
}

function columnsOf(ranges: readonly Range[]): string[] {
  const column = (of: (range: Range) => number) => idArray(ranges.map(of));
  return [column((r) => r.memberId), column((r) => r.walletId), column((r) => r.first), column((r) => r.last)];
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
