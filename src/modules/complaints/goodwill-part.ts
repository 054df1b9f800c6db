import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { bulkInsert, bulkUpdate, type Column, idArray, millis, textArray } from '../../kernel/sql/bulk.js';
import { localDate } from '../../kernel/zone-clock.js';
import type { BatchPart, Book, RecordKind } from '../ledger/index.js';
import type { ComplaintChange } from './complaint.js';
import { insertChanges } from './record-changes.js';
import { type GoodwillPolicy, policyOf } from './settings.js';
import type { ComplaintStatus } from './states.js';

export type GoodwillStatus = 'PENDING_APPROVAL' | 'GRANTED' | 'DECLINED';

/** Points, or a coupon, that make up for something. */
export interface GoodwillCredit {
  id: number;
  complaintId: number;
  memberId: number;
  /** Null for a coupon. */
  walletId: number | null;
  /** What it counts of the budget. */
  points: number;
  couponType: string | null;
  reasonCode: string;
  status: GoodwillStatus;
  requestedBy: string;
  decidedBy: string | null;
  period: string | null;
  sequence: number | null;
  couponId: number | null;
  createdAt: Instant;
  decidedAt: Instant | null;
}

/** A complaint as far as goodwill needs it. */
interface Complained {
  id: number;
  number: string;
  status: ComplaintStatus;
}

interface GoodwillNeed {
  numbers: Set<string>;
  credits: Set<number>;
}

export class GoodwillBook {
  readonly complaints = new Map<string, Complained>();
  readonly credits = new Map<number, { credit: GoodwillCredit; row: 'new' | 'changed' | 'same' }>();
  readonly changes: (ComplaintChange & { id: number; complaint: Complained; actor: string })[] = [];
  policy: GoodwillPolicy | null = null;
  /** Of the present period: its name, what was given before this batch and in it. Locked. */
  spent = { period: '', before: 0, now: 0 };

  complaintOf({ complaintId }: GoodwillCredit): Complained | null {
    return [...this.complaints.values()].find(({ id }) => id === complaintId) ?? null;
  }
}

export const CREDIT = `g.id, g.complaint_id AS "complaintId", g.member_id AS "memberId", g.wallet_id AS "walletId", g.points, g.reason_code AS "reasonCode",
  g.coupon_type AS "couponType", g.coupon_id AS "couponId", g.status, g.requested_by AS "requestedBy", g.decided_by AS "decidedBy", g.period, g.sequence, ${millis('g.created_at', '"createdAt"')},
  ${millis('g.decided_at', '"decidedAt"')}`;

export const complaintRecord: RecordKind = { table: 'complaint', column: 'number', type: 'text', missing: 'complaint-not-found' };
export const creditRecord: RecordKind = { table: 'goodwill_credit', column: 'id', type: 'bigint', missing: 'goodwill-not-found' };

/** The period of a budget that an instant is in, e.g. 2026-03, 2026-Q1 or 2026. */
export function periodOf({ period }: GoodwillPolicy, { timeZone }: ProgramConfig, now: Instant): string {
  const [year = '', month = ''] = localDate(now, timeZone).split('-');
  if (period === 'YEAR') return year;
  return period === 'MONTH' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

const decided: Column<GoodwillCredit>[] = [
  ['status', 'text', (g) => g.status],
  ['decided_by', 'text', (g) => g.decidedBy],
  ['period', 'text', (g) => g.period],
  ['sequence', 'bigint', (g) => g.sequence],
  ['coupon_id', 'bigint', (g) => g.couponId],
  ['decided_at', 'instant', (g) => g.decidedAt],
];
const columns: Column<GoodwillCredit>[] = [
  ['id', 'bigint', (g) => g.id],
  ['complaint_id', 'bigint', (g) => g.complaintId],
  ['member_id', 'bigint', (g) => g.memberId],
  ['wallet_id', 'int', (g) => g.walletId],
  ['points', 'bigint', (g) => g.points],
  ['coupon_type', 'text', (g) => g.couponType],
  ['reason_code', 'text', (g) => g.reasonCode],
  ['requested_by', 'text', (g) => g.requestedBy],
  ['created_at', 'instant', (g) => g.createdAt],
  ...decided,
];
const insert = bulkInsert<GoodwillCredit>('goodwill_credit', columns);
const update = bulkUpdate<GoodwillCredit>('goodwill_credit', ['id'], columns, decided);

/** Goodwill that waits or is made in a batch, and the budget of the period, locked while there is any. */
export const goodwillPart: BatchPart<GoodwillNeed, GoodwillBook> = {
  name: 'goodwill',
  need: () => ({ numbers: new Set(), credits: new Set() }),
  async load(sql, { program }, { numbers, credits }) {
    const book = new GoodwillBook();
    if (numbers.size + credits.size === 0) return book;
    const [policy, complaints, rows] = await Promise.all([
      policyOf(sql, program.id),
      sql.query<Complained>({
        name: 'complaints of goodwill',
        text: `SELECT c.id, c.number, c.status FROM complaint c WHERE c.program_id = (SELECT $1::int) AND (c.number = ANY ($2::text[])
          OR c.id IN (SELECT g.complaint_id FROM goodwill_credit g WHERE g.program_id = (SELECT $1::int) AND g.id = ANY ($3::bigint[])))`,
        values: [program.id, textArray(numbers), idArray(credits)],
      }),
      sql.query<GoodwillCredit>({
        name: 'goodwill by id',
        text: `SELECT ${CREDIT} FROM goodwill_credit g WHERE g.program_id = (SELECT $1::int) AND g.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(credits)],
      }),
    ]);
    book.policy = policy;
    for (const row of complaints.rows) book.complaints.set(row.number, row);
    for (const credit of rows.rows) book.credits.set(credit.id, { credit, row: 'same' });
    return book;
  },
  async loadMore(sql, { program, now, readOnly }, book) {
    if (book.policy === null || readOnly) return;
    const period = periodOf(book.policy, program, now);
    const values = [program.id, period];
    const [, { rows }] = await Promise.all([
      sql.query({
        name: 'begin goodwill period',
        text: 'INSERT INTO goodwill_spent (program_id, period, points, budget) VALUES ($1, $2, 0, 0) ON CONFLICT DO NOTHING',
        values,
      }),
      sql.query<{ points: number }>({
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

function writeGoodwill(sql: Parameters<typeof insert>[0], { program, now }: Book, state: GoodwillBook): Promise<void>[] {
  const of = (row: 'new' | 'changed') => [...state.credits.values()].filter((one) => one.row === row).map(({ credit }) => credit);
  const { spent, policy } = state;
  const changes = state.changes.map(({ complaint, ...change }) => {
    return { ...change, complaintId: complaint.id, status: complaint.status, at: now };
  });
  const sent = [
    insert(sql, program.id, of('new')),
    update(sql, program.id, of('changed')),
    insertChanges(sql, program.id, changes),
  ];
  if (spent.now === spent.before || policy === null) return sent;
  const grown = sql.query({
    name: 'grow goodwill spent',
    text: 'UPDATE goodwill_spent SET points = $3, budget = $4 WHERE program_id = (SELECT $1::int) AND period = $2',
    values: [program.id, spent.period, spent.now, policy.budget],
  });
  return [...sent, grown.then(() => undefined)];
}
