import { addMessages } from '../../kernel/messages.js';
addMessages({
    'program-code': {
        en: 'A program code has 1 to 63 lower-case letters, digits and hyphens, and starts with a letter or digit.',
        'zh-CN': '计划代码由 1 到 63 个小写字母、数字和连字符组成，并以字母或数字开头。',
    },
    'program-exists': { en: 'There is a program with the code "{code}" already.', 'zh-CN': '代码为“{code}”的计划已存在。' },
    'time-zone': {
        en: '"{zone}" is not an IANA time zone such as Asia/Shanghai.',
        'zh-CN': '“{zone}”不是 IANA 时区，例如 Asia/Shanghai。',
    },
    region: {
        en: '"{region}" is not an ISO 3166 country code such as CN.',
        'zh-CN': '“{region}”不是 ISO 3166 国家代码，例如 CN。',
    },
    'wallet-code': {
        en: 'A wallet code has 1 to 31 lower-case letters, digits, hyphens and underscores, and starts with a letter.',
        'zh-CN': '钱包代码由 1 到 31 个小写字母、数字、连字符和下划线组成，并以字母开头。',
    },
    'wallet-twice': { en: 'The wallet "{wallet}" is given twice.', 'zh-CN': '钱包“{wallet}”重复。' },
    'wallet-fixed': {
        en: 'The wallet `points` is spendable; the wallet `status` is not, and its return policy is WITHIN_BALANCE; one in money is spendable, and WITHIN_BALANCE.',
        'zh-CN': '钱包 `points` 可消费；钱包 `status` 不可消费，其退货策略为 WITHIN_BALANCE；储值钱包可消费，且为 WITHIN_BALANCE。',
    },
    'wallet-of-money': {
        en: 'Wallet "{wallet}" holds money: this is about points.',
        'zh-CN': '钱包“{wallet}”存放的是储值，此处仅限积分。',
    },
    'wallet-kind-fixed': { en: 'What a wallet holds does not change.', 'zh-CN': '钱包类型不可更改。' },
    'wallet-needs': { en: 'A new wallet needs this.', 'zh-CN': '新钱包需要此项。' },
    'expiry-field': { en: 'An expiry policy of kind {kind} does not take this.', 'zh-CN': '{kind} 类型的有效期策略不使用此项。' },
    'expiry-rolling': { en: 'A rolling expiry needs `days` or `months`.', 'zh-CN': '滚动有效期需要 `days` 或 `months`。' },
    'expiry-date': { en: 'There is no such day in any year.', 'zh-CN': '任何年份都没有这一天。' },
    between: { en: 'This is a whole number from {min} to {max}.', 'zh-CN': '此项为 {min} 到 {max} 的整数。' },
    'rule-code': {
        en: 'A rule code has 1 to 63 lower-case letters, digits, hyphens and underscores.',
        'zh-CN': '规则代码由 1 到 63 个小写字母、数字、连字符和下划线组成。',
    },
    'points-per': {
        en: 'Points per money is a decimal above 0, below 1000000, with at most 6 decimals.',
        'zh-CN': '每单位金额的积分为大于 0、小于 1000000 且最多 6 位小数的数。',
    },
    'wallets-empty': { en: 'A rule feeds at least one wallet.', 'zh-CN': '规则至少为一个钱包发放积分。' },
    'maturity-days': {
        en: '`days` goes with kind DELAY, and only with it.',
        'zh-CN': '`days` 只与 DELAY 类型一起使用，且必须提供。',
    },
    'valid-from-past': {
        en: 'A new version cannot begin in the past: what was earned keeps its rule.',
        'zh-CN': '新版本不能从过去开始：已获得的积分保持其规则。',
    },
    'valid-until': { en: 'The end of validity lies after its start.', 'zh-CN': '有效期结束时间必须晚于开始时间。' },
    'rule-other': {
        en: 'This rule gives something else than points for money: change it with `saveRule`.',
        'zh-CN': '此规则不是按金额发放积分：请使用 `saveRule` 修改。',
    },
    'scheme-ended': { en: '"{code}" was ended: take another code.', 'zh-CN': '“{code}”已终止：请使用其他代码。' },
    'scheme-over': { en: 'The planned end of "{code}" lies in the past.', 'zh-CN': '“{code}”的计划结束时间已过。' },
    'scheme-not-found': { en: 'There is no "{code}".', 'zh-CN': '“{code}”不存在。' },
    'scheme-draft': { en: '"{code}" is a draft and was never in force.', 'zh-CN': '“{code}”是草稿，从未生效。' },
    'hold-ttl': { en: 'The default time to live is at most the longest one.', 'zh-CN': '默认有效时间不得超过最长有效时间。' },
    'issuer-keys': { en: 'Give either `jwksUri` or `jwks`.', 'zh-CN': '请提供 `jwksUri` 或 `jwks` 之一。' },
    'issuer-reserved': { en: 'This is the name of the built-in issuer.', 'zh-CN': '这是内置签发方的名称。' },
    'issuer-taken': {
        en: 'Another program takes tokens of this issuer for this audience.',
        'zh-CN': '另一计划已接受此签发方针对该受众的令牌。',
    },
    'issuer-uri': { en: 'This is an https URL.', 'zh-CN': '此项应为 https 网址。' },
    'issuer-jwks': { en: 'This is a JSON Web Key Set with public keys only.', 'zh-CN': '此项应为仅含公钥的 JSON Web Key Set。' },
    'issuer-algorithms': {
        en: 'Only asymmetric algorithms are accepted: {algorithms}.',
        'zh-CN': '仅接受非对称算法：{algorithms}。',
    },
    'issuer-claim': { en: 'A claim name has 1 to 200 characters.', 'zh-CN': '声明名称为 1 到 200 个字符。' },
});
//# sourceMappingURL=programs.messages.js.map