import { bulkUpdate, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { isOneMembers } from './engine/counters.js';
/** The counters of caps and budgets that a batch may use or give back to, loaded and guarded. */
export class Counters {
    constructor(waiting) {
        this.waiting = waiting;
        this.rows = new Map();
        /** Throws for one that was not asked for: its value would be anybody's guess. */
        this.usedOf = (key) => this.row(key);
    }
    /** Uses up. */
    add(uses) {
        for (const { key, points, times } of uses)
            this.change(key, points, times);
    }
    /** What is given back may be granted again, in the period in which it was granted. */
    giveBack(keys, points, times) {
        for (const key of keys)
            this.change(key, -points, -times);
    }
    change(key, points, times) {
        const row = this.row(key);
        row.points += points;
        row.times += times;
        row.changed = true;
    }
    row(key) {
        const row = this.rows.get(key);
        if (!row)
            throw new Error(`counter ${key} is not loaded`);
        return row;
    }
}
const columns = [
    ['key', 'text', (row) => row.key],
    ['points', 'bigint', (row) => row.points],
    ['times', 'bigint', (row) => row.times],
];
const save = bulkUpdate('rule_counter', ['key'], columns, columns.slice(1));
/**
 * Counters of one member are guarded by the locks on its accounts. Those of all members are locked here, in the order of their keys and all of a batch at once:
 * where some are known only later, all wait until then. Nothing is sent where no rule is limited.
 *
 * While all shared ones are far from their limits, no lock is needed to know that nothing is cut: batches then go side by side, and add what they used last of
 * all. What would come to the limit by that ends the batch, and it is run again with the locks.
 */
export const countersPart = {
    name: 'counters',
    need: () => ({ keys: new Set(), limits: new Map(), later: [] }),
    async load(sql, book, need) {
        if (need.later.length > 0)
            return new Counters(need);
        const counters = new Counters(null);
        const shared = [...need.keys].filter((key) => !isOneMembers(key));
        const mayBeOpen = !book.readOnly && !book.careful && shared.every((key) => need.limits.has(key));
        if (!mayBeOpen || shared.length === 0) {
            await loadInto(counters, sql, book, need.keys);
            return counters;
        }
        place(counters, need.keys, await readFree(sql, book.program.id, [...need.keys]));
        if (shared.every((key) => openIfFar(counters, key, need.limits.get(key))))
            return counters;
        counters.waiting = { keys: new Set(shared), later: [] };
        return counters;
    },
    async loadMore(sql, book, counters) {
        if (counters.waiting === null)
            return;
        const { keys, later } = counters.waiting;
        await loadInto(counters, sql, book, new Set([...keys, ...later.flatMap((keysOf) => [...keysOf(book)])]));
    },
    write: (sql, book, { rows }) => [
        save(sql, book.program.id, [...rows.values()].filter(({ changed, open }) => changed && open === null)),
    ],
    writeLast: (sql, book, { rows }) => addOpen(sql, book.program.id, [...rows.values()]),
};
/** Used up to less than nine tenths. */
const FAR = 0.9;
function openIfFar({ rows }, key, limit) {
    const row = rows.get(key);
    if (!row || !limit)
        return false;
    const { points, times } = row;
    row.open = { limit, before: { points, times }, isNew: points === 0 && times === 0 };
    return points < (limit.points ?? Number.POSITIVE_INFINITY) * FAR && times < (limit.times ?? Number.POSITIVE_INFINITY) * FAR;
}
/** In the order of their keys. Under the limit all the same: then nothing of this batch, nor of those that it did not see, was or had to be cut. */
function addOpen(sql, programId, all) {
    const rows = all.filter(({ changed, open }) => changed && open !== null).sort((a, b) => (a.key < b.key ? -1 : 1));
    if (rows.length === 0)
        return [];
    const numbers = (value) => `{${rows.map((row) => (row.open && value(row, row.open)) ?? 'NULL').join(',')}}`;
    const fresh = rows.filter(({ open }) => open?.isNew);
    const made = fresh.length > 0
        ? [
            makeMissing(sql, programId, fresh.map(({ key }) => key)),
        ]
        : [];
    const added = sql.query({
        name: 'add to counters',
        text: `UPDATE rule_counter c SET times = c.times + r.times,
        points = CASE WHEN (r.most_points IS NULL OR c.points + r.points < r.most_points) AND (r.most_times IS NULL OR c.times + r.times < r.most_times)
          THEN c.points + r.points ELSE counter_is_tight() END
      FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[]) AS r (key, points, times, most_points, most_times)
      WHERE c.program_id = (SELECT $1::int) AND c.key = r.key`,
        values: [
            programId,
            textArray(rows.map(({ key }) => key)),
            numbers((row, { before }) => row.points - before.points),
            numbers((row, { before }) => row.times - before.times),
            numbers((_, { limit }) => limit.points),
            numbers((_, { limit }) => limit.times),
        ],
    });
    return [...made, added.then(() => undefined)];
}
async function loadInto(counters, sql, book, keys) {
    if (keys.size === 0)
        return;
    const shared = book.readOnly ? [] : [...keys].filter((key) => !isOneMembers(key));
    const free = book.readOnly ? [...keys] : [...keys].filter(isOneMembers);
    const found = await together([lockShared(sql, book.program.id, shared), readFree(sql, book.program.id, free)]);
    place(counters, keys, found.flat());
}
function place({ rows }, keys, found) {
    for (const key of keys)
        rows.set(key, { key, points: 0, times: 0, changed: false, open: null });
    for (const row of found)
        rows.set(row.key, { ...row, changed: false, open: null });
}
async function makeMissing(sql, programId, keys) {
    await sql.query({
        name: 'make counters',
        text: `INSERT INTO rule_counter (program_id, key, points, times) SELECT $1::int, w.key, 0, 0 FROM unnest($2::text[]) WITH ORDINALITY AS w (key, place)
      WHERE NOT EXISTS (SELECT FROM rule_counter c WHERE c.program_id = (SELECT $1::int) AND c.key = w.key) ORDER BY w.place ON CONFLICT DO NOTHING`,
        values: [programId, textArray([...keys].sort())],
    });
}
async function lockShared(sql, programId, keys) {
    if (keys.length === 0)
        return [];
    const [, { rows }] = await together([
        makeMissing(sql, programId, keys),
        sql.query({
            name: 'lock counters',
            text: `SELECT key, points, times FROM rule_counter WHERE program_id = (SELECT $1::int) AND key = ANY ($2::text[])
        ORDER BY key COLLATE "C" FOR NO KEY UPDATE`,
            values: [programId, textArray(keys)],
        }),
    ]);
    return rows;
}
async function readFree(sql, programId, keys) {
    if (keys.length === 0)
        return [];
    const { rows } = await sql.query({
        name: 'read counters',
        text: 'SELECT key, points, times FROM rule_counter WHERE program_id = (SELECT $1::int) AND key = ANY ($2::text[])',
        values: [programId, textArray(keys)],
    });
    return rows;
}
//# sourceMappingURL=counters-part.js.map