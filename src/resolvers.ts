import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { campaignResolvers, welcomesOf } from './campaign-resolvers.js';
import { couponResolvers } from './coupon-resolvers.js';
import { type Database, Reads } from './database/index.js';
import { earningPorts } from './earning-ports.js';
import { earningResolvers } from './earning-resolvers.js';
import { gameResolvers } from './game-resolvers.js';
import { erasures, hearingResolvers } from './hearing-resolvers.js';
import type { Integrations } from './integrations.js';
import type { Clock } from './kernel/clock.js';
import { deriveKey } from './kernel/crypto/keys.js';
import { NodeResolver } from './kernel/node.resolver.js';
import { isRefusal } from './kernel/refusal.js';
import { leaderboardResolvers } from './leaderboard-resolvers.js';
import { AchievementResolver, achievementsPart, MemberAchievementsResolver } from './modules/achievements/index.js';
import { ActivityReader, ActivityResolver, ActivitySettingsResolver, referencesPart } from './modules/activities/index.js';
import { ApiKeyResolver, apiKeyNode, CreateApiKey, ListApiKeys, RevokeApiKey } from './modules/auth/index.js';
import { type BacktestRunner, Backtests } from './modules/backtests/index.js';
import {
  CheckInCalendarResolver,
  CheckInResolver,
  CheckInSettingsResolver,
  checkInsPart,
  PointsAhead,
} from './modules/checkins/index.js';
import { pointsPaymentsPart } from './modules/checkout/index.js';
import { ComplaintReader, goodwillPart } from './modules/complaints/index.js';
import { CouponReader, couponsPart } from './modules/coupons/index.js';
import { ApplyProgram, DefinitionResolver, ExportProgram, kinds } from './modules/definitions/index.js';
import { earningParts, FollowUps, PurchaseReader } from './modules/earning/index.js';
import { GameReader, gamesPartWith, type SeedOf, seedsFrom } from './modules/games/index.js';
import { type BoardKeeper, LeaderboardReader, prizesPart, scoresPartWith } from './modules/leaderboards/index.js';
import {
  AdjustmentQueries,
  adjustmentsPart,
  bookReader,
  Commands,
  holdsPart,
  LedgerReader,
  LedgerResolver,
  ledgerNodes,
  MemberWalletsResolver,
  StatementResolver,
  sweepMember,
  transferDaysPart,
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
  resolveMembers,
  UpdateMember,
} from './modules/members/index.js';
import {
  type CachedProgramDirectory,
  CreateProgram,
  ProgramResolver,
  programNode,
  SchemeStore,
  UpdateProgram,
} from './modules/programs/index.js';
import { Listening, type ListeningDeps, type Stream } from './modules/realtime/index.js';
import { referralsPart, registerFollowUps } from './modules/referrals/index.js';
import { KnownRewards, RedemptionReader, RewardReader, rewardsPartWith } from './modules/rewards/index.js';
import { TaskReader } from './modules/tasks/index.js';
import {
  MemberTierResolver,
  PreviewScheme,
  rewardTier,
  TIER_REACHED,
  TierReader,
  TierSchemeResolver,
  tiersPart,
} from './modules/tiers/index.js';
import { observingResolvers } from './observing-resolvers.js';
import { rewardResolvers } from './reward-resolvers.js';
import { signInResolvers } from './sign-in-resolvers.js';

/** The write side and the read side of the ledger. */
export interface Ledger {
  commands: Commands;
  reader: LedgerReader;
  followUps: FollowUps;
  /** What a command would find, for previews. */
  readBook: ReturnType<typeof bookReader>;
  /** What all readers ask through, so that what they ask for at once is read at once. */
  reads: Reads;
  /** Where outcomes of games come from. */
  seedOf: SeedOf;
}

