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
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { describeRefusal } from '../../kernel/messages.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { readSlots } from './read-rewards.js';
import { RewardRecord } from './reward-record.js';
import { RewardOrderEnum } from './rewards.enums.js';
import { RewardFilter } from './rewards.input.js';
import { ForShoppers, Reward, RewardConnection, RewardSlot } from './rewards.types.js';
/** The catalogue as callers see it. */
let RewardResolver = class RewardResolver {
    constructor(deps) {
        this.deps = deps;
    }
    rewards(page, filter, order, context) {
        return this.deps.rewards.page(context, pageRequest(page), order, filter ?? {});
    }
    reward(code, context) {
        return this.deps.rewards.byCode(context, code);
    }
    async eligible({ row }, context) {
        return (await this.deps.eligibility.whyNot(context, row)) === null;
    }
    async ineligibleReason({ row }, context) {
        const refusal = await this.deps.eligibility.whyNot(context, row);
        return refusal && describeRefusal(refusal.message, refusal.params, context.language);
    }
    async slots({ row }, from, until, context) {
        if (row.kind !== 'SERVICE')
            return [];
        const key = { rewardId: row.id, from: from?.getTime() ?? context.clock.now(), until: until?.getTime() ?? null };
        const slots = await this.deps.reads.ask(context, readSlots, key);
        return slots.map(slotOf);
    }
};
__decorate([
    ForShoppers,
    Query(() => RewardConnection, {
        description: 'The catalogue. Members see what is on offer, or will be; names and texts come in their language.',
    }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Arg('filter', () => RewardFilter, { nullable: true, description: 'Only those.' })),
    __param(2, Arg('orderBy', () => RewardOrderEnum, { defaultValue: 'POSITION', description: 'In which order.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, Object, String, RequestContext]),
    __metadata("design:returntype", Promise)
], RewardResolver.prototype, "rewards", null);
__decorate([
    ForShoppers,
    Query(() => Reward, { nullable: true, description: 'One reward; null when there is none with this code for the caller.' }),
    __param(0, Arg('code', () => String, { description: 'Its code.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], RewardResolver.prototype, "reward", null);
__decorate([
    ForShoppers,
    FieldResolver(() => Boolean, {
        description: 'Whether the calling member may redeem one now; for other callers: whether anybody may.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RewardRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], RewardResolver.prototype, "eligible", null);
__decorate([
    ForShoppers,
    FieldResolver(() => String, { nullable: true, description: 'Why not, for people; null where it may.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RewardRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], RewardResolver.prototype, "ineligibleReason", null);
__decorate([
    ForShoppers,
    FieldResolver(() => [RewardSlot], { description: 'The slots of a service that begin in a time, at most 200, soonest first.' }),
    __param(0, Root()),
    __param(1, Arg('from', () => DateTime, { nullable: true, description: 'From when; now if left out.' })),
    __param(2, Arg('until', () => DateTime, { nullable: true, description: 'Until when; without end if left out.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RewardRecord, Object, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], RewardResolver.prototype, "slots", null);
RewardResolver = __decorate([
    Resolver(() => Reward),
    __metadata("design:paramtypes", [Object])
], RewardResolver);
export { RewardResolver };
export function slotOf({ id, startsAt, endsAt, place, free }) {
    return { id: toGlobalId('RewardSlot', id), startsAt: new Date(startsAt), endsAt: new Date(endsAt), place, free };
}
//# sourceMappingURL=rewards.resolver.js.map