import { millis } from '../../kernel/sql/bulk.js';
/** Of rewards named `r`. */
export const REWARD = `r.id, r.code, r.kind, r.status, r.version, r.name, r.category, r.wallet_id AS "walletId", r.price_points AS "pricePoints",
  r.position, ${millis('r.starts_at', '"startsAt"')}, ${millis('r.ends_at', '"endsAt"')}, r.definition`;
export function rewardOf({ definition, ...row }) {
    // what was saved before there were coupons or passes does not say them
    return { ...row, ...definition, couponType: definition.couponType ?? null, passType: definition.passType ?? null };
}
/** Of redemptions named `d`. */
export const REDEMPTION = `d.id, d.member_id AS "memberId", d.reward_id AS "rewardId", d.reward_version AS "rewardVersion", d.kind, d.quantity, d.status,
  d.points, d.money, d.wallet_id AS "walletId", d.sequence, d.returned, d.returned_sequence AS "returnedSequence", d.stock_taken AS "stockTaken",
  d.slot_id AS "slotId", d.slot_taken AS "slotTaken", d.coupon_type AS "couponType", d.pass_type AS "passType", d.uses, d.reference, d.tracking, d.note,
  ${millis('d.created_at', '"createdAt"')},
  ${millis('d.updated_at', '"updatedAt"')}, ${millis('d.expires_at', '"expiresAt"')}`;
//# sourceMappingURL=read-rows.js.map