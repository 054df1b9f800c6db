import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type CouponReader, type CouponRecord, CouponType } from '../coupons/index.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import { readCodesOf, readSlotsById } from './read-redemptions.js';
import type { RedemptionRecord } from './redemption-record.js';
import { ForRedeemers, RedemptionType } from './redemptions.types.js';
import type { RewardReader } from './reward-reader.js';
import type { RewardRecord } from './reward-record.js';
import { slotOf } from './rewards.resolver.js';
import { Reward, RewardSlot } from './rewards.types.js';

interface RedemptionFieldDependencies {
  coupons: CouponReader;
  reads: Reads;
  rewards: RewardReader;
  members: MemberReader;
}

/** What belongs to a redemption and is read only where it is asked for. */
@Resolver(() => RedemptionType)
export class RedemptionFieldsResolver {
  constructor(private readonly deps: RedemptionFieldDependencies) {}

  @ForRedeemers
  @FieldResolver(() => Reward, { description: 'What was redeemed, as it is now.' })
  async reward(@Root() { row }: RedemptionRecord, @Ctx() context: RequestContext): Promise<RewardRecord> {
    const reward = await this.deps.rewards.byId(context, row.rewardId);
    if (!reward) throw new Error(`redemption ${row.id} is of a reward that is not there`);
    return reward;
  }

  @ForRedeemers
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who redeemed it; null where the caller may not know.' })
  member(@Root() { row }: RedemptionRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.deps.members.byId(context, row.memberId);
  }

  @ForRedeemers
  @FieldResolver(() => [String], { description: 'The codes of a virtual reward, once the member has it.' })
  async codes(@Root() { row, status }: RedemptionRecord, @Ctx() context: RequestContext): Promise<string[]> {
    if (row.kind !== 'VIRTUAL' || status !== 'FULFILLED') return [];
    return this.deps.reads.ask(context, readCodesOf, row.id);
  }

  @ForRedeemers
  @FieldResolver(() => [CouponType], { description: 'The coupons that it gave, once the member has them.' })
  coupons(@Root() { row }: RedemptionRecord, @Ctx() context: RequestContext): Promise<CouponRecord[]> {
    return row.couponType === null ? Promise.resolve([]) : this.deps.coupons.ofRedemption(context, row.id);
  }

  @ForRedeemers
  @FieldResolver(() => RewardSlot, { nullable: true, description: 'The slot of a service.' })
  async slot(@Root() { row }: RedemptionRecord, @Ctx() context: RequestContext): Promise<RewardSlot | null> {
    const slot = row.slotId === null ? null : await this.deps.reads.ask(context, readSlotsById, row.slotId);
    return slot && slotOf(slot);
  }
}
