import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Read, Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, PageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { type Member, type MemberReader, MemberType, type MemberVault, readNames } from '../members/index.js';
import { maskName } from './mask-name.js';
import { readFunnels } from './read-funnel.js';
import { readReferralPages, readReferralsOf } from './read-referrals.js';
import type { ReferralState } from './referral-state.js';
import { ReferralConnection, ReferralFunnel, Referral as ReferralType } from './referrals.types.js';

/** Who brought whom, as members see it. */
@Resolver(() => MemberType)
export class MemberReferralsResolver {
  constructor(private readonly reads: Reads) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @FieldResolver(() => ReferralConnection, { description: 'Whom the member brought, in the order of their coming.' })
  async referrals(
    @Root() member: Member,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ReferralState>> {
    const request = pageRequest(page);
    const range = { ...request, after: rowKey(request.after), before: rowKey(request.before) };
    const rows = await this.reads.ask(context, readReferralPages, { referrerId: member.id, ...range });
    return toConnection(request, rows, ({ refereeId }) => refereeId);
  }

  @Access('staff', 'server', 'admin', { scope: ['members:read', 'members:write'] })
  @FieldResolver(() => ReferralType, {
    nullable: true,
    description:
      'By whose code the member first came, and whether that counts; null for one who came without. Not for the member.',
  })
  referredBy(@Root() member: Member, @Ctx() context: RequestContext): Promise<ReferralState | null> {
    return this.reads.ask(context, readReferralsOf, member.id);
  }
}

/** A referral, and what became of all of them. */
@Resolver(() => ReferralType)
export class ReferralResolver {
  private readonly names: Read<number, string | null>;

  constructor(
    private readonly reads: Reads,
    private readonly members: MemberReader,
    vault: MemberVault,
  ) {
    this.names = readNames(vault);
  }

  @FieldResolver()
  async friendName(@Root() { refereeId }: ReferralState, @Ctx() context: RequestContext): Promise<string | null> {
    return maskName(await this.reads.ask(context, this.names, refereeId));
  }

  @FieldResolver()
  createdAt(@Root() { createdAt }: ReferralState): Date {
    return new Date(createdAt);
  }

  @FieldResolver()
  purchasedAt(@Root() { purchasedAt }: ReferralState): Date | null {
    return purchasedAt === null ? null : new Date(purchasedAt);
  }

  @Access('staff', 'server', 'admin', { scope: 'members:read' })
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who came. Not for the member.' })
  friend(@Root() { refereeId }: ReferralState, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, refereeId);
  }

  @Access('staff', 'server', 'admin', { scope: 'members:read' })
  @FieldResolver(() => MemberType, { nullable: true, description: 'Whose code it was. Not for the member.' })
  referrer(@Root() { referrerId }: ReferralState, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, referrerId);
  }

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => ReferralFunnel, {
    description: 'What became of the referral codes that were given in a period, from <= instant < to.',
  })
  referralFunnel(
    @Arg('from', () => DateTime, { description: 'From when.' }) from: Date,
    @Arg('to', () => DateTime, { description: 'Until when.' }) to: Date,
    @Ctx() context: RequestContext,
  ): Promise<ReferralFunnel> {
    if (from >= to) throw new ApiError('BAD_USER_INPUT', 'A period ends after it begins.');
    return this.reads.ask(context, readFunnels, { from: from.getTime(), to: to.getTime() });
  }
}

function rowKey(cursor: string | null): number | null {
  if (cursor === null) return null;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
