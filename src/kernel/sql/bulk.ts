import { binaryArray } from './binary-array.js';

export interface Statement {
  /** Under which a connection keeps its plan; without one it is planned for this once. */
  name?: string;
  text: string;
  values?: readonly unknown[];
}

export interface SqlResult<Row> {
  rows: Row[];
  rowCount: number | null;
  command: string;
}

/** What set-based statements need of a connection. Statements are sent without waiting for the one before. */
export interface SqlClient {
  query<Row extends object>(statement: Statement): Promise<SqlResult<Row>>;
}

type SqlType = 'bigint' | 'int' | 'text' | 'boolean' | 'jsonb' | 'bytea' | 'numeric' | 'instant' | 'bigint[]' | 'date';

/** One column of a set-based statement: its name, its type and its value of a row. Instants are milliseconds. */
export type Column<Row> = readonly [name: string, type: SqlType, value: (row: Row) => unknown];

/** Types whose arrays travel as texts. */
const textual: ReadonlySet<SqlType> = new Set(['numeric', 'date', 'bigint[]']);

const arrayTypes: Partial<Record<SqlType, string>> = { instant: 'timestamptz' };

/** How a column's value arrives from `unnest`. */
function selected(name: string, type: SqlType): string {
  return textual.has(type) ? `r.${name}::${type}` : `r.${name}`;
}

/** Builds `INSERT ... SELECT ... FROM unnest(...)` for one table: any number of rows in one statement of constant text. */
export function bulkInsert<Row>(
  table: string,
  columns: readonly Column<Row>[],
): (sql: SqlClient, programId: number, rows: readonly Row[]) => Promise<void> {
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([name, type]) => selected(name, type)).join(', ');
  const text = `INSERT INTO ${table} (program_id, ${names}) SELECT $1::int, ${values} FROM unnest(${parameters(columns, 2)}) AS r (${names})`;
  // One table may be filled in more than one way.
  const name = `insert ${table} ${columns.length}`;
  return (sql, programId, rows) => send(sql, { name, text }, programId, columns, rows);
}

/**
 * Builds an update of many rows by primary key. It is written as an insert that always meets its row, so that the key's index finds the rows whatever the
 * planner believes: of a new program, or a table that was never analysed, it expects so few rows that it would read them all. `columns` are those of the
 * insert: the rows must exist, and be locked.
 */
export function bulkUpdate<Row>(
  table: string,
  key: readonly string[],
  columns: readonly Column<Row>[],
  changes: readonly Column<Row>[],
): (sql: SqlClient, programId: number, rows: readonly Row[]) => Promise<void> {
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([name, type]) => selected(name, type)).join(', ');
  const set = changes.map(([name]) => `${name} = excluded.${name}`).join(', ');
  const text = `INSERT INTO ${table} (program_id, ${names}) SELECT $1::int, ${values} FROM unnest(${parameters(columns, 2)}) AS r (${names})
    ON CONFLICT (program_id, ${key.join(', ')}) DO UPDATE SET ${set}`;
  const name = `update ${table}`;
  return (sql, programId, rows) => send(sql, { name, text }, programId, columns, rows);
}

/** Builds an insert of many rows that adds to the sums of those that are there already. */
export function bulkAdd<Row>(
  table: string,
  key: readonly Column<Row>[],
  sums: readonly Column<Row>[],
): (sql: SqlClient, programId: number, rows: readonly Row[]) => Promise<void> {
  const columns = [...key, ...sums];
  const names = columns.map(([name]) => name).join(', ');
  const values = columns.map(([name, type]) => selected(name, type)).join(', ');
  const set = sums.map(([name]) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');
  const text = `INSERT INTO ${table} (program_id, ${names}) SELECT $1::int, ${values} FROM unnest(${parameters(columns, 2)}) AS r (${names})
    ON CONFLICT (program_id, ${key.map(([name]) => name).join(', ')}) DO UPDATE SET ${set}`;
  const name = `add ${table}`;
  return (sql, programId, rows) => send(sql, { name, text }, programId, columns, rows);
}

/** Not async: a value that cannot be sent must throw at once, before anything is sent that would be committed without it. */
function send<Row>(
  sql: SqlClient,
  statement: Statement,
  programId: number,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return Promise.resolve();
  return sql.query({ ...statement, values: [programId, ...arraysOf(columns, rows)] }).then(() => undefined);
}

function parameters<Row>(columns: readonly Column<Row>[], from: number): string {
  return columns
    .map(([, type], index) => `$${index + from}::${textual.has(type) ? 'text' : (arrayTypes[type] ?? type)}[]`)
    .join(', ');
}

/** One array a column. */
function arraysOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer[] {
  return columns.map(([, type, value]) => {
    if (type === 'bigint[]') return binaryArray('text', rows, (row) => literal(value(row)));
    return binaryArray(type === 'numeric' || type === 'date' ? 'text' : type, rows, value);
  });
}

const literal = (ids: unknown): string | null => (Array.isArray(ids) ? idArray(ids as number[]) : null);

/** A quoted element of an array literal. */
export function quoted(text: string): string {
  return `"${text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

/** An array literal of texts, for `= ANY($n::text[])`. */
export function textArray(values: Iterable<string>): string {
  return `{${[...values].map(quoted).join(',')}}`;
}

/** An array literal of whole numbers. */
export function idArray(values: Iterable<number>): string {
  return `{${[...values].join(',')}}`;
}

/** Selects an instant column as epoch milliseconds, without the driver's slow parsing of dates. */
export function millis(column: string, as = column.replace(/^\w+\./, '')): string {
  return `(extract(epoch FROM ${column}) * 1000)::float8 AS ${as}`;
}
