import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from './kernel/access.js';
import { RequestContext } from './kernel/context.js';
import { LeaderboardReader, LeaderboardType, type RoundRecord } from './modules/leaderboards/index.js';
import { LeaderboardChange } from './modules/realtime/index.js';

/** The leaderboard of an event: two observers that do not know each other meet here. */
@Resolver(() => LeaderboardChange)
export class LeaderboardOfChangeResolver {
  constructor(private readonly boards: LeaderboardReader) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['program:read', 'points:read'] })
  @FieldResolver(() => LeaderboardType, { nullable: true, description: 'The round, as it is now.' })
  leaderboard(@Root() { code, startsAt }: LeaderboardChange, @Ctx() context: RequestContext): Promise<RoundRecord | null> {
    return this.boards.ofRound(context, { board: code, startsAt: startsAt?.getTime() ?? null });
  }
}
