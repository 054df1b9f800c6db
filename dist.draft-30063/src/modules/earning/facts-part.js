import { bulkUpdate, idArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
const buyerColumns = [
    ['member_id', 'bigint', (b) => b.memberId],
    ['purchases', 'bigint', (b) => b.purchases],
    ['last_purchase', 'bigint', (b) => b.lastPurchase],
];
const saveBuyers = bulkUpdate('buyer', ['member_id'], buyerColumns, buyerColumns.slice(1));
/** The facts about members that rules in force look at. A fact that none looks at costs no statement. */
export function factsPartWith(ports) {
    return {
        name: 'facts',
        need: () => ({ ports, birthday: new Set(), traits: new Set(), segments: new Set(), purchases: new Set() }),
        async load(sql, book, need) {
            const { id } = book.program;
            const [birthdays, traits, segments, buyers] = await together([
                ask(need.birthday, (ids) => ports.readBirthdays?.(sql, id, ids)),
                ask(need.traits, (ids) => ports.readTraits?.(sql, id, ids)),
                ask(need.segments, (ids) => ports.readSegments?.(sql, id, ids)),
                ask(need.purchases, (ids) => readBuyers(sql, id, ids)),
            ]);
            return { ports, birthdays, traits, segments, buyers };
        },
        write: (sql, book, { buyers }) => [
            saveBuyers(sql, book.program.id, [...buyers.values()].filter(({ changed }) => changed)),
        ],
    };
}
export const factsPart = factsPartWith({ followers: [] });
async function ask(memberIds, read) {
    return (memberIds.size > 0 ? await read([...memberIds]) : undefined) ?? new Map();
}
/** Counts on from where the count stood: purchases of a member are numbered in the order of their recording, and few are newer than its last one counted. */
async function readBuyers(sql, programId, memberIds) {
    const { rows } = await sql.query({
        name: 'buyers',
        text: `SELECT m.id AS "memberId", coalesce(b.purchases, 0) + p.purchases AS purchases, greatest(b.last_purchase, p.newest, 0) AS "lastPurchase"
      FROM unnest($2::bigint[]) AS m (id)
      LEFT JOIN LATERAL (
        SELECT o.purchases, o.last_purchase FROM buyer o WHERE o.program_id = (SELECT $1::int) AND o.member_id = m.id OFFSET 0
      ) AS b ON true
      CROSS JOIN LATERAL (
        SELECT count(*) AS purchases, max(q.id) AS newest FROM purchase q
        WHERE q.program_id = (SELECT $1::int) AND q.member_id = m.id AND q.id > coalesce(b.last_purchase, 0)
      ) AS p`,
        values: [programId, idArray(memberIds)],
    });
    return new Map(rows.map((row) => [row.memberId, { ...row, changed: false }]));
}
//# sourceMappingURL=facts-part.js.map