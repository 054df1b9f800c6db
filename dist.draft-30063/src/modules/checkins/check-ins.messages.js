import { addMessages } from '../../kernel/messages.js';
addMessages({
    'make-up-off': { en: 'Missed days cannot be made up for.', 'zh-CN': '此计划不支持补签。' },
    'make-up-not-missed': { en: 'Only a day that is over can be made up for.', 'zh-CN': '只能补签已经过去的日期。' },
    'make-up-before-joining': { en: 'The member had not joined then.', 'zh-CN': '当时尚未入会。' },
    'make-up-too-old': {
        en: 'A day can be made up for within {days} days.',
        'zh-CN': '只能补签 {days} 天以内的日期。',
    },
    'make-up-limit': {
        en: 'At most {limit} days can be made up for in a month.',
        'zh-CN': '每月最多补签 {limit} 天。',
    },
});
//# sourceMappingURL=check-ins.messages.js.map