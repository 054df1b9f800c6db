import { addMessages } from '../../kernel/messages.js';
addMessages({
    'phone-invalid': { en: 'This is not a phone number.', 'zh-CN': '这不是有效的电话号码。' },
    'email-invalid': { en: 'This is not an e-mail address.', 'zh-CN': '这不是有效的电子邮箱地址。' },
    'birthday-invalid': { en: 'A birthday lies between 1900 and today.', 'zh-CN': '生日应在 1900 年至今天之间。' },
    'joined-in-future': { en: 'Nobody joins in the future.', 'zh-CN': '入会时间不能在将来。' },
    'identity-needed': {
        en: 'A member needs an external id, a phone number or an e-mail address.',
        'zh-CN': '会员至少需要外部编号、电话号码或电子邮箱之一。',
    },
    'identity-taken': { en: 'This belongs to another member.', 'zh-CN': '此项属于另一位会员。' },
    'referral-code-unknown': { en: 'There is no member with this referral code.', 'zh-CN': '没有会员使用此推荐码。' },
    'tags-count': { en: 'A member has at most {max} tags.', 'zh-CN': '每位会员最多 {max} 个标签。' },
    'tag-both': { en: 'Tag "{tag}" is to be added and removed at once.', 'zh-CN': '标签“{tag}”不能同时添加和移除。' },
    'reason-code': {
        en: 'A reason code has 1 to 60 letters, digits, hyphens and underscores.',
        'zh-CN': '原因代码由 1 到 60 个字母、数字、连字符和下划线组成。',
    },
});
//# sourceMappingURL=members.messages.js.map