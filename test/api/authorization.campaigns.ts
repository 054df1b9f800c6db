import { brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** Campaigns, and who brought whom: by hand, as the rest of the table. */
export const campaignExpectations: readonly Expectation[] = [
  {
    because: 'a member sees whom it brought',
    who: memberAnd('members:read'),
    coordinates: ['Member.referrals', 'ReferralConnection.edges nodes pageInfo', 'ReferralEdge.cursor node'],
  },
  {
    because: 'of those it sees how far they came, and no more than a letter',
    who: memberAnd('members:read', 'members:write'),
    coordinates: ['Referral.status friendName createdAt purchasedAt'],
  },
  {
    because: 'which guard caught somebody is not for the one who was caught',
    who: brand('members:read', 'members:write'),
    coordinates: ['Member.referredBy', 'Referral.refusedFor'],
  },
  { because: 'one member never reads another', who: brand('members:read'), coordinates: ['Referral.friend referrer'] },
  {
    because: 'what a program plans and what came of it is its own business',
    who: brand('program:read'),
    coordinates: [
      'Query.campaigns campaign referralFunnel',
      'Campaign.report',
      'CampaignGift.kind code given takenBack members',
      'CampaignReport.cost gifts membersReached awards reached notReached',
      'CampaignPurchases.members purchases amount purchasesBefore amountBefore incrementalPurchases incrementalAmount',
      'ReferralFunnel.codesUsed enrolled refused firstPurchase rewarded takenBack points',
      'RefusedReferrals.reason count',
      'WalletPoints.walletCode granted takenBack',
    ],
  },
  {
    because: 'whoever writes it reads what was written',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Query.referralSettings',
      'ReferralSettings.firstPurchaseWithinDays minimumPurchase perReferrer version validFrom',
      'Campaign.code status version name from until audience budget budgetUsed rules',
    ],
  },
  {
    because: 'marketers are people',
    who: people('program:write'),
    coordinates: [
      'Mutation.saveCampaign endCampaign saveReferrals',
      'CampaignPayload.campaign userErrors',
      'ReferralSettingsPayload.settings userErrors',
    ],
  },
];
