import type { Check } from '../check.js';

export const surveyChecks: readonly Check[] = [
  {
    name: 'survey-rewards',
    holds:
      'what was paid for an answer is one EARN of its points in the wallet of who answered, and no entry is for an answer that is not there',
    sql: `
      SELECT program_id AS program, member_id AS member, id AS receipt, 'receipt and entry differ' AS fault, r.points AS stored, e.points AS entry
      FROM (SELECT * FROM survey_receipt WHERE points > 0) r
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, (reason->>'receipt')::bigint AS id, sum(available_change + pending_change - debt_change) AS points,
          min(sequence) AS sequence, count(*) AS entries
        FROM entry WHERE kind = 'EARN' AND reason->>'code' = 'SURVEY' GROUP BY program_id, member_id, wallet_id, reason->>'receipt'
      ) e USING (program_id, member_id, wallet_id, id)
      WHERE r.points IS DISTINCT FROM e.points OR r.sequence IS DISTINCT FROM e.sequence OR e.entries <> 1`,
  },
  {
    name: 'survey-counts',
    holds: 'a survey has as many answers as receipts, not above its quota, and each is opened or waits in its envelope',
    sql: `
      SELECT s.program_id AS program, s.id AS survey, 'differs from receipts or answers, or is over the quota' AS fault, s.responses AS stored,
        coalesce(r.count, 0) AS receipts, coalesce(a.count, 0) + coalesce(e.count, 0) AS answers
      FROM survey s
      LEFT JOIN (SELECT program_id, survey_id, count(*) FROM survey_receipt GROUP BY 1, 2) r ON r.program_id = s.program_id AND r.survey_id = s.id
      LEFT JOIN (SELECT program_id, survey_id, count(*) FROM survey_response GROUP BY 1, 2) a ON a.program_id = s.program_id AND a.survey_id = s.id
      LEFT JOIN (SELECT program_id, survey_id, count(*) FROM survey_envelope GROUP BY 1, 2) e ON e.program_id = s.program_id AND e.survey_id = s.id
      WHERE s.responses <> coalesce(r.count, 0) OR s.responses > s.quota OR s.responses <> coalesce(a.count, 0) + coalesce(e.count, 0)`,
  },
  {
    name: 'survey-invitations',
    holds: 'an invitation is answered where there is a receipt for it of the same member and survey, and nowhere else',
    sql: `
      SELECT coalesce(i.program_id, r.program_id) AS program, coalesce(i.id, r.invitation_id) AS invitation, 'invitation and receipt differ' AS fault,
        i.status AS stored, r.id AS receipt
      FROM (SELECT * FROM survey_invitation WHERE status = 'ANSWERED') i
      FULL JOIN (SELECT * FROM survey_receipt WHERE invitation_id IS NOT NULL) r ON r.program_id = i.program_id AND r.invitation_id = i.id
      WHERE i.id IS NULL OR r.id IS NULL OR i.survey_id <> r.survey_id OR i.member_id IS DISTINCT FROM r.member_id`,
  },
  {
    name: 'survey-anonymity',
    holds:
      'an answer to an anonymous survey names no member, no invitation and no time, and one to another survey is that of its receipt',
    sql: `
      SELECT a.program_id AS program, a.survey_id AS survey, a.id AS response, 'answer and survey or receipt differ' AS fault, a.anonymous AS stored
      FROM survey_response a
      JOIN survey s ON s.program_id = a.program_id AND s.id = a.survey_id
      LEFT JOIN survey_receipt r ON r.program_id = a.program_id AND r.id = a.id
      WHERE a.anonymous <> s.anonymous
        OR (a.anonymous AND (r.id IS NOT NULL OR a.member_id IS NOT NULL OR a.invitation_id IS NOT NULL OR a.submitted_at IS NOT NULL))
        OR (NOT a.anonymous AND (r.id IS NULL OR r.member_id IS DISTINCT FROM a.member_id OR r.survey_id <> a.survey_id))`,
  },
];
