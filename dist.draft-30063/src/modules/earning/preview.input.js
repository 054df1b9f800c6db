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
import { MoneyInput } from '../../kernel/money.types.js';
import { DateTime, Decimal, Json } from '../../kernel/scalars/index.js';
import { PurchaseLineInput } from './earning.input.js';
const WHO = "Whose: the token's own member if left out, and for other callers a visitor's, who has used up nothing of any limit per member.";
const AT = 'At which instant, past or to come; now if left out.';
const TIER = "In this tier instead of the member's own.";
let PreviewPurchaseInput = class PreviewPurchaseInput {
};
__decorate([
    Field(() => MemberRef, { nullable: true, description: WHO }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "member", void 0);
__decorate([
    Field(() => MoneyInput, { description: 'What would be paid in all, points and coupons taken off.' }),
    __metadata("design:type", MoneyInput)
], PreviewPurchaseInput.prototype, "total", void 0);
__decorate([
    Field(() => [PurchaseLineInput], { nullable: true, description: 'The lines, as an order has them.' }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "lines", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The part that would be paid with points.' }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "paidWithPoints", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The part that would be paid with coupons.' }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "paidWithCoupons", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where it would be sold, e.g. web or store.' }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "channel", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'In which store.' }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "store", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: AT }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "at", void 0);
__decorate([
    Field(() => String, { nullable: true, description: TIER }),
    __metadata("design:type", Object)
], PreviewPurchaseInput.prototype, "tier", void 0);
PreviewPurchaseInput = __decorate([
    InputType('PreviewPurchaseInput', { description: 'A cart.' })
], PreviewPurchaseInput);
export { PreviewPurchaseInput };
let PreviewActivityInput = class PreviewActivityInput {
};
__decorate([
    Field(() => MemberRef, { nullable: true, description: WHO }),
    __metadata("design:type", Object)
], PreviewActivityInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: "The activity's code." }),
    __metadata("design:type", String)
], PreviewActivityInput.prototype, "activity", void 0);
__decorate([
    Field(() => Json, {
        nullable: true,
        description: 'What would be reported of it: a flat object of texts, numbers and booleans.',
    }),
    __metadata("design:type", Object)
], PreviewActivityInput.prototype, "attributes", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: AT }),
    __metadata("design:type", Object)
], PreviewActivityInput.prototype, "at", void 0);
__decorate([
    Field(() => String, { nullable: true, description: TIER }),
    __metadata("design:type", Object)
], PreviewActivityInput.prototype, "tier", void 0);
PreviewActivityInput = __decorate([
    InputType('PreviewActivityInput', { description: 'An activity that is not done yet.' })
], PreviewActivityInput);
export { PreviewActivityInput };
//# sourceMappingURL=preview.input.js.map