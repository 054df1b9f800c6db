import { bulkUpdate, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import type { BatchPart, Book } from '../ledger/index.js';
import { isOneMembers } from './engine/counters.js';
import type { Counter, UsedOf } from './engine/evaluation.js';

/** Keys of counters that are known only when the rest of the batch is loaded, e.g. those that a returned order had used. */
type LaterKeys = (book: Book) => Iterable<string>;

interface CounterNeed {
  keys: Set<string>;
  later: LaterKeys[];
}

type CounterRow = Counter & { changed: boolean };

/** The counters of caps and budgets that a batch may use or give back to, loaded and guarded. */
export class Counters {
  readonly rows = new Map<string, CounterRow>();

  constructor(readonly waiting: CounterNeed | null) {}

  /** Throws for one that was not asked for: its value would be anybody's guess. */
  readonly usedOf: UsedOf = (key) => this.row(key);

  /** Uses up. */
  add(uses: readonly Counter[]): void {
    for (const { key, points, times } of uses) this.change(key, points, times);
  }

  /** What is given back may be granted again, in the period in which it was granted. */
  giveBack(keys: readonly string[], points: number, times: number): void {
    for (const key of keys) this.change(key, -points, -times);
  }

  private change(key: string, points: number, times: number): void {
    const row = this.row(key);
    row.points += points;
    row.times += times;
    row.changed = true;
  }

  private row(key: string): CounterRow {
    const row = this.rows.get(key);
    if (!row) throw new Error(`counter ${key} is not loaded`);
    return row;
  }
}

const columns = [
  ['key', 'text', (row: CounterRow) => row.key],
  ['points', 'bigint', (row: CounterRow) => row.points],
  ['times', 'bigint', (row: CounterRow) => row.times],
] as const;
const save = bulkUpdate<CounterRow>('rule_counter', ['key'], columns, columns.slice(1));

/**
 * Counters of one member are guarded by the locks on its accounts; those of all members are locked here, in the order of their keys. So all of a batch are
 * locked at once: where some are known only later, all wait until then. Nothing is sent where no rule is limited.
 */
export const countersPart: BatchPart<CounterNeed, Counters> = {
  name: 'counters',
  need: () => ({ keys: new Set(), later: [] }),
  async load(sql, book, need) {
    if (need.later.length > 0) return new Counters(need);
    const counters = new Counters(null);
    await loadInto(counters, sql, book, need.keys);
    return counters;
  },
  async loadMore(sql, book, counters) {
    if (counters.waiting === null) return;
    const { keys, later } = counters.waiting;
    await loadInto(counters, sql, book, new Set([...keys, ...later.flatMap((keysOf) => [...keysOf(book)])]));
  },
  write: (sql, book, { rows }) => [
    save(
      sql,
      book.program.id,
      [...rows.values()].filter(({ changed }) => changed),
    ),
  ],
};

async function loadInto(counters: Counters, sql: SqlClient, book: Book, keys: ReadonlySet<string>): Promise<void> {
  if (keys.size === 0) return;
  const shared = book.readOnly ? [] : [...keys].filter((key) => !isOneMembers(key));
  const free = book.readOnly ? [...keys] : [...keys].filter(isOneMembers);
  const found = await together([lockShared(sql, book.program.id, shared), readFree(sql, book.program.id, free)]);
  for (const key of keys) counters.rows.set(key, { key, points: 0, times: 0, changed: false });
  for (const row of found.flat()) counters.rows.set(row.key, { ...row, changed: false });
}

/** A row that is not there cannot be locked: it is made first. In two statements, for the second must see what the first waited for. */
async function lockShared(sql: SqlClient, programId: number, keys: readonly string[]): Promise<Counter[]> {
  if (keys.length === 0) return [];
  const values = [programId, textArray([...keys].sort())];
  const [, { rows }] = await together([
    sql.query({
      name: 'make counters',
      text: `INSERT INTO rule_counter (program_id, key, points, times) SELECT $1::int, w.key, 0, 0 FROM unnest($2::text[]) WITH ORDINALITY AS w (key, place)
        WHERE NOT EXISTS (SELECT FROM rule_counter c WHERE c.program_id = (SELECT $1::int) AND c.key = w.key) ORDER BY w.place ON CONFLICT DO NOTHING`,
      values,
    }),
    sql.query<Counter>({
      name: 'lock counters',
      text: `SELECT key, points, times FROM rule_counter WHERE program_id = (SELECT $1::int) AND key = ANY ($2::text[])
        ORDER BY key COLLATE "C" FOR NO KEY UPDATE`,
      values,
    }),
  ]);
  return rows;
}

async function readFree(sql: SqlClient, programId: number, keys: readonly string[]): Promise<Counter[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql.query<Counter>({
    name: 'read counters',
    text: 'SELECT key, points, times FROM rule_counter WHERE program_id = (SELECT $1::int) AND key = ANY ($2::text[])',
    values: [programId, textArray(keys)],
  });
  return rows;
}
