import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { bulkInsert, type SqlClient } from '../../kernel/sql/bulk.js';
import { daysLater, nextReminder } from './schedule.js';
import type { Invitation, SurveyDefinition } from './survey.js';

/** What the stream tells of an invitation. `reminder` is 0 when it was issued, then 1, 2, ... */
export interface InvitedPayload {
  survey: string;
  invitation: number;
  reminder: number;
}

export interface Told {
  memberId: number | null;
  payload: InvitedPayload;
  at: Instant;
}

export const tellInvited = bulkInsert<Told>('outbox', [
  ['type', 'text', () => 'SURVEY_INVITED'],
  ['member_id', 'bigint', (told) => told.memberId],
  ['payload', 'jsonb', (told) => told.payload],
  ['occurred_at', 'instant', (told) => told.at],
  ['recorded_at', 'instant', (told) => told.at],
]);

/** The invitation as it is once it is issued. */
export function issued(
  invitation: Invitation,
  { version, definition, expiresDays }: { version: number; definition: SurveyDefinition; expiresDays: number },
  { timeZone }: ProgramConfig,
  now: Instant,
): Invitation {
  const expiresAt = daysLater(now, expiresDays, timeZone);
  const remindAt = nextReminder(now, expiresAt, definition, now, timeZone);
  return { ...invitation, version, status: 'OPEN', issuedAt: now, expiresAt, remindAt };
}

/** Writes an invitation as it is now. Its row is locked, or its own alone. */
export async function saveInvitation(sql: SqlClient, programId: number, invitation: Invitation): Promise<void> {
  const { id, surveyId, version, memberId, cause, status, store, channel, reminders } = invitation;
  await sql.query({
    name: 'save survey invitation',
    text: `INSERT INTO survey_invitation (program_id, id, survey_id, version, member_id, cause, status, store, channel, reminders, due_at, issued_at, expires_at,
        remind_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, to_timestamp($11::float8 / 1000.0), to_timestamp($12::float8 / 1000.0),
        to_timestamp($13::float8 / 1000.0), to_timestamp($14::float8 / 1000.0))
      ON CONFLICT (program_id, id) DO UPDATE SET version = excluded.version, status = excluded.status, reminders = excluded.reminders,
        issued_at = excluded.issued_at, expires_at = excluded.expires_at, remind_at = excluded.remind_at`,
    values: [
      ...[programId, id, surveyId, version, memberId, cause, status, store, channel, reminders],
      ...[invitation.dueAt, invitation.issuedAt, invitation.expiresAt, invitation.remindAt],
    ],
  });
}
