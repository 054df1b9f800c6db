import { textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
const awards = `lot l WHERE l.program_id = (SELECT $1::int) AND l.rule_code || ':' || l.rule_version = ANY ($2::text[])`;
export const readReports = (sql, { id }, requests) => Promise.all(requests.map((request) => readReport(sql, id, request)));
async function readReport(sql, programId, { rules, from, to }) {
    const ofRules = [programId, textArray(rules)];
    const [{ rows: cost }, { rows: totals }, { rows: groups }] = await together([
        sql.query({
            name: 'campaign cost',
            text: `SELECT (SELECT w.code FROM wallet w WHERE w.program_id = (SELECT $1::int) AND w.id = l.wallet_id) AS "walletCode",
          sum(l.amount)::float8 AS granted, sum(l.returned)::float8 AS "takenBack"
        FROM ${awards} GROUP BY l.wallet_id ORDER BY l.wallet_id`,
            values: ofRules,
        }),
        sql.query({
            name: 'campaign reach',
            text: `SELECT count(DISTINCT l.member_id)::float8 AS "membersReached", count(*)::float8 AS awards FROM ${awards}`,
            values: ofRules,
        }),
        sql.query({
            name: 'campaign purchases',
            // bought: on which side of the campaign's beginning; outsiders: whom the trace of a purchase places outside of the audience
            text: `WITH reached AS MATERIALIZED (SELECT DISTINCT l.member_id FROM ${awards}),
        bought AS MATERIALIZED (
          SELECT p.member_id, p.total - p.named_returned - p.unnamed_returned AS amount, p.outcomes,
            p.occurred_at >= to_timestamp($3::float8 / 1000.0) AS inside
          FROM purchase p WHERE p.program_id = (SELECT $1::int) AND p.occurred_at >= to_timestamp((2 * $3::float8 - $4::float8) / 1000.0)
            AND p.occurred_at < to_timestamp($4::float8 / 1000.0)
        ), outsiders AS MATERIALIZED (
          SELECT DISTINCT b.member_id FROM bought b, jsonb_array_elements(b.outcomes) o
          WHERE b.inside AND o -> 'reason' ->> 'code' = 'AUDIENCE' AND (o ->> 'rule') || ':' || (o ->> 'version') = ANY ($2::text[])
        )
        SELECT r.member_id IS NOT NULL AS reached, count(DISTINCT b.member_id)::float8 AS members,
          count(*) FILTER (WHERE b.inside)::float8 AS purchases, coalesce(sum(b.amount) FILTER (WHERE b.inside), 0)::float8 AS amount,
          count(*) FILTER (WHERE NOT b.inside)::float8 AS "purchasesBefore",
          coalesce(sum(b.amount) FILTER (WHERE NOT b.inside), 0)::float8 AS "amountBefore"
        FROM bought b LEFT JOIN reached r USING (member_id) LEFT JOIN outsiders x USING (member_id)
        WHERE b.amount > 0 AND (r.member_id IS NOT NULL OR x.member_id IS NULL) GROUP BY 1`,
            values: [...ofRules, from, to],
        }),
    ]);
    return { cost, groups, membersReached: totals[0]?.membersReached ?? 0, awards: totals[0]?.awards ?? 0 };
}
/** What is used of campaigns' budgets, by their codes. */
export const readBudgets = async (sql, { id }, codes) => {
    const { rows } = await sql.query({
        name: 'campaign budgets',
        text: 'SELECT key, points FROM rule_counter WHERE program_id = (SELECT $1::int) AND key = ANY ($2::text[])',
        values: [id, textArray(codes.map((code) => `campaign:${code}`))],
    });
    const used = new Map(rows.map(({ key, points }) => [key, points]));
    return codes.map((code) => used.get(`campaign:${code}`) ?? 0);
};
//# sourceMappingURL=read-report.js.map