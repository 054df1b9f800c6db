import { idArray, millis } from '../../kernel/sql/bulk.js';
/** What was paid for an answer. */
export const readPaid = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'paid for surveys',
        text: 'SELECT r.id, r.points FROM survey_receipt r WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[])',
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row.points]));
    return ids.map((id) => found.get(id) ?? 0);
};
export const RESPONSE = `r.id, r.survey_id AS "surveyId", r.version, r.anonymous, r.member_id AS "memberId", r.tier, r.store, r.channel, r.day::text AS day,
  ${millis('r.submitted_at', '"submittedAt"')}`;
/** What was said, and of anonymous surveys that a member has said something: its receipt. */
export const readResponses = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'survey responses',
        text: `SELECT ${RESPONSE} FROM survey_response r WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[])
      UNION ALL SELECT r.id, r.survey_id, r.version, r.anonymous, r.member_id, NULL, NULL, NULL, r.day::text, NULL
      FROM survey_receipt r WHERE r.program_id = $1 AND r.id = ANY ($2::bigint[]) AND r.anonymous`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
/** Those with the highest ids first: where they are not anonymous, the newest. */
export const readResponsePages = (sql, program, pages) => Promise.all(pages.map(async ({ surveyId, before, limit }) => {
    const { rows } = await sql.query({
        text: `SELECT ${RESPONSE} FROM survey_response r WHERE r.program_id = $1 AND r.survey_id = $2 AND r.id < $3 ORDER BY r.id DESC LIMIT $4`,
        values: [program.id, surveyId, before, limit],
    });
    return rows;
}));
/** Those after an id, with the codes of their surveys. */
export const readResponseRange = (sql, program, ranges) => Promise.all(ranges.map(async ({ after, limit }) => {
    const { rows } = await sql.query({
        text: `SELECT ${RESPONSE}, s.code AS survey FROM survey_response r JOIN survey s ON s.program_id = r.program_id AND s.id = r.survey_id
          WHERE r.program_id = $1 AND r.id > $2 ORDER BY r.id LIMIT $3`,
        values: [program.id, after, limit],
    });
    return rows;
}));
export const readAnswersOf = async (sql, program, ids) => {
    const rows = await selectAnswers(sql, program.id, ids);
    const found = new Map(ids.map((id) => [id, []]));
    for (const row of rows)
        found.get(row.responseId)?.push(row);
    return ids.map((id) => found.get(id) ?? []);
};
export async function selectAnswers(sql, programId, ids) {
    const { rows } = await sql.query({
        name: 'survey answers',
        text: `SELECT a.response_id AS "responseId", a.question, a.choice, a.number, a.text FROM survey_answer a
      WHERE a.program_id = $1 AND a.response_id = ANY ($2::bigint[]) ORDER BY a.question, a.choice`,
        values: [programId, idArray(ids)],
    });
    return rows;
}
/** What was answered, by question, as it is given. `questions` are those of its version. */
export function valuesOf(rows, questions) {
    const values = new Map();
    for (const { code, kind } of questions) {
        const own = rows.filter(({ question }) => question === code);
        const [first] = own;
        if (!first)
            continue;
        const choices = own.map(({ choice }) => choice);
        values.set(code, first.number ?? first.text ?? (kind === 'MULTIPLE' ? choices : first.choice));
    }
    return values;
}
//# sourceMappingURL=read-responses.js.map