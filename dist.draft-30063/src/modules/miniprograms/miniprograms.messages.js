import { addMessages } from '../../kernel/messages.js';
addMessages({
    'app-id': {
        en: 'An app id has 1 to 64 letters, digits, hyphens and underscores.',
        'zh-CN': 'AppID 由 1 到 64 个字母、数字、连字符和下划线组成。',
    },
    'mini-program-count': { en: 'A program has at most {max} mini-programs.', 'zh-CN': '每个计划最多 {max} 个小程序。' },
    'mini-program-unknown': { en: 'There is no such mini-program in this program.', 'zh-CN': '此计划中没有这个小程序。' },
    'code-over': {
        en: 'This code is not good, or not any more: get a new one and try again.',
        'zh-CN': '登录凭证无效或已过期，请重新获取后再试。',
    },
    'code-too-often': { en: 'Too many attempts: wait a minute.', 'zh-CN': '操作过于频繁，请一分钟后再试。' },
    'account-blocked': { en: 'The platform has blocked this account.', 'zh-CN': '该账号已被平台限制登录。' },
    'ticket-over': { en: 'This took too long: sign in again.', 'zh-CN': '操作已超时，请重新登录。' },
    'ticket-wrong': { en: 'This is not a ticket of this program.', 'zh-CN': '这不是此计划的绑定凭证。' },
    'phone-code-needed': { en: 'A phone number has to be given first.', 'zh-CN': '请先授权手机号。' },
});
//# sourceMappingURL=miniprograms.messages.js.map