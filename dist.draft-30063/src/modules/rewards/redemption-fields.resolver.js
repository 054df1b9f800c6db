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
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { CouponType } from '../coupons/index.js';
import { MemberType } from '../members/index.js';
import { PassObject } from '../passes/index.js';
import { readCodesOf, readSlotsById } from './read-redemptions.js';
import { ForRedeemers, RedemptionType } from './redemptions.types.js';
import { slotOf } from './rewards.resolver.js';
import { Reward, RewardSlot } from './rewards.types.js';
/** What belongs to a redemption and is read only where it is asked for. */
let RedemptionFieldsResolver = class RedemptionFieldsResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async reward({ row }, context) {
        const reward = await this.deps.rewards.byId(context, row.rewardId);
        if (!reward)
            throw new Error(`redemption ${row.id} is of a reward that is not there`);
        return reward;
    }
    member({ row }, context) {
        return this.deps.members.byId(context, row.memberId);
    }
    async codes({ row, status }, context) {
        if (row.kind !== 'VIRTUAL' || status !== 'FULFILLED')
            return [];
        return this.deps.reads.ask(context, readCodesOf, row.id);
    }
    coupons({ row }, context) {
        return row.couponType === null ? Promise.resolve([]) : this.deps.coupons.ofRedemption(context, row.id);
    }
    async passes({ row }, context) {
        return row.kind === 'PASS' ? this.deps.passes.ofRedemption(context, row.id) : [];
    }
    async slot({ row }, context) {
        const slot = row.slotId === null ? null : await this.deps.reads.ask(context, readSlotsById, row.slotId);
        return slot && slotOf(slot);
    }
};
__decorate([
    ForRedeemers,
    FieldResolver(() => Reward, { description: 'What was redeemed, as it is now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionFieldsResolver.prototype, "reward", null);
__decorate([
    ForRedeemers,
    FieldResolver(() => MemberType, { nullable: true, description: 'Who redeemed it; null where the caller may not know.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionFieldsResolver.prototype, "member", null);
__decorate([
    ForRedeemers,
    FieldResolver(() => [String], { description: 'The codes of a virtual reward, once the member has it.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionFieldsResolver.prototype, "codes", null);
__decorate([
    ForRedeemers,
    FieldResolver(() => [CouponType], { description: 'The coupons that it gave, once the member has them.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionFieldsResolver.prototype, "coupons", null);
__decorate([
    ForRedeemers,
    FieldResolver(() => [PassObject], { description: 'The passes that it gave, as far as they are for the caller to see.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionFieldsResolver.prototype, "passes", null);
__decorate([
    ForRedeemers,
    FieldResolver(() => RewardSlot, { nullable: true, description: 'The slot of a service.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionFieldsResolver.prototype, "slot", null);
RedemptionFieldsResolver = __decorate([
    Resolver(() => RedemptionType),
    __metadata("design:paramtypes", [Object])
], RedemptionFieldsResolver);
export { RedemptionFieldsResolver };
//# sourceMappingURL=redemption-fields.resolver.js.map