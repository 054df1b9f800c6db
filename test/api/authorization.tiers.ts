import { brand, type Expectation, inProgram, memberAnd, people } from './authorization.audiences.js';

/** Tiers: by hand, as the rest of the table. */
export const tierExpectations: readonly Expectation[] = [
  {
    because: 'what tiers there are and what they give is known to all who deal with the program',
    who: inProgram,
    coordinates: ['Program.tiers', 'Tier.id code name rank benefits', 'Benefit.code name value'],
  },
  {
    because: 'where a member stands is for itself and those who serve it',
    who: memberAnd('members:read', 'points:read'),
    coordinates: [
      'Member.tier tierProgress tierHistory',
      'TierProgress.current next missing missingMatch periodEndsAt graceEndsAt projected toStay toStayMatch assignedUntil',
      'MetricGap.metric have need',
      'TierHistoryConnection.edges nodes pageInfo',
      'TierHistoryEdge.cursor node',
      'TierHistoryEntry.from to cause causeCode orderId effectiveAt recordedAt',
    ],
  },
  {
    because: 'a tier out of turn is a correction, made by the brand',
    who: brand('points:adjust'),
    coordinates: ['Mutation.assignTier endTierAssignment', 'TierAssignmentPayload.member userErrors'],
  },
  {
    because: 'how members move between tiers is not for members and partners',
    who: brand('program:read', 'program:write'),
    coordinates: [
      'Query.tierScheme previewTierScheme',
      'TierScheme.version validFrom validUntil window tiers downgrade noticeDays',
      'TierWindow.kind months',
      'TierDefinition.code name entry stay benefits',
      'TierRequirement.match thresholds',
      'TierThreshold.metric atLeast',
      'TierDowngrade.to graceDays newcomerMonths onReturn',
      'TierSchemePreview.members up down stay tiers userErrors',
      'TierCount.code before after fromBelow fromAbove',
    ],
  },
  {
    because: 'tiers are made by people',
    who: people('program:write'),
    coordinates: ['Mutation.saveTierScheme', 'SaveTierSchemePayload.tierScheme userErrors'],
  },
];
