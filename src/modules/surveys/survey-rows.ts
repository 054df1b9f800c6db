import { millis } from '../../kernel/sql/bulk.js';

export const SURVEY = `s.id, s.code, s.anonymous, s.active, s.version, ${millis('s.starts_at', '"startsAt"')}, ${millis('s.ends_at', '"endsAt"')}, s.quota,
  s.responses, ${millis('s.created_at', '"createdAt"')}, ${millis('s.updated_at', '"updatedAt"')}`;

export const INVITATION = `i.id, i.survey_id AS "surveyId", i.version, i.member_id AS "memberId", i.cause, i.status, i.store, i.channel,
  ${millis('i.due_at', '"dueAt"')}, ${millis('i.issued_at', '"issuedAt"')}, ${millis('i.expires_at', '"expiresAt"')}, i.reminders,
  ${millis('i.remind_at', '"remindAt"')}, i.answered_on::text AS "answeredOn"`;
