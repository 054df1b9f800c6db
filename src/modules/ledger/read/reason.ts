import { type Language, type MessageCatalogue, renderMessage } from '../../../kernel/messages.js';
import { fromMinorUnits } from '../../../kernel/money.js';
import type { MessageParams } from '../../../kernel/refusal.js';
import type { Reason } from '../state.js';

/** What points were given for. Stored reasons live for ever: a code is never taken out. */
const occasions: MessageCatalogue = {
  PURCHASE: { en: 'Order {orderId} over {amount}', 'zh-CN': '订单 {orderId}，金额 {amount}' },
  ACTIVITY: { en: 'Activity "{of}"', 'zh-CN': '行为“{of}”' },
  CHECK_IN: { en: 'Check-in', 'zh-CN': '签到' },
  ENROLMENT: { en: 'Welcome', 'zh-CN': '入会' },
  BIRTHDAY: { en: 'Birthday', 'zh-CN': '生日' },
  REFERRAL: { en: 'Referral', 'zh-CN': '推荐' },
  ACHIEVEMENT: { en: 'Achievement "{of}"', 'zh-CN': '成就“{of}”' },
  TIER_REACHED: { en: 'Tier "{of}" reached', 'zh-CN': '达到等级“{of}”' },
};

const awards: MessageCatalogue = {
  WHOLE: {
    en: '{granted} points by rule "{rule}" (version {version}).',
    'zh-CN': '按规则“{rule}”（第 {version} 版）获得 {granted} 积分。',
  },
  CUT: {
    en: '{granted} of {wanted} points by rule "{rule}" (version {version}); the rest was over a limit.',
    'zh-CN': '按规则“{rule}”（第 {version} 版）应得 {wanted} 积分，因达到上限实得 {granted} 积分。',
  },
  TIER: { en: '{granted} points more as tier "{tier}".', 'zh-CN': '等级“{tier}”加赠 {granted} 积分。' },
};

const TIER_PREFIX = 'tier:';

/** Each occasion with each kind of award, by the codes of both. */
function awardTexts(): MessageCatalogue {
  const texts = Object.entries(occasions).flatMap(([occasion, what]) =>
    Object.entries(awards).map(([award, how]) => {
      const text = { en: `${what.en}: ${how.en}`, 'zh-CN': `${what['zh-CN']}：${how['zh-CN']}` };
      return [awardCode(occasion, award), text] as const;
    }),
  );
  return Object.fromEntries(texts);
}

function awardCode(occasion: string, award: string): string {
  return award === 'WHOLE' ? occasion : `${occasion}_${award}`;
}

