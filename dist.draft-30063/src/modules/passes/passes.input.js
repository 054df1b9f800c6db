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
import { DateTime } from '../../kernel/scalars/index.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
let IssuePassInput = class IssuePassInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], IssuePassInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who buys it.' }),
    __metadata("design:type", MemberRef)
], IssuePassInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of its type.' }),
    __metadata("design:type", String)
], IssuePassInput.prototype, "passType", void 0);
__decorate([
    Field(() => MoneyInput, { nullable: true, description: "What was paid for it; the type's price if left out." }),
    __metadata("design:type", Object)
], IssuePassInput.prototype, "pricePaid", void 0);
__decorate([
    Field(() => Boolean, {
        defaultValue: false,
        description: 'A gift of the house: neither money nor points were paid, and nothing of it is paid back.',
    }),
    __metadata("design:type", Boolean)
], IssuePassInput.prototype, "free", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it starts, now or later; now if left out.' }),
    __metadata("design:type", Object)
], IssuePassInput.prototype, "startsAt", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The order that it was bought with: when it is refunded, what that order earned is taken back.',
    }),
    __metadata("design:type", Object)
], IssuePassInput.prototype, "orderId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The line of that order, where it has others.' }),
    __metadata("design:type", Object)
], IssuePassInput.prototype, "orderLineId", void 0);
IssuePassInput = __decorate([
    InputType({ description: 'A pass to be issued.' })
], IssuePassInput);
export { IssuePassInput };
let UsePassInput = class UsePassInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], UsePassInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'The pass.' }),
    __metadata("design:type", Object)
], UsePassInput.prototype, "passId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its code, as the member shows it.' }),
    __metadata("design:type", Object)
], UsePassInput.prototype, "code", void 0);
__decorate([
    Field(() => Int, { defaultValue: 1, description: 'How many units.' }),
    __metadata("design:type", Number)
], UsePassInput.prototype, "units", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What the shop calls it, e.g. its receipt. At most 200 characters, nothing personal.',
    }),
    __metadata("design:type", Object)
], UsePassInput.prototype, "reference", void 0);
UsePassInput = __decorate([
    InputType({ description: 'Units of a pass to be used. Either its id or its code is given.' })
], UsePassInput);
export { UsePassInput };
let ReversePassUseInput = class ReversePassUseInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], ReversePassUseInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The pass.' }),
    __metadata("design:type", String)
], ReversePassUseInput.prototype, "passId", void 0);
__decorate([
    Field(() => ID, { description: 'The use: an entry of its history.' }),
    __metadata("design:type", String)
], ReversePassUseInput.prototype, "useId", void 0);
ReversePassUseInput = __decorate([
    InputType({ description: 'A use of a pass to be taken back.' })
], ReversePassUseInput);
export { ReversePassUseInput };
let GiftPassInput = class GiftPassInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], GiftPassInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The pass.' }),
    __metadata("design:type", String)
], GiftPassInput.prototype, "passId", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who gets it.' }),
    __metadata("design:type", MemberRef)
], GiftPassInput.prototype, "to", void 0);
GiftPassInput = __decorate([
    InputType({ description: 'A pass to be given to another member.' })
], GiftPassInput);
export { GiftPassInput };
let RefundPassInput = class RefundPassInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RefundPassInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The pass.' }),
    __metadata("design:type", String)
], RefundPassInput.prototype, "passId", void 0);
__decorate([
    Field(() => Boolean, {
        defaultValue: false,
        description: 'The shop records the return of its order itself: nothing that the order earned is taken back here.',
    }),
    __metadata("design:type", Boolean)
], RefundPassInput.prototype, "withoutReturn", void 0);
RefundPassInput = __decorate([
    InputType({ description: 'A pass whose unused part is paid back.' })
], RefundPassInput);
export { RefundPassInput };
let CancelPassInput = class CancelPassInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], CancelPassInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The pass.' }),
    __metadata("design:type", String)
], CancelPassInput.prototype, "passId", void 0);
__decorate([
    Field(() => String, { description: 'Why, as a code of the brand. 1 to 100 characters.' }),
    __metadata("design:type", String)
], CancelPassInput.prototype, "reasonCode", void 0);
CancelPassInput = __decorate([
    InputType({ description: 'A pass to be taken back.' })
], CancelPassInput);
export { CancelPassInput };
//# sourceMappingURL=passes.input.js.map