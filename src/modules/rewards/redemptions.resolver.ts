import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import {
  type Command,
  type Commands,
  type Envelope,
  entriesFor,
  errorsOf,
  execute,
  type LedgerReader,
  WalletRecord,
} from '../ledger/index.js';
import { type Member, MemberType } from '../members/index.js';
import { cancelRedemption, updateRedemption } from './move-redemption.js';
import type { Moved } from './moved.js';
import { redeemReward } from './redeem-reward.js';
import type { RedemptionReader } from './redemption-reader.js';
import { RedemptionRecord } from './redemption-record.js';
import {
  CancelRedemptionInput,
  CancelRedemptionPayload,
  ForRedeemers,
  RedeemRewardInput,
  RedeemRewardPayload,
  RedemptionConnection,
  UpdateRedemptionInput,
  UpdateRedemptionPayload,
} from './redemptions.types.js';
import { RedemptionStatusEnum } from './rewards.enums.js';
import type { RedemptionStatus } from './states.js';

interface RedemptionDependencies {
  commands: Commands;
  ledger: LedgerReader;
  redemptions: RedemptionReader;
  readRef: ReadMemberRef;
}

/** What members take of rewards. NOT_FOUND for ids of nothing. */
@Resolver(() => MemberType)
export class RedemptionResolver {
  constructor(private readonly deps: RedemptionDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => RedeemRewardPayload, { description: "Spends a member's points on a reward." })
  async redeemReward(
    @Arg('input', () => RedeemRewardInput, { description: 'What, for whom.' }) input: RedeemRewardInput,
    @Ctx() context: RequestContext,
  ): Promise<RedeemRewardPayload> {
    const { quantity, reference = null } = input;
    return this.run(context, input.idempotencyKey, (envelope) => {
      const member = input.member ? this.deps.readRef(input.member, context.tenant) : null;
      if (isRefusal(member)) return member.under('member');
      const rewardId = numericKey(input.rewardId, 'Reward');
      if (rewardId === null) return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
      const slotId = input.slotId == null ? null : numericKey(input.slotId, 'RewardSlot');
      if (input.slotId != null && slotId === null) return refuse('NOT_FOUND', ['slotId'], 'slot-not-found');
      return redeemReward(envelope, { member, rewardId, quantity, slotId, reference });
    });
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => CancelRedemptionPayload, {
    description:
      'Calls a redemption off: its points go back to the lots that paid. A member may call off its own until it was sent or handed over.',
  })
  async cancelRedemption(
    @Arg('input', () => CancelRedemptionInput, { description: 'Which one.' }) input: CancelRedemptionInput,
    @Ctx() context: RequestContext,
  ): Promise<CancelRedemptionPayload> {
    return this.move(context, input, (envelope, id) => cancelRedemption(envelope, id, input.reason ?? null));
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => UpdateRedemptionPayload, {
    description: 'What the shop says of a redemption: how far it is, and where its parcel is.',
  })
  async updateRedemption(
    @Arg('input', () => UpdateRedemptionInput, { description: 'What is new.' }) input: UpdateRedemptionInput,
    @Ctx() context: RequestContext,
  ): Promise<UpdateRedemptionPayload> {
    const { status = null, note = null } = input;
    const tracking = input.tracking ? { carrier: input.tracking.carrier ?? null, number: input.tracking.number } : null;
    return this.move(context, input, (envelope, redemptionId) =>
      updateRedemption(envelope, { redemptionId, status, tracking, note }),
    );
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] })
  @Query(() => RedemptionConnection, { description: 'Redemptions of all members, newest first, e.g. those to be sent.' })
  redemptions(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('statuses', () => [RedemptionStatusEnum], { nullable: true, description: 'Only with these statuses.' })
    statuses: RedemptionStatus[] | null,
    @Arg('rewardId', () => ID, { nullable: true, description: 'Only of this reward.' }) rewardId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RedemptionRecord>> {
    const reward = rewardId == null ? null : (numericKey(rewardId, 'Reward') ?? 0);
    return this.deps.redemptions.page(context, pageRequest(page), {
      memberId: null,
      rewardId: reward,
      statuses: statuses ?? null,
    });
  }

  @ForRedeemers
  @FieldResolver(() => RedemptionConnection, {
    name: 'redemptions',
    description: 'What the member took of rewards, newest first.',
  })
  ofMember(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RedemptionRecord>> {
    return this.deps.redemptions.page(context, pageRequest(page), { memberId: member.id, rewardId: null, statuses: null });
  }

  private move(
    context: RequestContext,
    input: { idempotencyKey: string; redemptionId: string },
    make: (envelope: Envelope, redemptionId: number) => Command<Moved> | Refusal,
  ): Promise<RedeemRewardPayload> {
    const id = numericKey(input.redemptionId, 'Redemption');
    return this.run(context, input.idempotencyKey, (envelope) =>
      id === null ? refuse('NOT_FOUND', ['redemptionId'], 'redemption-not-found') : make(envelope, id),
    );
  }

  private async run(
    context: RequestContext,
    idempotencyKey: string,
    make: (envelope: Envelope) => Command<Moved> | Refusal,
  ): Promise<RedeemRewardPayload> {
    const done = await execute(context, this.deps.commands, idempotencyKey, make);
    if (isRefusal(done)) return { redemption: null, entries: [], wallet: null, userErrors: errorsOf(context, done) };
    const { redemption: written, redemptionId } = done.value;
    const redemption = written ? new RedemptionRecord(written, context) : await this.deps.redemptions.byId(context, redemptionId);
    const config = context.tenant.wallets.find(({ id }) => id === redemption?.row.walletId);
    const wallet = redemption && config ? new WalletRecord(redemption.row.memberId, config) : null;
    return { redemption, entries: await entriesFor(context, this.deps.ledger, done), wallet, userErrors: [] };
  }
}
