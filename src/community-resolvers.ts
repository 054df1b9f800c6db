import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import {
  AuthorResolver,
  ChangeContribution,
  CommunityPolicyResolver,
  ContributionFieldsResolver,
  type ContributionReader,
  ContributionResolver,
  ModerationResolver,
  Opinions,
  type PollReader,
  PollResolver,
  SaveCommunity,
  SavePoll,
  settlePoll,
  TopicResolver,
  WriteContribution,
} from './modules/community/index.js';
import type { FollowUps } from './modules/earning/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader, MemberVault } from './modules/members/index.js';

interface CommunityDeps {
  pool: Pool;
  clock: Clock;
  commands: Commands;
  followUps: FollowUps;
  reader: LedgerReader;
  reads: Reads;
  members: MemberReader;
  vault: MemberVault;
  readRef: ReadMemberRef;
  contributions: ContributionReader;
  polls: PollReader;
  onEvents(): void;
}

/** What members make together: reviews, posts and polls. */
export function communityResolversOf(deps: CommunityDeps): object[] {
  const { pool, clock, commands, reader: ledger, reads, members, vault, readRef, contributions, polls } = deps;
  const changes = new ChangeContribution(pool, clock);
  const saving = new SaveCommunity(pool, readRef, clock);
  return [
    new ContributionResolver({
      ...{ reads, contributions, changes },
      writing: new WriteContribution(pool, readRef, clock),
      opinions: new Opinions(pool, readRef, clock),
    }),
    new ContributionFieldsResolver(reads, members, vault),
    new AuthorResolver(reads, contributions),
    new ModerationResolver({ commands, ledger, contributions, changes }),
    new TopicResolver({ reads, contributions, saving }),
    new PollResolver({
      ...{ reads, commands, ledger, polls, readRef },
      saving: new SavePoll(pool, clock),
      settle: (programId, code, by) => settlePoll(deps, programId, code, by),
    }),
    new CommunityPolicyResolver(reads, saving, members),
  ];
}
