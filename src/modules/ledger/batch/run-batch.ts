import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../../../kernel/clock.js';
import type { ResolveMembers } from '../../../kernel/member-lookup.js';
import type { ProgramDirectory } from '../../../kernel/program-config.js';
import { isRefusal, type Refusal } from '../../../kernel/refusal.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import { together } from '../../../kernel/sql/together.js';
import { Book } from './book.js';
import type { Command } from './command.js';
import { decideAll } from './decide.js';
import { readKeys, writeKeys } from './idempotency.js';
import { ID_BLOCK, IdSource } from './ids.js';
import { loadMembers, lockAccounts, placeLots, readActiveHolds, readOpenLots } from './load.js';
import { Needs } from './needs.js';
import type { Done } from './outcome.js';
import type { BatchPart } from './part.js';
import { resolveSubjects } from './resolve.js';
import { writeLedger } from './write.js';

export interface BatchDependencies {
  pool: Pool;
  programs: ProgramDirectory;
  clock: Clock;
  resolveMembers: ResolveMembers;
  parts: readonly BatchPart<unknown, unknown>[];
  /** Told after COMMIT when there are new rows in the outbox. A NOTIFY within the transaction would make all commits wait for each other. */
  onEvents(): void;
}

/** Ids for the ordinary command (transaction, purchase, two lots, hold or return) with room to spare. */
const IDS_PER_COMMAND = 8;

/**
 * Carries out a batch in one transaction and four round trips: resolve, lock, load, write. Gives one outcome a command, in order.
 * Throws when the database rejects the batch; nothing was changed then, unless the connection broke at COMMIT.
 */
export async function runBatch(
  deps: BatchDependencies,
  programId: number,
  commands: readonly Command<unknown>[],
  spareIds: number,
): Promise<(Done<unknown> | Refusal)[]> {
  const client = await deps.pool.connect();
  let broken: Error | undefined;
  try {
    return await transact(client, deps, programId, commands, spareIds);
  } catch (error) {
    // The transaction may be open still; a connection that cannot even roll back is thrown away.
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function transact(
  client: PoolClient,
  deps: BatchDependencies,
  programId: number,
  commands: readonly Command<unknown>[],
  spareIds: number,
): Promise<(Done<unknown> | Refusal)[]> {
  const sql = client as unknown as SqlClient;
  const [, , version, resolved] = await together([
    client.query('BEGIN'),
    client.query({ name: 'set program', text: "SELECT set_config('app.program', $1, true)", values: [String(programId)] }),
    client.query<{ version: number }>({ name: 'program version', text: 'SELECT version FROM program WHERE id = $1', values: [programId] }),
    resolveSubjects(sql, programId, commands, deps.resolveMembers),
  ]);
  const program = await deps.programs.get(programId, version.rows[0]?.version);
  const memberIds = new Set(resolved.flatMap((ids) => (isRefusal(ids) ? [] : ids)));
  const accounts = await lockAccounts(sql, programId, memberIds);

  const book = new Book(program, deps.clock.now(), new IdSource());
  const needs = new Needs();
  commands.forEach((command, index) => {
    const ids = resolved[index];
    if (ids && !isRefusal(ids)) command.needs(needs, ids, book.now);
  });
  for (const row of accounts) if (row.next_change_at !== null && row.next_change_at <= Math.max(book.now, row.last_recorded_at ?? 0)) needs.lotsOf.add(row.member_id);
  const [, ids, keys, lots, holds, parts] = await together([
    loadMembers(sql, book, accounts),
    takeIds(sql, commands.length * IDS_PER_COMMAND + spareIds),
    readKeys(sql, programId, commands),
    needs.lotsOf.size > 0 ? readOpenLots(sql, programId, needs.lotsOf) : Promise.resolve([]),
    needs.lotsOf.size > 0 ? readActiveHolds(sql, programId, needs.lotsOf) : Promise.resolve([]),
    together(deps.parts.map((part) => part.load(sql, book, needs.of(part)))),
  ]);
  book.ids.supply(ids);
  placeLots(book, lots);
  for (const id of needs.lotsOf) for (const wallet of book.members.get(id)?.wallets.values() ?? []) wallet.complete = true;
  for (const hold of holds) book.members.get(hold.memberId)?.wallets.get(hold.walletId)?.holds.set(hold.id, hold);
  deps.parts.forEach((part, index) => book.setPart(part, parts[index]));

  book.settleAll();
  const { outcomes, newKeys } = decideAll(book, commands, resolved, keys);
  const writes = [...writeLedger(sql, book), ...deps.parts.flatMap((part) => part.write(sql, book, book.of(part))), writeKeys(sql, programId, newKeys, book.now)];
  const commit = client.query('COMMIT');
  await together([...writes, commit.then(() => undefined)]);
  if ((await commit).command !== 'COMMIT') throw new Error('the batch was rolled back at COMMIT');
  if (book.walletChanges.length + book.events.length > 0) deps.onEvents();
  return outcomes;
}

async function takeIds(sql: SqlClient, count: number): Promise<number[]> {
  const { rows } = await sql.query<{ start: number }>({
    name: 'take ids',
    text: "SELECT nextval('record_id') AS start FROM generate_series(1, $1)",
    values: [Math.ceil(count / ID_BLOCK)],
  });
  return rows.map((row) => row.start);
}
