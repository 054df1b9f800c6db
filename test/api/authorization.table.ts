import { achievementExpectations } from './authorization.achievements.js';
import { activityExpectations } from './authorization.activities.js';
import {
  backEnds,
  brand,
  type Expectation,
  everyone,
  inProgram,
  memberAnd,
  people,
  signedIn,
} from './authorization.audiences.js';
import { backtestExpectations } from './authorization.backtests.js';
import { campaignExpectations } from './authorization.campaigns.js';
import { gameExpectations } from './authorization.games.js';
import { integrationExpectations } from './authorization.integrations.js';
import { rewardExpectations } from './authorization.rewards.js';
import { ruleExpectations } from './authorization.rules.js';
import { taskExpectations } from './authorization.tasks.js';
import { tierExpectations } from './authorization.tiers.js';

/** The table, written by hand. What it does not list fails the test. */
export const expectations: readonly Expectation[] = [
  {
    because: 'what tells a caller how to go on is for all callers',
    who: everyone,
    coordinates: [
      'UserError.field code message retryable',
      'InputError.field code message retryable',
      'PageInfo.hasNextPage hasPreviousPage startCursor endCursor',
      'Node.id',
    ],
  },
  { because: 'it says only what the caller is', who: signedIn, coordinates: ['Query.me', 'Money.amount currency'] },
  {
    because: 'each loader decides for itself whom it shows what',
    who: inProgram,
    coordinates: ['Query.node nodes program'],
  },

  // programs
  {
    because: 'a program is known to all who deal with it',
    who: { ...inProgram, platform: true },
    coordinates: ['Program.id code name timeZone region currency'],
  },
  {
    because: 'how a program works is not for members and partners',
    who: { ...brand('program:read'), platform: true },
    coordinates: [
      'Program.version wallets rules definition holds transfers adjustments redemptions',
      'ProgramWallet.code name kind expiry returnPolicy spendable',
      'ExpiryPolicy.kind days months roundUpTo month day yearsAfter',
      'EarningRule.code version walletCodes pointsPer rounding basis maturity validFrom validUntil',
      'Maturity.kind days',
      'HoldSettings.defaultTtlSeconds maxTtlSeconds',
      'TransferSettings.enabled dailyLimit',
      'AdjustmentSettings.approvalAbove',
      'RedemptionSettings.reinstateGraceDays',
    ],
  },
  {
    because: 'whose tokens are believed is for people to see',
    who: { ...people('program:read'), platform: true },
    coordinates: [
      'Program.identityProvider',
      'IdentityProvider.issuer audience jwksUri jwks algorithms memberClaim staffScopesClaim',
    ],
  },
  { because: 'tenants are made by the platform only', who: { platform: true }, coordinates: ['Mutation.createProgram'] },
  {
    because: 'a program is configured by its people',
    who: people('program:write'),
    coordinates: ['Mutation.updateProgram applyProgram'],
  },
  {
    because: 'the answer of both',
    who: { staff: true, admin: true, platform: true },
    coordinates: ['ProgramPayload.program userErrors'],
  },
  {
    because: 'the answer of applyProgram',
    who: { staff: true, admin: true },
    coordinates: ['ApplyProgramPayload.program changes userErrors', 'ProgramChange.kind code change before after'],
  },

  // credentials
  {
    because: 'credentials are handled by people, never by credentials of machines',
    who: people('keys:write'),
    coordinates: [
      'Query.apiKeys',
      'Mutation.createApiKey revokeApiKey',
      'ApiKey.id name kind prefix scopes createdAt expiresAt revokedAt',
      'ApiKeyConnection.edges nodes pageInfo',
      'ApiKeyEdge.cursor node',
      'CreateApiKeyPayload.apiKey secret userErrors',
      'RevokeApiKeyPayload.apiKey userErrors',
    ],
  },

  // members
  {
    because: 'a member reads itself, the others whom they serve',
    who: memberAnd('members:read'),
    coordinates: ['Query.member _entities', 'Member.status displayName cardNumber joinedAt referralCode'],
  },
  {
    because: 'whoever handles points must be able to say whose',
    who: memberAnd(
      'members:read',
      'members:write',
      'purchases:write',
      'points:read',
      'points:write',
      'points:adjust',
      'points:approve',
      'stream:read',
    ),
    coordinates: ['Member.id externalId'],
  },
  { because: 'contacts need a scope of their own', who: memberAnd('pii:read'), coordinates: ['Member.phone email birthday'] },
  {
    because: 'no member sees a list of members',
    who: backEnds('members:read'),
    coordinates: ['Query.members', 'MemberConnection.edges nodes pageInfo', 'MemberEdge.cursor node'],
  },
  {
    because: 'nobody enrols itself',
    who: backEnds('members:write'),
    coordinates: [
      'Mutation.enrollMember updateMember',
      'EnrollMemberPayload.member created userErrors',
      'MemberPayload.member userErrors',
    ],
  },
  {
    because: 'a partner does not end what the brand began',
    who: brand('members:write'),
    coordinates: ['Mutation.suspendMember reinstateMember closeMember eraseMember'],
  },

  // ledger
  {
    because: 'a member reads its own wallets',
    who: memberAnd('points:read'),
    coordinates: [
      'Member.wallet wallets',
      'Wallet.id code name kind member balance expiring entries statement',
      'Balance.available pending held debt money asOf',
      'ExpiringPoints.points money expiresAt',
      'PointsState.available pending held debt',
      'LedgerEntry.id sequence transactionId kind wallet points money change after occurredAt recordedAt effectiveAt orderId reason',
      'LedgerEntryConnection.edges nodes pageInfo',
      'LedgerEntryEdge.cursor node',
      'Statement.from to opening closing totals entries',
      'StatementTotal.kind count points money change',
    ],
  },
  {
    because: 'a member reserves, releases and gives away its own points',
    who: memberAnd('points:write'),
    coordinates: [
      'Mutation.holdPoints releaseHold transferPoints',
      'HoldPointsPayload.hold userErrors',
      'ReleaseHoldPayload.hold wallet userErrors',
      'TransferPointsPayload.entries wallet userErrors',
    ],
  },
  {
    because: 'who may make a hold may see it',
    who: memberAnd('points:read', 'points:write'),
    coordinates: ['Hold.id points captured amount capturedAmount status expiresAt wallet orderId createdAt'],
  },
  {
    because: 'spending is confirmed by back ends',
    who: backEnds('points:write'),
    coordinates: ['Mutation.captureHold', 'CaptureHoldPayload.hold entries wallet userErrors'],
  },
  { because: 'corrections are made by the brand', who: brand('points:adjust'), coordinates: ['Mutation.adjustPoints'] },
  {
    because: 'the second person is a person',
    who: people('points:approve'),
    coordinates: ['Mutation.approveAdjustment declineAdjustment'],
  },
  {
    because: 'both persons read what waits',
    who: brand('points:adjust', 'points:approve'),
    coordinates: ['Query.adjustments', 'AdjustPointsPayload.adjustment entries wallet userErrors'],
  },
  {
    because: 'an adjustment is read by who reads balances',
    who: backEnds('points:read', 'points:adjust', 'points:approve'),
    coordinates: [
      'Adjustment.id status points reasonCode note wallet requestedBy decidedBy createdAt decidedAt',
      'AdjustmentConnection.edges nodes pageInfo',
      'AdjustmentEdge.cursor node',
    ],
  },

  // earning
  {
    because: 'the token of a member never creates value',
    who: backEnds('purchases:write'),
    coordinates: [
      'Mutation.recordPurchase recordPurchases recordReturn',
      'RecordPurchasePayload.purchase created entries outcomes userErrors member',
      'RecordPurchasesPayload.results userErrors',
      'RecordReturnPayload.return entries reversed userErrors member',
      'ReversalItem.what points done reason',
    ],
  },
  {
    because: 'what confirms may be the shop or who moves points',
    who: backEnds('purchases:write', 'points:write'),
    coordinates: ['Mutation.confirmPurchase', 'ConfirmPurchasePayload.purchase entries userErrors'],
  },
  {
    because: 'a member reads what it bought and why it earned',
    who: memberAnd('points:read', 'purchases:write'),
    coordinates: [
      'Query.purchase',
      'Purchase.id orderId total occurredAt returned lines outcomes gifts member',
      'PurchaseLine.lineId sku category quantity amount returned',
      'Return.id returnId amount occurredAt purchases',
    ],
  },
  {
    because: 'why something earned is for whoever may record or read it',
    who: memberAnd('points:read', 'purchases:write', 'activities:write'),
    coordinates: ['RuleOutcome.rule walletCode wanted granted reason', 'RuleGift.rule kind code wanted given takenBack reason'],
  },
  ...activityExpectations,
  ...campaignExpectations,
  ...achievementExpectations,
  ...backtestExpectations,
  ...ruleExpectations,
  ...rewardExpectations,
  ...gameExpectations,
  ...taskExpectations,
  ...tierExpectations,
  ...integrationExpectations,
];
