import { type Language, type MessageCatalogue, renderMessage } from '../../kernel/messages.js';
import { fromMinorUnits } from '../../kernel/money.js';
import type { MessageParams } from '../../kernel/refusal.js';

const catalogue: MessageCatalogue = {
  TAKEN: { en: 'Taken back for order {orderId}', 'zh-CN': '订单 {orderId} 退货扣回' },
  OWED: { en: 'Owed for order {orderId}: the points had been used', 'zh-CN': '订单 {orderId} 的积分已使用，记为欠分' },
  EXPIRED_BEFORE: {
    en: 'Points of order {orderId} had expired: nothing more is taken for them',
    'zh-CN': '订单 {orderId} 的积分已过期，不再扣回',
  },
  NOT_IN_WALLET: {
    en: "Not taken for order {orderId}: the wallet's policy does not allow more",
    'zh-CN': '订单 {orderId} 未扣回：钱包规则不允许',
  },
  AWARD_TAKEN: { en: 'Taken back: what it was given for did not last', 'zh-CN': '奖励条件已不成立，积分扣回' },
  AWARD_OWED: {
    en: 'Owed: what it was given for did not last, and the points had been used',
    'zh-CN': '奖励条件已不成立，积分已使用，记为欠分',
  },
  AWARD_EXPIRED_BEFORE: { en: 'Its points had expired: nothing more is taken for them', 'zh-CN': '积分已过期，不再扣回' },
  AWARD_NOT_IN_WALLET: { en: "Not taken: the wallet's policy does not allow more", 'zh-CN': '未扣回：钱包规则不允许' },
  LIMITS_FREED: {
    en: 'Limits of rule "{rule}": can be given again in the period of then',
    'zh-CN': '规则“{rule}”在原周期的额度已恢复',
  },
  TIER_PROGRESS: {
    en: 'Order {orderId} counts {amount} {currency} less towards the tier',
    'zh-CN': '订单 {orderId} 计入等级的金额减少 {amount} {currency}',
  },
  TIER_LOST: { en: 'The tier "{from}" was lost: now "{to}"', 'zh-CN': '等级由“{from}”降为“{to}”' },
  TIER_KEPT: { en: 'The tier "{tier}" is kept until its period ends', 'zh-CN': '等级“{tier}”保留至周期结束' },
  REFERRAL_REFEREE: {
    en: "Referral of order {orderId}: the friend's points ({wallet}) are being taken back",
    'zh-CN': '订单 {orderId} 的推荐奖励（被推荐人，{wallet}）正在扣回',
  },
  REFERRAL_REFERRER: {
    en: "Referral of order {orderId}: the referrer's points ({wallet}) are being taken back",
    'zh-CN': '订单 {orderId} 的推荐奖励（推荐人，{wallet}）正在扣回',
  },
  ACHIEVEMENT_WITHDRAWN: {
    en: 'Completion {completion} does not hold any more; it can be reached again',
    'zh-CN': '完成记录 {completion} 已不成立，可重新达成',
  },
  POINTS_BACK: { en: 'Points that paid for order {orderId} came back', 'zh-CN': '订单 {orderId} 支付的积分已退回' },
  POINTS_NOT_BACK_CLOSED: {
    en: 'Points that paid for order {orderId} did not come back: the membership is closed',
    'zh-CN': '订单 {orderId} 支付的积分未退回：会员资格已注销',
  },
  POINTS_NOT_BACK_FULL: {
    en: 'Points that paid for order {orderId} did not come back: the wallet cannot hold more',
    'zh-CN': '订单 {orderId} 支付的积分未退回：钱包已达上限',
  },
  GIFT_BACK_COUPON: { en: '{pieces} unused coupons ({of}) were taken back', 'zh-CN': '已收回 {pieces} 张未使用的优惠券（{of}）' },
  GIFT_BACK_PASS: { en: '{pieces} unused passes ({of}) were taken back', 'zh-CN': '已收回 {pieces} 张未使用的权益卡（{of}）' },
  GIFT_BACK_CHANCES: { en: '{pieces} unused chances ({of}) were taken back', 'zh-CN': '已收回 {pieces} 次未使用的机会（{of}）' },
  GIFT_USED_COUPON: { en: '{pieces} coupons ({of}) were used already', 'zh-CN': '{pieces} 张优惠券（{of}）已使用，无法收回' },
  GIFT_USED_PASS: {
    en: '{pieces} passes ({of}) were used or given away already',
    'zh-CN': '{pieces} 张权益卡（{of}）已使用或转赠，无法收回',
  },
  GIFT_USED_CHANCES: { en: '{pieces} chances ({of}) were used already', 'zh-CN': '{pieces} 次机会（{of}）已使用，无法收回' },
  ORDER_NOT_YET: {
    en: 'Order {orderId} is not recorded: what it earns is taken back when it is',
    'zh-CN': '订单 {orderId} 尚未记录：记录后扣回其所得',
  },
  NO_PURCHASE: { en: 'No purchase was found for {amount} {currency}', 'zh-CN': '{amount} {currency} 未找到对应订单' },
};

/** A reversal in words. Amounts are kept in minor units and shown as money. */
export function describeReversal(reason: { code: string } & MessageParams, currency: string, language: Language): string {
  const { amount } = reason;
  const shown = typeof amount === 'number' ? { ...reason, currency, amount: fromMinorUnits(amount, currency) } : reason;
  return renderMessage(catalogue, reason.code, shown, language);
}
