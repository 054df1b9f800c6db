import { bulkInsert } from '../../kernel/sql/bulk.js';
export const insertChanges = bulkInsert('complaint_change', [
    ['id', 'bigint', (change) => change.id],
    ['complaint_id', 'bigint', (change) => change.complaintId],
    ['what', 'text', (change) => change.what],
    ['before', 'text', (change) => change.before],
    ['after', 'text', (change) => change.after],
    ['status', 'text', (change) => change.status],
    ['actor', 'text', (change) => change.actor],
    ['recorded_at', 'instant', (change) => change.at],
]);
const insertEvents = bulkInsert('outbox', [
    ['type', 'text', () => 'COMPLAINT_UPDATED'],
    ['member_id', 'bigint', (event) => event.memberId],
    ['payload', 'jsonb', (event) => event.payload],
    ['occurred_at', 'instant', (event) => event.at],
    ['recorded_at', 'instant', (event) => event.at],
]);
/** So many ids of the sequence that numbers everything. */
export async function takeIds(sql, count) {
    if (count === 0)
        return [];
    const { rows } = await sql.query({
        name: 'take ids',
        text: "SELECT nextval('record_id') AS id FROM generate_series(1, $1::int)",
        values: [count],
    });
    return rows.map(({ id }) => id);
}
/** Notes what was done, and tells the stream. What staff say among themselves is not told: the member listens too. */
export async function recordDeeds(sql, programId, deeds, at) {
    const ids = await takeIds(sql, deeds.reduce((sum, { changes }) => sum + changes.length, 0));
    const notes = deeds.flatMap(({ complaint: { id, status }, changes, actor }) => changes.map((change) => ({ ...change, complaintId: id, status, actor, at })));
    await insertChanges(sql, programId, notes.map((note, place) => ({ ...note, id: ids[place] })));
    const told = deeds.filter(({ changes }) => changes.some(({ what }) => what !== 'NOTE'));
    await insertEvents(sql, programId, told.map(({ complaint: { id, memberId, status } }) => ({ memberId, payload: { id, status }, at })));
}
const insertMessages = bulkInsert('complaint_message', [
    ['id', 'bigint', (message) => message.id],
    ['complaint_id', 'bigint', (message) => message.complaintId],
    ['kind', 'text', (message) => message.kind],
    ['author', 'text', (message) => message.author],
    ['text', 'text', (message) => message.text],
    ['recorded_at', 'instant', (message) => message.at],
]);
const insertFiles = bulkInsert('complaint_attachment', [
    ['id', 'bigint', (file) => file.id],
    ['complaint_id', 'bigint', (file) => file.complaintId],
    ['message_id', 'bigint', (file) => file.messageId],
    ['url', 'text', (file) => file.url],
    ['content_type', 'text', (file) => file.contentType],
    ['bytes', 'bigint', (file) => file.bytes],
]);
/** Keeps the files of a complaint itself, or of a message. */
export async function insertAttachments(sql, programId, of, attachments) {
    const ids = await takeIds(sql, attachments.length);
    await insertFiles(sql, programId, attachments.map((attachment, place) => ({ ...attachment, ...of, id: ids[place] })));
}
export async function insertMessage(sql, programId, draft) {
    const [id] = await takeIds(sql, 1);
    if (id === undefined)
        throw new Error('the sequence gave no id');
    await insertMessages(sql, programId, [{ ...draft, id }]);
    await insertAttachments(sql, programId, { complaintId: draft.complaintId, messageId: id }, draft.attachments);
}
//# sourceMappingURL=record-changes.js.map