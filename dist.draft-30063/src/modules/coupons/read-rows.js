import { millis } from '../../kernel/sql/bulk.js';
/** Of coupons named `c`. */
export const COUPON = `c.id, c.type, c.type_version AS "typeVersion", c.code, c.member_id AS "memberId", c.redemption_id AS "redemptionId",
  c.max_uses AS "maxUses", c.reserved, c.used, ${millis('c.starts_at', '"startsAt"')}, ${millis('c.expires_at', '"expiresAt"')},
  ${millis('c.revoked_at', '"revokedAt"')}, ${millis('c.created_at', '"createdAt"')}`;
/** Of uses named `u`. */
export const USE = `u.id, u.coupon_id AS "couponId", u.order_id AS "orderId", u.member_id AS "memberId", u.status, u.discount, u.lines, u.undone,
  ${millis('u.expires_at', '"expiresAt"')}, ${millis('u.created_at', '"createdAt"')}, ${millis('u.used_at', '"usedAt"')},
  ${millis('u.ended_at', '"endedAt"')}`;
//# sourceMappingURL=read-rows.js.map