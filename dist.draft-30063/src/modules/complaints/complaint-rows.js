import { bulkInsert, bulkUpdate, idArray, millis } from '../../kernel/sql/bulk.js';
const instants = {
    assignedAt: 'assigned_at',
    clockAt: 'clock_at',
    waitingSince: 'waiting_since',
    respondBy: 'respond_by',
    proposeBy: 'propose_by',
    escalatedAt: 'escalated_at',
    nextAt: 'next_at',
    respondedAt: 'responded_at',
    proposedAt: 'proposed_at',
    resolvedAt: 'resolved_at',
    closedAt: 'closed_at',
    reopenUntil: 'reopen_until',
    scoredAt: 'scored_at',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
};
export const COMPLAINT = `c.id, c.number, c.member_id AS "memberId", c.category, c.severity, c.status, c.subject, c.text, c.order_id AS "orderId", c.store,
  c.tier, c.team, c.assignee, c.level, c.round, c.percent, c.respond_left AS "respondLeft", c.respond_done AS "respondDone", c.respond_missed AS "respondMissed",
  c.propose_left AS "proposeLeft", c.propose_done AS "proposeDone", c.propose_missed AS "proposeMissed", c.response_breached AS "responseBreached",
  c.proposal_breached AS "proposalBreached", c.resolution, c.score, c.score_comment AS "scoreComment", c.created_by AS "createdBy",
  ${Object.entries(instants)
    .map(([name, column]) => millis(`c.${column}`, `"${name}"`))
    .join(', ')}`;
export function complaintOf(row) {
    const { respondBy, respondLeft, respondDone, respondMissed, proposeBy, proposeLeft, proposeDone, proposeMissed, ...rest } = row;
    return {
        ...rest,
        respond: { by: respondBy, left: respondLeft, done: respondDone, missed: respondMissed },
        propose: { by: proposeBy, left: proposeLeft, done: proposeDone, missed: proposeMissed },
    };
}
const timerColumns = (name) => {
    const of = (complaint) => complaint[name];
    return [
        [`${name}_by`, 'instant', (c) => of(c).by],
        [`${name}_left`, 'bigint', (c) => of(c).left],
        [`${name}_done`, 'boolean', (c) => of(c).done],
        [`${name}_missed`, 'boolean', (c) => of(c).missed],
    ];
};
const changing = [
    ['category', 'text', (c) => c.category],
    ['severity', 'int', (c) => c.severity],
    ['status', 'text', (c) => c.status],
    ['team', 'text', (c) => c.team],
    ['assignee', 'text', (c) => c.assignee],
    ['assigned_at', 'instant', (c) => c.assignedAt],
    ['level', 'int', (c) => c.level],
    ['round', 'int', (c) => c.round],
    ['percent', 'int', (c) => c.percent],
    ['clock_at', 'instant', (c) => c.clockAt],
    ['waiting_since', 'instant', (c) => c.waitingSince],
    ...timerColumns('respond'),
    ...timerColumns('propose'),
    ['response_breached', 'boolean', (c) => c.responseBreached],
    ['proposal_breached', 'boolean', (c) => c.proposalBreached],
    ['escalated_at', 'instant', (c) => c.escalatedAt],
    ['next_at', 'instant', (c) => c.nextAt],
    ['responded_at', 'instant', (c) => c.respondedAt],
    ['proposed_at', 'instant', (c) => c.proposedAt],
    ['resolved_at', 'instant', (c) => c.resolvedAt],
    ['closed_at', 'instant', (c) => c.closedAt],
    ['reopen_until', 'instant', (c) => c.reopenUntil],
    ['resolution', 'text', (c) => c.resolution],
    ['score', 'int', (c) => c.score],
    ['score_comment', 'text', (c) => c.scoreComment],
    ['scored_at', 'instant', (c) => c.scoredAt],
    ['updated_at', 'instant', (c) => c.updatedAt],
];
const columns = [
    ['id', 'bigint', (c) => c.id],
    ['number', 'text', (c) => c.number],
    ['member_id', 'bigint', (c) => c.memberId],
    ['subject', 'text', (c) => c.subject],
    ['text', 'text', (c) => c.text],
    ['order_id', 'text', (c) => c.orderId],
    ['store', 'text', (c) => c.store],
    ['tier', 'text', (c) => c.tier],
    ['created_by', 'text', (c) => c.createdBy],
    ['created_at', 'instant', (c) => c.createdAt],
    ...changing,
];
export const insertComplaints = bulkInsert('complaint', columns);
/** Their rows are locked. */
export const updateComplaints = bulkUpdate('complaint', ['id'], columns, changing);
/** The complaint of that number, locked until the transaction ends. */
export async function lockComplaint(sql, programId, number) {
    const { rows } = await sql.query({
        name: 'lock complaint',
        text: `SELECT ${COMPLAINT} FROM complaint c WHERE c.program_id = (SELECT $1::int) AND c.number = $2 FOR NO KEY UPDATE`,
        values: [programId, number],
    });
    return rows[0] ? complaintOf(rows[0]) : null;
}
/** Those of these that are there, locked in one order for everybody. */
export async function lockComplaints(sql, programId, ids) {
    const { rows } = await sql.query({
        name: 'lock complaints',
        text: `SELECT ${COMPLAINT} FROM complaint c WHERE c.program_id = (SELECT $1::int) AND c.id = ANY ($2::bigint[]) ORDER BY c.id FOR NO KEY UPDATE`,
        values: [programId, idArray(ids)],
    });
    return rows.map(complaintOf);
}
//# sourceMappingURL=complaint-rows.js.map