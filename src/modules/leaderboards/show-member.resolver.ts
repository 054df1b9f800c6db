import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import { ShowOnLeaderboardsInput } from './leaderboards.input.js';
import { readStandingsOf } from './read-rounds.js';
import { ShowOnLeaderboardsPayload } from './settings.types.js';
import type { ShowMember } from './show-member.js';

interface ShowDependencies {
  show: ShowMember;
  reads: Reads;
  members: MemberReader;
  readRef: ReadMemberRef;
}

/** Who wants to be seen. INVALID where nobody is named and no member asks. */
@Resolver(() => MemberType)
export class ShowMemberResolver {
  constructor(private readonly deps: ShowDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:write' })
  @Mutation(() => ShowOnLeaderboardsPayload, {
    description:
      'Takes a member off all leaderboards, or puts it on them, within a second. Its scores go on to count; rounds that are closed keep its place, without a name.',
  })
  async showOnLeaderboards(
    @Arg('input', () => ShowOnLeaderboardsInput, { description: 'Whom, and whether.' }) input: ShowOnLeaderboardsInput,
    @Ctx() context: RequestContext,
  ): Promise<ShowOnLeaderboardsPayload> {
    const lookup = this.lookupOf(context, input);
    const outcome = isRefusal(lookup) ? lookup : await this.deps.show.run(context.caller, context.tenant.id, lookup, input.shown);
    if (isRefusal(outcome)) return { member: null, userErrors: [toUserError(outcome, context.language)] };
    return { member: await this.deps.members.byId(context, outcome), userErrors: [] };
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the member wants to be on leaderboards; null where it did not say, and each leaderboard decides.',
  })
  async shownOnLeaderboards(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await this.deps.reads.ask(context, readStandingsOf, member.id))?.shown ?? null;
  }

  private lookupOf({ caller, tenant }: RequestContext, { member }: ShowOnLeaderboardsInput): MemberLookup | Refusal {
    if (member) {
      const lookup = this.deps.readRef(member, tenant);
      return isRefusal(lookup) ? lookup.under('member') : lookup;
    }
    if (caller.kind !== 'member' || caller.memberId === null) return refuse('INVALID', ['member'], 'required');
    return { by: 'id', value: String(caller.memberId) };
  }
}
