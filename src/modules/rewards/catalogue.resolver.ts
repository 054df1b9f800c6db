import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import type { Catalogue } from './catalogue.js';
import type { PoolImport } from './pool-import.js';
import type { RewardReader } from './reward-reader.js';
import { AddRewardSlotsInput, AdjustRewardStockInput, ImportRewardCodesInput, SaveRewardInput } from './rewards.input.js';
import { ImportRewardCodesPayload, RewardPayload } from './rewards.types.js';
import type { Slots } from './slots.js';

interface CatalogueDependencies {
  rewards: RewardReader;
  catalogue: Catalogue;
  pools: PoolImport;
  slots: Slots;
}

const ForMerchants = Access('staff', 'server', 'admin', { scope: 'program:write' });

/** The catalogue as its staff change it. NOT_FOUND for ids of nothing, INVALID where neither or both of reward and slot are named. */
@Resolver()
export class CatalogueResolver {
  constructor(private readonly deps: CatalogueDependencies) {}

  @ForMerchants
  @Mutation(() => RewardPayload, {
    description: 'Makes a reward, or changes the one of that code: from now on. What was redeemed stays as it was.',
  })
  async saveReward(
    @Arg('input', () => SaveRewardInput, { description: 'All that the reward says.' }) input: SaveRewardInput,
    @Ctx() context: RequestContext,
  ): Promise<RewardPayload> {
    const saved = await this.deps.catalogue.save(context.caller, context.tenant, input);
    // what it names may have been made on another server a moment ago
    const renewed = typeof saved === 'number' ? context : await context.renewed();
    if (renewed === context) return this.answer(context, saved);
    return this.answer(renewed, await this.deps.catalogue.save(context.caller, renewed.tenant, input));
  }

  @ForMerchants
  @Mutation(() => RewardPayload, { description: 'Puts more of a reward, or places of a slot, on the shelf, or takes some off.' })
  async adjustRewardStock(
    @Arg('input', () => AdjustRewardStockInput, { description: 'Of what, and how many.' }) input: AdjustRewardStockInput,
    @Ctx() context: RequestContext,
  ): Promise<RewardPayload> {
    const { rewardId, slotId, idempotencyKey, change, reason } = input;
    if ((rewardId == null) === (slotId == null)) return this.answer(context, refuse('INVALID', ['rewardId'], 'exactly-one'));
    const stockId = rewardId == null ? numericKey(slotId ?? '', 'RewardSlot') : numericKey(rewardId, 'Reward');
    if (stockId === null) return this.answer(context, refuse('NOT_FOUND', ['rewardId'], 'reward-not-found'));
    const request = { idempotencyKey, stockId, change, reason };
    return this.answer(context, await this.deps.catalogue.adjustStock(context.caller, context.tenant.id, request));
  }

  @ForMerchants
  @Mutation(() => ImportRewardCodesPayload, {
    description: 'Puts codes into a pool. Those that are there already stay as they are.',
  })
  async importRewardCodes(
    @Arg('input', () => ImportRewardCodesInput, { description: 'The codes.' }) input: ImportRewardCodesInput,
    @Ctx() context: RequestContext,
  ): Promise<ImportRewardCodesPayload> {
    const rewardId = numericKey(input.rewardId, 'Reward');
    const done =
      rewardId === null
        ? refuse('NOT_FOUND', ['rewardId'], 'reward-not-found')
        : await this.deps.pools.run(context.caller, context.tenant.id, rewardId, input.csv);
    if (isRefusal(done)) {
      const userErrors = [toUserError(done, context.language)];
      return { reward: null, imported: 0, duplicates: 0, duplicateCodes: [], invalidRows: [], userErrors };
    }
    const { rewardId: id, ...report } = done;
    return { reward: await this.deps.rewards.byId(context, id), ...report, userErrors: [] };
  }

  @ForMerchants
  @Mutation(() => RewardPayload, { description: 'Adds slots of time to a service.' })
  async addRewardSlots(
    @Arg('input', () => AddRewardSlotsInput, { description: 'The slots.' }) input: AddRewardSlotsInput,
    @Ctx() context: RequestContext,
  ): Promise<RewardPayload> {
    const rewardId = numericKey(input.rewardId, 'Reward');
    if (rewardId === null) return this.answer(context, refuse('NOT_FOUND', ['rewardId'], 'reward-not-found'));
    return this.answer(context, await this.deps.slots.add(context.caller, context.tenant.id, rewardId, input.slots));
  }

  private async answer(context: RequestContext, outcome: number | Refusal | Refusal[]): Promise<RewardPayload> {
    if (typeof outcome === 'number') return { reward: await this.deps.rewards.byId(context, outcome), userErrors: [] };
    return { reward: null, userErrors: [outcome].flat().map((refusal) => toUserError(refusal, context.language)) };
  }
}
