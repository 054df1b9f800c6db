import { addMessages } from '../../kernel/messages.js';
addMessages({
    'stored-value-wallet': {
        en: 'Say which wallet: the program has {count} in money.',
        'zh-CN': '请指定钱包：此计划有 {count} 个储值钱包。',
    },
    'stored-value-low': { en: '{available} are available; {wanted} are needed.', 'zh-CN': '可用余额 {available}，需要 {wanted}。' },
    'stored-value-full': { en: 'The wallet would hold more than it can.', 'zh-CN': '钱包余额将超过上限。' },
    'top-up-empty': { en: 'A top-up has an amount, a bonus or both.', 'zh-CN': '充值须有金额或赠送金额。' },
    'top-up-bonus': { en: 'A bonus is no more than what is paid in.', 'zh-CN': '赠送金额不能超过充值金额。' },
    'top-up-exists': { en: 'Top-up {topUpId} was recorded with other content.', 'zh-CN': '充值 {topUpId} 已以不同内容登记。' },
    'top-up-not-found': { en: 'There is no such top-up.', 'zh-CN': '没有这笔充值。' },
    'top-up-used': { en: 'Only {left} of this top-up are left to pay out.', 'zh-CN': '该充值仅剩 {left} 可退。' },
    'payment-not-found': { en: 'There is no such payment.', 'zh-CN': '没有这笔付款。' },
    'payment-refunded': { en: 'Only {left} of this payment have not come back yet.', 'zh-CN': '该付款仅剩 {left} 可退。' },
});
//# sourceMappingURL=stored-value.messages.js.map