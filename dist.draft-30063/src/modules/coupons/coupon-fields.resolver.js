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
import { MemberType } from '../members/index.js';
import { CouponType, CouponUseType, ForCouponHolders } from './coupons.types.js';
/** What belongs to a coupon and is read only where it is asked for. */
let CouponFieldsResolver = class CouponFieldsResolver {
    constructor(coupons, members) {
        this.coupons = coupons;
        this.members = members;
    }
    async member({ row }, context) {
        return row.memberId === null ? null : this.members.byId(context, row.memberId);
    }
    orders({ row }, context) {
        return this.coupons.uses(context, row);
    }
};
__decorate([
    ForCouponHolders,
    FieldResolver(() => MemberType, {
        nullable: true,
        description: "Whose it is; null where it is nobody's, or the caller may not know.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], CouponFieldsResolver.prototype, "member", null);
__decorate([
    ForCouponHolders,
    FieldResolver(() => [CouponUseType], {
        description: "The orders for which it was reserved or used, newest first, at most 100. To a member's token, its own.",
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], CouponFieldsResolver.prototype, "orders", null);
CouponFieldsResolver = __decorate([
    Resolver(() => CouponType),
    __metadata("design:paramtypes", [Function, Function])
], CouponFieldsResolver);
export { CouponFieldsResolver };
//# sourceMappingURL=coupon-fields.resolver.js.map