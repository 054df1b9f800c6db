import { randomBytes } from 'node:crypto';
import { campaignResolvers, welcomesOf } from './campaign-resolvers.js';
import { couponResolvers } from './coupon-resolvers.js';
import type { Reads } from './database/index.js';
import { earningResolvers } from './earning-resolvers.js';
import { gameResolvers } from './game-resolvers.js';
import { erasures, hearingResolvers } from './hearing-resolvers.js';
import type { RequestContext } from './kernel/context.js';
import { NodeResolver } from './kernel/node.resolver.js';
import { isRefusal } from './kernel/refusal.js';
import { leaderboardResolvers } from './leaderboard-resolvers.js';
import type { Composition } from './ledger-composition.js';
import { AchievementResolver, MemberAchievementsResolver } from './modules/achievements/index.js';
import { ActivityReader, ActivityResolver, ActivitySettingsResolver } from './modules/activities/index.js';
import { AlarmReader } from './modules/alarms/index.js';
import { ApiKeyResolver, apiKeyNode, CreateApiKey, ListApiKeys, RevokeApiKey } from './modules/auth/index.js';
import { Backtests } from './modules/backtests/index.js';
import { CheckInCalendarResolver, CheckInResolver, CheckInSettingsResolver, PointsAhead } from './modules/checkins/index.js';
import { ContributionReader, PollReader } from './modules/community/index.js';
import { ComplaintReader } from './modules/complaints/index.js';
import { CouponReader } from './modules/coupons/index.js';
import { CrisisReader } from './modules/crises/index.js';
import { ApplyProgram, DefinitionResolver, ExportProgram, kinds } from './modules/definitions/index.js';
import { PurchaseReader } from './modules/earning/index.js';
import { GameReader } from './modules/games/index.js';
import { LeaderboardReader } from './modules/leaderboards/index.js';
import {
  AdjustmentQueries,
  type Commands,
  type LedgerReader,
  LedgerResolver,
  ledgerNodes,
  MemberWalletsResolver,
  StatementResolver,
  sweepMember,
  WalletResolver,
} from './modules/ledger/index.js';
import {
  ChangeStatus,
  ChangeTraits,
  CloseMember,
  EnrollMember,
  EntitiesResolver,
  type LedgerClosing,
  MemberReader,
  MemberResolver,
  MembershipResolver,
  MemberTraitsResolver,
  MemberVault,
  memberNode,
  memberRefReader,
  UpdateMember,
} from './modules/members/index.js';
import { partnerKeyRoom } from './modules/partners/index.js';
import { PassReader } from './modules/passes/index.js';
import { CreateProgram, ProgramResolver, programNode, SchemeStore, UpdateProgram } from './modules/programs/index.js';
import { Listening, type ListeningDeps } from './modules/realtime/index.js';
import { RedemptionReader, RewardReader } from './modules/rewards/index.js';
import { TaskReader } from './modules/tasks/index.js';
import { MemberTierResolver, PreviewScheme, TierReader, TierSchemeResolver } from './modules/tiers/index.js';
import { observingResolvers } from './observing-resolvers.js';
import { passResolvers, storedValueNodes } from './pass-resolvers.js';
import { rewardResolvers } from './reward-resolvers.js';
import { signInResolvers } from './sign-in-resolvers.js';
import { surveyReadersOf } from './survey-resolvers.js';

