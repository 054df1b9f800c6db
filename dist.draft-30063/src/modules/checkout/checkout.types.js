var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Decimal, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { CouponType } from '../coupons/index.js';
/** Who asks what a cart costs. */
export const ForQuotes = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
let CheckoutSettings = class CheckoutSettings {
};
__decorate([
    Field(() => String, { description: 'The wallet.' }),
    __metadata("design:type", String)
], CheckoutSettings.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'So many points are worth `money`.' }),
    __metadata("design:type", Number)
], CheckoutSettings.prototype, "points", void 0);
__decorate([
    Field(() => Money, { description: 'What so many points are worth.' }),
    __metadata("design:type", Money)
], CheckoutSettings.prototype, "money", void 0);
__decorate([
    Field(() => Decimal, { description: 'The percentage of what the lines cost after coupons that points may pay at most.' }),
    __metadata("design:type", String)
], CheckoutSettings.prototype, "maxShare", void 0);
__decorate([
    Field(() => Points, { description: 'Fewer do not count.' }),
    __metadata("design:type", Number)
], CheckoutSettings.prototype, "minimumPoints", void 0);
__decorate([
    Field(() => Points, { description: 'Points count in multiples of this.' }),
    __metadata("design:type", Number)
], CheckoutSettings.prototype, "stepPoints", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was changed, from 1.' }),
    __metadata("design:type", Number)
], CheckoutSettings.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when.' }),
    __metadata("design:type", Date)
], CheckoutSettings.prototype, "validFrom", void 0);
CheckoutSettings = __decorate([
    ObjectType({ simpleResolvers: true, description: 'How points pay at checkout.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', {
        scope: ['program:read', 'program:write', 'points:read', 'points:write'],
    })
], CheckoutSettings);
export { CheckoutSettings };
let CheckoutPayload = class CheckoutPayload {
};
__decorate([
    Field(() => CheckoutSettings, { nullable: true, description: 'The settings.' }),
    __metadata("design:type", Object)
], CheckoutPayload.prototype, "settings", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], CheckoutPayload.prototype, "userErrors", void 0);
CheckoutPayload = __decorate([
    ObjectType({ simpleResolvers: true, description: 'How points pay from now on, or why that was refused.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], CheckoutPayload);
export { CheckoutPayload };
let CouponShare = class CouponShare {
};
__decorate([
    Field(() => String, { description: 'The line.' }),
    __metadata("design:type", String)
], CouponShare.prototype, "lineId", void 0);
__decorate([
    Field(() => Money, { description: 'What it takes off.' }),
    __metadata("design:type", Money)
], CouponShare.prototype, "discount", void 0);
CouponShare = __decorate([
    ObjectType({ simpleResolvers: true, description: 'What a coupon takes off one line.' }),
    ForQuotes
], CouponShare);
export { CouponShare };
let QuotedCoupon = class QuotedCoupon {
};
__decorate([
    Field(() => String, { description: 'The code, as it was given.' }),
    __metadata("design:type", String)
], QuotedCoupon.prototype, "code", void 0);
__decorate([
    Field(() => CouponType, { nullable: true, description: 'The coupon; null for a wrong code.' }),
    __metadata("design:type", Object)
], QuotedCoupon.prototype, "coupon", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it counts.' }),
    __metadata("design:type", Boolean)
], QuotedCoupon.prototype, "applies", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Its place among those that count, from 1: each takes from what those before it left.',
    }),
    __metadata("design:type", Object)
], QuotedCoupon.prototype, "place", void 0);
__decorate([
    Field(() => Money, { description: 'What it takes off, in all.' }),
    __metadata("design:type", Money)
], QuotedCoupon.prototype, "discount", void 0);
__decorate([
    Field(() => [CouponShare], {
        description: 'Of that, what it takes off each line; lines of which it takes nothing are left out.',
    }),
    __metadata("design:type", Array)
], QuotedCoupon.prototype, "lines", void 0);
__decorate([
    Field(() => Money, { description: 'Of that, what it takes off the shipping.' }),
    __metadata("design:type", Money)
], QuotedCoupon.prototype, "shipping", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Why it does not count, as a code, e.g. MINIMUM_SPEND, STACKING_GROUP, NO_EFFECT.',
    }),
    __metadata("design:type", Object)
], QuotedCoupon.prototype, "reasonCode", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The same in the caller's language." }),
    __metadata("design:type", Object)
], QuotedCoupon.prototype, "reason", void 0);
QuotedCoupon = __decorate([
    ObjectType({ simpleResolvers: true, description: 'What one coupon does to a cart, or why it does nothing.' }),
    ForQuotes
], QuotedCoupon);
export { QuotedCoupon };
let QuotedPoints = class QuotedPoints {
};
__decorate([
    Field(() => String, { description: 'The wallet.' }),
    __metadata("design:type", String)
], QuotedPoints.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'How many the member has.' }),
    __metadata("design:type", Number)
], QuotedPoints.prototype, "available", void 0);
__decorate([
    Field(() => Points, { description: 'The most that this cart takes.' }),
    __metadata("design:type", Number)
], QuotedPoints.prototype, "maximum", void 0);
__decorate([
    Field(() => Money, { description: 'What those are worth.' }),
    __metadata("design:type", Money)
], QuotedPoints.prototype, "maximumDiscount", void 0);
__decorate([
    Field(() => Points, { description: 'What counts of what was wished for. Hold so many with `holdPoints`.' }),
    __metadata("design:type", Number)
], QuotedPoints.prototype, "points", void 0);
__decorate([
    Field(() => Money, { description: 'What those take off.' }),
    __metadata("design:type", Money)
], QuotedPoints.prototype, "discount", void 0);
__decorate([
    Field(() => String, {
        description: 'The offer in the caller\'s language, e.g. "Up to 1,200 points = 12.00 off this cart.", or that it takes none.',
    }),
    __metadata("design:type", String)
], QuotedPoints.prototype, "text", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Why not all count that were wished for: BALANCE, SHARE, STEP, MINIMUM or MEMBER.',
    }),
    __metadata("design:type", Object)
], QuotedPoints.prototype, "reasonCode", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The same in the caller's language." }),
    __metadata("design:type", Object)
], QuotedPoints.prototype, "reason", void 0);
QuotedPoints = __decorate([
    ObjectType({ simpleResolvers: true, description: 'How points can pay for a cart.' }),
    ForQuotes
], QuotedPoints);
export { QuotedPoints };
let QuotedLine = class QuotedLine {
};
__decorate([
    Field(() => String, { description: 'Its name in the cart.' }),
    __metadata("design:type", String)
], QuotedLine.prototype, "lineId", void 0);
__decorate([
    Field(() => Money, { description: 'What it costs.' }),
    __metadata("design:type", Money)
], QuotedLine.prototype, "amount", void 0);
__decorate([
    Field(() => Money, { description: 'What coupons take off.' }),
    __metadata("design:type", Money)
], QuotedLine.prototype, "couponDiscount", void 0);
__decorate([
    Field(() => Money, { description: 'What points take off.' }),
    __metadata("design:type", Money)
], QuotedLine.prototype, "pointsDiscount", void 0);
__decorate([
    Field(() => Money, { description: 'What is left to pay.' }),
    __metadata("design:type", Money)
], QuotedLine.prototype, "toPay", void 0);
QuotedLine = __decorate([
    ObjectType({ simpleResolvers: true, description: 'A line of a cart with what is taken off it.' }),
    ForQuotes
], QuotedLine);
export { QuotedLine };
let CartQuote = class CartQuote {
};
__decorate([
    Field(() => Money, { description: 'What it costs with shipping and without coupons and points.' }),
    __metadata("design:type", Money)
], CartQuote.prototype, "total", void 0);
__decorate([
    Field(() => Money, { description: 'What coupons take off.' }),
    __metadata("design:type", Money)
], CartQuote.prototype, "couponDiscount", void 0);
__decorate([
    Field(() => Money, { description: 'What points take off.' }),
    __metadata("design:type", Money)
], CartQuote.prototype, "pointsDiscount", void 0);
__decorate([
    Field(() => Money, { description: 'What is left to pay, shipping with it.' }),
    __metadata("design:type", Money)
], CartQuote.prototype, "toPay", void 0);
__decorate([
    Field(() => Money, { description: 'What is left to pay for the shipping.' }),
    __metadata("design:type", Money)
], CartQuote.prototype, "shipping", void 0);
__decorate([
    Field(() => [QuotedLine], { description: 'The lines, as they were given.' }),
    __metadata("design:type", Array)
], CartQuote.prototype, "lines", void 0);
__decorate([
    Field(() => [QuotedCoupon], { description: 'The coupons, in the order in which they were looked at; wrong codes last.' }),
    __metadata("design:type", Array)
], CartQuote.prototype, "coupons", void 0);
__decorate([
    Field(() => QuotedPoints, { nullable: true, description: 'Null for a guest, and where points do not pay.' }),
    __metadata("design:type", Object)
], CartQuote.prototype, "points", void 0);
CartQuote = __decorate([
    ObjectType({ simpleResolvers: true, description: 'What a cart costs with these coupons and points. Nothing is reserved.' }),
    ForQuotes
], CartQuote);
export { CartQuote };
//# sourceMappingURL=checkout.types.js.map