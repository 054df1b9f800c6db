import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import { LeaderboardOfChangeResolver } from './leaderboard-of-change.resolver.js';
import {
  type BoardKeeper,
  type LeaderboardReader,
  LeaderboardResolver,
  LeaderboardRowResolver,
  LeaderboardSettingsResolver,
  ShowMember,
  ShowMemberResolver,
} from './modules/leaderboards/index.js';
import { type MemberReader, resolveMembers } from './modules/members/index.js';
import type { SchemeStore } from './modules/programs/index.js';
import { LeaderboardChangedResolver } from './modules/realtime/index.js';

interface LeaderboardDeps {
  pool: Pool;
  clock: Clock;
  keeper: BoardKeeper;
  schemes: SchemeStore;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
  boards: LeaderboardReader;
}

/** Leaderboards: how they are set up, what they show, and who wants to be on them. */
export function leaderboardResolvers({
  pool,
  clock,
  keeper,
  schemes,
  reads,
  members,
  readRef,
  boards,
}: LeaderboardDeps): object[] {
  const show = new ShowMember(pool, resolveMembers, clock, (programId) => keeper.wake(programId));
  return [
    new LeaderboardSettingsResolver(schemes),
    new LeaderboardResolver({ boards, members, readRef }),
    new LeaderboardRowResolver(members),
    new ShowMemberResolver({ show, reads, members, readRef }),
    new LeaderboardChangedResolver(),
    new LeaderboardOfChangeResolver(boards),
  ];
}
