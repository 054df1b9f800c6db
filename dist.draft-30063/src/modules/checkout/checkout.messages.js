import { addMessages } from '../../kernel/messages.js';
addMessages({
    'checkout-money': { en: 'This is no amount of {currency} above 0.', 'zh-CN': '不是有效的 {currency} 金额。' },
    'checkout-share': {
        en: 'A percentage above 0 and up to 100, with two decimals.',
        'zh-CN': '比例须大于 0 且不超过 100%，最多两位小数。',
    },
    'checkout-step': {
        en: 'A multiple of {step}: fewer points are worth no whole unit of money.',
        'zh-CN': '须为 {step} 的倍数，否则不足最小货币单位。',
    },
    'points-quote': { en: 'Up to {points} points = {amount} off this cart.', 'zh-CN': '本单最多可用 {points} 积分抵扣 {amount}。' },
    'points-quote-none': { en: 'This cart takes no points.', 'zh-CN': '本单不可使用积分。' },
    'points-BALANCE': { en: 'There are only {available} points.', 'zh-CN': '可用积分仅有 {available}。' },
    'points-SHARE': { en: 'Points pay at most {share} % of what is left to pay.', 'zh-CN': '积分最多抵扣应付金额的 {share}%。' },
    'points-STEP': { en: 'Points count in steps of {step}.', 'zh-CN': '积分须按 {step} 的整数倍使用。' },
    'points-MINIMUM': { en: 'At least {minimum} points have to be used.', 'zh-CN': '每次至少使用 {minimum} 积分。' },
    'points-member': { en: 'This member cannot spend points now.', 'zh-CN': '该会员目前不可使用积分。' },
});
//# sourceMappingURL=checkout.messages.js.map