const thresholds = (spend) => ({ thresholds: [{ metric: 'SPEND', atLeast: spend }] });
const multiplier = (value) => ({ code: 'EARNING_MULTIPLIER', name: 'More points', value });
const perDay = (times) => [{ scope: 'MEMBER', period: 'DAY', times }];
const onceEver = [{ scope: 'MEMBER', period: 'TOTAL', times: 1 }];
/**
 * What the demo program gives beside one point per yuan, as `applyProgram` takes it. A plain purchase of an ordinary member gives what it says in the
 * documentation on every day: what is more asks for tea, for a large amount, a check-in, a review.
 */
export const demoDefinition = {
    wallets: [
        { code: 'stars', name: 'Stars', expiry: { kind: 'NEVER' }, returnPolicy: 'WITHIN_BALANCE', spendable: false },
        { code: 'cash', name: 'Balance', kind: 'MONEY' },
    ],
    passTypes: [
        { code: 'beers', name: '101 beers', units: 101, priceMoney: '20.18', giftable: true, refundable: true },
        { code: 'data-pack', name: '20 GB a month', units: 20, schedule: { period: 'MONTH', periods: 12 }, priceMoney: '576.00' },
    ],
    activities: [
        { code: 'review', name: 'Review of something bought' },
        { code: 'profile-completed', name: 'Completed profile' },
    ],
    checkIns: { cycleDays: 7, makeUp: { points: 10, perMonth: 3, withinDays: 7 } },
    tiers: {
        window: { kind: 'ROLLING', months: 12 },
        tiers: [
            { code: 'regular', name: 'Regular' },
            { code: 'silver', name: 'Silver', entry: thresholds('3000.00'), benefits: [multiplier('1.1')] },
            { code: 'gold', name: 'Gold', entry: thresholds('10000.00'), benefits: [multiplier('1.25')] },
            {
                code: 'black',
                name: 'Black',
                entry: thresholds('30000.00'),
                benefits: [multiplier('1.5'), { code: 'LOUNGE', name: 'Tea room', value: true }],
            },
        ],
        downgrade: { to: 'ONE_STEP', graceDays: 15 },
        noticeDays: 30,
    },
    campaigns: [
        {
            code: 'welcome',
            name: 'Welcome pack',
            from: '2020-01-01T00:00:00Z',
            audience: { memberFor: { maxDays: 30 } },
            budget: 1_000_000,
        },
    ],
    referrals: { firstPurchaseWithinDays: 30, minimumPurchase: '50.00', perReferrer: 20 },
    achievements: [
        {
            code: 'tea-lover',
            name: 'Tea lover',
            description: 'Tea on three purchases of one month.',
            goal: { count: 'PURCHASES', condition: { lines: { categories: ['tea'] } }, target: '3' },
            window: { calendar: 'MONTH' },
            badge: { name: 'Tea lover' },
        },
    ],
    coupons: [
        {
            code: 'tea-10',
            name: 'Ten off tea',
            effect: { amountOff: '10.00' },
            categories: ['tea'],
            minimumSpend: '50.00',
            validDays: 30,
        },
    ],
    checkout: { points: 100, money: '1.00', maxShare: '50', stepPoints: 100 },
    games: [
        {
            code: 'wheel',
            kind: 'WHEEL',
            name: 'Lucky wheel',
            dailyChances: 3,
            budget: 100_000,
            prizes: [
                { code: 'jackpot', name: '88 points', kind: 'POINTS', points: 88, weight: 1, stock: 100 },
                { code: 'small', name: '5 points', kind: 'POINTS', points: 5, weight: 29 },
                { code: 'nothing', name: 'Next time', kind: 'NOTHING', weight: 70 },
            ],
        },
    ],
    leaderboards: [
        {
            code: 'month',
            name: 'Points of the month',
            metric: 'POINTS',
            period: 'MONTH',
            prizes: [{ fromRank: 1, toRank: 3, points: 100 }],
        },
    ],
    rules: [
        {
            code: 'tea',
            name: 'Double points on tea',
            trigger: 'PURCHASE',
            lines: { categories: ['tea'] },
            effect: { multiplier: '2' },
        },
        {
            code: 'member-day',
            name: 'Member day',
            trigger: 'PURCHASE',
            condition: { all: [{ memberDay: { daysOfMonth: [28] } }, { amount: { min: '200.00' } }] },
            effect: { multiplier: '2' },
            caps: [{ scope: 'MEMBER', period: 'DAY', points: 500 }],
        },
        { code: 'check-in', name: 'Check-in', trigger: 'CHECK_IN', effect: { fixed: 1 } },
        {
            code: 'week',
            name: 'Seven days in a row',
            trigger: 'CHECK_IN',
            condition: { streak: { oneOf: [7] } },
            effect: { fixed: 20 },
        },
        { code: 'review', name: 'Review', trigger: 'ACTIVITY', of: 'review', effect: { fixed: 20 }, caps: perDay(3) },
        {
            code: 'welcome',
            name: 'Welcome pack',
            trigger: 'ACTIVITY',
            of: 'profile-completed',
            effect: { fixed: 50 },
            caps: onceEver,
            campaign: 'welcome',
        },
        {
            code: 'friend',
            name: 'A friend bought for the first time',
            trigger: 'REFERRAL',
            referral: { role: 'REFERRER', step: 'FIRST_PURCHASE' },
            effect: { fixed: 100 },
        },
        {
            code: 'invited',
            name: 'Invited by a friend',
            trigger: 'REFERRAL',
            referral: { role: 'REFEREE', step: 'ENROLMENT' },
            effect: { fixed: 30 },
        },
        {
            code: 'tea-lover',
            name: 'Tea lover',
            trigger: 'ACHIEVEMENT',
            of: 'tea-lover',
            effect: { fixed: 30 },
            walletCodes: ['stars'],
        },
        {
            code: 'tier-gift',
            name: 'A higher tier',
            trigger: 'TIER_REACHED',
            effect: { fixed: 100 },
            walletCodes: ['stars'],
        },
    ],
};
//# sourceMappingURL=demo-definition.js.map