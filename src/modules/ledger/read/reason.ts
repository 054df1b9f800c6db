import { type Language, type MessageCatalogue, renderMessage } from '../../../kernel/messages.js';
import type { MessageParams } from '../../../kernel/refusal.js';
import type { Reason } from '../state.js';

/** Texts by the code that the writer of an entry gave as its reason. Stored reasons live for ever: a code is never taken out. */
const reasons: MessageCatalogue = {
  PURCHASE: {
    en: 'Order {orderId} over {amount}: {granted} points by rule "{rule}" (version {version}).',
    'zh-CN': '订单 {orderId}，金额 {amount}：按规则“{rule}”（第 {version} 版）获得 {granted} 积分。',
  },
  PURCHASE_CUT: {
    en: 'Order {orderId} over {amount}: {granted} of {wanted} points by rule "{rule}" (version {version}); the rest was over a limit.',
    'zh-CN':
      '订单 {orderId}，金额 {amount}：按规则“{rule}”（第 {version} 版）应得 {wanted} 积分，因达到上限实得 {granted} 积分。',
  },
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
  ADJUSTMENT: { en: 'Corrected by staff ({reasonCode}).', 'zh-CN': '由工作人员调整（{reasonCode}）。' },
  TRANSFER: { en: 'Transferred between members.', 'zh-CN': '会员之间转让。' },
  CLOSING: { en: 'The membership was closed.', 'zh-CN': '会员资格已注销。' },
};

const separators: Record<Language, string> = { en: ', ', 'zh-CN': '、' };

/** Why an entry was written, in a language. A code without a text is shown as it is. */
export function describeReason(reason: Reason, language: Language): string {
  const { code, ...details } = reason;
  const params: MessageParams = {};
  for (const [name, value] of Object.entries(details))
    params[name] = Array.isArray(value) ? value.join(separators[language]) : value;
  return renderMessage(reasons, textOf(code, params), params, language);
}

/** Some codes read differently by what they carry. */
function textOf(code: string, params: MessageParams): string {
  if (code === 'PURCHASE' && params['granted'] !== params['wanted']) return 'PURCHASE_CUT';
  if (code === 'HOLD' && params['orderId']) return 'HOLD_FOR_ORDER';
  if (code === 'RETURN' && params['orderIds']) return 'RETURN_OF_ORDERS';
  return code;
}
