export const shopKinds = ['delay', 'event'];
export const shopCurrency = 'CNY';
export const shopTimeZone = 'Asia/Shanghai';
const statusWallet = {
    code: 'status',
    expiry: { kind: 'NEVER' },
    returnPolicy: 'WITHIN_BALANCE',
    spendable: false,
};
function points(expiry) {
    return { code: 'points', expiry, returnPolicy: 'DEBT', spendable: true };
}
function scheme(pointsWallet, rule) {
    return {
        timeZone: shopTimeZone,
        moneyDigits: 2,
        wallets: [pointsWallet, statusWallet],
        rules: [{ code: 'default', version: 1, wallets: ['points', 'status'], validFrom: 0, validUntil: null, ...rule }],
        holds: { defaultTtlSeconds: 900, maxTtlSeconds: 86_400 },
        transfers: { enabled: true, dailyLimit: null },
        adjustments: { approvalAbove: null },
    };
}
export const schemes = {
    delay: scheme(points({ kind: 'ROLLING', months: 6, roundUpTo: 'MONTH' }), {
        pointsPer: '0.5',
        rounding: 'HALF_UP',
        basis: 'LINE',
        maturity: { kind: 'DELAY', days: 14 },
    }),
    event: scheme(points({ kind: 'FIXED_DATE', month: 3, day: 31, yearsAfter: 1 }), {
        pointsPer: '1.25',
        rounding: 'FLOOR',
        basis: 'ORDER',
        maturity: { kind: 'EVENT' },
    }),
};
/** The same scheme as the API wants it. */
export function programInput({ wallets, rules, holds, transfers }) {
    const [rule] = rules;
    return {
        wallets,
        rule: rule && { pointsPer: rule.pointsPer, rounding: rule.rounding, basis: rule.basis, maturity: rule.maturity },
        holds,
        transfers,
    };
}
//# sourceMappingURL=schemes.js.map