import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { CONTRIBUTION } from './read-courses.js';
const WANTED = 'unnest($2::bigint[], $3::text[], $4::float8[]) WITH ORDINALITY AS w (member_id, achievement, first_day, place)';
const FIRST_DAY = `CASE WHEN w.first_day = '-Infinity' THEN '-infinity'::date ELSE DATE '1970-01-01' + w.first_day::int END`;
const OWN = 'o.program_id = $1 AND o.member_id = w.member_id AND o.achievement = w.achievement';
/** How far members are in achievements. */
export const readProgress = async (sql, program, keys) => {
    const values = [
        program.id,
        idArray(keys.map(({ memberId }) => memberId)),
        textArray(keys.map(({ code }) => code)),
        `{${keys.map(({ from }) => from).join(',')}}`,
    ];
    const [open, done] = await together([readOpen(sql, values), readDone(sql, values)]);
    const seen = new Map(done.map((row) => [row.place, { ...row, open: [] }]));
    for (const row of open)
        seen.get(row.place)?.open.push(row);
    return [...seen.values()];
};
async function readOpen(sql, values) {
    const { rows } = await sql.query({
        name: 'achievement progress',
        text: `SELECT w.place, ${CONTRIBUTION} FROM ${WANTED}, LATERAL (
        SELECT * FROM achievement_contribution o WHERE ${OWN} AND o.day >= ${FIRST_DAY} AND o.completion IS NULL AND o.amount > 0 OFFSET 0) AS c`,
        values,
    });
    return rows;
}
async function readDone(sql, values) {
    const { rows } = await sql.query({
        name: 'achievements done',
        text: `SELECT w.place, c.* FROM ${WANTED}, LATERAL (
        SELECT count(*) AS times, ${millis('max(o.completed_at)', 'last')}, coalesce(array_agg(o.key) FILTER (WHERE o.period >= ${FIRST_DAY}), '{}') AS keys
        FROM achievement_completion o WHERE ${OWN} AND o.withdrawn_at IS NULL) AS c ORDER BY w.place`,
        values,
    });
    return rows;
}
/** What members completed, by code. */
export const readCompleted = async (sql, program, memberIds) => {
    const { rows } = await sql.query({
        name: 'completed achievements',
        text: `SELECT member_id AS "memberId", achievement AS code, (array_agg(version ORDER BY completed_at DESC))[1] AS version, count(*) AS times,
        ${millis('min(completed_at)', 'first')}
      FROM achievement_completion WHERE program_id = $1 AND member_id = ANY ($2::bigint[]) AND withdrawn_at IS NULL
      GROUP BY member_id, achievement ORDER BY member_id, achievement`,
        values: [program.id, idArray(memberIds)],
    });
    const byMember = new Map(memberIds.map((id) => [id, []]));
    for (const row of rows)
        byMember.get(row.memberId)?.push(row);
    return memberIds.map((id) => byMember.get(id) ?? []);
};
//# sourceMappingURL=read-progress.js.map