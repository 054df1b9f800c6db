import { addMessages } from '../../kernel/messages.js';
addMessages({
    'key-name': {
        en: 'The name of a key has 1 to 100 letters, digits, dots, hyphens and underscores.',
        'zh-CN': '密钥名称由 1 到 100 个字母、数字、点、连字符和下划线组成。',
    },
    'scope-unknown': {
        en: '"{scope}" is not a scope. Scopes are: {scopes}.',
        'zh-CN': '“{scope}”不是权限范围。可用范围：{scopes}。',
    },
    'scope-not-yours': {
        en: 'You cannot give the scope "{scope}", which you do not have.',
        'zh-CN': '您没有权限范围“{scope}”，因此无法授予。',
    },
    'expires-in-past': { en: 'The end lies in the future.', 'zh-CN': '结束时间必须在将来。' },
    'key-not-found': { en: 'There is no such key.', 'zh-CN': '没有这个密钥。' },
});
//# sourceMappingURL=auth.messages.js.map