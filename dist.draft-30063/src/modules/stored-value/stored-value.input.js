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
import { MoneyInput } from '../../kernel/money.types.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
const WALLET = 'A wallet in money; may be left out where the program has one.';
let TopUpStoredValueInput = class TopUpStoredValueInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], TopUpStoredValueInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Whose wallet.' }),
    __metadata("design:type", MemberRef)
], TopUpStoredValueInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { nullable: true, description: WALLET }),
    __metadata("design:type", Object)
], TopUpStoredValueInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => String, {
        description: 'What the shop calls it, e.g. the number of the payment: unique within the program, topped up once for ever.',
    }),
    __metadata("design:type", String)
], TopUpStoredValueInput.prototype, "topUpId", void 0);
__decorate([
    Field(() => MoneyInput, { nullable: true, description: 'What was paid; none for a bonus alone.' }),
    __metadata("design:type", Object)
], TopUpStoredValueInput.prototype, "amount", void 0);
__decorate([
    Field(() => MoneyInput, {
        nullable: true,
        description: 'What the brand adds, no more than what was paid. It is never paid out, and taken back in proportion when what was paid is.',
    }),
    __metadata("design:type", Object)
], TopUpStoredValueInput.prototype, "bonus", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: "For how many days the bonus is good, 1 to 3650; as the wallet's policy says if left out.",
    }),
    __metadata("design:type", Object)
], TopUpStoredValueInput.prototype, "bonusDays", void 0);
TopUpStoredValueInput = __decorate([
    InputType({ description: 'Money that was paid to the shop, to be kept in a wallet.' })
], TopUpStoredValueInput);
export { TopUpStoredValueInput };
let PayWithStoredValueInput = class PayWithStoredValueInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], PayWithStoredValueInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who pays.' }),
    __metadata("design:type", MemberRef)
], PayWithStoredValueInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { nullable: true, description: WALLET }),
    __metadata("design:type", Object)
], PayWithStoredValueInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => MoneyInput, { description: 'How much.' }),
    __metadata("design:type", MoneyInput)
], PayWithStoredValueInput.prototype, "amount", void 0);
__decorate([
    Field(() => String, { description: 'The order, 1 to 200 characters.' }),
    __metadata("design:type", String)
], PayWithStoredValueInput.prototype, "orderId", void 0);
PayWithStoredValueInput = __decorate([
    InputType({ description: 'An order that is paid with stored value.' })
], PayWithStoredValueInput);
export { PayWithStoredValueInput };
let RefundStoredValuePaymentInput = class RefundStoredValuePaymentInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RefundStoredValuePaymentInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The payment.' }),
    __metadata("design:type", String)
], RefundStoredValuePaymentInput.prototype, "paymentId", void 0);
__decorate([
    Field(() => MoneyInput, { nullable: true, description: 'How much of it; all that has not come back yet if left out.' }),
    __metadata("design:type", Object)
], RefundStoredValuePaymentInput.prototype, "amount", void 0);
RefundStoredValuePaymentInput = __decorate([
    InputType({ description: 'A payment that comes back.' })
], RefundStoredValuePaymentInput);
export { RefundStoredValuePaymentInput };
let RefundStoredValueTopUpInput = class RefundStoredValueTopUpInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RefundStoredValueTopUpInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The top-up: its `id`.' }),
    __metadata("design:type", String)
], RefundStoredValueTopUpInput.prototype, "topUpId", void 0);
__decorate([
    Field(() => MoneyInput, { nullable: true, description: 'How much of what was paid in and is left; all of it if left out.' }),
    __metadata("design:type", Object)
], RefundStoredValueTopUpInput.prototype, "amount", void 0);
RefundStoredValueTopUpInput = __decorate([
    InputType({ description: 'What is left of a top-up, to be paid out.' })
], RefundStoredValueTopUpInput);
export { RefundStoredValueTopUpInput };
//# sourceMappingURL=stored-value.input.js.map