import { addMessages } from '../../kernel/messages.js';

addMessages({
  'complaint-not-found': { en: 'There is no such complaint.', 'zh-CN': '没有这个投诉。' },
  'complaint-no-category': { en: 'Complaints have no category "{category}".', 'zh-CN': '没有投诉类别“{category}”。' },
  'complaint-no-order': { en: 'There is no such order.', 'zh-CN': '没有这个订单。' },
  'complaint-other-order': { en: 'This order is of another member.', 'zh-CN': '该订单属于其他会员。' },
  'complaint-no-line': { en: 'The order has no such line.', 'zh-CN': '订单中没有这一行。' },
  'complaint-too-many': {
    en: 'A member has at most {max} complaints that are not solved.',
    'zh-CN': '每位会员最多同时有 {max} 个未解决的投诉。',
  },
  'complaint-state': { en: 'Its status does not allow this: {status}.', 'zh-CN': '当前状态不允许此操作：{status}。' },
  'complaint-too-late': {
    en: 'The time in which it can be reopened is over; please file a new complaint.',
    'zh-CN': '可重新打开的期限已过，请提交新的投诉。',
  },
  'complaint-rated': { en: 'This complaint was rated already.', 'zh-CN': '该投诉已评价。' },
  'complaint-staff-only': { en: 'Only staff do this.', 'zh-CN': '此操作仅限工作人员。' },
  'complaint-note-waits': {
    en: 'The member does not see an internal note and cannot answer it.',
    'zh-CN': '会员看不到内部备注，无法回复。',
  },
  'complaint-attachments': { en: 'At most {max} files.', 'zh-CN': '最多 {max} 个附件。' },
  'complaint-link': {
    en: 'A file is named by an https link of up to 2,000 characters without a user name.',
    'zh-CN': '附件应为不超过 2000 个字符、不含用户名的 https 链接。',
  },
  'complaint-file-type': { en: 'A file has one of these types: {types}.', 'zh-CN': '附件类型应为：{types}。' },
  'complaint-code': {
    en: 'A code has lower-case letters, digits, - and _, at most 63.',
    'zh-CN': '代码由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
  },
  'complaint-deadlines': {
    en: 'A severity has its deadlines once: 1 to {max} minutes, the proposal not before the response, and none longer than the crisis clock for CRITICAL.',
    'zh-CN': '每个严重程度只能设置一次期限：1 到 {max} 分钟，方案期限不早于响应期限，CRITICAL 不得长于危机时钟。',
  },
  'complaint-list': { en: 'At most {max}, each once.', 'zh-CN': '最多 {max} 项，且不得重复。' },
  'business-hours': {
    en: 'Hours are from 00:00 to 24:00, open before they close, do not overlap, and are at least five a week; at most 400 holidays and workdays.',
    'zh-CN': '营业时间为 00:00 到 24:00，先开后关，不得重叠，每周至少五小时；节假日和调休日各最多 400 天。',
  },
  'goodwill-points': { en: 'Goodwill is at least one point.', 'zh-CN': '补偿积分至少为 1。' },
  'goodwill-one': { en: 'Goodwill is points or a coupon.', 'zh-CN': '补偿须为积分或优惠券之一。' },
  'goodwill-coupon': {
    en: 'Coupons of the kind "{type}" are not given as goodwill.',
    'zh-CN': '“{type}”类优惠券不可用作补偿。',
  },
  'goodwill-no-policy': { en: 'The program gives no goodwill: it has no policy for it.', 'zh-CN': '此计划未设置补偿政策。' },
  'goodwill-budget': { en: '{left} points are left in the budget of the period.', 'zh-CN': '本期补偿预算还剩 {left} 积分。' },
  'goodwill-not-found': { en: 'There is no such goodwill.', 'zh-CN': '没有这个补偿。' },
  'goodwill-decided': { en: 'This was decided before: {status}.', 'zh-CN': '已处理：{status}。' },
  'goodwill-own': { en: 'Another person has to approve this.', 'zh-CN': '须由另一人审批。' },
});
