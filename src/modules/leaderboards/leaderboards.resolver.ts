import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { MemberRef, type ReadMemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { type Connection, ForwardPageArgs, MAX_PAGE, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { LeaderboardReader } from './leaderboard-reader.js';
import {
  ForPlayers,
  LeaderboardConnection,
  LeaderboardRow,
  LeaderboardRowConnection,
  LeaderboardType,
} from './leaderboards.types.js';
import type { RoundRecord } from './round-record.js';

const MOST_NEIGHBOURS = 25;

interface LeaderboardDependencies {
  boards: LeaderboardReader;
  members: MemberReader;
  readRef: ReadMemberRef;
}

/** Leaderboards as callers see them. A member's token asks for itself only: for it nobody else is there to be named. */
@Resolver(() => LeaderboardType)
export class LeaderboardResolver {
  constructor(private readonly deps: LeaderboardDependencies) {}

  @ForPlayers
  @Query(() => LeaderboardType, {
    nullable: true,
    description: 'The present round of a leaderboard, or its last one; null when the program has none with this code.',
  })
  leaderboard(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Arg('at', () => DateTime, { nullable: true, description: 'The round of this instant instead, not in the future.' })
    at: Date | null,
    @Ctx() context: RequestContext,
  ): Promise<RoundRecord | null> {
    const now = context.clock.now();
    return this.deps.boards.current(context, code, Math.min(at?.getTime() ?? now, now));
  }

  @FieldResolver(() => [LeaderboardRow], { description: 'The first places.' })
  top(
    @Root() round: RoundRecord,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many; at most 100.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<LeaderboardRow[]> {
    within(first, MAX_PAGE);
    return this.deps.boards.top(round, first, context);
  }

  @FieldResolver(() => LeaderboardRow, {
    nullable: true,
    description:
      "The calling member's row, or that member's; null when not ranked, and where the row is not kept any more (`prunedAt`).",
  })
  async row(
    @Root() round: RoundRecord,
    @Arg('member', () => MemberRef, { nullable: true, description: "Whose; the calling member's if left out." })
    ref: MemberRef | null,
    @Ctx() context: RequestContext,
  ): Promise<LeaderboardRow | null> {
    const memberId = await this.memberOf(context, ref);
    return memberId === null ? null : this.deps.boards.row(round, memberId, context);
  }

  @FieldResolver(() => [LeaderboardRow], {
    description: 'The row of the calling member, or of that member, with those before and after it; empty when not ranked.',
  })
  async around(
    @Root() round: RoundRecord,
    @Arg('member', () => MemberRef, { nullable: true, description: 'Whose; that of the calling member if left out.' })
    ref: MemberRef | null,
    @Arg('each', () => Int, { defaultValue: 2, description: 'How many on each side; at most 25.' }) each: number,
    @Ctx() context: RequestContext,
  ): Promise<LeaderboardRow[]> {
    within(each, MOST_NEIGHBOURS);
    const memberId = await this.memberOf(context, ref);
    return memberId === null ? [] : this.deps.boards.around(round, memberId, each, context);
  }

  @FieldResolver(() => LeaderboardRowConnection, {
    description: 'All places, best first. While the round is open, places move between two pages.',
  })
  rows(
    @Root() round: RoundRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<LeaderboardRow>> {
    return this.deps.boards.page(round, pageRequest(page), context);
  }

  @FieldResolver(() => LeaderboardConnection, {
    description: 'The rounds before this one in which somebody had a score, newest first.',
  })
  past(
    @Root() round: RoundRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RoundRecord>> {
    return this.deps.boards.past(round, pageRequest(page), context);
  }

  private async memberOf(context: RequestContext, ref: MemberRef | null): Promise<number | null> {
    if (ref == null) return context.caller.kind === 'member' ? context.caller.memberId : null;
    const lookup = this.deps.readRef(ref, context.tenant);
    if (isRefusal(lookup)) {
      if (lookup.code === 'NOT_FOUND') return null;
      throw new ApiError('BAD_USER_INPUT', describeRefusal(lookup.message, lookup.params, context.language));
    }
    const member = await this.deps.members.find(context, lookup);
    return member?.id ?? null;
  }
}

/** A place, for those who may know whose it is. */
@Resolver(() => LeaderboardRow)
export class LeaderboardRowResolver {
  constructor(private readonly members: MemberReader) {}

  @Access('staff', 'server', 'admin', { scope: 'members:read' })
  @FieldResolver(() => MemberType, { nullable: true, description: 'Whose place it is. Not for members.' })
  member(@Root() { memberId }: LeaderboardRow, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, memberId);
  }
}

function within(count: number, most: number): void {
  if (count < 0 || count > most) throw new ApiError('BAD_USER_INPUT', `At most ${most} rows at once.`);
}
