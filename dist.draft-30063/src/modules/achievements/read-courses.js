import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { Course } from './course.js';
const instantOf = (name) => `to_timestamp(w.${name} / 1000.0)`;
const WANTED = 'unnest($2::bigint[], $3::text[], $4::float8[], $5::float8[], $6::bigint[]) AS w (member_id, achievement, since, first_day, times)';
const FIRST_DAY = `CASE WHEN w.first_day = '-Infinity' THEN '-infinity'::date ELSE DATE '1970-01-01' + w.first_day::int END`;
const OWN = 'o.program_id = (SELECT $1::int) AND o.member_id = w.member_id AND o.achievement = w.achievement';
const STOOD_BEFORE = `o.withdrawn_at IS NULL AND o.completed_at < ${instantOf('since')}`;
export const CONTRIBUTION = `c.source_id AS id, ${millis('c.occurred_at', 'at')}, c.day - DATE '1970-01-01' AS day, c.version, c.amount,
  c.lasting AS while, c.completion, ${millis('c.completed_at', '"completedAt"')}, 'same' AS row`;
const COMPLETION = `c.key, ${millis('c.completed_at', 'at')}, c.version, c.reached, c.occurrence_id AS "occurrenceId",
  ${millis('c.withdrawn_at', '"withdrawnAt"')}, 'same' AS row`;
/** Each is looked up in an index, whatever the planner believes of the table: hence LATERAL with OFFSET 0. */
export async function readCourses(sql, { id: programId }, needs) {
    const values = [
        programId,
        idArray(needs.map(({ memberId }) => memberId)),
        textArray(needs.map(({ code }) => code)),
        `{${needs.map(({ since }) => since).join(',')}}`,
        `{${needs.map(({ from }) => from).join(',')}}`,
        `{${needs.map(({ times }) => times ?? 'NULL').join(',')}}`,
    ];
    const [contributions, completions, earlier] = await together([
        readContributions(sql, values),
        readCompletions(sql, values),
        countEarlier(sql, values),
    ]);
    const counts = new Map(earlier.map((row) => [nameOf(row), row]));
    const courses = new Map(needs.map((need) => [nameOf(need), new Course(need.memberId, need.code, counts.get(nameOf(need)), need.since)]));
    for (const row of contributions)
        courses.get(nameOf(row))?.contributions.set(row.id, row);
    for (const row of completions)
        courses.get(nameOf(row))?.completions.set(row.key, row);
    return [...courses.values()];
}
const nameOf = ({ memberId, code }) => `${memberId} ${code}`;
/** What is not used up yet, or by a completion that may be rearranged; nothing where no more completions can come. */
async function readContributions(sql, values) {
    const { rows } = await sql.query({
        name: 'achievement contributions',
        text: `SELECT c.member_id AS "memberId", c.achievement AS code, ${CONTRIBUTION} FROM ${WANTED}, LATERAL (
        SELECT * FROM achievement_contribution o WHERE ${OWN} AND o.day >= ${FIRST_DAY}
          AND (o.completed_at IS NULL OR o.completed_at >= ${instantOf('since')})
          AND (w.times IS NULL OR w.times > (SELECT count(*) FROM achievement_completion o WHERE ${OWN} AND ${STOOD_BEFORE}))
        OFFSET 0) AS c`,
        values,
    });
    return rows;
}
/** Those that may be rearranged, those of periods that have not ended, and those that may be reached again. */
async function readCompletions(sql, values) {
    const { rows } = await sql.query({
        name: 'achievement completions',
        text: `SELECT c.member_id AS "memberId", c.achievement AS code, ${COMPLETION} FROM ${WANTED}, LATERAL (
        SELECT * FROM achievement_completion o WHERE ${OWN}
          AND (o.completed_at >= ${instantOf('since')} OR o.withdrawn_at IS NOT NULL OR o.period >= ${FIRST_DAY})
        OFFSET 0) AS c`,
        values,
    });
    return rows;
}
async function countEarlier(sql, values) {
    const { rows } = await sql.query({
        name: 'achievement counts',
        text: `SELECT w.member_id AS "memberId", w.achievement AS code, c.times, c.numbered FROM ${WANTED}, LATERAL (
        SELECT count(*) AS times, count(*) FILTER (WHERE o.period IS NULL) AS numbered FROM achievement_completion o WHERE ${OWN} AND ${STOOD_BEFORE}
      ) AS c`,
        values,
    });
    return rows;
}
//# sourceMappingURL=read-courses.js.map