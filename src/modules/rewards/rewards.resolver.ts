import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { describeRefusal } from '../../kernel/messages.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { DateTime } from '../../kernel/scalars/index.js';
import type { Eligibility } from './eligibility.js';
import { readSlots } from './read-rewards.js';
import type { RewardReader } from './reward-reader.js';
import { RewardRecord } from './reward-record.js';
import { type RewardOrder, RewardOrderEnum } from './rewards.enums.js';
import { RewardFilter } from './rewards.input.js';
import { ForShoppers, Reward, RewardConnection, RewardSlot } from './rewards.types.js';

interface RewardDependencies {
  reads: Reads;
  rewards: RewardReader;
  eligibility: Eligibility;
}

/** The catalogue as callers see it. */
@Resolver(() => Reward)
export class RewardResolver {
  constructor(private readonly deps: RewardDependencies) {}

  @ForShoppers
  @Query(() => RewardConnection, {
    description: 'The catalogue. Members see what is on offer, or will be; names and texts come in their language.',
  })
  rewards(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('filter', () => RewardFilter, { nullable: true, description: 'Only those.' }) filter: RewardFilter | null,
    @Arg('orderBy', () => RewardOrderEnum, { defaultValue: 'POSITION', description: 'In which order.' }) order: RewardOrder,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RewardRecord>> {
    return this.deps.rewards.page(context, pageRequest(page), order, filter ?? {});
  }

  @ForShoppers
  @Query(() => Reward, { nullable: true, description: 'One reward; null when there is none with this code for the caller.' })
  reward(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<RewardRecord | null> {
    return this.deps.rewards.byCode(context, code);
  }

  @ForShoppers
  @FieldResolver(() => Boolean, {
    description: 'Whether the calling member may redeem one now; for other callers: whether anybody may.',
  })
  async eligible(@Root() { row }: RewardRecord, @Ctx() context: RequestContext): Promise<boolean> {
    return (await this.deps.eligibility.whyNot(context, row)) === null;
  }

  @ForShoppers
  @FieldResolver(() => String, { nullable: true, description: 'Why not, for people; null where it may.' })
  async ineligibleReason(@Root() { row }: RewardRecord, @Ctx() context: RequestContext): Promise<string | null> {
    const refusal = await this.deps.eligibility.whyNot(context, row);
    return refusal && describeRefusal(refusal.message, refusal.params, context.language);
  }

  @ForShoppers
  @FieldResolver(() => [RewardSlot], { description: 'The slots of a service that begin in a time, at most 200, soonest first.' })
  async slots(
    @Root() { row }: RewardRecord,
    @Arg('from', () => DateTime, { nullable: true, description: 'From when; now if left out.' }) from: Date | null,
    @Arg('until', () => DateTime, { nullable: true, description: 'Until when; without end if left out.' }) until: Date | null,
    @Ctx() context: RequestContext,
  ): Promise<RewardSlot[]> {
    if (row.kind !== 'SERVICE') return [];
    const key = { rewardId: row.id, from: from?.getTime() ?? context.clock.now(), until: until?.getTime() ?? null };
    const slots = await this.deps.reads.ask(context, readSlots, key);
    return slots.map(slotOf);
  }
}

export function slotOf({ id, startsAt, endsAt, place, free }: Awaited<ReturnType<typeof readSlots>>[number][number]): RewardSlot {
  return { id: toGlobalId('RewardSlot', id), startsAt: new Date(startsAt), endsAt: new Date(endsAt), place, free };
}
