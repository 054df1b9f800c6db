import { backEnds, brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** Coupons, and what a cart costs: by hand, as the rest of the table. */
export const couponExpectations: readonly Expectation[] = [
  {
    because: 'a member reads its coupons, and whoever shows a code the coupon',
    who: memberAnd('points:read', 'points:write'),
    coordinates: [
      'Query.coupon quoteCart',
      'Member.coupons',
      'Redemption.coupons',
      'Coupon.id code status name description type kind effect minimumSpend startsAt expiresAt createdAt maxUses used member orders',
      'CouponUse.orderId status discount undone expiresAt',
      'CouponEdge.cursor node',
      'CouponConnection.edges nodes pageInfo',
      'CartQuote.total couponDiscount pointsDiscount toPay shipping lines coupons points',
      'QuotedLine.lineId amount couponDiscount pointsDiscount toPay',
      'QuotedCoupon.code coupon applies place discount lines shipping reasonCode reason',
      'CouponShare.lineId discount',
      'QuotedPoints.walletCode available maximum maximumDiscount points discount text reasonCode reason',
    ],
  },
  {
    because: 'a member keeps its own coupon for its order, and lets it go',
    who: memberAnd('points:write'),
    coordinates: ['Mutation.reserveCoupon rollbackCoupon', 'CouponUsePayload.coupon use undone userErrors'],
  },
  {
    because: 'value is made and used up by the shop, never by a member',
    who: backEnds('points:write'),
    coordinates: ['Mutation.issueCoupon revokeCoupon redeemCoupon', 'CouponPayload.coupon userErrors'],
  },
  {
    because: 'how coupons are set up is not for members or partners',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Query.couponTypes',
      'CouponType.code name description kind effect minimumSpend categories skus group exclusive priority goodFrom goodUntil validDays uses usesPerMember perMember pool status version',
    ],
  },
  {
    because: 'kinds of coupons, and what points are worth, are decided by people',
    who: people('program:write'),
    coordinates: [
      'Mutation.saveCouponType endCouponType saveCheckout',
      'CouponTypePayload.couponType userErrors',
      'CheckoutPayload.settings userErrors',
    ],
  },
  {
    because: 'codes come from people, and from back ends that are trusted with the program',
    who: brand('program:write'),
    coordinates: [
      'Mutation.importCouponCodes',
      'ImportCouponCodesPayload.imported duplicates duplicateCodes invalidRows userErrors',
    ],
  },
  {
    because: 'what points are worth at checkout is for whoever pays with them',
    who: memberAnd('program:read', 'program:write', 'points:read', 'points:write'),
    coordinates: [
      'Query.checkout',
      'CheckoutSettings.walletCode points money maxShare minimumPoints stepPoints version validFrom',
    ],
  },
];
