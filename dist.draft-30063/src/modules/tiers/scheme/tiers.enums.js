import { registerEnumType } from 'type-graphql';
export const TierMetricEnum = {
    STATUS_POINTS: 'STATUS_POINTS',
    SPEND: 'SPEND',
    ORDERS: 'ORDERS',
};
registerEnumType(TierMetricEnum, {
    name: 'TierMetric',
    description: 'What counts towards tiers, by the local day on which it occurred. Spending points never takes anything off.',
    valuesConfig: {
        STATUS_POINTS: {
            description: 'Points that came into the wallet `status`, by rules or staff, less what returns took back of them.',
        },
        SPEND: { description: 'What was paid for purchases, less what was returned.' },
        ORDERS: { description: 'Purchases that were not wholly returned.' },
    },
});
export const TierMatchEnum = { ALL: 'ALL', ANY: 'ANY' };
registerEnumType(TierMatchEnum, {
    name: 'TierMatch',
    description: 'How many of several thresholds have to be reached.',
    valuesConfig: { ALL: { description: 'All of them.' }, ANY: { description: 'Any one of them.' } },
});
export const TierWindowKindEnum = {
    ROLLING: 'ROLLING',
    CALENDAR_YEAR: 'CALENDAR_YEAR',
    ANNIVERSARY: 'ANNIVERSARY',
    LIFETIME: 'LIFETIME',
};
registerEnumType(TierWindowKindEnum, {
    name: 'TierWindowKind',
    description: 'Over which time metrics are counted; a tier that is not earned again in it is lost at its end.',
    valuesConfig: {
        ROLLING: { description: 'The last `months`. A tier lasts so many months from the day on which it was reached or renewed.' },
        CALENDAR_YEAR: { description: 'The calendar year. A tier lasts to the end of the year after the one that it was earned in.' },
        ANNIVERSARY: {
            description: 'The year of membership, from the day of joining; 29 February is kept on the 28th in other years.',
        },
        LIFETIME: { description: 'All time. Nothing is lost by itself.' },
    },
});
export const DowngradeToEnum = {
    ONE_STEP: 'ONE_STEP',
    EARNED: 'EARNED',
};
registerEnumType(DowngradeToEnum, {
    name: 'TierDowngradeTo',
    description: 'Where a member lands that loses its tier.',
    valuesConfig: {
        ONE_STEP: { description: 'In the tier below.' },
        EARNED: { description: 'In the highest tier below that the metrics would have kept.' },
    },
});
export const TierReturnEnum = {
    AT_PERIOD_END: 'AT_PERIOD_END',
    AT_ONCE: 'AT_ONCE',
};
registerEnumType(TierReturnEnum, {
    name: 'TierOnReturn',
    description: 'What happens when a return takes away what a tier rests on.',
    valuesConfig: {
        AT_PERIOD_END: { description: 'Nothing until the period ends; the return counts then.' },
        AT_ONCE: { description: 'The member has at once what the rest earns, whether or not it is new or in grace.' },
    },
});
export const TierCauseEnum = {
    REACHED: 'REACHED',
    PERIOD_END: 'PERIOD_END',
    RETURN: 'RETURN',
    SCHEME: 'SCHEME',
    ASSIGNED: 'ASSIGNED',
    ASSIGNMENT_END: 'ASSIGNMENT_END',
};
registerEnumType(TierCauseEnum, {
    name: 'TierCause',
    description: 'Why a tier changes.',
    valuesConfig: {
        REACHED: { description: 'The metrics reached its thresholds.' },
        PERIOD_END: { description: 'The metrics of the ended period were not enough to stay.' },
        RETURN: { description: 'A return took away what the tier rested on.' },
        SCHEME: { description: 'The scheme changed.' },
        ASSIGNED: { description: 'Staff assigned it.' },
        ASSIGNMENT_END: { description: 'An assignment ended.' },
    },
});
//# sourceMappingURL=tiers.enums.js.map