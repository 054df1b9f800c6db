import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../../../kernel/clock.js';
import type { ResolveMembers } from '../../../kernel/member-lookup.js';
import type { ProgramConfig, ProgramDirectory } from '../../../kernel/program-config.js';
import { isRefusal, type Refusal } from '../../../kernel/refusal.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import { inOnePiece, together } from '../../../kernel/sql/together.js';
import { type BatchPart, Book } from './book.js';
import type { Command } from './command.js';
import { decideAll } from './decide.js';
import { writeKeys } from './idempotency.js';
import { IdSource } from './ids.js';
import type { KnownMembers } from './known-members.js';
import { type Loaded, loadBatch, loadDue } from './load-batch.js';
import type { Done } from './outcome.js';
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

/** What earlier attempts and batches have taught. */
export interface BatchHints {
  spareIds: number;
  /** The version of the program to begin with, at least. */
  programVersion: number;
  known: KnownMembers;
}

/** A batch began with what was true a moment ago; it is run again. */
export class StaleBatch extends Error {
  constructor(readonly programVersion: number) {
    super('the batch began with an outdated program or member');
  }
}

/**
 * Carries out a batch in one transaction and two round trips: everything up to the loading, then the writes (one more for members that are not known yet,
 * and one where something is due). Gives one outcome a command, in order.
 * Throws when the database rejects the batch; nothing was changed then, unless the connection broke at COMMIT.
 */
export async function runBatch(
  deps: BatchDependencies,
  programId: number,
  commands: readonly Command<unknown>[],
  hints: BatchHints,
): Promise<(Done<unknown> | Refusal)[]> {
  const program = await deps.programs.get(programId, hints.programVersion);
  const client = await deps.pool.connect();
  let broken: Error | undefined;
  try {
    return await transact(client, deps, program, commands, hints);
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
  program: ProgramConfig,
  commands: readonly Command<unknown>[],
  hints: BatchHints,
): Promise<(Done<unknown> | Refusal)[]> {
  const sql = client as unknown as SqlClient;
  const book = new Book(program, deps.clock.now(), new IdSource());
  const request = { parts: deps.parts, commands, spareIds: hints.spareIds };
  const guess = hints.known.guess(program.id, commands);
  const [opened, guessed] = inOnePiece(client, () => [
    open(client, deps, program, commands, hints.known),
    guess ? loadBatch(sql, book, { ...request, resolved: guess }) : null,
  ]);
  // Both are waited for, also when one fails: nothing of this batch may be under way when the connection goes on.
  const [resolved, early] = await together<[(number[] | Refusal)[], Loaded | null]>([opened, guessed ?? Promise.resolve(null)]);
  if (guess && !isSame(guess, resolved)) {
    hints.known.forget(program.id, commands);
    throw new StaleBatch(program.version);
  }
  const loaded = early ?? (await inOnePiece(client, () => loadBatch(sql, book, { ...request, resolved })));
  await loadDue(sql, book, loaded);
  book.settleAll();
  const { outcomes, newKeys } = decideAll(book, commands, resolved, loaded.keys);
  const [written, commit] = inOnePiece(client, () => {
    // Writes are inserts of arrays: one plan serves any size, and making it anew costs as much as carrying it out.
    const plans = client.query('SET LOCAL plan_cache_mode = force_generic_plan').then(() => undefined);
    const parts = deps.parts.flatMap((part) => part.write(sql, book, book.of(part)));
    return [
      [plans, ...writeLedger(sql, book), ...parts, writeKeys(sql, program.id, newKeys, book.now)],
      client.query('COMMIT'),
    ] as const;
  });
  await together([...written, commit.then(() => undefined)]);
  if ((await commit).command !== 'COMMIT') throw new Error('the batch was rolled back at COMMIT');
  if (book.walletChanges.length + book.events.length > 0) deps.onEvents();
  return outcomes;
}

/** Begins the transaction, confines it to the program and finds the members. @throws StaleBatch when the program has changed */
async function open(
  client: PoolClient,
  deps: BatchDependencies,
  program: ProgramConfig,
  commands: readonly Command<unknown>[],
  known: KnownMembers,
): Promise<(number[] | Refusal)[]> {
  const { id } = program;
  const [, , version, resolved] = await together([
    client.query('BEGIN'),
    client.query({ name: 'set program', text: "SELECT set_config('app.program', $1, true)", values: [String(id)] }),
    client.query<{ version: number }>({
      name: 'program version',
      text: 'SELECT version FROM program WHERE id = $1',
      values: [id],
    }),
    resolveSubjects(client as unknown as SqlClient, id, commands, deps.resolveMembers, known),
  ]);
  const current = version.rows[0]?.version ?? 0;
  if (current !== program.version) throw new StaleBatch(current);
  return resolved;
}

function isSame(guess: readonly number[][], resolved: readonly (number[] | Refusal)[]): boolean {
  return resolved.every((ids, index) => !isRefusal(ids) && ids.every((id, position) => id === guess[index]?.[position]));
}
