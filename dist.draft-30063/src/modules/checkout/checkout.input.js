var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Decimal, Points } from '../../kernel/scalars/index.js';
import { CartInput } from '../coupons/index.js';
let CheckoutInput = class CheckoutInput {
};
__decorate([
    Field(() => String, { nullable: true, description: 'The wallet; `points` if left out. It must be spendable.' }),
    __metadata("design:type", Object)
], CheckoutInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'So many points are worth `money`.' }),
    __metadata("design:type", Number)
], CheckoutInput.prototype, "points", void 0);
__decorate([
    Field(() => Decimal, { description: 'What so many points are worth.' }),
    __metadata("design:type", String)
], CheckoutInput.prototype, "money", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: 'The percentage of what the lines cost after coupons that points may pay at most; 100 if left out.',
    }),
    __metadata("design:type", Object)
], CheckoutInput.prototype, "maxShare", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'Fewer do not count; 0 if left out.' }),
    __metadata("design:type", Object)
], CheckoutInput.prototype, "minimumPoints", void 0);
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'Points count in multiples of this. The fewest that are worth whole units of money if left out, and always a multiple of them: nothing is rounded.',
    }),
    __metadata("design:type", Object)
], CheckoutInput.prototype, "stepPoints", void 0);
CheckoutInput = __decorate([
    InputType({ description: 'How points pay at checkout: so many points are worth so much money.' })
], CheckoutInput);
export { CheckoutInput };
let QuoteCartInput = class QuoteCartInput {
};
__decorate([
    Field(() => MemberRef, {
        nullable: true,
        description: "Who buys; a member's token may leave it out, and so may a guest's cart.",
    }),
    __metadata("design:type", Object)
], QuoteCartInput.prototype, "member", void 0);
__decorate([
    Field(() => CartInput, { description: 'The cart.' }),
    __metadata("design:type", CartInput)
], QuoteCartInput.prototype, "cart", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: "Codes of coupons, at most 10. If left out, the member's own coupons that are good now, at most 50.",
    }),
    __metadata("design:type", Object)
], QuoteCartInput.prototype, "codes", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'How many points are wished to be used; none if left out.' }),
    __metadata("design:type", Object)
], QuoteCartInput.prototype, "points", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order, where coupons may be reserved for it already.' }),
    __metadata("design:type", Object)
], QuoteCartInput.prototype, "orderId", void 0);
QuoteCartInput = __decorate([
    InputType({ description: 'A cart, and what is to be used for it.' })
], QuoteCartInput);
export { QuoteCartInput };
//# sourceMappingURL=checkout.input.js.map