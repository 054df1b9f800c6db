import { addMessages } from '../../kernel/messages.js';
addMessages({
    'achievement-activity': { en: 'The program has no activity "{activity}".', 'zh-CN': '此计划没有行为“{activity}”。' },
    'achievement-activity-missing': { en: 'Say which activity counts.', 'zh-CN': '请指定计入的行为。' },
    'achievement-no-activity': { en: 'Only a goal of ACTIVITIES has an activity.', 'zh-CN': '只有 ACTIVITIES 目标可指定行为。' },
    'achievement-amount': {
        en: 'This is an amount above 0, with no more decimals than {currency} has.',
        'zh-CN': '此项须为大于 0 的金额，小数位不超过 {currency} 的精度。',
    },
    'achievement-window': { en: 'Give `days` or `calendar`, and not both.', 'zh-CN': '请提供 `days` 或 `calendar` 之一。' },
    'achievement-image': {
        en: 'This is an https address of up to 2000 characters.',
        'zh-CN': '此项须为不超过 2000 字符的 https 地址。',
    },
    'achievement-status': {
        en: 'An achievement is saved as DRAFT or ACTIVE; use `endAchievement` to end it.',
        'zh-CN': '成就只能保存为 DRAFT 或 ACTIVE；结束请使用 `endAchievement`。',
    },
});
//# sourceMappingURL=achievements.messages.js.map