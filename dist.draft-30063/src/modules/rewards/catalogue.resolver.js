var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { AddRewardSlotsInput, AdjustRewardStockInput, ImportRewardCodesInput, SaveRewardInput } from './rewards.input.js';
import { ImportRewardCodesPayload, RewardPayload } from './rewards.types.js';
const ForMerchants = Access('staff', 'server', 'admin', { scope: 'program:write' });
/** The catalogue as its staff change it. NOT_FOUND for ids of nothing, INVALID where neither or both of reward and slot are named. */
let CatalogueResolver = class CatalogueResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async saveReward(input, context) {
        return this.answer(context, await this.deps.catalogue.save(context.caller, context.tenant, input));
    }
    async adjustRewardStock(input, context) {
        const { rewardId, slotId, idempotencyKey, change, reason } = input;
        if ((rewardId == null) === (slotId == null))
            return this.answer(context, refuse('INVALID', ['rewardId'], 'exactly-one'));
        const stockId = rewardId == null ? numericKey(slotId ?? '', 'RewardSlot') : numericKey(rewardId, 'Reward');
        if (stockId === null)
            return this.answer(context, refuse('NOT_FOUND', ['rewardId'], 'reward-not-found'));
        const request = { idempotencyKey, stockId, change, reason };
        return this.answer(context, await this.deps.catalogue.adjustStock(context.caller, context.tenant.id, request));
    }
    async importRewardCodes(input, context) {
        const rewardId = numericKey(input.rewardId, 'Reward');
        const done = rewardId === null
            ? refuse('NOT_FOUND', ['rewardId'], 'reward-not-found')
            : await this.deps.pools.run(context.caller, context.tenant.id, rewardId, input.csv);
        if (isRefusal(done)) {
            const userErrors = [toUserError(done, context.language)];
            return { reward: null, imported: 0, duplicates: 0, duplicateCodes: [], invalidRows: [], userErrors };
        }
        const { rewardId: id, ...report } = done;
        return { reward: await this.deps.rewards.byId(context, id), ...report, userErrors: [] };
    }
    async addRewardSlots(input, context) {
        const rewardId = numericKey(input.rewardId, 'Reward');
        if (rewardId === null)
            return this.answer(context, refuse('NOT_FOUND', ['rewardId'], 'reward-not-found'));
        return this.answer(context, await this.deps.slots.add(context.caller, context.tenant.id, rewardId, input.slots));
    }
    async answer(context, outcome) {
        if (typeof outcome === 'number')
            return { reward: await this.deps.rewards.byId(context, outcome), userErrors: [] };
        return { reward: null, userErrors: [outcome].flat().map((refusal) => toUserError(refusal, context.language)) };
    }
};
__decorate([
    ForMerchants,
    Mutation(() => RewardPayload, {
        description: 'Makes a reward, or changes the one of that code: from now on. What was redeemed stays as it was.',
    }),
    __param(0, Arg('input', () => SaveRewardInput, { description: 'All that the reward says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveRewardInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CatalogueResolver.prototype, "saveReward", null);
__decorate([
    ForMerchants,
    Mutation(() => RewardPayload, { description: 'Puts more of a reward, or places of a slot, on the shelf, or takes some off.' }),
    __param(0, Arg('input', () => AdjustRewardStockInput, { description: 'Of what, and how many.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AdjustRewardStockInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CatalogueResolver.prototype, "adjustRewardStock", null);
__decorate([
    ForMerchants,
    Mutation(() => ImportRewardCodesPayload, {
        description: 'Puts codes into a pool. Those that are there already stay as they are.',
    }),
    __param(0, Arg('input', () => ImportRewardCodesInput, { description: 'The codes.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ImportRewardCodesInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CatalogueResolver.prototype, "importRewardCodes", null);
__decorate([
    ForMerchants,
    Mutation(() => RewardPayload, { description: 'Adds slots of time to a service.' }),
    __param(0, Arg('input', () => AddRewardSlotsInput, { description: 'The slots.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AddRewardSlotsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CatalogueResolver.prototype, "addRewardSlots", null);
CatalogueResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], CatalogueResolver);
export { CatalogueResolver };
//# sourceMappingURL=catalogue.resolver.js.map