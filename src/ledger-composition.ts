import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { type Database, Reads } from './database/index.js';
import { earningPorts } from './earning-ports.js';
import type { Integrations } from './integrations.js';
import type { Clock } from './kernel/clock.js';
import { deriveKey } from './kernel/crypto/keys.js';
import { achievementsPart } from './modules/achievements/index.js';
import { referencesPart } from './modules/activities/index.js';
import type { BacktestRunner } from './modules/backtests/index.js';
import { checkInsPart } from './modules/checkins/index.js';
import { pointsPaymentsPart } from './modules/checkout/index.js';
import { contributionsPart, POLL_WON, pollsPartWith, rewardWinner } from './modules/community/index.js';
import { goodwillPart } from './modules/complaints/index.js';
import { couponsPart } from './modules/coupons/index.js';
import { earningParts, FollowUps } from './modules/earning/index.js';
import { gamesPartWith, type SeedOf, seedsFrom } from './modules/games/index.js';
import { type BoardKeeper, prizesPart, scoresPartWith } from './modules/leaderboards/index.js';
import { adjustmentsPart, bookReader, Commands, holdsPart, LedgerReader, transferDaysPart } from './modules/ledger/index.js';
import { MemberVault, resolveMembers } from './modules/members/index.js';
import { passesPartWith } from './modules/passes/index.js';
import type { CachedProgramDirectory } from './modules/programs/index.js';
import type { Stream } from './modules/realtime/index.js';
import { referralsPart, registerFollowUps } from './modules/referrals/index.js';
import { KnownRewards, rewardsPartWith } from './modules/rewards/index.js';
import { storedValuePart } from './modules/stored-value/index.js';
import { sealWith, surveysPartWith } from './modules/surveys/index.js';
import { rewardTier, TIER_REACHED, tiersPart } from './modules/tiers/index.js';

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
    passesPartWith(randomBytes),
    storedValuePart,
    gamesPartWith(seedOf),
    scoresPartWith((programId) => keeper.wake(programId)),
    prizesPart,
    goodwillPart,
    contributionsPart,
    pollsPartWith(() => stream.wake()),
    surveysPartWith(sealWith(deriveKey(masterKey, 'survey-envelope'), randomBytes)),
  ];
  const commands = new Commands({
    pool: database.batch,
    // a batch is under way the while: few transactions cost it less than early answers would gain
    reads: new Reads(database.app, 1),
    programs,
    clock,
    resolveMembers,
    parts,
    onEvents: () => stream.wake(),
  });
  followUps.attach(commands);
  registerFollowUps(followUps);
  followUps.register(TIER_REACHED, rewardTier);
  followUps.register(POLL_WON, rewardWinner);
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
