import { registerEnumType } from 'type-graphql';
import type { CouponEffect } from '../../kernel/scheme/coupons.js';
import type { CouponStatus, CouponUseStatus } from './coupon.js';
import type { CouponChange } from './coupon-book.js';

export type CouponKind = CouponEffect['kind'];

export const CouponKindEnum: { [Kind in CouponKind]: Kind } = {
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

export const CouponStatusEnum: { [Status in CouponStatus]: Status } = {
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

export const CouponChangeEnum: { [Change in CouponChange]: Change } = {
  ISSUED: 'ISSUED',
  RESERVED: 'RESERVED',
  REDEEMED: 'REDEEMED',
  RELEASED: 'RELEASED',
  EXPIRED: 'EXPIRED',
  ROLLED_BACK: 'ROLLED_BACK',
  REVOKED: 'REVOKED',
};
registerEnumType(CouponChangeEnum, {
  name: 'CouponChange',
  description: 'What happened to a coupon.',
  valuesConfig: {
    ISSUED: { description: 'The member got it.' },
    RESERVED: { description: 'It is kept for an order.' },
    REDEEMED: { description: 'An order used it.' },
    RELEASED: { description: 'The reservation for an order was given up.' },
    EXPIRED: {
      description:
        'Nobody redeemed it in time for the order that it was kept for. Its own end is told by nothing: it is `Coupon.expiresAt`.',
    },
    ROLLED_BACK: { description: 'The order came back, as a whole or in part.' },
    REVOKED: { description: 'It was taken out of use.' },
  },
});

export const CouponUseStatusEnum: { [Status in CouponUseStatus]: Status } = {
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
