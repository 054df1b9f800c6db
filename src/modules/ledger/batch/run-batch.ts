import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../../../kernel/clock.js';
import type { ResolveMembers } from '../../../kernel/member-lookup.js';
import type { ProgramConfig, ProgramDirectory } from '../../../kernel/program-config.js';
import type { Refusal } from '../../../kernel/refusal.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import { inOneBundle } from '../../../kernel/sql/bundle.js';
import { together } from '../../../kernel/sql/together.js';
import { type BatchPart, Book } from './book.js';
import type { Command } from './command.js';
import { decideAll } from './decide.js';
import { writeKeys } from './idempotency.js';
import { IdSource } from './ids.js';
import { isRight, type KnownMembers } from './known-members.js';
import { type Loaded, loadBatch, loadRest, settleParts } from './load-batch.js';
import type { Done } from './outcome.js';
import { isConfirmed, resolveSubjects } from './resolve.js';
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
  /** Whether the batch is to lock what it could else go by unlocked. */
  careful: boolean;
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
  const book = new Book(program, deps.clock.now(), new IdSource(), false, hints.careful);
  const request = { parts: deps.parts, commands, spareIds: hints.spareIds };
  const guess = hints.known.guess(program.id, commands);
  const [opened, guessed] = inOneBundle(client, (sql) => [
    open(sql, deps, program, commands, { known: hints.known, guess }),
    guess ? loadBatch(sql, book, { ...request, resolved: guess }) : null,
  ]);
  // Both are waited for, also when one fails: nothing of this batch may be under way when the connection goes on.
  const [resolved, early] = await together<[(number[] | Refusal)[], Loaded | null]>([opened, guessed ?? Promise.resolve(null)]);
  // resolving has corrected the guess
  if (guess && !isRight(guess, resolved)) throw new StaleBatch(program.version);
  if (early && guess && !isConfirmed(book, commands, guess, hints.known)) throw new StaleBatch(program.version);
  const loaded = early ?? (await inOneBundle(client, (sql) => loadBatch(sql, book, { ...request, resolved })));
  await inOneBundle(client, (sql) => loadRest(sql, book, loaded, deps.parts));
  book.settleAll();
  settleParts(book, deps.parts);
  const { outcomes, newKeys } = decideAll(book, deps.parts, commands, resolved, loaded.keys);
  const [written, commit] = inOneBundle(client, (sql) => {
    const parts = deps.parts.flatMap((part) => part.write(sql, book, book.of(part)));
    const ledger = writeLedger(sql, book);
    const keys = writeKeys(sql, program.id, newKeys, book.now);
    const last = deps.parts.flatMap((part) => part.writeLast?.(sql, book, book.of(part)) ?? []);
    return [[...ledger, ...parts, keys, ...last], sql.query({ name: 'commit', text: 'COMMIT' })] as const;
  });
  await together([...written, commit.then(() => undefined)]);
  if ((await commit).command !== 'COMMIT') throw new Error('the batch was rolled back at COMMIT');
  if (book.walletChanges.length + book.events.length > 0) deps.onEvents();
  for (const part of deps.parts) part.committed?.(book, book.of(part));
  return outcomes;
}

/** Begins the transaction, confines it to the program and finds the members. @throws StaleBatch when the program has changed */
async function open(
  sql: SqlClient,
  deps: BatchDependencies,
  program: ProgramConfig,
  commands: readonly Command<unknown>[],
  guesses: { known: KnownMembers; guess: readonly number[][] | null },
): Promise<(number[] | Refusal)[]> {
  const { id } = program;
  const [, , version, resolved] = await together([
    sql.query({ name: 'begin', text: 'BEGIN' }),
    sql.query({ name: 'set program', text: "SELECT set_config('app.program', $1, true)", values: [String(id)] }),
    sql.query<{ version: number }>({
      name: 'program version',
      text: 'SELECT version FROM program WHERE id = $1',
      values: [id],
    }),
    resolveSubjects(sql, id, commands, { resolveMembers: deps.resolveMembers, ...guesses }),
  ]);
  const current = version.rows[0]?.version ?? 0;
  if (current !== program.version) throw new StaleBatch(current);
  return resolved;
}