/** Every resolver with what it needs. */
export function composeResolvers(composition: Composition): { instances: object[]; listening: Listening } {
  const { masterKey, clock, database, programs, stream, keeper, ledger, allowPrivateAddresses, integrations } = composition;
  const { app: pool, orm } = database;
  const { commands, reader, reads, readBook, seedOf } = ledger;
  const schemes = new SchemeStore(orm, programs, clock);
  const vault = new MemberVault(masterKey);
  const readRef = memberRefReader(vault);
  const readers = readersOf(reads, vault);
  const { members, purchases, activities, tiers, spent, boards } = readers;
  const games = new GameReader(reads, seedOf);
  const asking = surveyReadersOf(reads, masterKey);
  const keys = new ListApiKeys(orm);
  const backtests = new Backtests(pool, composition.backtests, clock);
  const enroll = enrolmentOf(composition, vault);
  const nodes = nodesOf({ reader, reads, keys, games, integrations, asking, ...readers });
  const heard = { ...readers, ...spent, asking };
  const readNode = (id: string, context: RequestContext) => nodes.node(id, context);
  const instances = [
    nodes,
    ...integrations.resolvers,
    new ApiKeyResolver(
      new CreateApiKey(orm, clock, randomBytes),
      new RevokeApiKey(orm, clock),
      keys,
      partnerKeyRoom(clock, 'name'),
    ),
    new DefinitionResolver(new ApplyProgram(orm, programs, clock, kinds), new ExportProgram(schemes, clock, kinds)),
    new ProgramResolver(
      new CreateProgram(orm, programs, clock, allowPrivateAddresses),
      new UpdateProgram(orm, programs, clock, allowPrivateAddresses),
    ),
    new MemberResolver(members, vault, readRef),
    new EntitiesResolver(members, readRef),
    new MembershipResolver(
      enroll,
      new UpdateMember(pool, vault, readRef, clock),
      new ChangeStatus(pool, readRef, clock),
      new CloseMember(pool, vault, readRef, { ledger: closingOf(commands), erasures }, clock),
      members,
    ),
    new MemberTraitsResolver(new ChangeTraits(pool, readRef, clock), members),
    new MemberWalletsResolver(),
    new WalletResolver(reader, members),
    new StatementResolver(reader),
    new AdjustmentQueries(reader),
    new LedgerResolver(commands, reader, readRef),
    ...earningResolvers({ ...ledger, purchases, members, readRef, schemes }),
    new CheckInResolver({ commands, ledger: reader, reads, readRef }),
    new CheckInCalendarResolver(reads, new PointsAhead(reads, readBook)),
    new CheckInSettingsResolver(schemes),
    new ActivityResolver({ commands, ledger: reader, activities, readRef }),
    new ActivitySettingsResolver(schemes),
    new AchievementResolver(schemes),
    new MemberAchievementsResolver(reads),
    ...campaignResolvers(schemes, reads, members, vault),
    new MemberTierResolver({ commands, members, tiers, readRef }),
    new TierSchemeResolver(schemes, new PreviewScheme(pool, clock)),
    ...rewardResolvers({ ...ledger, pool, clock, members, readRef, ...spent }),
    ...gameResolvers({ ...ledger, pool, clock, schemes, readRef, games, ...spent }),
    ...couponResolvers({ ...ledger, pool, clock, members, readRef, schemes, ...spent }),
    ...observingResolvers({ ...heard, stream, reader, backtests }),
    ...hearingResolvers({ ...ledger, ...heard, pool, clock, vault, readRef, stream, programs, readNode }),
    ...passResolvers({ ...ledger, purchases, members, readRef, schemes, ...spent }),
    ...signInResolvers({ masterKey, pool, clock, vault, programs, members, readRef, enroll, wechatUrl: composition.wechatUrl }),
    ...leaderboardResolvers({ pool, clock, keeper, schemes, reads, members, readRef, boards }),
  ];
  return { instances, listening: listeningWith({ stream, readMemberRef: readRef }, members) };
}

interface NodeDeps extends ReturnType<typeof readersOf> {
  reader: LedgerReader;
  reads: Reads;
  keys: ListApiKeys;
  games: GameReader;
  integrations: Composition['integrations'];
  asking: ReturnType<typeof surveyReadersOf>;
}

/** Whatever has a global id. */
function nodesOf({ reader, reads, keys, games, integrations, members, purchases, activities, tiers, spent, ...heard }: NodeDeps) {
  const { boards, complaints, contributions, alarms, asking } = heard;
  return new NodeResolver([
    programNode,
    memberNode(members),
    apiKeyNode(keys),
    ...ledgerNodes(reader),
    ...purchases.nodes(),
    ...[activities, tiers, ...Object.values(spent), games, boards, complaints, contributions, new TaskReader(reads)].map((one) =>
      one.node(),
    ),
    ...storedValueNodes(reads),
    ...integrations.nodes,
    ...[asking.surveys, asking.invitations, asking.responses].map((one) => one.node()),
    ...alarms.nodes(),
    new CrisisReader(reads).node(),
  ]);
}

/** Those who read what many resolvers show. */
function readersOf(reads: Reads, vault: MemberVault) {
  const members = new MemberReader(reads);
  return {
    members,
    purchases: new PurchaseReader(reads),
    activities: new ActivityReader(reads),
    tiers: new TierReader(reads),
    spent: {
      rewards: new RewardReader(reads),
      redemptions: new RedemptionReader(reads),
      coupons: new CouponReader(reads),
      passes: new PassReader(reads),
    },
    boards: new LeaderboardReader(reads, vault),
    complaints: new ComplaintReader(reads),
    alarms: new AlarmReader(reads),
    contributions: new ContributionReader(reads),
    polls: new PollReader(reads, members),
  };
}

function listeningWith(deps: Omit<ListeningDeps, 'findMember'>, members: MemberReader): Listening {
  return new Listening({ ...deps, findMember: (context, lookup) => members.find(context, lookup) });
}

function enrolmentOf({ clock, database, programs, stream, log, ledger }: Composition, vault: MemberVault): EnrollMember {
  return new EnrollMember({
    pool: database.app,
    vault,
    clock,
    random: randomBytes,
    programs,
    welcomes: welcomesOf(ledger.followUps, log),
    onEvents: () => stream.wake(),
  });
}

/** What a member has left when it leaves moves to breakage. */
function closingOf(commands: Commands): LedgerClosing {
  return {
    async closeAccounts({ programId, memberId }) {
      const done = await commands.run(sweepMember(programId, memberId));
      if (isRefusal(done)) throw new Error(`what member ${memberId} had left was not written off: ${done.message}`);
    },
  };
}
