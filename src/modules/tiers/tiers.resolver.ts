import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { fromMinorUnits } from '../../kernel/money.js';
import { type Connection, PageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { type Command, type Commands, type Envelope, errorsOf, execute } from '../ledger/index.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import { assignTier, endTierAssignment } from './batch/assign-tier.js';
import { type Gap, progressOf } from './progress.js';
import type { ChangeRecord } from './read/change-record.js';
import type { TierReader } from './read/tier-reader.js';
import { type TierRecord, tiersAt } from './read/tier-record.js';
import { AssignTierInput, EndTierAssignmentInput } from './scheme/tiers.input.js';
import {
  ForTierReaders,
  type MetricGap,
  Tier,
  TierAssignmentPayload,
  TierHistoryConnection,
  TierProgress,
} from './tiers.types.js';

export interface TierDependencies {
  commands: Commands;
  members: MemberReader;
  tiers: TierReader;
  readRef: ReadMemberRef;
}

/** The tiers of members. */
@Resolver(() => MemberType)
export class MemberTierResolver {
  constructor(private readonly deps: TierDependencies) {}

  @ForTierReaders
  @FieldResolver(() => Tier, { nullable: true, description: 'Null in a program without tiers.' })
  async tier(@Root() member: Member, @Ctx() context: RequestContext): Promise<TierRecord | null> {
    const progress = await this.progress(member, context);
    return progress && shown(context, progress.current.code);
  }

  @ForTierReaders
  @FieldResolver(() => TierProgress, {
    nullable: true,
    description: 'What is missing for the next tier, and to stay. Null in a program without tiers.',
  })
  async tierProgress(@Root() member: Member, @Ctx() context: RequestContext): Promise<TierProgress | null> {
    const progress = await this.progress(member, context);
    if (!progress) return null;
    const { current, next, missing, periodEndsAt, graceEndsAt, projected, toStay, assignedUntil } = progress;
    const { currency } = context.tenant;
    const tierOf = (code: string) => shown(context, code) as TierRecord;
    return {
      current: tierOf(current.code),
      next: next && tierOf(next.code),
      missing: missing.gaps.map((gap) => gapOf(gap, currency)),
      missingMatch: missing.match,
      periodEndsAt: dateOf(periodEndsAt),
      graceEndsAt: dateOf(graceEndsAt),
      projected: shown(context, projected.code) ?? tierOf(current.code),
      toStay: toStay.gaps.map((gap) => gapOf(gap, currency)),
      toStayMatch: toStay.match,
      assignedUntil: dateOf(assignedUntil),
    };
  }

  @ForTierReaders
  @FieldResolver(() => TierHistoryConnection, {
    description: 'Changes of its tier by when they took effect, oldest first. What is due is listed once it is written.',
  })
  tierHistory(
    @Root() member: Member,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ChangeRecord>> {
    return this.deps.tiers.history(context, member.id, pageRequest(page));
  }

  @Access('staff', 'server', 'admin', { scope: 'points:adjust' })
  @Mutation(() => TierAssignmentPayload, {
    description: 'Gives a member a tier for a time, whatever it has earned: a floor under what it earns meanwhile.',
  })
  assignTier(
    @Arg('input', () => AssignTierInput, { description: 'The tier.' }) input: AssignTierInput,
    @Ctx() context: RequestContext,
  ): Promise<TierAssignmentPayload> {
    const { tier, reason } = input;
    return this.run(context, input, (envelope, member) =>
      assignTier(envelope, { member, tier, reason, until: input.until?.getTime() ?? null }),
    );
  }

  @Access('staff', 'server', 'admin', { scope: 'points:adjust' })
  @Mutation(() => TierAssignmentPayload, { description: 'Ends the assignment of a tier: the member has what it earned.' })
  endTierAssignment(
    @Arg('input', () => EndTierAssignmentInput, { description: 'Whose.' }) input: EndTierAssignmentInput,
    @Ctx() context: RequestContext,
  ): Promise<TierAssignmentPayload> {
    return this.run(context, input, (envelope, member) => endTierAssignment(envelope, member, input.reason));
  }

  private async progress(member: Member, context: RequestContext) {
    const now = context.clock.now();
    if (tiersAt(context.tenant, now).length === 0) return null;
    const { standing, subject } = await this.deps.tiers.present(context, member);
    return progressOf(standing, subject, now);
  }

  private async run(
    context: RequestContext,
    input: { idempotencyKey: string; member: MemberRef },
    make: (envelope: Envelope, member: MemberLookup) => Command<{ memberId: number }> | Refusal,
  ): Promise<TierAssignmentPayload> {
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const lookup = this.deps.readRef(input.member, context.tenant);
      return isRefusal(lookup) ? lookup.under('member') : make(envelope, lookup);
    });
    if (isRefusal(done)) return { member: null, userErrors: errorsOf(context, done) };
    return { member: await this.deps.members.byId(context, done.value.memberId), userErrors: [] };
  }
}

function shown({ tenant, clock }: RequestContext, code: string): TierRecord | null {
  return tiersAt(tenant, clock.now()).find((tier) => tier.code === code) ?? null;
}

function gapOf({ metric, have, need }: Gap, currency: string): MetricGap {
  const text = (value: number) => (metric === 'SPEND' ? fromMinorUnits(value, currency) : String(value));
  return { metric, have: text(have), need: text(need) };
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
