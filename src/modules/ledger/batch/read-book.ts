import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { SqlClient } from '../../../kernel/sql/bulk.js';
import { together } from '../../../kernel/sql/together.js';
import { type BatchPart, Book } from './book.js';
import { ID_BLOCK, IdSource } from './ids.js';
import { loadMembers, readAccounts } from './load.js';
import { settleParts } from './load-batch.js';
import { Needs } from './needs.js';

/** What a preview wants to find in its book. */
export interface BookKey {
  memberIds: readonly number[];
  now: Instant;
  ask(needs: Needs): void;
}

/** Ids for what is due and for what would be given: they name nothing, for nothing of this is kept. */
const IDS = Array.from({ length: 4_096 }, (_, block) => 1 + block * ID_BLOCK);

/**
 * Gives read-only books: what a command of this moment would find, without a lock. For reads in one snapshot (`Read` of the database folder); each book
 * is its asker's own.
 */
export function bookReader(parts: readonly BatchPart<unknown, unknown>[]) {
  return (sql: SqlClient, program: ProgramConfig, keys: readonly BookKey[]): Promise<Book[]> =>
    together(keys.map((key) => readBook(sql, program, parts, key)));
}

async function readBook(
  sql: SqlClient,
  program: ProgramConfig,
  parts: readonly BatchPart<unknown, unknown>[],
  { memberIds, now, ask }: BookKey,
): Promise<Book> {
  const book = new Book(program, now, new IdSource(), true);
  book.memberIds = new Set(memberIds);
  const needs = new Needs(program, now, parts);
  ask(needs);
  book.membersLoaded = loadMembers(sql, book, new Set(memberIds), readAccounts(sql, program.id, memberIds));
  const [, states] = await together([book.membersLoaded, together(parts.map((part) => part.load(sql, book, needs.of(part))))]);
  book.ids.supply(IDS);
  parts.forEach((part, index) => book.setPart(part, states[index]));
  settleParts(book, parts);
  return book;
}
