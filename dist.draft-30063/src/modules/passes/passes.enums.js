import { registerEnumType } from 'type-graphql';
export const PassStatusEnum = {
    ACTIVE: 'ACTIVE',
    USED_UP: 'USED_UP',
    EXPIRED: 'EXPIRED',
    REFUNDED: 'REFUNDED',
    CANCELLED: 'CANCELLED',
};
registerEnumType(PassStatusEnum, {
    name: 'PassStatus',
    description: 'Where a pass stands.',
    valuesConfig: {
        ACTIVE: { description: 'It holds units, or will get some.' },
        USED_UP: { description: 'All its units were used. One that comes back makes it ACTIVE again.' },
        EXPIRED: { description: 'Its time is over.' },
        REFUNDED: { description: 'What was unused was paid back.' },
        CANCELLED: { description: 'It was taken back: by staff, or with the redemption that gave it.' },
    },
});
export const PassPeriodEnum = { DAY: 'DAY', WEEK: 'WEEK', MONTH: 'MONTH' };
registerEnumType(PassPeriodEnum, {
    name: 'PassPeriod',
    description: 'How often units come anew, counted from the day on which the pass starts.',
    valuesConfig: {
        DAY: { description: 'Each day.' },
        WEEK: { description: 'Each week.' },
        MONTH: { description: 'Each month; in a month that lacks the day, on its last one.' },
    },
});
export const PassEntryKindEnum = {
    GRANT: 'GRANT',
    USE: 'USE',
    REVERSE_USE: 'REVERSE_USE',
    LAPSE: 'LAPSE',
    EXPIRE: 'EXPIRE',
    GIFT: 'GIFT',
    REFUND: 'REFUND',
    CANCEL: 'CANCEL',
};
registerEnumType(PassEntryKindEnum, {
    name: 'PassEntryKind',
    description: 'What happened to a pass.',
    valuesConfig: {
        GRANT: { description: 'Units came, with the pass or with a period.' },
        USE: { description: 'Units were used.' },
        REVERSE_USE: { description: 'A use was taken back.' },
        LAPSE: { description: 'A period ended: what was left of its units is gone.' },
        EXPIRE: { description: 'The pass ended: what was left is gone.' },
        GIFT: { description: 'It was given to another member.' },
        REFUND: { description: 'What was unused was paid back.' },
        CANCEL: { description: 'It was taken back.' },
    },
});
//# sourceMappingURL=passes.enums.js.map