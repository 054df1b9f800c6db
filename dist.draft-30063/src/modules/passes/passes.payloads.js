var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { UserError } from '../../kernel/user-error.js';
import { ReversalItem } from '../earning/index.js';
import { LedgerEntry } from '../ledger/index.js';
import { PassEntryType, PassObject } from './passes.types.js';
/** Who issues passes, and says how they are used and paid back. */
export const ForShops = Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' });
/** Who makes passes and pays them back: the brand itself. */
export const ForSellers = Access('staff', 'server', 'admin', { scope: 'points:write' });
/** A member with what is its own, and back ends for it. */
export const ForGivers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' });
/** Who takes something away without giving it back. */
export const ForStaff = Access('staff', 'admin', { scope: 'points:adjust' });
const ERRORS = 'Empty on success.';
const PASS = 'The pass as it is now.';
let IssuePassPayload = class IssuePassPayload {
};
__decorate([
    Field(() => PassObject, { nullable: true, description: PASS }),
    __metadata("design:type", Object)
], IssuePassPayload.prototype, "pass", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger: its price in points.' }),
    __metadata("design:type", Array)
], IssuePassPayload.prototype, "entries", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], IssuePassPayload.prototype, "userErrors", void 0);
IssuePassPayload = __decorate([
    ObjectType('IssuePassPayload', { description: 'A pass that was issued.' }),
    ForSellers
], IssuePassPayload);
export { IssuePassPayload };
let UsePassPayload = class UsePassPayload {
};
__decorate([
    Field(() => PassObject, { nullable: true, description: PASS }),
    __metadata("design:type", Object)
], UsePassPayload.prototype, "pass", void 0);
__decorate([
    Field(() => PassEntryType, { nullable: true, description: 'The use, as it stands in the history of the pass.' }),
    __metadata("design:type", Object)
], UsePassPayload.prototype, "use", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], UsePassPayload.prototype, "userErrors", void 0);
UsePassPayload = __decorate([
    ObjectType('UsePassPayload', { description: 'Units that were used.' }),
    ForShops
], UsePassPayload);
export { UsePassPayload };
let ReversePassUsePayload = class ReversePassUsePayload extends UsePassPayload {
};
ReversePassUsePayload = __decorate([
    ObjectType('ReversePassUsePayload', { description: 'A use that was taken back.' }),
    ForShops
], ReversePassUsePayload);
export { ReversePassUsePayload };
let GiftPassPayload = class GiftPassPayload {
};
__decorate([
    Field(() => PassObject, {
        nullable: true,
        description: 'The pass as it is now; a member that gave it is not shown its new code.',
    }),
    __metadata("design:type", Object)
], GiftPassPayload.prototype, "pass", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], GiftPassPayload.prototype, "userErrors", void 0);
GiftPassPayload = __decorate([
    ObjectType('GiftPassPayload', { description: 'A pass that was given away.' }),
    ForGivers
], GiftPassPayload);
export { GiftPassPayload };
let CancelPassPayload = class CancelPassPayload {
};
__decorate([
    Field(() => PassObject, { nullable: true, description: PASS }),
    __metadata("design:type", Object)
], CancelPassPayload.prototype, "pass", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CancelPassPayload.prototype, "userErrors", void 0);
CancelPassPayload = __decorate([
    ObjectType('CancelPassPayload', { description: 'A pass that was taken back.' }),
    ForStaff
], CancelPassPayload);
export { CancelPassPayload };
let RefundPassPayload = class RefundPassPayload {
};
__decorate([
    Field(() => PassObject, { nullable: true, description: PASS }),
    __metadata("design:type", Object)
], RefundPassPayload.prototype, "pass", void 0);
__decorate([
    Field(() => [LedgerEntry], {
        description: 'What it wrote into the ledger: points that came back, and what its order had earned.',
    }),
    __metadata("design:type", Array)
], RefundPassPayload.prototype, "entries", void 0);
__decorate([
    Field(() => [ReversalItem], { description: 'All that its order had earned and that was reversed, or was not.' }),
    __metadata("design:type", Array)
], RefundPassPayload.prototype, "reversed", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RefundPassPayload.prototype, "userErrors", void 0);
RefundPassPayload = __decorate([
    ObjectType('RefundPassPayload', { description: 'A pass whose unused part is paid back: its `refundedMoney` by the shop.' }),
    ForSellers
], RefundPassPayload);
export { RefundPassPayload };
//# sourceMappingURL=passes.payloads.js.map