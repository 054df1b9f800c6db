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
import { Points } from '../../kernel/scalars/index.js';
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
let HoldPointsInput = class HoldPointsInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], HoldPointsInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Whose points; a member's token may leave it out." }),
    __metadata("design:type", Object)
], HoldPointsInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { defaultValue: 'points', description: 'Which wallet.' }),
    __metadata("design:type", String)
], HoldPointsInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'How many, above 0; of a wallet in money, in its smallest unit. Either this or `amount`.',
    }),
    __metadata("design:type", Object)
], HoldPointsInput.prototype, "points", void 0);
__decorate([
    Field(() => MoneyInput, { nullable: true, description: 'How much of a wallet in money, above 0.' }),
    __metadata("design:type", Object)
], HoldPointsInput.prototype, "amount", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order they are for.' }),
    __metadata("design:type", Object)
], HoldPointsInput.prototype, "orderId", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: "How long they stay reserved; the program's default if left out, its maximum at most.",
    }),
    __metadata("design:type", Object)
], HoldPointsInput.prototype, "ttlSeconds", void 0);
HoldPointsInput = __decorate([
    InputType('HoldPointsInput', { description: 'Points to reserve for a checkout.' })
], HoldPointsInput);
export { HoldPointsInput };
let CaptureHoldInput = class CaptureHoldInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], CaptureHoldInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The hold.' }),
    __metadata("design:type", String)
], CaptureHoldInput.prototype, "holdId", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'How many of its points to spend, all if left out; the rest is released.' }),
    __metadata("design:type", Object)
], CaptureHoldInput.prototype, "points", void 0);
__decorate([
    Field(() => MoneyInput, { nullable: true, description: 'The same in money, for a wallet in money; not beside `points`.' }),
    __metadata("design:type", Object)
], CaptureHoldInput.prototype, "amount", void 0);
CaptureHoldInput = __decorate([
    InputType('CaptureHoldInput', { description: 'A hold to spend.' })
], CaptureHoldInput);
export { CaptureHoldInput };
let ReleaseHoldInput = class ReleaseHoldInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], ReleaseHoldInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The hold.' }),
    __metadata("design:type", String)
], ReleaseHoldInput.prototype, "holdId", void 0);
ReleaseHoldInput = __decorate([
    InputType('ReleaseHoldInput', { description: 'A hold to give back.' })
], ReleaseHoldInput);
export { ReleaseHoldInput };
let AdjustPointsInput = class AdjustPointsInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], AdjustPointsInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Whose points.' }),
    __metadata("design:type", MemberRef)
], AdjustPointsInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { defaultValue: 'points', description: 'Which wallet.' }),
    __metadata("design:type", String)
], AdjustPointsInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'Signed: how many to give or to take.' }),
    __metadata("design:type", Number)
], AdjustPointsInput.prototype, "points", void 0);
__decorate([
    Field(() => String, { description: 'Why, as a code of the brand. 1 to 100 characters.' }),
    __metadata("design:type", String)
], AdjustPointsInput.prototype, "reasonCode", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why, in words. At most 1,000 characters.' }),
    __metadata("design:type", Object)
], AdjustPointsInput.prototype, "note", void 0);
AdjustPointsInput = __decorate([
    InputType('AdjustPointsInput', { description: 'A correction of a balance.' })
], AdjustPointsInput);
export { AdjustPointsInput };
let DecideAdjustmentInput = class DecideAdjustmentInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], DecideAdjustmentInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The adjustment.' }),
    __metadata("design:type", String)
], DecideAdjustmentInput.prototype, "adjustmentId", void 0);
DecideAdjustmentInput = __decorate([
    InputType('DecideAdjustmentInput', { description: 'An adjustment that waits for a second person.' })
], DecideAdjustmentInput);
export { DecideAdjustmentInput };
let TransferPointsInput = class TransferPointsInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], TransferPointsInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who gives; a member's token may leave it out." }),
    __metadata("design:type", Object)
], TransferPointsInput.prototype, "from", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Who gets.' }),
    __metadata("design:type", MemberRef)
], TransferPointsInput.prototype, "to", void 0);
__decorate([
    Field(() => String, { defaultValue: 'points', description: 'Which wallet.' }),
    __metadata("design:type", String)
], TransferPointsInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'How many, above 0.' }),
    __metadata("design:type", Number)
], TransferPointsInput.prototype, "points", void 0);
TransferPointsInput = __decorate([
    InputType('TransferPointsInput', { description: 'Points to give to another member.' })
], TransferPointsInput);
export { TransferPointsInput };
//# sourceMappingURL=ledger.input.js.map