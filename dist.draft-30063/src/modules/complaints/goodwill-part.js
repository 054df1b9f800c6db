import { bulkInsert, bulkUpdate, idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { localDate } from '../../kernel/zone-clock.js';
import { insertChanges } from './record-changes.js';
import { policyOf } from './settings.js';
export class GoodwillBook {
    constructor() {
        this.complaints = new Map();
        this.credits = new Map();
        this.changes = [];
        this.policy = null;
        /** Of the present period: its name, what was given before this batch and in it. Locked. */
        this.spent = { period: '', before: 0, now: 0 };
    }
    complaintOf({ complaintId }) {
        return [...this.complaints.values()].find(({ id }) => id === complaintId) ?? null;
    }
}
export const CREDIT = `g.id, g.complaint_id AS "complaintId", g.member_id AS "memberId", g.wallet_id AS "walletId", g.points, g.reason_code AS "reasonCode",
  g.status, g.requested_by AS "requestedBy", g.decided_by AS "decidedBy", g.period, g.sequence, ${millis('g.created_at', '"createdAt"')},
  ${millis('g.decided_at', '"decidedAt"')}`;
export const complaintRecord = { table: 'complaint', column: 'number', type: 'text', missing: 'complaint-not-found' };
export const creditRecord = { table: 'goodwill_credit', column: 'id', type: 'bigint', missing: 'goodwill-not-found' };
/** The period of a budget that an instant is in, e.g. 2026-03, 2026-Q1 or 2026. */
export function periodOf({ period }, { timeZone }, now) {
    const [year = '', month = ''] = localDate(now, timeZone).split('-');
    if (period === 'YEAR')
        return year;
    return period === 'MONTH' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
const decided = [
    ['status', 'text', (g) => g.status],
    ['decided_by', 'text', (g) => g.decidedBy],
    ['period', 'text', (g) => g.period],
    ['sequence', 'bigint', (g) => g.sequence],
    ['decided_at', 'instant', (g) => g.decidedAt],
];
const columns = [
    ['id', 'bigint', (g) => g.id],
    ['complaint_id', 'bigint', (g) => g.complaintId],
    ['member_id', 'bigint', (g) => g.memberId],
    ['wallet_id', 'int', (g) => g.walletId],
    ['points', 'bigint', (g) => g.points],
    ['reason_code', 'text', (g) => g.reasonCode],
    ['requested_by', 'text', (g) => g.requestedBy],
    ['created_at', 'instant', (g) => g.createdAt],
    ...decided,
];
const insert = bulkInsert('goodwill_credit', columns);
const update = bulkUpdate('goodwill_credit', ['id'], columns, decided);
/** Goodwill that waits or is made in a batch, and the budget of the period, locked while there is any. */
export const goodwillPart = {
    name: 'goodwill',
    need: () => ({ numbers: new Set(), credits: new Set() }),
    async load(sql, { program }, { numbers, credits }) {
        const book = new GoodwillBook();
        if (numbers.size + credits.size === 0)
            return book;
        const [policy, complaints, rows] = await Promise.all([
            policyOf(sql, program.id),
            sql.query({
                name: 'complaints of goodwill',
                text: `SELECT c.id, c.number, c.status FROM complaint c WHERE c.program_id = (SELECT $1::int) AND (c.number = ANY ($2::text[])
          OR c.id IN (SELECT g.complaint_id FROM goodwill_credit g WHERE g.program_id = (SELECT $1::int) AND g.id = ANY ($3::bigint[])))`,
                values: [program.id, textArray(numbers), idArray(credits)],
            }),
            sql.query({
                name: 'goodwill by id',
                text: `SELECT ${CREDIT} FROM goodwill_credit g WHERE g.program_id = (SELECT $1::int) AND g.id = ANY ($2::bigint[])`,
                values: [program.id, idArray(credits)],
            }),
        ]);
        book.policy = policy;
        for (const row of complaints.rows)
            book.complaints.set(row.number, row);
        for (const credit of rows.rows)
            book.credits.set(credit.id, { credit, row: 'same' });
        return book;
    },
    async loadMore(sql, { program, now, readOnly }, book) {
        if (book.policy === null || readOnly)
            return;
        const period = periodOf(book.policy, program, now);
        const values = [program.id, period];
        const [, { rows }] = await Promise.all([
            sql.query({
                name: 'begin goodwill period',
                text: 'INSERT INTO goodwill_spent (program_id, period, points, budget) VALUES ($1, $2, 0, 0) ON CONFLICT DO NOTHING',
                values,
            }),
            sql.query({
                name: 'lock goodwill period',
                text: 'SELECT points FROM goodwill_spent WHERE program_id = (SELECT $1::int) AND period = $2 FOR NO KEY UPDATE',
                values,
            }),
        ]);
        const before = rows[0]?.points ?? 0;
        book.spent = { period, before, now: before };
    },
    write: (sql, book, state) => writeGoodwill(sql, book, state),
};
function writeGoodwill(sql, { program, now }, state) {
    const of = (row) => [...state.credits.values()].filter((one) => one.row === row).map(({ credit }) => credit);
    const { spent, policy } = state;
    const changes = state.changes.map(({ complaint, ...change }) => {
        return { ...change, complaintId: complaint.id, status: complaint.status, at: now };
    });
    const sent = [
        insert(sql, program.id, of('new')),
        update(sql, program.id, of('changed')),
        insertChanges(sql, program.id, changes),
    ];
    if (spent.now === spent.before || policy === null)
        return sent;
    const grown = sql.query({
        name: 'grow goodwill spent',
        text: 'UPDATE goodwill_spent SET points = $3, budget = $4 WHERE program_id = (SELECT $1::int) AND period = $2',
        values: [program.id, spent.period, spent.now, policy.budget],
    });
    return [...sent, grown.then(() => undefined)];
}
//# sourceMappingURL=goodwill-part.js.map