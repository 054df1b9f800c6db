import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema, type ClassType } from 'type-graphql';
import { resolveDirectly } from './direct-resolvers.js';
import { NodeResolver } from './kernel/node.resolver.js';
import { LeaderboardOfChangeResolver } from './leaderboard-of-change.resolver.js';
import { AchievementResolver, MemberAchievementsResolver } from './modules/achievements/index.js';
import { ActivityResolver, ActivitySettingsResolver } from './modules/activities/index.js';
import { alarmResolvers } from './modules/alarms/index.js';
import { ApiKeyResolver } from './modules/auth/index.js';
import { BacktestMemberResolver, BacktestResolver } from './modules/backtests/index.js';
import { CampaignResolver } from './modules/campaigns/index.js';
import { CheckInCalendarResolver, CheckInResolver, CheckInSettingsResolver } from './modules/checkins/index.js';
import { CheckoutSettingsResolver, QuoteCartResolver } from './modules/checkout/index.js';
import { communityResolvers } from './modules/community/index.js';
import { complaintResolvers } from './modules/complaints/index.js';
import { CouponFieldsResolver, CouponResolver, CouponTypeResolver, CouponUseResolver } from './modules/coupons/index.js';
import { crisisResolvers } from './modules/crises/index.js';
import { DefinitionResolver } from './modules/definitions/index.js';
import {
  EarningResolver,
  PreviewResolver,
  PurchaseMemberResolver,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
  RuleResolver,
} from './modules/earning/index.js';
import {
  GameResolver,
  GameSettingsResolver,
  PlayFieldsResolver,
  PlayResolver,
  PrizeFieldsResolver,
} from './modules/games/index.js';
import {
  LeaderboardResolver,
  LeaderboardRowResolver,
  LeaderboardSettingsResolver,
  ShowMemberResolver,
} from './modules/leaderboards/index.js';
import {
  AdjustmentQueries,
  LedgerResolver,
  MemberWalletsResolver,
  StatementResolver,
  WalletResolver,
} from './modules/ledger/index.js';
import { EntitiesResolver, MemberResolver, MembershipResolver, MemberTraitsResolver } from './modules/members/index.js';
import { MiniProgramResolver } from './modules/miniprograms/index.js';
import { PartnerCredentialsResolver, PartnerFieldsResolver, PartnerResolver } from './modules/partners/index.js';
import { MemberPassesResolver, PassMutationResolver, PassResolver, PassTypeResolver } from './modules/passes/index.js';
import { ProgramResolver } from './modules/programs/index.js';
import {
  AlarmRaisedResolver,
  ComplaintUpdateResolver,
  CouponUpdateResolver,
  EventFieldsResolver,
  EventsResolver,
  LeaderboardChangedResolver,
  PassUpdateResolver,
  PollChangedResolver,
  PollOfChangeResolver,
  RedemptionUpdateResolver,
  SurveyInvitedResolver,
  SurveyRespondedResolver,
  TierChangeResolver,
  WalletChangeResolver,
} from './modules/realtime/index.js';
import { MemberReferralsResolver, ReferralResolver, ReferralSettingsResolver } from './modules/referrals/index.js';
import { CatalogueResolver, RedemptionFieldsResolver, RedemptionResolver, RewardResolver } from './modules/rewards/index.js';
import { SessionResolver } from './modules/sessions/index.js';
import { StoredValueResolver } from './modules/stored-value/index.js';
import { surveyResolvers } from './modules/surveys/index.js';
import { TaskResolver } from './modules/tasks/index.js';
import { MemberTierResolver, TierSchemeResolver } from './modules/tiers/index.js';
import { WebhookDeliveryFieldsResolver, WebhookEndpointFieldsResolver, WebhookResolver } from './modules/webhooks/index.js';
import { instancesOf, withInstances } from './resolver-instances.js';

const resolvers = [
  NodeResolver,
  ApiKeyResolver,
  ProgramResolver,
  DefinitionResolver,
  MemberResolver,
  EntitiesResolver,
  MembershipResolver,
  MemberTraitsResolver,
  SessionResolver,
  MiniProgramResolver,
  MemberWalletsResolver,
  WalletResolver,
  StatementResolver,
  AdjustmentQueries,
  LedgerResolver,
  EarningResolver,
  PreviewResolver,
  PurchaseMemberResolver,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
  RuleResolver,
  CheckInResolver,
  CheckInCalendarResolver,
  CheckInSettingsResolver,
  ActivityResolver,
  ActivitySettingsResolver,
  MemberReferralsResolver,
  ReferralResolver,
  ReferralSettingsResolver,
  CampaignResolver,
  MemberTierResolver,
  TierSchemeResolver,
  RewardResolver,
  CatalogueResolver,
  RedemptionResolver,
  RedemptionFieldsResolver,
  CouponTypeResolver,
  CouponResolver,
  CouponUseResolver,
  CouponFieldsResolver,
  CheckoutSettingsResolver,
  QuoteCartResolver,
  PassTypeResolver,
  PassResolver,
  MemberPassesResolver,
  PassMutationResolver,
  StoredValueResolver,
  GameResolver,
  PrizeFieldsResolver,
  GameSettingsResolver,
  PlayResolver,
  PlayFieldsResolver,
  AchievementResolver,
  MemberAchievementsResolver,
  TaskResolver,
  ...complaintResolvers,
  ...alarmResolvers,
  ...crisisResolvers,
  ...communityResolvers,
  ...surveyResolvers,
  BacktestResolver,
  BacktestMemberResolver,
  PartnerResolver,
  PartnerFieldsResolver,
  PartnerCredentialsResolver,
  WebhookResolver,
  WebhookEndpointFieldsResolver,
  WebhookDeliveryFieldsResolver,
  EventsResolver,
  EventFieldsResolver,
  WalletChangeResolver,
  TierChangeResolver,
  RedemptionUpdateResolver,
  LeaderboardSettingsResolver,
  LeaderboardResolver,
  LeaderboardRowResolver,
  ShowMemberResolver,
  LeaderboardChangedResolver,
  LeaderboardOfChangeResolver,
  CouponUpdateResolver,
  PassUpdateResolver,
  ComplaintUpdateResolver,
  AlarmRaisedResolver,
  PollChangedResolver,
  PollOfChangeResolver,
  SurveyInvitedResolver,
  SurveyRespondedResolver,
] as const;

/** type-graphql asks for one although every subscription here brings its own source. */
const noPubSub = {
  publish(): void {
    throw new Error('events come from the stream');
  },
  subscribe(): never {
    throw new Error('subscriptions bring their own source');
  },
};

/**
 * The types, which are the same for every server of this process and take as long to make as all else at a start; nothing of them may be changed later.
 * Which instances answer is read from the schema that a request runs on.
 */
let types: Promise<GraphQLSchema> | null = null;

async function buildTypes(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [...resolvers],
    container: { get: (resolver: ClassType, { info }) => instancesOf(info.schema).get(resolver) },
    // Inputs are checked once, in the domain, with coded errors.
    validate: false,
    // It would run the whole introspection, a third of the time this takes: Apollo Server asserts that the schema is valid, and so does `npm run schema`.
    skipCheck: true,
    pubSub: noPubSub,
  });
  resolveDirectly(schema);
  return schema;
}

/** Builds the served schema. Without instances it can be printed and checked, not executed. */
export async function buildApiSchema(instances: readonly object[] = []): Promise<GraphQLSchema> {
  types ??= buildTypes();
  return withInstances(await types, instances);
}
