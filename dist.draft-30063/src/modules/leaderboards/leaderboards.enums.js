import { registerEnumType } from 'type-graphql';
export const LeaderboardMetricEnum = {
    POINTS: 'POINTS',
    CHECK_INS: 'CHECK_INS',
    REFERRALS: 'REFERRALS',
    ACTIVITY: 'ACTIVITY',
    SPEND: 'SPEND',
    ORDERS: 'ORDERS',
};
export const LeaderboardPeriodEnum = {
    DAY: 'DAY',
    WEEK: 'WEEK',
    MONTH: 'MONTH',
    SEASON: 'SEASON',
    ALL_TIME: 'ALL_TIME',
};
export const LeaderboardNamesEnum = { MASKED: 'MASKED', FULL: 'FULL', NONE: 'NONE' };
registerEnumType(LeaderboardMetricEnum, {
    name: 'LeaderboardMetric',
    description: 'What a leaderboard counts. What is taken back by a return does not count.',
    valuesConfig: {
        POINTS: {
            description: 'Points earned into a wallet by rules; not adjustments, transfers, or prizes of leaderboards.',
        },
        CHECK_INS: { description: 'Check-ins, those that make up for missed days too.' },
        REFERRALS: { description: 'Friends whose first purchase counted and was not returned.' },
        ACTIVITY: { description: 'Activities of one code.' },
        SPEND: { description: 'What was paid for purchases and kept, in minor units of the currency.' },
        ORDERS: { description: 'Purchases that are not wholly returned.' },
    },
});
registerEnumType(LeaderboardPeriodEnum, {
    name: 'LeaderboardPeriod',
    description: 'How long one round of a leaderboard runs, in the time zone of the program.',
    valuesConfig: {
        DAY: { description: 'A calendar day.' },
        WEEK: { description: 'A week, from Monday.' },
        MONTH: { description: 'A calendar month.' },
        SEASON: { description: 'Once, from an instant to an instant.' },
        ALL_TIME: { description: 'Without end.' },
    },
});
registerEnumType(LeaderboardNamesEnum, {
    name: 'LeaderboardNames',
    description: 'How members are called on a leaderboard before others.',
    valuesConfig: {
        MASKED: { description: 'By the first letter of their name.' },
        FULL: { description: 'By their display name.' },
        NONE: { description: 'Not at all.' },
    },
});
//# sourceMappingURL=leaderboards.enums.js.map