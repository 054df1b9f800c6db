var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { CurrencyCode, Decimal } from '../../kernel/scalars/index.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
const CODE = 'The code, in whatever spelling: case, spaces and hyphens do not matter.';
const ORDER = 'The order, as the shop calls it. 1 to 200 characters.';
let CartLineInput = class CartLineInput {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Its name within the cart; its position, counted from 0, if left out.' }),
    __metadata("design:type", Object)
], CartLineInput.prototype, "lineId", void 0);
__decorate([
    Field(() => String, { description: 'The article.' }),
    __metadata("design:type", String)
], CartLineInput.prototype, "sku", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The article's category." }),
    __metadata("design:type", Object)
], CartLineInput.prototype, "category", void 0);
__decorate([
    Field(() => Decimal, { description: 'What the line costs in all, before coupons and points.' }),
    __metadata("design:type", String)
], CartLineInput.prototype, "amount", void 0);
CartLineInput = __decorate([
    InputType({ description: 'A line of a cart.' })
], CartLineInput);
export { CartLineInput };
let CartInput = class CartInput {
};
__decorate([
    Field(() => [CartLineInput], { description: 'The lines, at most 500.' }),
    __metadata("design:type", Array)
], CartInput.prototype, "lines", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'What the shipping costs; nothing if left out.' }),
    __metadata("design:type", Object)
], CartInput.prototype, "shipping", void 0);
__decorate([
    Field(() => CurrencyCode, { nullable: true, description: "The program's if left out; any other is refused." }),
    __metadata("design:type", Object)
], CartInput.prototype, "currency", void 0);
CartInput = __decorate([
    InputType({ description: 'What somebody is about to buy.' })
], CartInput);
export { CartInput };
let IssueCouponInput = class IssueCouponInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], IssueCouponInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'The kind of coupon, by its code.' }),
    __metadata("design:type", String)
], IssueCouponInput.prototype, "type", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: 'Whose it is. If left out, whoever shows the code may use it.' }),
    __metadata("design:type", Object)
], IssueCouponInput.prototype, "member", void 0);
IssueCouponInput = __decorate([
    InputType({ description: 'A coupon to be issued.' })
], IssueCouponInput);
export { IssueCouponInput };
let RevokeCouponInput = class RevokeCouponInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RevokeCouponInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The coupon.' }),
    __metadata("design:type", String)
], RevokeCouponInput.prototype, "couponId", void 0);
RevokeCouponInput = __decorate([
    InputType({ description: 'A coupon to be taken out of use.' })
], RevokeCouponInput);
export { RevokeCouponInput };
let ReserveCouponInput = class ReserveCouponInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], ReserveCouponInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, {
        nullable: true,
        description: "Who buys; a member's token may leave it out, and so may a guest's order.",
    }),
    __metadata("design:type", Object)
], ReserveCouponInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: CODE }),
    __metadata("design:type", String)
], ReserveCouponInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: ORDER }),
    __metadata("design:type", String)
], ReserveCouponInput.prototype, "orderId", void 0);
__decorate([
    Field(() => CartInput, { description: 'What is bought. All coupons of the order are held against it together.' }),
    __metadata("design:type", CartInput)
], ReserveCouponInput.prototype, "cart", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: "For how many seconds; the program's default for holds if left out, and at most its maximum.",
    }),
    __metadata("design:type", Object)
], ReserveCouponInput.prototype, "ttlSeconds", void 0);
ReserveCouponInput = __decorate([
    InputType({ description: 'A coupon to be kept for an order.' })
], ReserveCouponInput);
export { ReserveCouponInput };
let RedeemCouponInput = class RedeemCouponInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RedeemCouponInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who bought; the coupon's owner if left out." }),
    __metadata("design:type", Object)
], RedeemCouponInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: CODE }),
    __metadata("design:type", String)
], RedeemCouponInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: ORDER }),
    __metadata("design:type", String)
], RedeemCouponInput.prototype, "orderId", void 0);
__decorate([
    Field(() => CartInput, {
        nullable: true,
        description: 'What was bought. May be left out where the coupon was reserved for the order: then it does what was reserved.',
    }),
    __metadata("design:type", Object)
], RedeemCouponInput.prototype, "cart", void 0);
RedeemCouponInput = __decorate([
    InputType({ description: 'A coupon that an order has used.' })
], RedeemCouponInput);
export { RedeemCouponInput };
let RollbackLineInput = class RollbackLineInput {
};
__decorate([
    Field(() => String, { description: 'Its name in the cart.' }),
    __metadata("design:type", String)
], RollbackLineInput.prototype, "lineId", void 0);
__decorate([
    Field(() => Decimal, { description: 'How much of it came back, of what it cost before coupons.' }),
    __metadata("design:type", String)
], RollbackLineInput.prototype, "amount", void 0);
RollbackLineInput = __decorate([
    InputType({ description: 'A line that came back.' })
], RollbackLineInput);
export { RollbackLineInput };
let RollbackCouponInput = class RollbackCouponInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RollbackCouponInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: CODE }),
    __metadata("design:type", String)
], RollbackCouponInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: ORDER }),
    __metadata("design:type", String)
], RollbackCouponInput.prototype, "orderId", void 0);
__decorate([
    Field(() => [RollbackLineInput], {
        nullable: true,
        description: 'What came back; everything if left out. The coupon can be used again once everything came back that it was for.',
    }),
    __metadata("design:type", Object)
], RollbackCouponInput.prototype, "lines", void 0);
RollbackCouponInput = __decorate([
    InputType({ description: 'What a coupon did for an order and does no more.' })
], RollbackCouponInput);
export { RollbackCouponInput };
//# sourceMappingURL=coupons.input.js.map