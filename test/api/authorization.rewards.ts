import { backEnds, brand, type Expectation, memberAnd } from './authorization.audiences.js';
import { couponExpectations } from './authorization.coupons.js';
import { passExpectations } from './authorization.passes.js';

/** What points are spent on: by hand, as the rest of the table. */
export const rewardExpectations: readonly Expectation[] = [
  {
    because: 'whoever shops, or shows the shop, sees the catalogue',
    who: memberAnd('program:read', 'program:write', 'points:read', 'points:write'),
    coordinates: [
      'Query.rewards reward',
      'Reward.id code kind couponType status name description category imageUrls pricePoints priceMoney walletCode stock startsAt endsAt limits maxQuantity reserveMinutes eligible ineligibleReason slots',
      'RewardLimit.period quantity',
      'RewardSlot.id startsAt endsAt place free',
      'RewardEdge.cursor node',
      'RewardConnection.edges nodes pageInfo',
    ],
  },
  {
    because: 'how a reward is set up is not for members or partners',
    who: brand('program:read', 'program:write'),
    coordinates: ['Reward.version position condition texts', 'RewardText.language name description'],
  },
  {
    because: 'the catalogue is kept by people, and by back ends that are trusted with the program',
    who: brand('program:write'),
    coordinates: [
      'Mutation.saveReward adjustRewardStock importRewardCodes addRewardSlots',
      'RewardPayload.reward userErrors',
      'ImportRewardCodesPayload.reward imported duplicates duplicateCodes invalidRows userErrors',
    ],
  },
  {
    because: 'a member spends its own points, and back ends spend them for it',
    who: memberAnd('points:write'),
    coordinates: [
      'Mutation.redeemReward cancelRedemption',
      'RedeemRewardPayload.redemption entries wallet userErrors',
      'CancelRedemptionPayload.redemption entries wallet userErrors',
    ],
  },
  {
    because: 'the shop says how far a redemption is, never the member',
    who: backEnds('points:write'),
    coordinates: ['Mutation.updateRedemption', 'UpdateRedemptionPayload.redemption entries wallet userErrors'],
  },
  {
    because: 'what is to be sent is for whoever sends it',
    who: backEnds('points:read', 'points:write'),
    coordinates: ['Query.redemptions'],
  },
  {
    because: 'a member reads what it took',
    who: memberAnd('points:read', 'points:write'),
    coordinates: [
      'Member.redemptions',
      'Redemption.id reward member quantity points money pointsReturned status codes slot reference tracking note createdAt updatedAt expiresAt',
      'Tracking.carrier number',
      'RedemptionEdge.cursor node',
      'RedemptionConnection.edges nodes pageInfo',
    ],
  },
  {
    because: 'members listen to themselves, others need to be allowed to',
    who: memberAnd('stream:read'),
    coordinates: [
      'Subscription.redemptionUpdated couponUpdated',
      'RedemptionUpdate.cursor type occurredAt member redemption status',
      'CouponUpdate.cursor type occurredAt member coupon change couponStatus orderId',
    ],
  },
  ...couponExpectations,
  ...passExpectations,
];
