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

/** Types of fixed size: an element of their arrays is found by its place, without going through those before it. */
const fixed: ReadonlySet<SqlType> = new Set(['bigint', 'int', 'boolean', 'instant']);

const arrayTypes: Partial<Record<SqlType, string>> = { instant: 'timestamptz' };

const arrayType = (type: SqlType): string => `${textual.has(type) ? 'text' : (arrayTypes[type] ?? type)}[]`;

type Send<Row> = (sql: SqlClient, programId: number, rows: readonly Row[]) => Promise<void>;

/** Builds `INSERT ... SELECT ... FROM unnest(...)` for one table: any number of rows in one statement of constant text. */
export function bulkInsert<Row>(table: string, columns: readonly Column<Row>[]): Send<Row> {
  // One table may be filled in more than one way.
  const statement = { name: `insert ${table} ${columns.length}`, text: insertion(table, columns) };
  return (sql, programId, rows) => send(sql, statement, programId, columns, rows);
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
): Send<Row> {
  const set = changes.map(([name]) => `${name} = excluded.${name}`).join(', ');
  const text = `${insertion(table, columns)} ON CONFLICT (program_id, ${key.join(', ')}) DO UPDATE SET ${set}`;
  return (sql, programId, rows) => send(sql, { name: `update ${table}`, text }, programId, columns, rows);
}

/** Builds an insert of many rows that adds to the sums of those that are there already. */
export function bulkAdd<Row>(table: string, key: readonly Column<Row>[], sums: readonly Column<Row>[]): Send<Row> {
  const columns = [...key, ...sums];
  const set = sums.map(([name]) => `${name} = ${table}.${name} + excluded.${name}`).join(', ');
  const names = key.map(([name]) => name).join(', ');
  const text = `${insertion(table, columns)} ON CONFLICT (program_id, ${names}) DO UPDATE SET ${set}`;
  return (sql, programId, rows) => send(sql, { name: `add ${table}`, text }, programId, columns, rows);
}

/**
 * Each array that is unnested is written to a store of its own and read back, so those of fixed-size elements are not: their elements are taken by the
 * place of the row.
 */
function insertion<Row>(table: string, columns: readonly Column<Row>[]): string {
  const parameter = columns.map(([, type], index) => `$${index + 2}::${arrayType(type)}`);
  const names = columns.map(([name]) => name);
  const unnested = columns.flatMap(([, type], index) => (fixed.has(type) ? [] : [index]));
  const rows =
    unnested.length > 0
      ? `unnest(${unnested.map((index) => parameter[index]).join(', ')}) WITH ORDINALITY AS r (${unnested.map((index) => names[index]).join(', ')}, place)`
      : `generate_series(1, cardinality(${parameter[0]})) AS r (place)`;
  const values = columns.map(([name, type], index) => {
    if (fixed.has(type)) return `(${parameter[index]})[r.place]`;
    return textual.has(type) ? `r.${name}::${type}` : `r.${name}`;
  });
  return `INSERT INTO ${table} (program_id, ${names.join(', ')}) SELECT $1::int, ${values.join(', ')} FROM ${rows}`;
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

/**
 * An instant column as epoch milliseconds, without the driver's slow parsing of dates and without `extract`, which reckons in decimal digits. Rounded:
 * a double has the seconds to a quarter of a microsecond.
 */
export function epochMillis(column: string): string {
  return `round(date_part('epoch', ${column}) * 1000)`;
}

/** Selects an instant column so. */
export function millis(column: string, as = column.replace(/^\w+\./, '')): string {
  return `${epochMillis(column)} AS ${as}`;
}