export function ledgerOf({
  masterKey,
  clock,
  database,
  programs,
  stream,
  keeper,
  log,
}: Omit<Composition, 'ledger' | 'backtests' | 'integrations'>): Ledger {
  const followUps = new FollowUps(database.app, (error) =>
    log.error({ event: 'follow-up-failed', err: error }, 'a follow-up failed; the job tries it again'),
  );
  const seedOf = seedsFrom(deriveKey(masterKey, 'game-seed'));
  const earning = earningParts(earningPorts(new MemberVault(masterKey)), followUps);
  const parts = [
    holdsPart,
    adjustmentsPart,
    transferDaysPart,
    checkInsPart,
    referencesPart,
    referralsPart,
    achievementsPart,
    ...earning,
    tiersPart,
    rewardsPartWith(new KnownRewards()),
    couponsPart,
    pointsPaymentsPart,
    gamesPartWith(seedOf),
    scoresPartWith((programId) => keeper.wake(programId)),
    prizesPart,
    goodwillPart,
  ];
  const commands = new Commands({ pool: database.batch, programs, clock, resolveMembers, parts, onEvents: () => stream.wake() });
  followUps.attach(commands);
  registerFollowUps(followUps);
  followUps.register(TIER_REACHED, rewardTier);
  const reads = new Reads(database.app);
  return { commands, followUps, readBook: bookReader(parts), reads, reader: new LedgerReader(reads), seedOf };
}

export interface Composition {
  masterKey: Buffer;
  clock: Clock;
  database: Database;
  programs: CachedProgramDirectory;
  stream: Stream;
  keeper: BoardKeeper;
  log: Logger;
  ledger: Ledger;
  backtests: BacktestRunner;
  /** Whether what programs name may lie in a private network or be reached without TLS. */
  allowPrivateAddresses: boolean;
  /** Where the platform of mini-programs answers. */
  wechatUrl: string;
  integrations: Pick<Integrations, 'resolvers' | 'nodes'>;
}

/** Every resolver with what it needs. */
export function composeResolvers(composition: Composition): { instances: object[]; listening: Listening } {
  const { masterKey, clock, database, programs, stream, keeper, ledger, allowPrivateAddresses, integrations } = composition;
  const { app: pool, orm } = database;
  const { commands, reader, reads, readBook, seedOf } = ledger;
  const schemes = new SchemeStore(orm, programs, clock);
  const vault = new MemberVault(masterKey);
  const readRef = memberRefReader(vault);
  const { members, purchases, activities, tiers, spent, boards, complaints } = readersOf(reads, vault);
  const games = new GameReader(reads, seedOf);
  const keys = new ListApiKeys(orm);
  const backtests = new Backtests(pool, composition.backtests, clock);
  const enroll = enrolmentOf(composition, vault);
  const instances = [
    new NodeResolver([
      programNode,
      memberNode(members),
      apiKeyNode(keys),
      ...ledgerNodes(reader),
      ...purchases.nodes(),
      ...[activities, tiers, ...Object.values(spent), games, boards, complaints, new TaskReader(reads)].map((one) => one.node()),
      ...integrations.nodes,
    ]),
    ...integrations.resolvers,
    new ApiKeyResolver(new CreateApiKey(orm, clock, randomBytes), new RevokeApiKey(orm, clock), keys),
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
    new CheckInResolver({ commands, ledger: reader, readRef }),
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
    ...observingResolvers({ stream, reader, members, ...spent, complaints, backtests }),
    ...hearingResolvers({ ...ledger, pool, clock, members, readRef, complaints, stream }),
    ...signInResolvers({ masterKey, pool, clock, vault, programs, members, readRef, enroll, wechatUrl: composition.wechatUrl }),
    ...leaderboardResolvers({ pool, clock, keeper, schemes, reads, members, readRef, boards }),
  ];
  return { instances, listening: listeningWith({ stream, readMemberRef: readRef }, members) };
}

/** Those who read what many resolvers show. */
function readersOf(reads: Reads, vault: MemberVault) {
  return {
    members: new MemberReader(reads),
    purchases: new PurchaseReader(reads),
    activities: new ActivityReader(reads),
    tiers: new TierReader(reads),
    spent: { rewards: new RewardReader(reads), redemptions: new RedemptionReader(reads), coupons: new CouponReader(reads) },
    boards: new LeaderboardReader(reads, vault),
    complaints: new ComplaintReader(reads),
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
