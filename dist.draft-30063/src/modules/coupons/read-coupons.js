import { idArray, textArray } from '../../kernel/sql/bulk.js';
import { COUPON, USE } from './read-rows.js';
const OVERDUE = (now) => `(SELECT count(*)::int FROM coupon_use o WHERE o.program_id = c.program_id AND o.coupon_id = c.id
  AND o.status = 'RESERVED' AND o.expires_at <= to_timestamp(${now}::float8 / 1000.0)) AS overdue`;
/** The latest instant that is asked for: they are those of requests in one tick. */
const latest = (keys) => Math.max(...keys.map(({ now }) => now));
export const readCoupons = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'coupons by id',
        text: `SELECT ${COUPON}, ${OVERDUE('$3')} FROM coupon c WHERE c.program_id = $1 AND c.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(keys.map(({ key }) => key)), latest(keys)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return keys.map(({ key }) => found.get(key) ?? null);
};
/** Coupons by the keys of their codes; those that do not exist are missing. */
export async function findCoupons(sql, programId, codeKeys, now) {
    const { rows } = await sql.query({
        name: 'coupons by code',
        text: `SELECT ${COUPON}, ${OVERDUE('$3')}, c.code_key AS "codeKey" FROM coupon c WHERE c.program_id = $1 AND c.code_key = ANY ($2::text[])`,
        values: [programId, textArray(codeKeys), now],
    });
    return new Map(rows.map(({ codeKey, ...row }) => [codeKey, row]));
}
export const readCouponPages = (sql, program, pages) => Promise.all(pages.map(async ({ memberId, before, limit, now }) => {
    const { rows } = await sql.query({
        name: 'coupon page',
        text: `SELECT ${COUPON}, ${OVERDUE('$5')} FROM coupon c WHERE c.program_id = $1 AND c.member_id = $2 AND c.id < $3 ORDER BY c.id DESC LIMIT $4`,
        values: [program.id, memberId, before, limit, now],
    });
    return rows;
}));
/** A member's coupons that are good now, those that end first before others. */
export const readGoodCoupons = (sql, program, keys) => Promise.all(keys.map(async ({ memberId, limit, now }) => {
    const { rows } = await sql.query({
        name: 'good coupons',
        text: `SELECT g.* FROM (SELECT ${COUPON}, ${OVERDUE('$4')} FROM coupon c WHERE c.program_id = $1 AND c.member_id = $2 AND c.revoked_at IS NULL
              AND c.used < c.max_uses AND (c.expires_at IS NULL OR c.expires_at > to_timestamp($4::float8 / 1000.0))) AS g
          WHERE g.used + g.reserved - g.overdue < g."maxUses" ORDER BY g."expiresAt" NULLS LAST, g.id LIMIT $3`,
        values: [program.id, memberId, limit, now],
    });
    return rows;
}));
/** Coupons of redemptions, in the order in which they were given. */
export const readCouponsOfRedemptions = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'coupons of redemptions',
        text: `SELECT ${COUPON}, ${OVERDUE('$3')} FROM coupon c WHERE c.program_id = $1 AND c.redemption_id = ANY ($2::bigint[]) ORDER BY c.id`,
        values: [program.id, idArray(keys.map(({ key }) => key)), latest(keys)],
    });
    return keys.map(({ key }) => rows.filter(({ redemptionId }) => redemptionId === key));
};
/** What a coupon was used for, newest first. */
export const readUses = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'uses of coupons',
        text: `SELECT t.* FROM unnest($2::bigint[]) AS w (id), LATERAL (
        SELECT ${USE} FROM coupon_use u WHERE u.program_id = $1 AND u.coupon_id = w.id ORDER BY u.id DESC LIMIT 100) AS t`,
        values: [program.id, idArray(ids)],
    });
    return ids.map((id) => rows.filter(({ couponId }) => couponId === id));
};
export const readUsesById = async (sql, program, ids) => {
    const { rows } = await sql.query({
        name: 'uses by id',
        text: `SELECT ${USE} FROM coupon_use u WHERE u.program_id = $1 AND u.id = ANY ($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
};
/** How many uses a member has of a coupon, reservations that are over left out. */
export const readMemberUses = async (sql, program, keys) => {
    const { rows } = await sql.query({
        name: 'member uses',
        text: `SELECT coupon_id AS "couponId", member_id AS "memberId", count(*) FILTER (WHERE status = 'USED')::int AS used,
        count(*) FILTER (WHERE status = 'RESERVED' AND expires_at > to_timestamp($4::float8 / 1000.0))::int AS reserved
      FROM coupon_use WHERE program_id = $1 AND coupon_id = ANY ($2::bigint[]) AND member_id = ANY ($3::bigint[]) GROUP BY 1, 2`,
        values: [
            program.id,
            idArray(keys.map(({ couponId }) => couponId)),
            idArray(keys.map(({ memberId }) => memberId)),
            latest(keys),
        ],
    });
    const found = new Map(rows.map(({ couponId, memberId, ...counts }) => [`${couponId} ${memberId}`, counts]));
    return keys.map(({ couponId, memberId }) => found.get(`${couponId} ${memberId}`) ?? { reserved: 0, used: 0 });
};
//# sourceMappingURL=read-coupons.js.map