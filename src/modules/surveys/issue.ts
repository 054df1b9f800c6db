import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { bulkInsert, bulkUpdate, type Column } from '../../kernel/sql/bulk.js';
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
  { timeZone }: Pick<ProgramConfig, 'timeZone'>,
  now: Instant,
): Invitation {
  const expiresAt = daysLater(now, expiresDays, timeZone);
  const remindAt = nextReminder(now, expiresAt, definition, now, timeZone);
  return { ...invitation, version, status: 'OPEN', issuedAt: now, expiresAt, remindAt };
}

const changes: Column<Invitation>[] = [
  ['version', 'int', (one) => one.version],
  ['status', 'text', (one) => one.status],
  ['reminders', 'int', (one) => one.reminders],
  ['issued_at', 'instant', (one) => one.issuedAt],
  ['expires_at', 'instant', (one) => one.expiresAt],
  ['remind_at', 'instant', (one) => one.remindAt],
];
const columns: Column<Invitation>[] = [
  ['id', 'bigint', (one) => one.id],
  ['survey_id', 'bigint', (one) => one.surveyId],
  ['member_id', 'bigint', (one) => one.memberId],
  ['cause', 'text', (one) => one.cause],
  ['store', 'text', (one) => one.store],
  ['channel', 'text', (one) => one.channel],
  ['due_at', 'instant', (one) => one.dueAt],
  ...changes,
];

export const insertInvitations = bulkInsert<Invitation>('survey_invitation', columns);
/** Their rows are locked. */
export const updateInvitations = bulkUpdate<Invitation>('survey_invitation', ['id'], columns, changes);
