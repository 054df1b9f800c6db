import { lookupKey } from '../../kernel/member-lookup.js';
import { textArray } from '../../kernel/sql/bulk.js';
const columns = {
    id: { written: 'id::text', matches: (parameter) => `id = ANY(${parameter}::bigint[])` },
    externalId: { written: 'external_id', matches: (parameter) => `external_id = ANY(${parameter}::text[])` },
    phone: { written: "encode(phone_hash, 'hex')", matches: (parameter) => `phone_hash = ANY(${parameter}::bytea[])` },
    cardNumber: { written: 'card_number', matches: (parameter) => `card_number = ANY(${parameter}::text[])` },
};
/** One statement for the whole set, with one index search for each way of naming that occurs in it. */
export const resolveMembers = async (sql, programId, lookups) => {
    const values = new Map();
    for (const { by, value } of lookups)
        values.set(by, (values.get(by) ?? new Set()).add(by === 'phone' ? `\\x${value}` : value));
    if (values.size === 0)
        return new Map();
    const used = [...values.keys()].sort();
    const text = used
        .map((by, position) => {
        const { written, matches } = columns[by];
        return `SELECT '${by}' AS by, ${written} AS value, id FROM member WHERE program_id = (SELECT $1::int) AND ${matches(`$${position + 2}`)}`;
    })
        .join(' UNION ALL ');
    const { rows } = await sql.query({
        name: `members by ${used.join(' ')}`,
        text,
        values: [programId, ...used.map((by) => textArray(values.get(by) ?? []))],
    });
    return new Map(rows.map((row) => [lookupKey(row), row.id]));
};
//# sourceMappingURL=resolve-members.js.map