import { idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import type { Book } from '../ledger/index.js';
import type { CouponBook, CouponState, CouponsNeed, PoolCode, UseState } from './coupon-book.js';
import { COUPON, USE } from './read-rows.js';

/**
 * Locks pools, then orders, then coupons, each in one order for everybody, and reads them. Locks are taken in one statement and what they guard is read in the
 * next: it sees what the lock waited for.
 */
export async function loadCoupons(sql: SqlClient, book: Book, need: CouponsNeed, state: CouponBook): Promise<void> {
  const issues = issuesOf(book, need);
  const promised = new Map(need.promised.flatMap((ask) => [...ask(book)]).map(([type, id]) => [id, type] as const));
  const pools = new Set([...issues.keys(), ...promised.values()]);
  for (const ask of need.gifts) for (const id of ask(book)) need.coupons.add(id);
  const isUsed = need.coupons.size + need.orders.size + need.redemptions.size > 0;
  const none = Promise.resolve();
  await together([
    pools.size > 0 ? lockPools(sql, book, pools) : none,
    readIssues(sql, book, issues, state),
    promised.size > 0 ? readKept(sql, book, promised.keys(), state) : none,
    isUsed ? loadUsed(sql, book, need, state) : none,
  ]);
}

/** What a preview finds of coupons that may be issued: codes that the members' own reservations kept are free where their time is over. */
export async function previewCoupons(sql: SqlClient, book: Book, need: CouponsNeed, state: CouponBook): Promise<void> {
  const issues = issuesOf(book, need);
  if (issues.size === 0) return;
  await together([readIssues(sql, book, issues, state), readLapsed(sql, book, state)]);
}

const issuesOf = (book: Book, { issues, later }: CouponsNeed) => mostOf([...issues, ...later.flatMap((ask) => [...ask(book)])]);

function mostOf(issues: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [type, quantity] of issues) sums.set(type, (sums.get(type) ?? 0) + quantity);
  return sums;
}

/** The lock on a pool keeps others from its codes. */
function lockPools(sql: SqlClient, { program }: Book, types: ReadonlySet<string>): Promise<unknown> {
  return sql.query({
    name: 'lock coupon pools',
    text: 'SELECT FROM coupon_pool WHERE program_id = (SELECT $1::int) AND type = ANY ($2::text[]) ORDER BY type FOR NO KEY UPDATE',
    values: [program.id, textArray(types)],
  });
}

async function readIssues(sql: SqlClient, book: Book, issues: ReadonlyMap<string, number>, state: CouponBook): Promise<unknown> {
  if (issues.size === 0) return null;
  return together([readCodes(sql, book, issues, state), readIssued(sql, book, issues, state)]);
}

type CodeRow = Omit<PoolCode, 'changed'>;

const CODE = 'o.type, o.code, o.place, o.coupon_id AS "couponId", o.redemption_id AS "redemptionId"';

async function readCodes(
  sql: SqlClient,
  { program }: Book,
  issues: ReadonlyMap<string, number>,
  state: CouponBook,
): Promise<void> {
  const types = [...issues.keys()];
  const { rows } = await sql.query<CodeRow>({
    name: 'free coupon codes',
    text: `SELECT f.* FROM unnest($2::text[], $3::int[]) AS w (type, quantity), LATERAL (
        SELECT ${CODE} FROM coupon_code o WHERE o.program_id = (SELECT $1::int) AND o.type = w.type AND o.coupon_id IS NULL
          AND o.redemption_id IS NULL ORDER BY o.place LIMIT w.quantity) AS f`,
    values: [program.id, textArray(types), idArray(types.map((type) => issues.get(type) ?? 0))],
  });
  place(state, rows);
}

/** Codes that are kept for reservations. */
async function readKept(sql: SqlClient, { program }: Book, redemptions: Iterable<number>, state: CouponBook): Promise<void> {
  const { rows } = await sql.query<CodeRow>({
    name: 'kept coupon codes',
    text: `SELECT ${CODE} FROM coupon_code o WHERE o.program_id = (SELECT $1::int) AND o.redemption_id = ANY ($2::bigint[]) ORDER BY o.place`,
    values: [program.id, idArray([...redemptions])],
  });
  place(state, rows);
}

async function readLapsed(sql: SqlClient, book: Book, state: CouponBook): Promise<void> {
  const { rows } = await sql.query<CodeRow>({
    name: 'lapsed coupon codes',
    text: `SELECT ${CODE} FROM redemption d JOIN coupon_code o ON o.program_id = d.program_id AND o.redemption_id = d.id
      WHERE d.program_id = (SELECT $1::int) AND d.member_id = ANY ($2::bigint[]) AND d.status = 'RESERVED' AND d.coupon_type IS NOT NULL
        AND d.expires_at <= to_timestamp($3::float8 / 1000.0)`,
    values: [book.program.id, idArray(book.memberIds), book.now],
  });
  place(
    state,
    rows.map((row) => ({ ...row, redemptionId: null })),
  );
}

