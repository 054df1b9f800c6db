import { addMessages } from '../../kernel/messages.js';
addMessages({
    'order-not-found': { en: 'There is no such order of this member.', 'zh-CN': '该会员没有这个订单。' },
    'preview-tier-unknown': { en: 'There is no tier {tier} at that instant.', 'zh-CN': '当时没有等级 {tier}。' },
    'preview-activity-unknown': { en: 'There is no activity {activity} at that instant.', 'zh-CN': '当时没有活动 {activity}。' },
    'order-exists': { en: 'Order {order} was recorded with other content.', 'zh-CN': '订单 {order} 已以不同内容登记。' },
    'return-exists': { en: 'Return {return} was recorded with other content.', 'zh-CN': '退货 {return} 已以不同内容登记。' },
    'return-more-than-order': { en: 'More would come back than was paid for the order.', 'zh-CN': '退货金额超过订单实付金额。' },
    'return-more-than-line': {
        en: 'More would come back than was paid for line {line}.',
        'zh-CN': '退货金额超过订单行 {line} 的金额。',
    },
    'return-line-unknown': { en: 'The order has no line {line}.', 'zh-CN': '订单没有行 {line}。' },
    'lines-above-amount': { en: 'The lines sum to more than the returned amount.', 'zh-CN': '各行金额之和超过退货金额。' },
    'lines-above-total': { en: "The lines sum to more than the order's total.", 'zh-CN': '各行金额之和超过订单总额。' },
    'line-twice': { en: 'Line {line} stands twice in the order.', 'zh-CN': '订单行 {line} 重复。' },
    'too-many-lines': { en: 'At most {max} lines can be given.', 'zh-CN': '最多 {max} 行。' },
    'quantity-positive': { en: 'A quantity is above 0.', 'zh-CN': '数量必须大于 0。' },
    'amount-negative': { en: 'An amount is 0 or more.', 'zh-CN': '金额不能为负数。' },
    'amount-positive': { en: 'An amount above 0 has to come back.', 'zh-CN': '退货金额必须大于 0。' },
    'too-many-decimals': {
        en: 'This amount has more decimals than {currency}, or is too large.',
        'zh-CN': '金额的小数位超出 {currency} 的精度，或金额过大。',
    },
    'other-currency': { en: "The program's currency is {currency}.", 'zh-CN': '此计划的货币是 {currency}。' },
    'in-future': { en: 'This instant is in the future.', 'zh-CN': '该时间在未来。' },
    'too-many-points': { en: 'This amount would earn more points than can be kept.', 'zh-CN': '该金额产生的积分超过上限。' },
    'too-many-purchases': { en: 'At most {max} purchases can be recorded at once.', 'zh-CN': '一次最多登记 {max} 笔订单。' },
});
//# sourceMappingURL=earning.messages.js.map