/** Texts by the code that the writer of an entry gave as its reason. */
const reasons: MessageCatalogue = {
  ...awardTexts(),
  MATURITY: { en: 'The points became available.', 'zh-CN': '积分已生效。' },
  CONFIRMATION: {
    en: 'Order {orderId} was confirmed: its points became available.',
    'zh-CN': '订单 {orderId} 已确认，积分已生效。',
  },
  EXPIRY: { en: 'The points expired.', 'zh-CN': '积分已过期。' },
  HOLD: { en: 'Points were reserved for a checkout.', 'zh-CN': '积分已为结账预留。' },
  HOLD_FOR_ORDER: { en: 'Points were reserved for order {orderId}.', 'zh-CN': '积分已为订单 {orderId} 预留。' },
  HOLD_CAPTURED: { en: 'Reserved points were spent.', 'zh-CN': '预留的积分已使用。' },
  HOLD_RELEASED: { en: 'Reserved points were released.', 'zh-CN': '预留的积分已释放。' },
  HOLD_EXPIRED: { en: 'The reservation timed out: its points were released.', 'zh-CN': '预留超时，积分已释放。' },
  RETURN: { en: 'Return {returnId}: points were taken back.', 'zh-CN': '退货 {returnId}：积分已收回。' },
  RETURN_OF_ORDERS: {
    en: 'Return {returnId}: points of {orderIds} were taken back.',
    'zh-CN': '退货 {returnId}：{orderIds} 的积分已收回。',
  },
  REFERRAL_TAKEN_BACK: {
    en: 'The first purchase of a referral was returned: its points were taken back.',
    'zh-CN': '推荐的首单已退货，推荐奖励积分已收回。',
  },
  ACHIEVEMENT_WITHDRAWN: {
    en: 'Achievement "{of}" does not hold any more: its points were taken back.',
    'zh-CN': '成就“{of}”已不成立：积分已收回。',
  },
  ADJUSTMENT: { en: 'Corrected by staff ({reasonCode}).', 'zh-CN': '由工作人员调整（{reasonCode}）。' },
  TRANSFER: { en: 'Transferred between members.', 'zh-CN': '会员之间转让。' },
  CHECK_IN_MADE_UP: { en: 'The missed check-in of {date} was made up for.', 'zh-CN': '补签 {date}。' },
  REDEMPTION: { en: 'Redeemed {quantity} x {reward}.', 'zh-CN': '兑换 {reward} x {quantity}。' },
  REDEMPTION_CANCELLED: { en: 'A redemption was called off: its points came back.', 'zh-CN': '兑换已取消，积分已退回。' },
  REDEMPTION_EXPIRED: {
    en: 'A redemption was not confirmed in time: its points came back.',
    'zh-CN': '兑换未及时确认，积分已退回。',
  },
  REDEMPTION_CANCELLED_LATE: {
    en: 'A redemption was called off: its points came back. {grace} of them had expired and are good for {graceDays} days.',
    'zh-CN': '兑换已取消，积分已退回，其中 {grace} 积分原已过期，延长 {graceDays} 天有效。',
  },
  REDEMPTION_EXPIRED_LATE: {
    en: 'A redemption was not confirmed in time: its points came back. {grace} of them had expired and are good for {graceDays} days.',
    'zh-CN': '兑换未及时确认，积分已退回，其中 {grace} 积分原已过期，延长 {graceDays} 天有效。',
  },
  TOP_UP: { en: 'Topped up ({topUpId}).', 'zh-CN': '充值（{topUpId}）。' },
  TOP_UP_BONUS: { en: 'Bonus on a top-up ({topUpId}).', 'zh-CN': '充值赠送（{topUpId}）。' },
  TOP_UP_REFUND: { en: 'What was left of a top-up was paid out ({topUpId}).', 'zh-CN': '充值余额已退款（{topUpId}）。' },
  TOP_UP_BONUS_BACK: {
    en: 'A top-up was paid out: its bonus was taken back ({topUpId}).',
    'zh-CN': '充值已退款，赠送金额已收回（{topUpId}）。',
  },
  STORED_VALUE_PAYMENT: { en: 'Paid order {orderId}.', 'zh-CN': '支付订单 {orderId}。' },
  STORED_VALUE_REFUND: { en: 'A payment came back.', 'zh-CN': '付款已退回。' },
  STORED_VALUE_REFUND_LATE: {
    en: 'A payment came back. {graceAmount} of it had expired and is good for {graceDays} days.',
    'zh-CN': '付款已退回，其中 {graceAmount} 原已过期，延长 {graceDays} 天有效。',
  },
  PASS: { en: 'Pass "{pass}".', 'zh-CN': '卡券包“{pass}”。' },
  PASS_REFUNDED: { en: 'A pass was refunded: points came back.', 'zh-CN': '卡券包已退款，积分已退回。' },
  PASS_REFUNDED_LATE: {
    en: 'A pass was refunded: points came back. {grace} of them had expired and are good for {graceDays} days.',
    'zh-CN': '卡券包已退款，积分已退回，其中 {grace} 积分原已过期，延长 {graceDays} 天有效。',
  },
  POINTS_BACK: {
    en: 'Order {orderId} came back: points that had paid for it came back.',
    'zh-CN': '订单 {orderId} 已退货，抵扣积分已退回。',
  },
  POINTS_BACK_LATE: {
    en: 'Order {orderId} came back: points that had paid for it came back. {grace} of them had expired and are good for {graceDays} days.',
    'zh-CN': '订单 {orderId} 已退货，抵扣积分已退回，其中 {grace} 积分原已过期，延长 {graceDays} 天有效。',
  },
  GAME_PLAY: { en: 'Game "{game}" was played.', 'zh-CN': '参与游戏“{game}”。' },
  GAME_PRIZE: { en: 'Won in game "{game}": {prize}.', 'zh-CN': '游戏“{game}”奖品：{prize}。' },
  LEADERBOARD_PRIZE: { en: 'Place {rank} on leaderboard "{of}".', 'zh-CN': '排行榜“{of}”第 {rank} 名奖励。' },
  CONTRIBUTION_REMOVED: {
    en: 'What was written was removed ({reasonCode}): its points were taken back.',
    'zh-CN': '内容因（{reasonCode}）被移除：积分已收回。',
  },
  GOODWILL: { en: 'Goodwill for complaint {complaint} ({reasonCode}).', 'zh-CN': '投诉 {complaint} 的补偿（{reasonCode}）。' },
  SURVEY: { en: 'Survey "{survey}" was answered.', 'zh-CN': '已完成问卷“{survey}”。' },
  CLOSING: { en: 'The membership was closed.', 'zh-CN': '会员资格已注销。' },
};

const separators: Record<Language, string> = { en: ', ', 'zh-CN': '、' };

/** Why an entry was written, in a language. Amounts are kept in minor units and shown as money. A code without a text is shown as it is. */
export function describeReason(reason: Reason, orderId: string | null, language: Language, currency: string): string {
  const params: MessageParams = { ...tierOf(reason['rule']) };
  if (orderId !== null) params['orderId'] = orderId;
  for (const name in reason) {
    const value = reason[name] as Reason[string];
    params[name] = Array.isArray(value) ? value.join(separators[language]) : value;
  }
  const { amount, grace } = reason;
  if (typeof grace === 'number') params['graceAmount'] = `${fromMinorUnits(grace, currency)} ${currency}`;
  if (typeof amount === 'number') params['amount'] = `${fromMinorUnits(amount, currency)} ${currency}`;
  return renderMessage(reasons, textOf(reason.code, params), params, language);
}

/** Some codes read differently by what they carry. */
function textOf(code: string, params: MessageParams): string {
  switch (code) {
    case 'HOLD':
      return params['orderId'] ? 'HOLD_FOR_ORDER' : code;
    case 'RETURN':
      return params['orderIds'] ? 'RETURN_OF_ORDERS' : code;
    case 'PASS_REFUNDED':
    case 'STORED_VALUE_REFUND':
    case 'REDEMPTION_CANCELLED':
    case 'REDEMPTION_EXPIRED':
    case 'POINTS_BACK':
      return params['grace'] === undefined ? code : `${code}_LATE`;
    default:
      return code in occasions ? awardCode(code, awardOf(params)) : code;
  }
}

function awardOf(params: MessageParams): string {
  if (params['tier'] !== undefined) return 'TIER';
  return params['granted'] === params['wanted'] ? 'WHOLE' : 'CUT';
}

/** The tier whose multiplier gave, where it was no rule. */
function tierOf(rule: Reason[string] | undefined): { tier?: string } {
  return typeof rule === 'string' && rule.startsWith(TIER_PREFIX) ? { tier: rule.slice(TIER_PREFIX.length) } : {};
}
