import { millis } from '../../kernel/sql/bulk.js';
/** Of top-ups named `t`. */
export const TOP_UP = `t.id, t.member_id AS "memberId", t.wallet_id AS "walletId", t.top_up_id AS "topUpId", t.amount, t.bonus,
  t.paid_lot_id AS "paidLotId", t.bonus_lot_id AS "bonusLotId", t.refunded, t.withheld, t.bonus_taken AS "bonusTaken", ${millis('t.recorded_at', '"recordedAt"')}`;
/** Of payments named `p`. */
export const PAYMENT = `p.id, p.member_id AS "memberId", p.wallet_id AS "walletId", p.sequence, p.amount, p.refunded, p.parts, p.order_id AS "orderId",
  ${millis('p.recorded_at', '"recordedAt"')}`;
//# sourceMappingURL=read-rows.js.map