import { idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { COMPLAINT, complaintOf } from './complaint-rows.js';
/** Complaints by id; null where there is none. */
export const readComplaints = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'complaints by id',
        text: `SELECT ${COMPLAINT} FROM complaint c WHERE c.program_id = $1 AND c.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, complaintOf(row)]));
    return ids.map((id) => found.get(id) ?? null);
};
/** And by number. */
export const readComplaintsByNumber = async (sql, program, numbers) => {
    const { rows } = await sql.query({
        name: 'complaints by number',
        text: `SELECT ${COMPLAINT} FROM complaint c WHERE c.program_id = $1 AND c.number = ANY ($2::text[])`,
        values: [program.id, textArray(numbers)],
    });
    const found = new Map(rows.map((row) => [row.number, complaintOf(row)]));
    return numbers.map((number) => found.get(number) ?? null);
};
export const readComplaintPages = (sql, program, pages) => Promise.all(pages.map((page) => selectPage(sql, program.id, page)));
const UNSOLVED = "AND c.status NOT IN ('RESOLVED', 'CLOSED')";
const OVERDUE = `${UNSOLVED} AND c.waiting_since IS NULL
  AND (NOT c.respond_done AND c.respond_by <= to_timestamp($11::float8 / 1000.0) OR NOT c.propose_done AND c.propose_by <= to_timestamp($11::float8 / 1000.0))`;
async function selectPage(sql, programId, page) {
    const { memberId, statuses, categories, severities, teams, assignee, orderId, overdueAt, before, limit } = page;
    const list = (values) => values && textArray(values);
    // said apart, so that the indexes of a member's, and of what is unsolved, are found
    const mine = memberId === null ? 'AND $10::bigint IS NULL' : 'AND c.member_id = $10::bigint';
    const open = statuses?.every((status) => status !== 'RESOLVED' && status !== 'CLOSED') ? UNSOLVED : '';
    const { rows } = await sql.query({
        text: `SELECT ${COMPLAINT} FROM complaint c WHERE c.program_id = $1 AND c.id < $2 ${mine} ${open} ${overdueAt === null ? '' : OVERDUE}
        AND ($3::text[] IS NULL OR c.status = ANY ($3)) AND ($4::text[] IS NULL OR c.category = ANY ($4))
        AND ($5::int[] IS NULL OR c.severity = ANY ($5)) AND ($6::text[] IS NULL OR c.team = ANY ($6))
        AND ($7::text IS NULL OR c.assignee = $7) AND ($8::text IS NULL OR c.order_id = $8)
      ORDER BY c.id DESC LIMIT $9`,
        values: [
            ...[programId, before, list(statuses), list(categories), severities && idArray(severities), list(teams)],
            ...[assignee, orderId, limit, memberId, ...(overdueAt === null ? [] : [overdueAt])],
        ],
    });
    return rows.map(complaintOf);
}
/** Oldest first, those after `after`. */
export const readMessages = async (sql, program, pages) => {
    const { rows } = await sql.query({
        name: 'complaint messages',
        text: `SELECT asked.place::int AS place, m.id, m.kind, m.author, m.text, ${millis('m.recorded_at', 'at')}
      FROM unnest($2::bigint[], $3::boolean[], $4::bigint[], $5::bigint[]) WITH ORDINALITY AS asked (complaint_id, with_notes, after, many, place), LATERAL (
        SELECT * FROM complaint_message o WHERE o.program_id = $1 AND o.complaint_id = asked.complaint_id AND o.id > asked.after
          AND (asked.with_notes OR o.kind <> 'NOTE') ORDER BY o.id LIMIT asked.many) m
      ORDER BY asked.place, m.id`,
        values: [
            program.id,
            idArray(pages.map(({ complaintId }) => complaintId)),
            `{${pages.map(({ withNotes }) => withNotes).join(',')}}`,
            idArray(pages.map(({ after }) => after)),
            idArray(pages.map(({ limit }) => limit)),
        ],
    });
    const found = pages.map(() => []);
    for (const { place, ...message } of rows)
        found[place - 1]?.push(message);
    return found;
};
/** The files of complaints, of their messages too. */
export const readAttachments = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'complaint attachments',
        text: `SELECT complaint_id AS "complaintId", message_id AS "messageId", url, content_type AS "contentType", bytes
      FROM complaint_attachment WHERE program_id = $1 AND complaint_id = ANY ($2::bigint[]) ORDER BY id`,
        values: [program.id, idArray(ids)],
    });
    return ids.map((id) => rows.filter(({ complaintId }) => complaintId === id));
};
export const readItems = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'complaint items',
        text: `SELECT complaint_id AS "complaintId", line_id AS "lineId", sku, category
      FROM complaint_item WHERE program_id = $1 AND complaint_id = ANY ($2::bigint[]) ORDER BY line_id`,
        values: [program.id, idArray(ids)],
    });
    return ids.map((id) => rows.filter(({ complaintId }) => complaintId === id));
};
/** Oldest first, those after `after`. */
export const readChanges = async (sql, program, pages) => {
    const { rows } = await sql.query({
        name: 'complaint changes',
        text: `SELECT asked.place::int AS place, c.id, c.what, c.before, c.after, c.status, c.actor, ${millis('c.recorded_at', 'at')}
      FROM unnest($2::bigint[], $3::bigint[], $4::bigint[]) WITH ORDINALITY AS asked (complaint_id, after, many, place), LATERAL (
        SELECT * FROM complaint_change o WHERE o.program_id = $1 AND o.complaint_id = asked.complaint_id AND o.id > asked.after
        ORDER BY o.id LIMIT asked.many) c
      ORDER BY asked.place, c.id`,
        values: [
            program.id,
            idArray(pages.map(({ complaintId }) => complaintId)),
            idArray(pages.map(({ after }) => after)),
            idArray(pages.map(({ limit }) => limit)),
        ],
    });
    const found = pages.map(() => []);
    for (const { place, ...change } of rows)
        found[place - 1]?.push(change);
    return found;
};
//# sourceMappingURL=read-complaints.js.map