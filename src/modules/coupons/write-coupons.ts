import { bulkInsert, bulkUpdate, type Column, idArray, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import type { Book } from '../ledger/index.js';
import { keyOfCode } from './codes.js';
import type { CouponBook, CouponState, PoolCode, UseState } from './coupon-book.js';

const couponChanges: Column<CouponState>[] = [
  ['reserved', 'int', (c) => c.reserved],
  ['used', 'int', (c) => c.used],
  ['revoked_at', 'instant', (c) => c.revokedAt],
  ['updated_at', 'instant', (c) => c.updatedAt],
];
const couponColumns: Column<CouponState>[] = [
  ['id', 'bigint', (c) => c.id],
  ['type', 'text', (c) => c.type],
  ['type_version', 'int', (c) => c.typeVersion],
  ['code', 'text', (c) => c.code],
  ['code_key', 'text', (c) => keyOfCode(c.code)],
  ['member_id', 'bigint', (c) => c.memberId],
  ['redemption_id', 'bigint', (c) => c.redemptionId],
  ['max_uses', 'int', (c) => c.maxUses],
  ['starts_at', 'instant', (c) => c.startsAt],
  ['expires_at', 'instant', (c) => c.expiresAt],
  ['issued_by', 'text', (c) => c.issuedBy],
  ['created_at', 'instant', (c) => c.createdAt],
  ...couponChanges,
];
const insertCoupons = bulkInsert<CouponState>('coupon', couponColumns);
const updateCoupons = bulkUpdate<CouponState>('coupon', ['id'], couponColumns, couponChanges);

const useChanges: Column<UseState>[] = [
  ['status', 'text', (u) => u.status],
  ['discount', 'bigint', (u) => u.discount],
  ['lines', 'jsonb', (u) => u.lines],
  ['undone', 'bigint', (u) => u.undone],
  ['actor', 'text', (u) => u.actor],
  ['expires_at', 'instant', (u) => u.expiresAt],
  ['used_at', 'instant', (u) => u.usedAt],
  ['ended_at', 'instant', (u) => u.endedAt],
];
const useColumns: Column<UseState>[] = [
  ['id', 'bigint', (u) => u.id],
  ['coupon_id', 'bigint', (u) => u.couponId],
  ['order_id', 'text', (u) => u.orderId],
  ['member_id', 'bigint', (u) => u.memberId],
  ['created_at', 'instant', (u) => u.createdAt],
  ...useChanges,
];
const insertUses = bulkInsert<UseState>('coupon_use', useColumns);
const updateUses = bulkUpdate<UseState>('coupon_use', ['id'], useColumns, useChanges);

/** Sends what changed. What ends goes before what begins: an order may use a coupon again that it gave back. */
export function writeCoupons(sql: SqlClient, { program: { id } }: Book, state: CouponBook): Promise<void>[] {
  const coupons = [...state.coupons.values()];
  const uses = [...state.uses.values()];
  const codes = [...state.codes.values()].flat().filter(({ changed }) => changed);
  return [
    insertCoupons(sql, id, coupons.filter(isNew)),
    updateUses(sql, id, uses.filter(isChanged)),
    updateCoupons(sql, id, coupons.filter(isChanged)),
    insertUses(sql, id, uses.filter(isNew)),
    ...(codes.length > 0 ? giveCodes(sql, id, codes, state.taken) : []),
  ];
}

const isNew = ({ row }: CouponState | UseState): boolean => row === 'new';
const isChanged = ({ row }: CouponState | UseState): boolean => row === 'changed';

const nullableIds = (ids: readonly (number | null)[]): string => `{${ids.map((id) => id ?? 'NULL').join(',')}}`;

function giveCodes(sql: SqlClient, id: number, codes: PoolCode[], taken: ReadonlyMap<string, number>): Promise<void>[] {
  const given = sql.query({
    name: 'give coupon codes',
    text: `UPDATE coupon_code c SET coupon_id = w.coupon_id, redemption_id = w.redemption_id
      FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS w (code_key, coupon_id, redemption_id)
      WHERE c.program_id = (SELECT $1::int) AND c.code_key = w.code_key`,
    values: [
      id,
      textArray(codes.map(({ code }) => keyOfCode(code) ?? '')),
      nullableIds(codes.map(({ couponId }) => couponId)),
      nullableIds(codes.map(({ redemptionId }) => redemptionId)),
    ],
  });
  const less = sql.query({
    name: 'shrink coupon pools',
    text: `UPDATE coupon_pool p SET free = p.free - w.taken FROM unnest($2::text[], $3::int[]) AS w (type, taken)
      WHERE p.program_id = (SELECT $1::int) AND p.type = w.type`,
    values: [id, textArray(taken.keys()), idArray(taken.values())],
  });
  return [given, less].map((sent) => sent.then(() => undefined));
}
