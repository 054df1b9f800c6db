import { registerEnumType } from 'type-graphql';
export const RewardKindEnum = {
    GOODS: 'GOODS',
    VIRTUAL: 'VIRTUAL',
    COUPON: 'COUPON',
    SERVICE: 'SERVICE',
    PRIVILEGE: 'PRIVILEGE',
    PASS: 'PASS',
    DONATION: 'DONATION',
};
registerEnumType(RewardKindEnum, {
    name: 'RewardKind',
    description: 'What a reward is, and so how it is handed over.',
    valuesConfig: {
        GOODS: { description: 'Something that is sent or picked up.' },
        VIRTUAL: { description: 'A code from a pool, shown at once.' },
        COUPON: { description: 'A coupon of the brand, issued at once.' },
        SERVICE: { description: 'A place in a slot of time, e.g. a fitting in the store.' },
        PRIVILEGE: { description: 'A right that the brand grants.' },
        PASS: { description: 'A prepaid pass.' },
        DONATION: { description: 'Points that are given away.' },
    },
});
export const RewardStatusEnum = {
    DRAFT: 'DRAFT',
    ACTIVE: 'ACTIVE',
    PAUSED: 'PAUSED',
    ENDED: 'ENDED',
};
registerEnumType(RewardStatusEnum, {
    name: 'RewardStatus',
    description: 'Whether a reward is on offer.',
    valuesConfig: {
        DRAFT: { description: 'Not on offer yet; members do not see it.' },
        ACTIVE: { description: 'On offer, from its start to its end.' },
        PAUSED: { description: 'Not on offer for the time being; members do not see it.' },
        ENDED: { description: 'Over for good. What was redeemed stays.' },
    },
});
export const LimitPeriodEnum = {
    DAY: 'DAY',
    WEEK: 'WEEK',
    MONTH: 'MONTH',
    YEAR: 'YEAR',
    TOTAL: 'TOTAL',
};
registerEnumType(LimitPeriodEnum, {
    name: 'RewardLimitPeriod',
    description: "In which time a limit counts, by the program's calendar.",
    valuesConfig: {
        DAY: { description: 'A day.' },
        WEEK: { description: 'A week from Monday.' },
        MONTH: { description: 'A month.' },
        YEAR: { description: 'A year.' },
        TOTAL: { description: 'For ever.' },
    },
});
export const RewardOrderEnum = {
    POSITION: 'POSITION',
    PRICE_LOWEST: 'PRICE_LOWEST',
    PRICE_HIGHEST: 'PRICE_HIGHEST',
    NEWEST: 'NEWEST',
};
registerEnumType(RewardOrderEnum, {
    name: 'RewardOrder',
    description: 'How the catalogue is sorted.',
    valuesConfig: {
        POSITION: { description: 'As the brand has sorted it.' },
        PRICE_LOWEST: { description: 'By points, the lowest first.' },
        PRICE_HIGHEST: { description: 'By points, the highest first.' },
        NEWEST: { description: 'The newest first.' },
    },
});
export const RedemptionStatusEnum = {
    RESERVED: 'RESERVED',
    CONFIRMED: 'CONFIRMED',
    FULFILLED: 'FULFILLED',
    SHIPPED: 'SHIPPED',
    USED: 'USED',
    CANCELLED: 'CANCELLED',
    EXPIRED: 'EXPIRED',
};
registerEnumType(RedemptionStatusEnum, {
    name: 'RedemptionStatus',
    description: 'How far a redemption is. Which may follow which depends on the kind of its reward.',
    valuesConfig: {
        RESERVED: { description: 'It is kept for the member, and waits for the shop.' },
        CONFIRMED: { description: 'The shop has taken it on.' },
        FULFILLED: { description: 'The member has it.' },
        SHIPPED: { description: 'It is on its way.' },
        USED: { description: 'The service was rendered.' },
        CANCELLED: { description: 'It was called off: its points came back.' },
        EXPIRED: { description: 'Nobody confirmed it in time: its points came back.' },
    },
});
//# sourceMappingURL=rewards.enums.js.map