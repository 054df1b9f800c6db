import { brand, type Expectation, memberAnd, people } from './authorization.audiences.js';

/** What earns points, and why: by hand, as the rest of the table. */
export const ruleExpectations: readonly Expectation[] = [
  {
    because: 'a storefront shows a member what its cart would earn',
    who: memberAnd('points:read', 'purchases:write'),
    coordinates: [
      'Query.previewPurchase previewActivity',
      'PurchasePreview.points outcomes gifts',
      'ActivityPreview.points outcomes gifts',
    ],
  },
  {
    because: 'how points are earned is the brand’s business, not its partners’ or members’',
    who: brand('program:read'),
    coordinates: ['Query.rules rule'],
  },
  {
    because: 'who changes rules sees what it changed',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Rule.code status draft versions',
      'RuleDraft.definition validFrom validUntil',
      'RuleVersion.version validFrom validUntil definition',
      'RuleDefinition.name trigger of referral condition lines effect walletCodes rounding basis includes maturity expiry caps budget priority group campaign',
      'RuleReferral.role step',
      'RuleLineFilter.skus categories exceptSkus exceptCategories',
      'RuleEffect.pointsPerMoney fixed multiplier percentBonus gift',
      'GiftEffect.coupon pass gameChances quantity',
      'RuleIncludes.paidWithPoints paidWithCoupons',
      'RuleCap.scope period points times',
    ],
  },
  {
    because: 'people decide what earns points; no back end does',
    who: people('program:write'),
    coordinates: ['Mutation.saveRule activateRule pauseRule endRule', 'RulePayload.rule userErrors'],
  },
];
