import { addMessages } from '../../kernel/messages.js';
addMessages({
    'backtest-nothing': {
        en: 'Give rules or tiers to try, or `active: true` for those in force.',
        'zh-CN': '请提供要试算的规则或等级，或使用 active: true 试算当前规则。',
    },
    'backtest-active': { en: 'What is in force is tried without drafts.', 'zh-CN': '试算当前规则时不能同时提供草案。' },
    'backtest-trigger': {
        en: 'A backtest judges purchases; this rule looks at something else.',
        'zh-CN': '试算只针对消费，此规则的触发条件不同。',
    },
    'backtest-code': { en: 'Two rules have the code "{code}".', 'zh-CN': '规则代码“{code}”重复。' },
    'backtest-rules': { en: 'At most {max} rules.', 'zh-CN': '最多 {max} 条规则。' },
    'backtest-period': { en: 'The period must end after it begins.', 'zh-CN': '期间的结束时间必须晚于开始时间。' },
    'backtest-too-many': {
        en: 'At most {max} backtests of a program wait or run at the same time.',
        'zh-CN': '一个计划最多同时有 {max} 个试算在排队或进行。',
    },
    'backtest-not-found': { en: 'The program has no such backtest.', 'zh-CN': '此计划没有该试算。' },
});
//# sourceMappingURL=backtests.messages.js.map