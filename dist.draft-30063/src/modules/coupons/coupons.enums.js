import { registerEnumType } from 'type-graphql';
export const CouponKindEnum = {
    AMOUNT_OFF: 'AMOUNT_OFF',
    PERCENT_OFF: 'PERCENT_OFF',
    GIFT: 'GIFT',
    FREE_SHIPPING: 'FREE_SHIPPING',
    SERVICE: 'SERVICE',
};
registerEnumType(CouponKindEnum, {
    name: 'CouponKind',
    description: 'What a coupon does to a cart.',
    valuesConfig: {
        AMOUNT_OFF: { description: 'Takes an amount off the lines that it is for.' },
        PERCENT_OFF: { description: 'Takes a percentage off the lines that it is for.' },
        GIFT: { description: 'Adds something that costs nothing.' },
        FREE_SHIPPING: { description: 'Takes the shipping off.' },
        SERVICE: { description: 'Is worth a service, which the shop renders.' },
    },
});
export const CouponStatusEnum = {
    ACTIVE: 'ACTIVE',
    RESERVED: 'RESERVED',
    USED: 'USED',
    EXPIRED: 'EXPIRED',
    REVOKED: 'REVOKED',
};
registerEnumType(CouponStatusEnum, {
    name: 'CouponStatus',
    description: 'Where a coupon stands.',
    valuesConfig: {
        ACTIVE: { description: 'It can be used, from its start on.' },
        RESERVED: { description: 'All that is left of it is kept for orders that are being paid.' },
        USED: { description: 'It is used up.' },
        EXPIRED: { description: 'Its time is over.' },
        REVOKED: { description: 'The brand took it out of use.' },
    },
});
export const CouponUseStatusEnum = {
    RESERVED: 'RESERVED',
    USED: 'USED',
    RELEASED: 'RELEASED',
    EXPIRED: 'EXPIRED',
    ROLLED_BACK: 'ROLLED_BACK',
};
registerEnumType(CouponUseStatusEnum, {
    name: 'CouponUseStatus',
    description: 'What became of one use of a coupon.',
    valuesConfig: {
        RESERVED: { description: 'It is kept for the order.' },
        USED: { description: 'The order used it.' },
        RELEASED: { description: 'The reservation was given up.' },
        EXPIRED: { description: 'Nobody redeemed it in time.' },
        ROLLED_BACK: { description: 'The order came back as a whole.' },
    },
});
//# sourceMappingURL=coupons.enums.js.map