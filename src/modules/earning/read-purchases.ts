import type { Instant } from '../../kernel/clock.js';
import { millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { EntryRange } from '../ledger/index.js';
import type { PurchaseLineState, PurchaseState } from './purchase-state.js';
import type { ReversalRecord } from './reversal-record.js';
import type { Allocation } from './spread.js';
import { NAMED_AND_SPREAD_PURCHASES, type PurchaseNeed, purchaseParameters } from './spread-query.js';

type LineRow = [
  position: number,
  lineId: string | null,
  sku: string | null,
  category: string | null,
  quantity: string | null,
  ...amounts: number[],
];

type PurchaseRow = Omit<PurchaseState, 'lines' | 'row'> & { lines: LineRow[] | null };

/** All of a purchase with its lines, in the shape of `PurchaseState`. */
const purchaseColumns = `p.id, p.member_id AS "memberId", p.order_id AS "orderId", p.total, p.paid_with_points AS "paidWithPoints",
  p.paid_with_coupons AS "paidWithCoupons", p.named_returned AS named, p.unnamed_returned AS unnamed, p.named_claimed AS claimed, p.channel, p.store,
  ${millis('p.occurred_at', '"occurredAt"')}, ${millis('p.recorded_at', '"recordedAt"')}, ${millis('p.confirmed_at', '"confirmedAt"')},
  p.content_hash AS "contentHash", p.outcomes, coalesce(p.gifts, '[]') AS gifts, p.award_lots AS "awardLots",
  (SELECT coalesce(jsonb_agg(jsonb_build_array(w.member_id, w.wallet_id, w.sequence, w.sequence) ORDER BY w.id), '[]') FROM lot w
    WHERE w.program_id = p.program_id AND w.id = ANY (p.award_lots)) AS "awardEntries",
  (SELECT jsonb_agg(jsonb_build_array(l.position, l.line_id, l.sku, l.category, l.quantity::text, l.amount, l.named_returned, l.unnamed_returned,
    l.named_claimed) ORDER BY l.position) FROM purchase_line l WHERE l.program_id = p.program_id AND l.purchase_id = p.id) AS lines`;

function purchaseOf({ lines, ...row }: PurchaseRow): PurchaseState {
  return { ...row, lines: (lines ?? []).map(lineOf), row: 'same' };
}

function lineOf([
  position,
  lineId,
  sku,
  category,
  quantity,
  amount = 0,
  named = 0,
  unnamed = 0,
  claimed = 0,
]: LineRow): PurchaseLineState {
  return { position, lineId, sku, category, quantity, amount, named, unnamed, claimed };
}

/** The purchases that a batch needs: by order id, and those over which its returns may be spread. */
export async function readPurchases(sql: SqlClient, programId: number, need: PurchaseNeed): Promise<PurchaseState[]> {
  const spread = need.spreads.length > 0;
  const source = spread ? NAMED_AND_SPREAD_PURCHASES : 'purchase';
  const { rows } = await sql.query<PurchaseRow>({
    name: spread ? 'purchases and spread' : 'purchases',
    text: `SELECT ${purchaseColumns} FROM ${source} AS p WHERE p.program_id = (SELECT $1::int)${spread ? '' : ' AND p.order_id = ANY ($2::text[])'}`,
    values: spread ? purchaseParameters(programId, need.orders, need) : [programId, textArray(need.orders)],
  });
  return rows.map(purchaseOf);
}

/** Purchases by their key, in no order. */
export async function readPurchasesBy(
  sql: SqlClient,
  programId: number,
  key: 'id' | 'order_id',
  values: readonly (string | number)[],
): Promise<PurchaseState[]> {
  const { rows } = await sql.query<PurchaseRow>({
    text: `SELECT ${purchaseColumns} FROM purchase p WHERE p.program_id = (SELECT $1::int) AND p.${key} = ANY ($2::${key === 'id' ? 'bigint' : 'text'}[])`,
    values: [programId, textArray(values.map(String))],
  });
  return rows.map(purchaseOf);
}

export interface ReturnState {
  id: number;
  memberId: number;
  returnId: string;
  purchaseId: number | null;
  amount: number;
  occurredAt: Instant;
  recordedAt: Instant;
  contentHash: Buffer;
  reversed: ReversalRecord[];
  entries: EntryRange[];
  /** The purchases it took from. */
  purchaseIds: number[];
  /** How much from which line; of a return made in this batch. */
  allocations: Allocation[];
  row: 'new' | 'same';
}

/** What a batch knows of purchases and returns. */
export interface PurchaseBook {
  /** By order id. */
  purchases: Map<string, PurchaseState>;
  /** By return id. */
  returns: Map<string, ReturnState>;
}

const returnColumns = `r.id, r.member_id AS "memberId", r.return_id AS "returnId", r.purchase_id AS "purchaseId", r.amount,
  ${millis('r.occurred_at', '"occurredAt"')}, ${millis('r.recorded_at', '"recordedAt"')}, r.content_hash AS "contentHash", r.reversed, r.entries,
  ARRAY(SELECT a.purchase_id FROM return_allocation a WHERE a.program_id = r.program_id AND a.return_id = r.id
    UNION SELECT r.purchase_id WHERE r.amount = 0) AS "purchaseIds", '[]'::jsonb AS allocations, 'same' AS row`;

export async function readReturns(sql: SqlClient, programId: number, returnIds: Iterable<string>): Promise<ReturnState[]> {
  return readReturnsBy(sql, programId, 'return_id', [...returnIds]);
}

export async function readReturnsBy(
  sql: SqlClient,
  programId: number,
  key: 'id' | 'return_id',
  values: readonly (string | number)[],
): Promise<ReturnState[]> {
  const { rows } = await sql.query<ReturnState>({
    text: `SELECT ${returnColumns} FROM purchase_return r WHERE r.program_id = (SELECT $1::int) AND r.${key} = ANY ($2::${key === 'id' ? 'bigint' : 'text'}[])`,
    values: [programId, textArray(values.map(String))],
  });
  return rows;
}
