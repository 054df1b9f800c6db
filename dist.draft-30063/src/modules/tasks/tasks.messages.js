import { addMessages } from '../../kernel/messages.js';
addMessages({
    'task-not-found': { en: 'There is no such task.', 'zh-CN': '没有这个任务。' },
    'task-ended': { en: 'This task has ended: {status}.', 'zh-CN': '该任务已结束：{status}。' },
    'task-of-another': { en: 'Somebody else is at this task.', 'zh-CN': '该任务正由他人处理。' },
    'task-team': {
        en: 'A team has lower-case letters, digits, - and _, at most 63.',
        'zh-CN': '团队代码由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
    },
});
//# sourceMappingURL=tasks.messages.js.map