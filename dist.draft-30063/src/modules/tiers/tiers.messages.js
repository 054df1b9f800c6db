import { addMessages } from '../../kernel/messages.js';
addMessages({
    'tiers-between': { en: 'This is a whole number from {min} to {max}.', 'zh-CN': '此项必须是 {min} 到 {max} 的整数。' },
    'tiers-count': { en: 'There are 1 to {max} tiers.', 'zh-CN': '等级数量为 1 到 {max} 个。' },
    'tier-code': {
        en: 'A code has up to 63 lower-case letters, digits, hyphens and underscores, and begins with a letter or digit.',
        'zh-CN': '代码最多 63 个小写字母、数字、连字符或下划线，且以字母或数字开头。',
    },
    'tier-twice': { en: 'There is another tier "{tier}".', 'zh-CN': '等级“{tier}”重复。' },
    'tier-not-higher': {
        en: 'Everybody who enters the tier "{tier}" below enters this one too: ask for more.',
        'zh-CN': '进入下一级“{tier}”的会员都会直接进入此等级：请提高门槛。',
    },
    'tier-not-found': { en: 'The program has no tier "{tier}".', 'zh-CN': '此计划没有等级“{tier}”。' },
    'lowest-tier': { en: 'The lowest tier is everybody’s: it has no requirements.', 'zh-CN': '最低等级面向所有会员，不设门槛。' },
    'entry-missing': { en: 'Say what gets a member into this tier.', 'zh-CN': '请设置进入此等级的门槛。' },
    'metric-twice': { en: '{metric} stands there twice.', 'zh-CN': '{metric} 重复。' },
    'threshold-whole': { en: 'This is counted in whole numbers.', 'zh-CN': '此项必须为整数。' },
    'threshold-positive': { en: 'A threshold is above 0.', 'zh-CN': '门槛必须大于 0。' },
    'months-not-rolling': { en: 'Only a rolling window has months.', 'zh-CN': '只有滚动周期才设置月数。' },
    'benefits-count': { en: 'A tier has at most {max} benefits.', 'zh-CN': '每个等级最多 {max} 项权益。' },
    'benefit-code': {
        en: 'A code has up to 63 letters, digits, hyphens and underscores.',
        'zh-CN': '代码最多 63 个字母、数字、连字符或下划线。',
    },
    'benefit-twice': { en: 'The tier has another benefit "{benefit}".', 'zh-CN': '权益“{benefit}”重复。' },
    'benefit-value': { en: 'A value is at most {max} characters long as JSON.', 'zh-CN': '权益的值（JSON）最长 {max} 个字符。' },
    'benefit-priority': {
        en: 'PRIORITY_SERVICE is how many percent of the usual time are left for an answer: a whole number from 1 to 100.',
        'zh-CN': 'PRIORITY_SERVICE 为保留的响应时间百分比：1 到 100 的整数。',
    },
    'benefit-multiplier': {
        en: 'An earning multiplier is a factor of at least 1, e.g. "1.5".',
        'zh-CN': '积分倍率至少为 1，例如 "1.5"。',
    },
    'applies-from-past': { en: 'Tiers never change in the past.', 'zh-CN': '等级规则不能从过去开始生效。' },
    'no-tiers': { en: 'The program has no tiers now.', 'zh-CN': '此计划当前没有等级。' },
    'until-past': { en: 'The end lies in the past.', 'zh-CN': '结束时间已过。' },
    'tier-earned-higher': { en: 'The member has earned a higher tier.', 'zh-CN': '该会员已获得更高等级。' },
    'no-assignment': { en: 'No tier is assigned to the member.', 'zh-CN': '该会员没有被指定的等级。' },
});
//# sourceMappingURL=tiers.messages.js.map