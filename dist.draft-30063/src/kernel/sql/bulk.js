import { binaryArray } from './binary-array.js';
/** Types whose arrays travel as texts. */
const textual = new Set(['numeric', 'date', 'bigint[]']);
/** Types of fixed size: an element of their arrays is found by its place, without going through those before it. */
const fixed = new Set(['bigint', 'int', 'boolean', 'instant']);
const arrayTypes = { instant: 'timestamptz' };
const arrayType = (type) => `${textual.has(type) ? 'text' : (arrayTypes[type] ?? type)}[]`;
/** Builds `INSERT ... SELECT ... FROM unnest(...)` for one table: any number of rows in one statement of constant text. */
export function bulkInsert(table, columns) {
    // One table may be filled in more than one way.
    const statement = { name: `insert ${table} ${columns.length}`, text: insertion(table, columns) };
    return (sql, programId, rows) => send(sql, statement, programId, columns, rows);
}
/**
 * Builds an update of many rows by primary key. It is written as an insert that always meets its row, so that the key's index finds the rows whatever the
 * planner believes: of a new program, or a table that was never analysed, it expects so few rows that it would read them all. `columns` are those of the
 * insert: the rows must exist, and be locked.
 */
export function bulkUpdate(table, key, columns, changes) {
    const set = changes.map(([name]) => `${name} = excluded.${name}`).join(', ');
    const text = `${insertion(table, columns)} ON CONFLICT (program_id, ${key.join(', ')}) DO UPDATE SET ${set}`;
    return (sql, programId, rows) => send(sql, { name: `update ${table}`, text }, programId, columns, rows);
}
/** Builds an insert of many rows that adds to the sums of those that are there already. */
export function bulkAdd(table, key, sums) {
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
function insertion(table, columns) {
    const parameter = columns.map(([, type], index) => `$${index + 2}::${arrayType(type)}`);
    const names = columns.map(([name]) => name);
    const unnested = columns.flatMap(([, type], index) => (fixed.has(type) ? [] : [index]));
    const rows = unnested.length > 0
        ? `unnest(${unnested.map((index) => parameter[index]).join(', ')}) WITH ORDINALITY AS r (${unnested.map((index) => names[index]).join(', ')}, place)`
        : `generate_series(1, cardinality(${parameter[0]})) AS r (place)`;
    const values = columns.map(([name, type], index) => {
        if (fixed.has(type))
            return `(${parameter[index]})[r.place]`;
        return textual.has(type) ? `r.${name}::${type}` : `r.${name}`;
    });
    return `INSERT INTO ${table} (program_id, ${names.join(', ')}) SELECT $1::int, ${values.join(', ')} FROM ${rows}`;
}
/** Not async: a value that cannot be sent must throw at once, before anything is sent that would be committed without it. */
function send(sql, statement, programId, columns, rows) {
    if (rows.length === 0)
        return Promise.resolve();
    return sql.query({ ...statement, values: [programId, ...arraysOf(columns, rows)] }).then(() => undefined);
}
/** One array a column. */
function arraysOf(columns, rows) {
    return columns.map(([, type, value]) => {
        if (type === 'bigint[]')
            return binaryArray('text', rows, (row) => literal(value(row)));
        return binaryArray(type === 'numeric' || type === 'date' ? 'text' : type, rows, value);
    });
}
const literal = (ids) => (Array.isArray(ids) ? idArray(ids) : null);
/** A quoted element of an array literal. */
export function quoted(text) {
    return `"${text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
/** An array literal of texts, for `= ANY($n::text[])`. */
export function textArray(values) {
    return `{${[...values].map(quoted).join(',')}}`;
}
/** An array literal of whole numbers. */
export function idArray(values) {
    return `{${[...values].join(',')}}`;
}
/** Selects an instant column as epoch milliseconds, without the driver's slow parsing of dates. */
export function millis(column, as = column.replace(/^\w+\./, '')) {
    return `(extract(epoch FROM ${column}) * 1000)::float8 AS ${as}`;
}
//# sourceMappingURL=bulk.js.map