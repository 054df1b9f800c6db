import type { Erasure } from '../members/index.js';

/**
 * What a member who was erased has written goes, finished or not; what it chose stays for the results. Texts of anonymous surveys lead to nobody, so that nobody can
 * find them.
 */
export const eraseSurveyTexts: Erasure = async (sql, programId, memberId) => {
  const values = [programId, memberId];
  await sql.query({
    text: `DELETE FROM survey_answer a USING survey_response r WHERE a.program_id = $1 AND r.program_id = $1 AND r.id = a.response_id
      AND r.member_id = $2 AND a.text IS NOT NULL`,
    values,
  });
  await sql.query({ text: 'DELETE FROM survey_unfinished WHERE program_id = $1 AND member_id = $2', values });
  await sql.query({
    text: `UPDATE survey_invitation SET status = 'REVOKED', remind_at = NULL WHERE program_id = $1 AND member_id = $2 AND status IN ('SCHEDULED', 'OPEN')`,
    values,
  });
};
