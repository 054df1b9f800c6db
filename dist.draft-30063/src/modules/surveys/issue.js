import { bulkInsert, bulkUpdate } from '../../kernel/sql/bulk.js';
import { daysLater, nextReminder } from './schedule.js';
export const tellInvited = bulkInsert('outbox', [
    ['type', 'text', () => 'SURVEY_INVITED'],
    ['member_id', 'bigint', (told) => told.memberId],
    ['payload', 'jsonb', (told) => told.payload],
    ['occurred_at', 'instant', (told) => told.at],
    ['recorded_at', 'instant', (told) => told.at],
]);
/** The invitation as it is once it is issued. */
export function issued(invitation, { version, definition, expiresDays }, { timeZone }, now) {
    const expiresAt = daysLater(now, expiresDays, timeZone);
    const remindAt = nextReminder(now, expiresAt, definition, now, timeZone);
    return { ...invitation, version, status: 'OPEN', issuedAt: now, expiresAt, remindAt };
}
const changes = [
    ['version', 'int', (one) => one.version],
    ['status', 'text', (one) => one.status],
    ['reminders', 'int', (one) => one.reminders],
    ['issued_at', 'instant', (one) => one.issuedAt],
    ['expires_at', 'instant', (one) => one.expiresAt],
    ['remind_at', 'instant', (one) => one.remindAt],
];
const columns = [
    ['id', 'bigint', (one) => one.id],
    ['survey_id', 'bigint', (one) => one.surveyId],
    ['member_id', 'bigint', (one) => one.memberId],
    ['cause', 'text', (one) => one.cause],
    ['store', 'text', (one) => one.store],
    ['channel', 'text', (one) => one.channel],
    ['due_at', 'instant', (one) => one.dueAt],
    ...changes,
];
export const insertInvitations = bulkInsert('survey_invitation', columns);
/** Their rows are locked. */
export const updateInvitations = bulkUpdate('survey_invitation', ['id'], columns, changes);
//# sourceMappingURL=issue.js.map