import { together } from '../../kernel/sql/together.js';
const ofPeriod = `r.program_id = (SELECT $1::int) AND r.created_at >= to_timestamp($2::float8 / 1000.0) AND r.created_at < to_timestamp($3::float8 / 1000.0)`;
/** What became of the codes that were given in a period. */
export const readFunnels = (sql, { id }, periods) => Promise.all(periods.map((period) => readFunnel(sql, id, period)));
async function readFunnel(sql, programId, { from, to }) {
    const values = [programId, from, to];
    const [{ rows: counts }, { rows: points }] = await together([
        sql.query({
            name: 'referral counts',
            text: `SELECT r.refused_for AS "refusedFor", count(*)::float8 AS "codesUsed", count(r.purchase_id)::float8 AS "firstPurchase",
          count(*) FILTER (WHERE r.status = 'TAKEN_BACK')::float8 AS "takenBack",
          count(*) FILTER (WHERE EXISTS (SELECT FROM jsonb_array_elements(r.awards) a WHERE a -> 'points' <> '{}'))::float8 AS rewarded
        FROM referral r WHERE ${ofPeriod} GROUP BY r.refused_for ORDER BY r.refused_for`,
            values,
        }),
        sql.query({
            name: 'referral points',
            text: `SELECT w.code AS "walletCode", sum(l.amount)::float8 AS granted, sum(l.returned)::float8 AS "takenBack"
        FROM referral r CROSS JOIN LATERAL jsonb_to_recordset(r.awards) AS a (occurrence bigint)
        JOIN occurrence o ON o.program_id = r.program_id AND o.id = a.occurrence
        JOIN lot l ON l.program_id = o.program_id AND l.id = ANY (o.award_lots)
        JOIN wallet w ON w.program_id = l.program_id AND w.id = l.wallet_id
        WHERE ${ofPeriod} GROUP BY w.code ORDER BY w.code`,
            values,
        }),
    ]);
    const sum = (field, rows = counts) => rows.reduce((total, row) => total + row[field], 0);
    const counting = counts.filter(({ refusedFor }) => refusedFor === null);
    return {
        codesUsed: sum('codesUsed'),
        enrolled: sum('codesUsed', counting),
        refused: counts.flatMap(({ refusedFor: reason, codesUsed: count }) => (reason === null ? [] : [{ reason, count }])),
        firstPurchase: sum('firstPurchase'),
        rewarded: sum('rewarded'),
        takenBack: sum('takenBack'),
        points,
    };
}
//# sourceMappingURL=read-funnel.js.map