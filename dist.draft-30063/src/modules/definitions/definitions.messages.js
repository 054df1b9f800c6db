import { addMessages } from '../../kernel/messages.js';
addMessages({
    'definition-ended': {
        en: 'What is to end is left out, and ended by `prune`.',
        'zh-CN': '需要终止的项目请从文件中删除，并使用 `prune` 终止。',
    },
    'definition-past': {
        en: 'What others may have earned by cannot begin in the past: only a first version can, given by an administrator or before anything was recorded.',
        'zh-CN': '可能已据此发放积分的规则不能从过去开始：只有首个版本可以，且由管理员提供或在尚无任何记录之前提供。',
    },
    'definition-twice': { en: '"{code}" is given twice.', 'zh-CN': '“{code}”重复。' },
});
//# sourceMappingURL=definitions.messages.js.map