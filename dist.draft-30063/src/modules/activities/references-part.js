import { bulkInsert, textArray } from '../../kernel/sql/bulk.js';
export const referenceKey = ({ activity, reference }) => JSON.stringify([activity, reference]);
const insert = bulkInsert('activity_reference', [
    ['activity', 'text', (r) => r.activity],
    ['reference', 'text', (r) => r.reference],
    ['member_id', 'bigint', (r) => r.memberId],
    ['occurrence_id', 'bigint', (r) => r.occurrenceId],
    ['content_hash', 'bytea', (r) => r.contentHash],
    ['entries', 'jsonb', (r) => r.entries],
]);
/** References of a batch, by `referenceKey`. They go in sorted, so that two processes cannot wait for each other in a circle. */
export const referencesPart = {
    name: 'activity references',
    need: () => [],
    async load(sql, book, need) {
        const found = need.length === 0 ? [] : await readReferences(sql, book.program.id, need);
        return new Map(found.map((state) => [referenceKey(state), state]));
    },
    write(sql, book, states) {
        const fresh = [...states].filter(([, { row }]) => row === 'new').sort(([a], [b]) => (a < b ? -1 : 1));
        return [
            insert(sql, book.program.id, fresh.map(([, state]) => state)),
        ];
    },
};
async function readReferences(sql, programId, keys) {
    const { rows } = await sql.query({
        name: 'activity references',
        // Each is looked up in the index, whatever the planner believes of the table: hence LATERAL with OFFSET 0.
        text: `SELECT DISTINCT r.activity, r.reference, r.member_id AS "memberId", r.occurrence_id AS "occurrenceId", r.content_hash AS "contentHash",
        r.entries, 'same' AS row
      FROM unnest($2::text[], $3::text[]) AS w (activity, reference), LATERAL (
        SELECT * FROM activity_reference o WHERE o.program_id = (SELECT $1::int) AND o.activity = w.activity AND o.reference = w.reference OFFSET 0
      ) AS r`,
        values: [programId, textArray(keys.map(({ activity }) => activity)), textArray(keys.map(({ reference }) => reference))],
    });
    return rows;
}
//# sourceMappingURL=references-part.js.map