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
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { errorsOf, execute } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { IssueCouponInput, RevokeCouponInput } from './coupons.input.js';
import { CouponConnection, CouponPayload, CouponType, ForCouponHolders } from './coupons.types.js';
import { revokeCoupon } from './end-coupon.js';
import { issueCoupon } from './issue-coupon.js';
/** Coupons as they are issued and seen. NOT_FOUND for ids of nothing. */
let CouponResolver = class CouponResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async coupon(code, context) {
        const [found] = await this.deps.guesses.find(context, context.caller.memberId, [code]);
        return found ? this.deps.coupons.shown(context, found.id) : null;
    }
    async issueCoupon(input, context) {
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const member = input.member ? this.deps.readRef(input.member, context.tenant) : null;
            return isRefusal(member) ? member.under('member') : issueCoupon(envelope, { type: input.type, member });
        });
        if (isRefusal(done))
            return { coupon: null, userErrors: errorsOf(context, done) };
        return { coupon: await this.deps.coupons.shown(context, done.value.couponId), userErrors: [] };
    }
    async revokeCoupon(input, context) {
        const id = numericKey(input.couponId, 'Coupon');
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => id === null ? refuse('NOT_FOUND', ['couponId'], 'coupon-NOT_FOUND') : revokeCoupon(envelope, id));
        if (isRefusal(done))
            return { coupon: null, userErrors: errorsOf(context, done) };
        return { coupon: await this.deps.coupons.shown(context, done.value.couponId), userErrors: [] };
    }
    coupons(member, page, context) {
        return this.deps.coupons.page(context, pageRequest(page), member.id);
    }
};
__decorate([
    ForCouponHolders,
    Query(() => CouponType, {
        nullable: true,
        description: "A coupon by its code; null for a wrong one. To a member's token only its own exist, and those that are nobody's. Ten wrong codes lock the caller out for a while: THROTTLED with `retryAt`.",
    }),
    __param(0, Arg('code', () => String, { description: 'The code, in whatever spelling.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], CouponResolver.prototype, "coupon", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => CouponPayload, { description: 'Issues a coupon: to a member, or for whoever shows its code.' }),
    __param(0, Arg('input', () => IssueCouponInput, { description: 'Which, to whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IssueCouponInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponResolver.prototype, "issueCoupon", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => CouponPayload, {
        description: 'Takes a coupon out of use, for good. What is reserved may still be redeemed, and what was used stays.',
    }),
    __param(0, Arg('input', () => RevokeCouponInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RevokeCouponInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponResolver.prototype, "revokeCoupon", null);
__decorate([
    ForCouponHolders,
    FieldResolver(() => CouponConnection, { description: "The member's coupons, newest first." }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponResolver.prototype, "coupons", null);
CouponResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], CouponResolver);
export { CouponResolver };
//# sourceMappingURL=coupons.resolver.js.map