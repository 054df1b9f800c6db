import { addMessages } from '../../kernel/messages.js';
addMessages({
    'partner-not-found': { en: 'There is no such partner.', 'zh-CN': '没有这个合作伙伴。' },
    'partner-code': {
        en: 'A code has 1 to 63 lower-case letters, digits, hyphens and underscores, and begins with a letter or digit.',
        'zh-CN': '代码由 1 到 63 个小写字母、数字、连字符和下划线组成，且以字母或数字开头。',
    },
    'partner-exists': { en: 'There is a partner with this code already.', 'zh-CN': '已存在使用该代码的合作伙伴。' },
    'partner-revoked': { en: 'This partner was revoked.', 'zh-CN': '该合作伙伴已被撤销。' },
    'partner-rate': {
        en: 'A rate has a capacity and a restore of 1 to 1,000,000,000 cost points.',
        'zh-CN': '速率的容量和恢复值应为 1 到 1000000000 个成本点。',
    },
    'partner-keys': { en: 'Give either a key set or where it is published.', 'zh-CN': '请只提供密钥集或其发布地址之一。' },
    'partner-keys-uri': { en: 'Key sets are published at an https address.', 'zh-CN': '密钥集须发布在 https 地址。' },
    'partner-jwks': {
        en: 'A key set has 1 to 20 public keys and no private or symmetric ones.',
        'zh-CN': '密钥集应包含 1 到 20 个公钥，不能有私钥或对称密钥。',
    },
    'partner-two-credentials': {
        en: 'A partner has at most two of these at a time: revoke one first.',
        'zh-CN': '合作伙伴最多同时拥有两个：请先撤销一个。',
    },
    'partner-scope': { en: 'The partner does not have the scope "{scope}".', 'zh-CN': '该合作伙伴没有权限范围“{scope}”。' },
    'secret-not-found': { en: 'There is no such secret.', 'zh-CN': '没有这个密钥。' },
    'documents-count': { en: 'Give 1 to {max} documents.', 'zh-CN': '请提供 1 到 {max} 个文档。' },
    'documents-full': { en: 'A partner has at most {max} documents.', 'zh-CN': '每个合作伙伴最多 {max} 个文档。' },
    'document-invalid': { en: 'This document cannot run: {reason}', 'zh-CN': '该文档无法执行：{reason}' },
    'document-hash': { en: 'A hash is a SHA-256 in lower-case hex.', 'zh-CN': '哈希应为小写十六进制的 SHA-256。' },
});
//# sourceMappingURL=partners.messages.js.map