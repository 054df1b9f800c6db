const CHUNK = 500;
/**
 * Ends periods, grace and assignments, gives notices, and moves members to another version of their scheme. Only those are looked at for whom something is
 * due. Nobody waits for it: commands do it for their members, and reads fold it in. So it may be late, stop anywhere and go on there, or run in several
 * processes at once; running it again changes nothing. @returns how many members it looked at
 */
export async function reviewDueTiers(owner, reviewTiers, clock, goOn = () => true) {
    let reviewed = 0;
    for (const scheme of await schemesInForce(owner, clock)) {
        const { programId, version, applied } = scheme;
        const kinds = applied ? [dueByTime] : [dueByTime, judgedByAnother, neverJudged];
        for (const due of kinds)
            reviewed += await reviewAll(owner, due(scheme, clock), (ids) => reviewTiers(programId, ids), goOn);
        if (!applied && goOn())
            await noteApplied(owner, programId, version);
    }
    return reviewed;
}
async function schemesInForce(owner, clock) {
    const { rows } = await owner.query(`SELECT v.program_id AS "programId", v.version, coalesce(a.version = v.version, false) AS applied
     FROM scheme_version v LEFT JOIN tier_scheme_applied a USING (program_id)
     WHERE v.kind = 'tiers' AND v.valid_from <= to_timestamp($1 / 1000.0) AND (v.valid_until IS NULL OR v.valid_until > to_timestamp($1 / 1000.0))
     ORDER BY v.program_id`, [clock.now()]);
    return rows;
}
const dueByTime = ({ programId }, clock) => ({
    text: `SELECT member_id::float8 AS id FROM member_tier
    WHERE program_id = $1 AND member_id > $2 AND next_review_at <= to_timestamp($4::float8 / 1000.0) ORDER BY member_id LIMIT $3`,
    values: [programId, clock.now()],
});
const judgedByAnother = ({ programId, version }) => ({
    text: `SELECT member_id::float8 AS id FROM member_tier
    WHERE program_id = $1 AND member_id > $2 AND scheme_version <> $4 ORDER BY member_id LIMIT $3`,
    values: [programId, version],
});
/** What they did was counted while there were no tiers. */
const neverJudged = ({ programId }) => ({
    text: `SELECT DISTINCT m.member_id::float8 AS id FROM tier_metric m
    WHERE m.program_id = $1 AND m.member_id > $2 AND NOT EXISTS (SELECT FROM member_tier t WHERE t.program_id = $1 AND t.member_id = m.member_id)
    ORDER BY id LIMIT $3`,
    values: [programId],
});
/** Each member is taken once a run, so that one who stays due does not hold up the others. */
async function reviewAll(owner, { text, values: [programId, ...more] }, review, goOn) {
    let [count, last] = [0, 0];
    while (goOn()) {
        const { rows } = await owner.query(text, [programId, last, CHUNK, ...more]);
        if (rows.length === 0)
            return count;
        await review(rows.map(({ id }) => id));
        count += rows.length;
        last = rows.at(-1)?.id ?? last;
    }
    return count;
}
async function noteApplied(owner, programId, version) {
    await owner.query(`INSERT INTO tier_scheme_applied VALUES ($1, $2) ON CONFLICT (program_id) DO UPDATE SET version = excluded.version`, [programId, version]);
}
//# sourceMappingURL=review-tiers.js.map