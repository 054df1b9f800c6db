import { bulkInsert, bulkUpdate, idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { placeLots, readLots } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { factsPart } from './facts-part.js';
import { occurrenceKey } from './occurrence-state.js';
/** What a batch knows of occurrences. */
export class Occurrences {
    constructor() {
        this.all = [];
        this.byKey = new Map();
    }
    add(occurrence) {
        const { key } = occurrence;
        if (key !== null) {
            const name = occurrenceKey({ ...occurrence, key });
            if (this.byKey.has(name))
                return;
            this.byKey.set(name, occurrence);
        }
        this.all.push(occurrence);
    }
    find(key) {
        return this.byKey.get(occurrenceKey(key)) ?? null;
    }
    of(memberId, trigger) {
        return this.all.filter((one) => one.memberId === memberId && one.trigger === trigger);
    }
}
const changes = [['reversed_at', 'instant', (o) => o.reversedAt]];
const columns = [
    ['id', 'bigint', (o) => o.id],
    ['member_id', 'bigint', (o) => o.memberId],
    ['trigger', 'text', (o) => o.trigger],
    ['of', 'text', (o) => o.of ?? ''],
    ['key', 'text', (o) => o.key],
    ['occurred_at', 'instant', (o) => o.occurredAt],
    ['recorded_at', 'instant', (o) => o.recordedAt],
    ['payload', 'jsonb', (o) => o.payload],
    ['outcomes', 'jsonb', (o) => o.outcomes],
    ['award_lots', 'bigint[]', (o) => o.awardLots],
    ...changes,
];
const insert = bulkInsert('occurrence', columns);
const update = bulkUpdate('occurrence', ['id'], columns, changes);
/** Occurrences of a batch: guarded by the locks on the accounts of their members. */
export const occurrencesPart = {
    name: 'occurrences',
    need: () => ({ keys: [], members: [], lots: false }),
    async load(sql, book, { keys, members, lots }) {
        const occurrences = new Occurrences();
        if (keys.length + members.length === 0)
            return occurrences;
        const values = parametersOf(book.program.id, keys, members);
        const [found] = await together([readWanted(sql, values), lots ? loadAwards(sql, book, values) : Promise.resolve()]);
        for (const occurrence of found)
            occurrences.add(occurrence);
        return occurrences;
    },
    write: (sql, book, { all }) => [
        insert(sql, book.program.id, all.filter(({ row }) => row === 'new')),
        update(sql, book.program.id, all.filter(({ row }) => row === 'changed')),
    ],
};
/** Loads an occurrence that may have been recorded before; with its awards, where they may be taken back. */
export function needsOccurrence(needs, key, { reversedAt } = {}) {
    needs.of(occurrencesPart).keys.push(key);
    if (reversedAt !== undefined)
        needsAwards(needs, key.memberId, key.trigger, reversedAt);
}
/** Loads all that happened to a member with a trigger, with its awards where they may be taken back. */
export function needsOccurrencesOf(needs, memberId, trigger, { reversedAt } = {}) {
    needs.of(occurrencesPart).members.push({ memberId, trigger });
    if (reversedAt !== undefined)
        needsAwards(needs, memberId, trigger, reversedAt);
}
function needsAwards(needs, memberId, trigger, at) {
    for (const follower of needs.of(factsPart).ports.occurrenceFollowers ?? [])
        follower.needsToReverse?.(needs, memberId, trigger, at);
    needs.of(occurrencesPart).lots = true;
    needs.lotsOf.add(memberId);
    needs.of(countersPart).later.push(countersOfOccurrences);
}
function countersOfOccurrences(book) {
    return book.of(occurrencesPart).all.flatMap(({ outcomes }) => outcomes.flatMap(({ uses }) => uses ?? []));
}
// Each is looked up in an index, whatever the planner believes of the table: hence LATERAL with OFFSET 0.
const wanted = `(
  SELECT f.* FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[]) AS w (member_id, trigger, of, key), LATERAL (
    SELECT * FROM occurrence g WHERE g.program_id = (SELECT $1::int) AND g.trigger = w.trigger AND g.of = w.of AND g.member_id = w.member_id AND g.key = w.key
    OFFSET 0) AS f
  UNION ALL
  SELECT f.* FROM unnest($6::bigint[], $7::text[]) AS w (member_id, trigger), LATERAL (
    SELECT * FROM occurrence g WHERE g.program_id = (SELECT $1::int) AND g.member_id = w.member_id AND g.trigger = w.trigger OFFSET 0) AS f)`;
function parametersOf(programId, keys, members) {
    return [
        programId,
        idArray(keys.map(({ memberId }) => memberId)),
        textArray(keys.map(({ trigger }) => trigger)),
        textArray(keys.map(({ of }) => of ?? '')),
        textArray(keys.map(({ key }) => key)),
        idArray(members.map(({ memberId }) => memberId)),
        textArray(members.map(({ trigger }) => trigger)),
    ];
}
async function readWanted(sql, values) {
    const { rows } = await sql.query({
        name: 'occurrences',
        text: `SELECT ${occurrenceColumns} FROM ${wanted} AS o`,
        values,
    });
    return dedupe(rows);
}
function dedupe(rows) {
    return [...new Map(rows.map((row) => [row.id, row])).values()];
}
async function loadAwards(sql, book, values) {
    const source = `SELECT DISTINCT unnest(o.award_lots) AS lot_id FROM ${wanted} AS o`;
    await placeLots(book, await readLots(sql, 'occurrence awards', source, values));
}
const occurrenceColumns = `o.id, o.member_id AS "memberId", o.trigger, nullif(o.of, '') AS of, o.key, ${millis('o.occurred_at', '"occurredAt"')},
  ${millis('o.recorded_at', '"recordedAt"')}, o.payload, o.outcomes, o.award_lots AS "awardLots", ${millis('o.reversed_at', '"reversedAt"')}, 'same' AS row,
  (SELECT coalesce(jsonb_agg(jsonb_build_array(w.member_id, w.wallet_id, w.sequence, w.sequence) ORDER BY w.id), '[]') FROM lot w
    WHERE w.program_id = o.program_id AND w.id = ANY (o.award_lots)) AS "awardEntries"`;
//# sourceMappingURL=occurrences-part.js.map