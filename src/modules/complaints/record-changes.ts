import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, type SqlClient } from '../../kernel/sql/bulk.js';
import { takeIds } from '../../kernel/sql/next-id.js';
import type { Complaint, ComplaintChange } from './complaint.js';
import type { ComplaintStatus } from './states.js';
import type { Attachment } from './texts.js';

/** What the stream tells of a complaint: none of its texts. */
export interface ComplaintPayload {
  id: number;
  status: ComplaintStatus;
}

interface Noted extends ComplaintChange {
  id: number;
  complaintId: number;
  status: ComplaintStatus;
  actor: string;
  at: Instant;
}

export const insertChanges = bulkInsert<Noted>('complaint_change', [
  ['id', 'bigint', (change) => change.id],
  ['complaint_id', 'bigint', (change) => change.complaintId],
  ['what', 'text', (change) => change.what],
  ['before', 'text', (change) => change.before],
  ['after', 'text', (change) => change.after],
  ['status', 'text', (change) => change.status],
  ['actor', 'text', (change) => change.actor],
  ['recorded_at', 'instant', (change) => change.at],
]);

const insertEvents = bulkInsert<{ memberId: number; payload: ComplaintPayload; at: Instant }>('outbox', [
  ['type', 'text', () => 'COMPLAINT_UPDATED'],
  ['member_id', 'bigint', (event) => event.memberId],
  ['payload', 'jsonb', (event) => event.payload],
  ['occurred_at', 'instant', (event) => event.at],
  ['recorded_at', 'instant', (event) => event.at],
]);

/** What was done to one complaint in one go. */
export interface Deed {
  complaint: Complaint;
  changes: readonly ComplaintChange[];
  actor: string;
}

/** Notes what was done, and tells the stream. What staff say among themselves is not told: the member listens too. */
export async function recordDeeds(sql: SqlClient, programId: number, deeds: readonly Deed[], at: Instant): Promise<void> {
  const ids = await takeIds(
    sql,
    deeds.reduce((sum, { changes }) => sum + changes.length, 0),
  );
  const notes = deeds.flatMap(({ complaint: { id, status }, changes, actor }) =>
    changes.map((change) => ({ ...change, complaintId: id, status, actor, at })),
  );
  await insertChanges(
    sql,
    programId,
    notes.map((note, place) => ({ ...note, id: ids[place] as number })),
  );
  const told = deeds.filter(({ changes }) => changes.some(({ what }) => what !== 'NOTE'));
  await insertEvents(
    sql,
    programId,
    told.map(({ complaint: { id, memberId, status } }) => ({ memberId, payload: { id, status }, at })),
  );
}

export type MessageKind = 'MEMBER' | 'STAFF' | 'NOTE';

interface MessageDraft {
  complaintId: number;
  kind: MessageKind;
  author: string;
  text: string;
  attachments: readonly Attachment[];
  at: Instant;
}

const insertMessages = bulkInsert<MessageDraft & { id: number }>('complaint_message', [
  ['id', 'bigint', (message) => message.id],
  ['complaint_id', 'bigint', (message) => message.complaintId],
  ['kind', 'text', (message) => message.kind],
  ['author', 'text', (message) => message.author],
  ['text', 'text', (message) => message.text],
  ['recorded_at', 'instant', (message) => message.at],
]);

const insertFiles = bulkInsert<Attachment & { id: number; complaintId: number; messageId: number | null }>(
  'complaint_attachment',
  [
    ['id', 'bigint', (file) => file.id],
    ['complaint_id', 'bigint', (file) => file.complaintId],
    ['message_id', 'bigint', (file) => file.messageId],
    ['url', 'text', (file) => file.url],
    ['content_type', 'text', (file) => file.contentType],
    ['bytes', 'bigint', (file) => file.bytes],
  ],
);

/** Keeps the files of a complaint itself, or of a message. */
export async function insertAttachments(
  sql: SqlClient,
  programId: number,
  of: { complaintId: number; messageId: number | null },
  attachments: readonly Attachment[],
): Promise<void> {
  const ids = await takeIds(sql, attachments.length);
  await insertFiles(
    sql,
    programId,
    attachments.map((attachment, place) => ({ ...attachment, ...of, id: ids[place] as number })),
  );
}

export async function insertMessage(sql: SqlClient, programId: number, draft: MessageDraft): Promise<void> {
  const [id] = await takeIds(sql, 1);
  if (id === undefined) throw new Error('the sequence gave no id');
  await insertMessages(sql, programId, [{ ...draft, id }]);
  await insertAttachments(sql, programId, { complaintId: draft.complaintId, messageId: id }, draft.attachments);
}
