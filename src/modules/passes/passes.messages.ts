import { addMessages } from '../../kernel/messages.js';

addMessages({
  'pass-type-not-found': { en: 'The program has no pass "{passType}".', 'zh-CN': '此计划没有卡券包“{passType}”。' },
  'pass-type-ended': { en: 'Pass "{passType}" is not issued now.', 'zh-CN': '卡券包“{passType}”目前不发放。' },
  'pass-schedule-ends': {
    en: 'A pass with a schedule ends with its last period.',
    'zh-CN': '有周期的卡券包在最后一个周期结束。',
  },
  'pass-money': { en: 'This is no amount of {currency}.', 'zh-CN': '不是有效的 {currency} 金额。' },
  'pass-start': { en: 'A pass starts now or later.', 'zh-CN': '卡券包的开始时间不能早于现在。' },
  'pass-start-late': { en: 'A pass starts within a hundred years.', 'zh-CN': '卡券包须在一百年内开始。' },
  'pass-free-paid': { en: 'A pass that is free was not paid for.', 'zh-CN': '免费的卡券包不能填写支付金额。' },
  'pass-units-in-all': {
    en: 'All periods together have at most {max} units.',
    'zh-CN': '所有周期合计最多 {max} 次。',
  },
  'pass-not-found': { en: 'There is no such pass.', 'zh-CN': '没有这个卡券包。' },
  'pass-units': { en: '{remaining} units are left; {wanted} are needed.', 'zh-CN': '剩余 {remaining} 次，需要 {wanted} 次。' },
  'pass-not-yet': { en: 'This pass has not started yet.', 'zh-CN': '该卡券包尚未开始。' },
  'pass-ended': { en: 'This pass has ended: {status}.', 'zh-CN': '该卡券包已结束：{status}。' },
  'pass-used': { en: 'Units of this pass were used.', 'zh-CN': '该卡券包已被使用。' },
  'pass-unused': { en: 'Nothing of this pass is unused.', 'zh-CN': '该卡券包没有未使用的部分。' },
  'pass-not-giftable': { en: 'This pass cannot be given to somebody else.', 'zh-CN': '该卡券包不可转赠。' },
  'pass-to-self': { en: "The pass is that member's already.", 'zh-CN': '该卡券包已属于此会员。' },
  'pass-not-refundable': { en: 'This pass is not paid back.', 'zh-CN': '该卡券包不可退款。' },
  'pass-of-redemption': {
    en: 'This pass was redeemed for: its redemption is called off instead.',
    'zh-CN': '该卡券包由兑换获得，请取消兑换。',
  },
  'pass-given-away': { en: 'This pass was given to another member.', 'zh-CN': '该卡券包已转赠他人。' },
  'pass-use-not-found': { en: 'This pass has no such use.', 'zh-CN': '该卡券包没有这次使用。' },
  'pass-use-reversed': { en: 'This use was taken back already.', 'zh-CN': '该次使用已撤销。' },
  'pass-period-over': {
    en: 'The period of this use is over: its units have lapsed.',
    'zh-CN': '该次使用所在周期已结束，次数已失效。',
  },
});
