import { addMessages } from '../../../kernel/messages.js';

addMessages({
  'list-empty': { en: 'This list names at least one.', 'zh-CN': '列表不能为空。' },
  'list-long': { en: 'At most {max} can be given.', 'zh-CN': '最多 {max} 项。' },
  'limit-missing': { en: 'Give at least one of these fields.', 'zh-CN': '请至少提供其中一个字段。' },
  'limits-order': { en: 'The least is not above the most.', 'zh-CN': '下限不能大于上限。' },
  'lines-empty': { en: 'Give at least one of these fields.', 'zh-CN': '请至少提供其中一个字段。' },
  'series-missing': { en: 'Give `oneOf`, `every` or both.', 'zh-CN': '请提供 `oneOf`、`every` 或两者。' },
  'only-true': { en: 'This is always true; use `not` for the contrary.', 'zh-CN': '此项只能为 true；相反条件请使用 `not`。' },
  'time-of-day': { en: 'A time of day is written HH:MM, e.g. 09:00.', 'zh-CN': '时刻格式为 HH:MM，例如 09:00。' },
  'time-span-empty': { en: 'A span of time ends at another time than it begins.', 'zh-CN': '时段的起止时刻不能相同。' },
  'condition-deep': { en: 'A condition has at most {max} levels.', 'zh-CN': '条件最多 {max} 层。' },
  'condition-large': { en: 'A condition has at most {max} parts.', 'zh-CN': '条件最多包含 {max} 个部分。' },
  'condition-tier': { en: 'The program has no tier "{tier}".', 'zh-CN': '此计划没有等级“{tier}”。' },
  'condition-segment': { en: 'The program has no segment "{segment}".', 'zh-CN': '此计划没有分群“{segment}”。' },
  multiplier: {
    en: 'A multiplier is a decimal above 1, up to 1000, with at most 6 decimals.',
    'zh-CN': '倍数为大于 1、不超过 1000 且最多 6 位小数的数。',
  },
  'percent-bonus': {
    en: 'A percentage is a decimal above 0, up to 100000, with at most 6 decimals.',
    'zh-CN': '百分比为大于 0、不超过 100000 且最多 6 位小数的数。',
  },
  'cap-empty': { en: 'A cap limits points, times or both.', 'zh-CN': '上限需限制积分、次数或两者。' },
  'cap-campaign': { en: 'Only a rule of a campaign can be capped by it.', 'zh-CN': '只有属于活动的规则才能按活动设上限。' },
  'only-purchase': { en: 'This is for rules with the trigger PURCHASE.', 'zh-CN': '此项仅用于 PURCHASE 触发的规则。' },
  'only-referral': { en: 'This is for rules with the trigger REFERRAL.', 'zh-CN': '此项仅用于 REFERRAL 触发的规则。' },
  'includes-whole': {
    en: 'What was paid with points or coupons belongs to no line: this is for purchases, by order, without a filter of lines.',
    'zh-CN': '积分或优惠券支付部分不属于任何订单行：此项仅用于按整单计算且不筛选订单行的消费规则。',
  },
  'includes-money': { en: 'This is for rules that give points for money.', 'zh-CN': '此项仅用于按金额发放积分的规则。' },
  'only-points': {
    en: 'This is for rules that give points: a gift has its own terms.',
    'zh-CN': '此项仅用于发放积分的规则：礼品有自己的条款。',
  },
  'rule-gift-COUPON': { en: 'The program has no kind of coupon "{code}".', 'zh-CN': '此计划没有优惠券种类“{code}”。' },
  'rule-gift-PASS': { en: 'The program has no pass type "{code}".', 'zh-CN': '此计划没有权益卡类型“{code}”。' },
  'rule-gift-CHANCES': { en: 'The program has no game "{code}".', 'zh-CN': '此计划没有游戏“{code}”。' },
  'rule-of': { en: 'The trigger {trigger} has no kinds to choose from.', 'zh-CN': '{trigger} 触发没有可选的种类。' },
  'rule-activity': { en: 'The program has no activity "{activity}".', 'zh-CN': '此计划没有行为“{activity}”。' },
  'rule-achievement': { en: 'The program has no achievement "{achievement}".', 'zh-CN': '此计划没有成就“{achievement}”。' },
  'rule-campaign': { en: 'The program has no campaign "{campaign}".', 'zh-CN': '此计划没有营销活动“{campaign}”。' },
  'rule-status': {
    en: 'A rule is saved as DRAFT or ACTIVE; use `pauseRule` and `endRule` to stop it.',
    'zh-CN': '规则只能保存为 DRAFT 或 ACTIVE；停止请使用 `pauseRule` 或 `endRule`。',
  },
  'self-reported-cap': {
    en: 'Members may report this activity themselves: a rule for it has a cap per member.',
    'zh-CN': '会员可自行上报此行为：其规则必须设有每位会员的上限。',
  },
});
