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
import { moneyOf } from '../../kernel/money.types.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { errorsOf, execute } from '../ledger/index.js';
import { RedeemCouponInput, ReserveCouponInput, RollbackCouponInput } from './coupons.input.js';
import { CouponUsePayload } from './coupons.types.js';
import { rollbackCoupon } from './end-coupon.js';
import { readCart, readReturned } from './read-cart.js';
import { speakingFor } from './speaking-for.js';
import { redeemCoupon, reserveCoupon } from './use-coupon.js';
const ForBuyers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' });
/** What orders do with coupons. Wrong codes are NOT_FOUND, and ten of them lock the caller and the member out for a while. */
let CouponUseResolver = class CouponUseResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async reserveCoupon(input, context) {
        const { orderId, ttlSeconds = null } = input;
        return this.run(context, input, (envelope, couponId, member) => {
            const cart = readCart(input.cart, context.tenant, 'cart');
            return isRefusal(cart) ? cart : reserveCoupon(envelope, { couponId, member, orderId, cart, ttlSeconds });
        });
    }
    async redeemCoupon(input, context) {
        const { orderId } = input;
        return this.run(context, input, (envelope, couponId, member) => {
            const cart = input.cart ? readCart(input.cart, context.tenant, 'cart') : null;
            return isRefusal(cart) ? cart : redeemCoupon(envelope, { couponId, member, orderId, cart });
        });
    }
    async rollbackCoupon(input, context) {
        const { orderId } = input;
        return this.run(context, input, (envelope, couponId) => {
            const lines = input.lines ? readReturned(input.lines, context.tenant) : null;
            return isRefusal(lines) ? lines : rollbackCoupon(envelope, { couponId, orderId, lines });
        });
    }
    async run(context, shown, make) {
        const refused = (refusal) => ({ coupon: null, use: null, undone: null, userErrors: errorsOf(context, refusal) });
        const memberId = await speakingFor(context, shown.member, this.deps);
        if (isRefusal(memberId))
            return refused(memberId);
        const [found] = await this.deps.guesses.find(context, memberId, [shown.code]);
        const done = await execute(context, this.deps.commands, shown.idempotencyKey, (envelope) => {
            if (!found)
                return refuse('NOT_FOUND', ['code'], 'coupon-NOT_FOUND');
            const who = memberId ?? found.memberId;
            return make(envelope, found.id, who === null ? null : { by: 'id', value: String(who) });
        });
        if (isRefusal(done))
            return refused(done);
        const { couponId, useId, undone } = done.value;
        const [coupon, use] = await Promise.all([
            this.deps.coupons.shown(context, couponId),
            useId === null ? null : this.deps.coupons.use(context, useId),
        ]);
        return { coupon, use, undone: moneyOf(undone, context.tenant.currency), userErrors: [] };
    }
};
__decorate([
    ForBuyers,
    Mutation(() => CouponUsePayload, {
        description: 'Keeps a coupon for an order while it is paid. One that would have no effect is refused and stays free.',
    }),
    __param(0, Arg('input', () => ReserveCouponInput, { description: 'Which, for what.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReserveCouponInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponUseResolver.prototype, "reserveCoupon", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => CouponUsePayload, {
        description: 'Uses a coupon for an order, once. One that would have no effect is refused and stays free.',
    }),
    __param(0, Arg('input', () => RedeemCouponInput, { description: 'Which, for what.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RedeemCouponInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponUseResolver.prototype, "redeemCoupon", null);
__decorate([
    ForBuyers,
    Mutation(() => CouponUsePayload, {
        description: 'Takes back what a coupon did for an order: all of it, or its share of what came back. A member releases its own reservations only.',
    }),
    __param(0, Arg('input', () => RollbackCouponInput, { description: 'Which, of what.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RollbackCouponInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CouponUseResolver.prototype, "rollbackCoupon", null);
CouponUseResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], CouponUseResolver);
export { CouponUseResolver };
//# sourceMappingURL=coupon-uses.resolver.js.map