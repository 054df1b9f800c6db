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
import { DateTime, Decimal } from '../../kernel/scalars/index.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
let PurchaseLineInput = class PurchaseLineInput {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Its name within the order; its position, counted from 0, if left out.' }),
    __metadata("design:type", Object)
], PurchaseLineInput.prototype, "lineId", void 0);
__decorate([
    Field(() => String, { description: 'What was bought.' }),
    __metadata("design:type", String)
], PurchaseLineInput.prototype, "sku", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The article's category." }),
    __metadata("design:type", Object)
], PurchaseLineInput.prototype, "category", void 0);
__decorate([
    Field(() => Decimal, { description: 'How many, above 0.' }),
    __metadata("design:type", String)
], PurchaseLineInput.prototype, "quantity", void 0);
__decorate([
    Field(() => Decimal, { description: 'What was paid for the line in all.' }),
    __metadata("design:type", String)
], PurchaseLineInput.prototype, "amount", void 0);
PurchaseLineInput = __decorate([
    InputType('PurchaseLineInput', {
        description: '`lineId` is unique within the order (default: its position); amounts are what was paid, discounts taken off.',
    })
], PurchaseLineInput);
export { PurchaseLineInput };
let RecordPurchaseInput = class RecordPurchaseInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RecordPurchaseInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who bought.' }),
    __metadata("design:type", MemberRef)
], RecordPurchaseInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'Unique within the program: earns once for ever.' }),
    __metadata("design:type", String)
], RecordPurchaseInput.prototype, "orderId", void 0);
__decorate([
    Field(() => MoneyInput, {
        description: 'What was paid in all, points and coupons taken off; 0 is recorded and earns nothing.',
    }),
    __metadata("design:type", MoneyInput)
], RecordPurchaseInput.prototype, "total", void 0);
__decorate([
    Field(() => [PurchaseLineInput], {
        nullable: true,
        description: 'The lines. What they leave of the total is an implicit last line (shipping, say).',
    }),
    __metadata("design:type", Object)
], RecordPurchaseInput.prototype, "lines", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The part that was paid with points.' }),
    __metadata("design:type", Object)
], RecordPurchaseInput.prototype, "paidWithPoints", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The part that was paid with coupons.' }),
    __metadata("design:type", Object)
], RecordPurchaseInput.prototype, "paidWithCoupons", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where it was sold, e.g. web or store.' }),
    __metadata("design:type", Object)
], RecordPurchaseInput.prototype, "channel", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'In which store.' }),
    __metadata("design:type", Object)
], RecordPurchaseInput.prototype, "store", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was paid; now if left out. Rules and expiry go by it.' }),
    __metadata("design:type", Object)
], RecordPurchaseInput.prototype, "occurredAt", void 0);
RecordPurchaseInput = __decorate([
    InputType('RecordPurchaseInput', { description: 'An order that was paid.' })
], RecordPurchaseInput);
export { RecordPurchaseInput };
let RecordPurchasesInput = class RecordPurchasesInput {
};
__decorate([
    Field(() => [RecordPurchaseInput], { description: 'Up to 1,000 purchases.' }),
    __metadata("design:type", Array)
], RecordPurchasesInput.prototype, "purchases", void 0);
RecordPurchasesInput = __decorate([
    InputType('RecordPurchasesInput', { description: 'Many orders at once.' })
], RecordPurchasesInput);
export { RecordPurchasesInput };
let ConfirmPurchaseInput = class ConfirmPurchaseInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], ConfirmPurchaseInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'The order.' }),
    __metadata("design:type", String)
], ConfirmPurchaseInput.prototype, "orderId", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'When it happened; now if left out. The validity of the points counts from it.',
    }),
    __metadata("design:type", Object)
], ConfirmPurchaseInput.prototype, "occurredAt", void 0);
ConfirmPurchaseInput = __decorate([
    InputType('ConfirmPurchaseInput', { description: 'The event that matures pending points (delivered, return window waived).' })
], ConfirmPurchaseInput);
export { ConfirmPurchaseInput };
let ReturnLineInput = class ReturnLineInput {
};
__decorate([
    Field(() => String, { description: 'The line of the order.' }),
    __metadata("design:type", String)
], ReturnLineInput.prototype, "lineId", void 0);
__decorate([
    Field(() => Decimal, { description: 'How many came back, above 0.' }),
    __metadata("design:type", String)
], ReturnLineInput.prototype, "quantity", void 0);
__decorate([
    Field(() => Decimal, { description: 'What is paid back for them.' }),
    __metadata("design:type", String)
], ReturnLineInput.prototype, "amount", void 0);
ReturnLineInput = __decorate([
    InputType('ReturnLineInput', { description: 'What came back of a line.' })
], ReturnLineInput);
export { ReturnLineInput };
let RecordReturnInput = class RecordReturnInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RecordReturnInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who returns.' }),
    __metadata("design:type", MemberRef)
], RecordReturnInput.prototype, "member", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: "The returned purchase; left out when the shop does not know it: then it is spread over the member's purchases, newest first.",
    }),
    __metadata("design:type", Object)
], RecordReturnInput.prototype, "orderId", void 0);
__decorate([
    Field(() => String, { description: 'Unique within the program: takes back once for ever.' }),
    __metadata("design:type", String)
], RecordReturnInput.prototype, "returnId", void 0);
__decorate([
    Field(() => MoneyInput, { description: 'What is paid back in all.' }),
    __metadata("design:type", MoneyInput)
], RecordReturnInput.prototype, "amount", void 0);
__decorate([
    Field(() => [ReturnLineInput], {
        nullable: true,
        description: 'Of which lines. What they leave of the amount is taken from the lines in their order. Only `amount` counts where the order has no lines.',
    }),
    __metadata("design:type", Object)
], RecordReturnInput.prototype, "lines", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it came back; now if left out.' }),
    __metadata("design:type", Object)
], RecordReturnInput.prototype, "occurredAt", void 0);
RecordReturnInput = __decorate([
    InputType('RecordReturnInput', { description: 'Goods that came back.' })
], RecordReturnInput);
export { RecordReturnInput };
//# sourceMappingURL=earning.input.js.map