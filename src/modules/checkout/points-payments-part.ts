import { bulkInsert, bulkUpdate, type Column, idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import { purchasesPart } from '../earning/index.js';
import {
  type BatchPart,
  type Book,
  type Entry,
  holdsPart,
  placeLots,
  readLots,
  reinstate,
  type WalletState,
} from '../ledger/index.js';
import { type LotPart, partsToReturn, pointsToReturn } from './returned-points.js';

/** Captured points that paid for an order. */
export interface PointsPayment {
  memberId: number;
  walletId: number;
  /** The CAPTURE entry. */
  sequence: number;
  orderId: string;
  points: number;
  /** The lots that paid, in the order in which they were taken. */
  parts: LotPart[];
  /** What returns have given back. */
  returned: number;
  row: 'new' | 'changed' | 'same';
}

const changes: Column<PointsPayment>[] = [['returned', 'bigint', (p) => p.returned]];
const columns: Column<PointsPayment>[] = [
  ['member_id', 'bigint', (p) => p.memberId],
  ['wallet_id', 'int', (p) => p.walletId],
  ['sequence', 'bigint', (p) => p.sequence],
  ['order_id', 'text', (p) => p.orderId],
  ['points', 'bigint', (p) => p.points],
  ['parts', 'jsonb', (p) => p.parts],
  ...changes,
];
const insert = bulkInsert<PointsPayment>('points_payment', columns);
const update = bulkUpdate<PointsPayment>('points_payment', ['member_id', 'wallet_id', 'sequence'], columns, changes);

/** What of an order had come back before points were captured for it. */
export interface EarlierReturn {
  orderId: string;
  memberId: number;
  total: number;
  left: number;
}

interface PointsPayments {
  members: ReadonlySet<number>;
  payments: PointsPayment[];
  /** Of the orders whose holds may be captured. */
  returns: EarlierReturn[];
}

/** What points paid for: noted with the capture, and read for members whose orders may come back. Stored value comes back when the shop refunds it. */
export const pointsPaymentsPart: BatchPart<Set<number>, PointsPayments> = {
  name: 'points-payments',
  need: () => new Set(),
  load: (_sql, _book, members) => Promise.resolve({ members, payments: [], returns: [] }),
  async loadMore(sql, book, { members, payments, returns }) {
    if (book.readOnly) return;
    const [paid, earlier] = await together([
      members.size > 0 ? load(sql, book, members) : Promise.resolve([]),
      readEarlierReturns(sql, book),
    ]);
    payments.push(...paid);
    returns.push(...earlier);
  },
  react(book, memberId, entries) {
    const { wallets } = book.member(memberId);
    for (const entry of entries) {
      if (entry.kind !== 'CAPTURE' || entry.orderId === null) continue;
      const wallet = wallets.get(entry.walletId);
      if (wallet && wallet.config.kind !== 'MONEY') giveBackEarlier(book, wallet, note(book, entry, entry.orderId));
    }
  },
  write: (sql, book, { payments }) => [
    update(
      sql,
      book.program.id,
      payments.filter(({ row }) => row === 'changed'),
    ),
    insert(
      sql,
      book.program.id,
      payments.filter(({ row }) => row === 'new'),
    ),
  ],
};

function note(book: Book, { memberId, walletId, sequence, change, uses }: Entry, orderId: string): PointsPayment {
  const parts = uses.map(({ lotId, held }): LotPart => [lotId, -held]);
  const points = -change.held;
  const payment: PointsPayment = { memberId, walletId, sequence, orderId, points, parts, returned: 0, row: 'new' };
  book.of(pointsPaymentsPart).payments.push(payment);
  return payment;
}

/** What came back before it was paid for comes back now: the order of the two makes no difference. */
function giveBackEarlier(book: Book, wallet: WalletState, payment: PointsPayment): void {
  const { orderId, memberId, points } = payment;
  const earlier = book.of(pointsPaymentsPart).returns.find((one) => one.orderId === orderId && one.memberId === memberId);
  if (!earlier) return;
  // of one that this very batch has diminished further
  const known = book.of(purchasesPart).purchases.get(orderId);
  const left = known ? known.total - known.named - known.unnamed : earlier.left;
  const due = pointsToReturn(points, earlier.total, left);
  if (due > 0) reinstatePart(book, wallet, payment, due);
}

/** Gives back what is due of a payment beyond what came back already. */
export function reinstatePart(book: Book, wallet: WalletState, payment: PointsPayment, due: number): void {
  const parts = partsToReturn(payment.parts, payment.returned, due);
  const { reinstateGraceDays: graceDays } = book.program.redemptions;
  const reason = { code: 'POINTS_BACK', orderId: payment.orderId, capture: payment.sequence };
  reinstate(wallet, { parts, graceDays, ids: book.ids.next, reason }, book.stamp());
  payment.returned = due;
  if (payment.row === 'same') payment.row = 'changed';
}

/** Of the orders for which commands of this batch may capture points, those of which something has come back. */
async function readEarlierReturns(sql: SqlClient, book: Book): Promise<EarlierReturn[]> {
  const holds = [...book.of(holdsPart).values()].map(({ id, member_id, wallet_id }) =>
    book.members.get(member_id)?.wallets.get(wallet_id)?.holds.get(id),
  );
  const orders = holds.flatMap((hold) => hold?.orderId ?? []);
  if (orders.length === 0) return [];
  const { rows } = await sql.query<EarlierReturn>({
    name: 'returns before payments',
    text: `SELECT p.order_id AS "orderId", p.member_id AS "memberId", p.total, p.total - p.named_returned - p.unnamed_returned AS left
      FROM purchase p WHERE p.program_id = (SELECT $1::int) AND p.order_id = ANY ($2::text[]) AND (p.named_returned + p.unnamed_returned > 0
        OR (p.total = 0 AND EXISTS (SELECT FROM purchase_return r WHERE r.program_id = p.program_id AND r.purchase_id = p.id AND r.amount = 0)))`,
    values: [book.program.id, textArray(orders)],
  });
  return rows;
}

/** Of the purchases that returns may be laid on, what points paid for them, and the lots that they came from. */
async function load(sql: SqlClient, book: Book, members: ReadonlySet<number>): Promise<PointsPayment[]> {
  const purchases = [...book.of(purchasesPart).purchases.values()].filter(({ memberId }) => members.has(memberId));
  if (purchases.length === 0) return [];
  const wanted = `points_payment p WHERE p.program_id = (SELECT $1::int) AND p.member_id = ANY ($2::bigint[]) AND p.order_id = ANY ($3::text[])
    AND p.returned < p.points`;
  const values = [book.program.id, idArray(members), textArray(purchases.map(({ orderId }) => orderId))];
  const [{ rows }] = await together([
    sql.query<Omit<PointsPayment, 'row'>>({
      name: 'points payments',
      text: `SELECT p.member_id AS "memberId", p.wallet_id AS "walletId", p.sequence, p.order_id AS "orderId", p.points, p.parts, p.returned
        FROM ${wanted} ORDER BY p.member_id, p.wallet_id, p.sequence`,
      values,
    }),
    readLots(
      sql,
      'lots of points payments',
      `SELECT DISTINCT (e.part->>0)::bigint AS lot_id FROM ${wanted.replace('points_payment p', 'points_payment p CROSS JOIN LATERAL jsonb_array_elements(p.parts) AS e (part)')}`,
      values,
    ).then((lots) => placeLots(book, lots)),
  ]);
  return rows.map((row) => ({ ...row, row: 'same' }));
}
