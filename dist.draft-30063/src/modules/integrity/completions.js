import { byTime, complete, termsIn } from '../achievements/index.js';
import { shownFaults } from './run-checks.js';
const PAGE = 1_000;
const millis = (column) => `(extract(epoch FROM ${column}) * 1000)::float8`;
const OWN = 'o.program_id = w.program_id AND o.member_id = w.member_id AND o.achievement = w.achievement';
const ALL = `
  SELECT w.program_id AS program, w.member_id::text AS member, w.achievement, coalesce(c.list, '[]') AS contributions, coalesce(d.list, '[]') AS completions
  FROM (
    SELECT program_id, member_id, achievement FROM achievement_contribution
    UNION SELECT program_id, member_id, achievement FROM achievement_completion
  ) AS w
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('id', o.source_id, 'at', ${millis('o.occurred_at')}, 'day', o.day - DATE '1970-01-01', 'version', o.version,
      'amount', o.amount, 'completion', o.completion, 'completedAt', ${millis('o.completed_at')})) AS list
    FROM achievement_contribution o WHERE ${OWN}
  ) AS c
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('key', o.key, 'at', ${millis('o.completed_at')}, 'version', o.version)) AS list
    FROM achievement_completion o WHERE ${OWN} AND o.withdrawn_at IS NULL
  ) AS d`;
/** Completes every achievement of every member anew from all that counted for it. */
export async function checkCompletions(client) {
    const began = performance.now();
    const versions = await readVersions(client);
    const found = [];
    await client.query(`DECLARE courses NO SCROLL CURSOR FOR ${ALL}`);
    for (;;) {
        const { rows } = await client.query(`FETCH ${PAGE} FROM courses`);
        for (const stored of rows) {
            const fault = faultOf(stored, versions.get(nameOf(stored.program, stored.achievement)) ?? []);
            const { program, member, achievement } = stored;
            if (fault !== null)
                found.push({ program, member, achievement, ...fault });
        }
        if (rows.length < PAGE)
            break;
    }
    await client.query('CLOSE courses');
    const holds = 'achievements are completed exactly as often as what counted for them allows, each thing counting once';
    const seconds = (performance.now() - began) / 1000;
    return { name: 'completions', holds, faults: found.length, examples: found.slice(0, shownFaults), seconds };
}
const nameOf = (program, code) => `${program} ${code}`;
async function readVersions(client) {
    const { rows } = await client.query(`SELECT program_id AS program, code, version, definition FROM scheme_version WHERE kind = 'achievements'`);
    const versions = new Map();
    for (const { program, code, version, definition } of rows) {
        const name = nameOf(program, code);
        versions.set(name, [...(versions.get(name) ?? []), { ...definition, version }]);
    }
    return versions;
}
/** What is stored and what should be, where they differ. */
function faultOf({ contributions, completions }, versions) {
    if (contributions.some(({ version }) => versions.every((one) => one.version !== version)))
        return { fault: 'counts for a version that is not there' };
    const made = complete([...contributions].sort(byTime), termsIn(versions));
    const usedBy = new Map(made.flatMap(({ key, at, of }) => of.map((id) => [id, `${key} ${at}`])));
    const wrong = contributions.find(({ id, completion, completedAt }) => (completion === null ? undefined : `${completion} ${completedAt}`) !== usedBy.get(id));
    const [stored, expected] = [listOf(completions), listOf(made)];
    if (stored !== expected)
        return { fault: 'completed more or less often than it may be', stored, expected };
    return wrong ? { fault: 'counts for another completion', source: wrong.id, stored: wrong.completion } : null;
}
function listOf(completions) {
    const texts = completions.map(({ key, at, version }) => `${key} at ${new Date(at).toISOString()} (version ${version})`);
    return texts.sort().join(', ');
}
//# sourceMappingURL=completions.js.map