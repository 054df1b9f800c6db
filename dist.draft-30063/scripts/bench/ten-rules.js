const multiplier = (value) => [{ code: 'EARNING_MULTIPLIER', name: 'More points', value }];
const spent = (atLeast) => ({ thresholds: [{ metric: 'SPEND', atLeast }] });
/**
 * A definition that uses what there is: every kind of condition on a purchase, limits of members and of the program, and tiers that members reach. On any day a purchase meets
 * about a quarter of the rules: each that gives makes a lot and an entry of its own.
 */
export const tenRules = {
    rules: [
        { code: 'default', trigger: 'PURCHASE', effect: { pointsPerMoney: '1' } },
        { code: 'tea', trigger: 'PURCHASE', lines: { categories: ['tea'] }, effect: { multiplier: '2' } },
        {
            code: 'weekend',
            trigger: 'PURCHASE',
            condition: { all: [{ weekdays: ['SATURDAY', 'SUNDAY'] }, { amount: { min: '300' } }] },
            effect: { percentBonus: '10' },
        },
        {
            code: 'member-day',
            trigger: 'PURCHASE',
            condition: { all: [{ memberDay: { daysOfMonth: [8, 18, 28] } }, { amount: { min: '300' } }] },
            effect: { multiplier: '2' },
        },
        { code: 'web', trigger: 'PURCHASE', condition: { channels: ['web'] }, effect: { percentBonus: '5' } },
        {
            code: 'new-stores',
            trigger: 'PURCHASE',
            condition: { stores: ['store-1', 'store-2', 'store-3'] },
            effect: { percentBonus: '20' },
        },
        { code: 'gold-extra', trigger: 'PURCHASE', condition: { tier: { atLeast: 'gold' } }, effect: { percentBonus: '3' } },
        {
            code: 'first',
            trigger: 'PURCHASE',
            condition: { all: [{ purchaseNumber: { oneOf: [1] } }, { amount: { min: '300' } }] },
            effect: { fixed: 50 },
        },
        {
            code: 'large',
            trigger: 'PURCHASE',
            condition: { amount: { min: '300' } },
            effect: { fixed: 5 },
            caps: [{ scope: 'MEMBER', period: 'DAY', times: 3 }],
        },
        {
            code: 'sweets',
            trigger: 'PURCHASE',
            lines: { categories: ['sweets'] },
            effect: { percentBonus: '15' },
            budget: 100_000_000,
        },
    ],
    tiers: {
        window: { kind: 'ROLLING', months: 12 },
        tiers: [
            { code: 'regular', name: 'Regular' },
            { code: 'silver', name: 'Silver', entry: spent('500'), benefits: multiplier('1.1') },
            { code: 'gold', name: 'Gold', entry: spent('1000'), benefits: multiplier('1.25') },
            { code: 'black', name: 'Black', entry: spent('5000'), benefits: multiplier('1.5') },
        ],
    },
};
//# sourceMappingURL=ten-rules.js.map