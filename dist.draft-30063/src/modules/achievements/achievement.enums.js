import { registerEnumType } from 'type-graphql';
export const GoalCountEnum = {
    PURCHASES: 'PURCHASES',
    SPEND: 'SPEND',
    ACTIVITIES: 'ACTIVITIES',
    CHECK_INS: 'CHECK_INS',
    REFERRALS: 'REFERRALS',
};
export const AchievementPeriodEnum = { DAY: 'DAY', WEEK: 'WEEK', MONTH: 'MONTH', YEAR: 'YEAR' };
registerEnumType(GoalCountEnum, {
    name: 'GoalCount',
    description: 'What counts towards an achievement.',
    valuesConfig: {
        PURCHASES: { description: 'Purchases that are not wholly returned.' },
        SPEND: { description: 'What was paid for purchases and kept, in money.' },
        ACTIVITIES: { description: 'Activities of one code.' },
        CHECK_INS: { description: 'Check-ins, those that make up for missed days too.' },
        REFERRALS: {
            description: 'Friends who enrolled. With a condition on the payload `step`: friends who took that step, e.g. FIRST_PURCHASE, and did not return what they bought.',
        },
    },
});
registerEnumType(AchievementPeriodEnum, {
    name: 'AchievementPeriod',
    description: "A period of the program's calendar.",
    valuesConfig: {
        DAY: { description: 'Calendar day.' },
        WEEK: { description: 'Week, from Monday.' },
        MONTH: { description: 'Calendar month.' },
        YEAR: { description: 'Calendar year.' },
    },
});
//# sourceMappingURL=achievement.enums.js.map