function place(state: CouponBook, rows: readonly CodeRow[]): void {
  for (const row of rows) {
    const pool = state.codes.get(row.type) ?? [];
    state.codes.set(row.type, pool);
    pool.push({ ...row, changed: false });
  }
}

/** How many the members of this batch have got of these kinds, or were promised. */
async function readIssued(sql: SqlClient, book: Book, issues: ReadonlyMap<string, number>, state: CouponBook): Promise<void> {
  const { rows } = await sql.query<{ type: string; memberId: number; count: number }>({
    name: 'issued coupons',
    text: `SELECT type, member_id AS "memberId", count(*)::int AS count FROM coupon
      WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[]) AND type = ANY ($3::text[]) AND revoked_at IS NULL GROUP BY 1, 2
      UNION ALL
      SELECT coupon_type, member_id, sum(quantity)::int FROM redemption
      WHERE program_id = (SELECT $1::int) AND member_id = ANY ($2::bigint[]) AND coupon_type = ANY ($3::text[]) AND status = 'RESERVED'
        AND (expires_at IS NULL OR expires_at > to_timestamp($4::float8 / 1000.0)) GROUP BY 1, 2`,
    values: [book.program.id, idArray(book.memberIds), textArray(issues.keys()), book.now],
  });
  for (const { type, memberId, count } of rows) state.noteIssued(type, memberId, count);
}

const LIVE = `('RESERVED', 'USED')`;

/** Those that are named, of the redemptions, and those that the orders have already. */
const CONCERNED = `c.program_id = (SELECT $1::int) AND c.id = ANY (ARRAY(
    SELECT unnest($2::bigint[])
    UNION SELECT r.id FROM coupon r WHERE r.program_id = (SELECT $1::int) AND r.redemption_id = ANY ($3::bigint[])
    UNION SELECT o.coupon_id FROM coupon_use o WHERE o.program_id = (SELECT $1::int) AND o.order_id = ANY ($4::text[]) AND o.status IN ${LIVE}))`;

async function loadUsed(sql: SqlClient, book: Book, need: CouponsNeed, state: CouponBook): Promise<void> {
  const { id } = book.program;
  const orders = [...need.orders].sort();
  const concerned = [id, idArray(need.coupons), idArray(need.redemptions), textArray(orders)];
  const [, , coupons, uses, counts] = await together([
    sql.query({
      name: 'lock coupon orders',
      text: `INSERT INTO coupon_order (program_id, order_id) SELECT $1::int, w.order_id FROM unnest($2::text[]) AS w (order_id) ORDER BY w.order_id
        ON CONFLICT (program_id, order_id) DO UPDATE SET order_id = excluded.order_id`,
      values: [id, textArray(orders)],
    }),
    sql.query({
      name: 'lock coupons',
      text: `SELECT FROM coupon c WHERE ${CONCERNED} ORDER BY c.id FOR NO KEY UPDATE`,
      values: concerned,
    }),
    sql.query<Omit<CouponState, 'row'>>({
      name: 'coupons of a batch',
      text: `SELECT ${COUPON}, c.issued_by AS "issuedBy", ${millis('c.updated_at', '"updatedAt"')} FROM coupon c WHERE ${CONCERNED}`,
      values: concerned,
    }),
    sql.query<Omit<UseState, 'row'>>({
      name: 'uses of a batch',
      text: `SELECT ${USE}, u.actor FROM coupon_use u WHERE u.program_id = (SELECT $1::int) AND u.status IN ${LIVE} AND u.order_id = ANY ($4::text[])
        UNION
        SELECT ${USE}, u.actor FROM coupon_use u JOIN coupon c ON c.program_id = u.program_id AND c.id = u.coupon_id
        WHERE ${CONCERNED} AND u.status = 'RESERVED' AND u.expires_at <= to_timestamp($5::float8 / 1000.0)`,
      values: [...concerned, book.now],
    }),
    sql.query<{ couponId: number; memberId: number; reserved: number; used: number }>({
      name: 'uses by member',
      text: `SELECT coupon_id AS "couponId", member_id AS "memberId", count(*) FILTER (WHERE status = 'RESERVED')::int AS reserved,
          count(*) FILTER (WHERE status = 'USED')::int AS used
        FROM coupon_use WHERE program_id = (SELECT $1::int) AND coupon_id = ANY ($2::bigint[]) AND member_id = ANY ($3::bigint[]) AND status IN ${LIVE}
        GROUP BY 1, 2`,
      values: [id, idArray(need.coupons), idArray(book.memberIds)],
    }),
  ]);
  for (const row of coupons.rows) state.coupons.set(row.id, { ...row, row: 'same' });
  for (const row of uses.rows) state.uses.set(row.id, { ...row, row: 'same' });
  for (const { couponId, memberId, reserved, used } of counts.rows)
    Object.assign(state.usesOf(couponId, memberId), { reserved, used });
}
