const keys = {
    ALL: "'all'::text",
    CATEGORY: 'c.category',
    SEVERITY: 'c.severity::text',
    PRODUCT: 'i.sku',
    STORE: 'c.store',
    TIER: 'c.tier',
    TEAM: 'c.team',
};
/** A product that several lines of one order have counts once. */
const PRODUCTS = `LEFT JOIN LATERAL (
  SELECT DISTINCT o.sku FROM complaint_item o WHERE o.program_id = c.program_id AND o.complaint_id = c.id) i ON true`;
const MOST_LINES = 100;
const late = (name) => `${name === 'respond' ? 'c.response_breached' : 'c.proposal_breached'} OR (c.status NOT IN ('RESOLVED', 'CLOSED') AND c.waiting_since IS NULL
    AND NOT c.${name}_done AND c.${name}_by <= to_timestamp($4::float8 / 1000.0))`;
const percentile = (of, until) => `percentile_disc(${of}) WITHIN GROUP (ORDER BY floor(extract(epoch FROM ${until} - c.created_at))::int)`;
/** The lines with most complaints, at most 100. Percentiles are values that occurred: as many do not exceed them as they say. */
export const readReports = (sql, program, requests) => Promise.all(requests.map((request) => report(sql, program.id, request)));
async function report(sql, programId, { by, from, until, now }) {
    const { rows } = await sql.query({
        text: `SELECT ${keys[by]} AS key, count(*)::int AS filed, (count(*) FILTER (WHERE c.status NOT IN ('RESOLVED', 'CLOSED')))::int AS unsolved,
        (count(*) FILTER (WHERE ${late('respond')}))::int AS "responseBreaches", (count(*) FILTER (WHERE ${late('propose')}))::int AS "proposalBreaches",
        ${percentile(0.5, 'c.responded_at')} AS "responseP50", ${percentile(0.9, 'c.responded_at')} AS "responseP90",
        ${percentile(0.5, 'c.resolved_at')} AS "resolutionP50", ${percentile(0.9, 'c.resolved_at')} AS "resolutionP90",
        count(c.score)::int AS scores, round(avg(c.score), 2)::text AS "averageScore", coalesce(sum(g.points), 0)::float8 AS "goodwillPoints"
      FROM complaint c
      LEFT JOIN LATERAL (SELECT sum(o.points) AS points FROM goodwill_credit o
        WHERE o.program_id = c.program_id AND o.complaint_id = c.id AND o.status = 'GRANTED') g ON true
      ${by === 'PRODUCT' ? PRODUCTS : ''}
      WHERE c.program_id = $1 AND c.created_at >= to_timestamp($2::float8 / 1000.0) AND c.created_at < to_timestamp($3::float8 / 1000.0)
      GROUP BY 1 ORDER BY filed DESC, key LIMIT ${MOST_LINES}`,
        values: [programId, from, until, now],
    });
    return rows;
}
//# sourceMappingURL=report.js.map