var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { DateTime, Decimal, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry } from '../ledger/index.js';
const ERRORS = 'Empty on success.';
let PurchaseLine = class PurchaseLine {
};
__decorate([
    Field(() => String, { description: 'Its name within the order.' }),
    __metadata("design:type", String)
], PurchaseLine.prototype, "lineId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What was bought.' }),
    __metadata("design:type", Object)
], PurchaseLine.prototype, "sku", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The article's category." }),
    __metadata("design:type", Object)
], PurchaseLine.prototype, "category", void 0);
__decorate([
    Field(() => Decimal, { description: 'How many.' }),
    __metadata("design:type", String)
], PurchaseLine.prototype, "quantity", void 0);
__decorate([
    Field(() => Decimal, { description: 'What was paid.' }),
    __metadata("design:type", String)
], PurchaseLine.prototype, "amount", void 0);
__decorate([
    Field(() => Decimal, { description: 'How much of that has come back.' }),
    __metadata("design:type", String)
], PurchaseLine.prototype, "returned", void 0);
PurchaseLine = __decorate([
    ObjectType('PurchaseLine', { simpleResolvers: true, description: 'A line of an order.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
], PurchaseLine);
export { PurchaseLine };
let RuleOutcome = class RuleOutcome {
};
__decorate([
    Field(() => String, { description: 'The rule.' }),
    __metadata("design:type", String)
], RuleOutcome.prototype, "rule", void 0);
__decorate([
    Field(() => String, { description: 'Into which wallet.' }),
    __metadata("design:type", String)
], RuleOutcome.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'What the rule would give.' }),
    __metadata("design:type", Number)
], RuleOutcome.prototype, "wanted", void 0);
__decorate([
    Field(() => Points, { description: 'What it gave.' }),
    __metadata("design:type", Number)
], RuleOutcome.prototype, "granted", void 0);
__decorate([
    Field(() => String, { description: "Why, in the caller's language." }),
    __metadata("design:type", String)
], RuleOutcome.prototype, "reason", void 0);
RuleOutcome = __decorate([
    ObjectType('RuleOutcome', { simpleResolvers: true, description: 'What one rule did: the member can read why.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write', 'activities:write'] })
], RuleOutcome);
export { RuleOutcome };
let Purchase = class Purchase extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], Purchase.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: "The order's id in the shop." }),
    __metadata("design:type", String)
], Purchase.prototype, "orderId", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid in all, points and coupons taken off.' }),
    __metadata("design:type", Money)
], Purchase.prototype, "total", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was paid.' }),
    __metadata("design:type", Date)
], Purchase.prototype, "occurredAt", void 0);
__decorate([
    Field(() => Money, { description: 'How much of it has come back.' }),
    __metadata("design:type", Money)
], Purchase.prototype, "returned", void 0);
__decorate([
    Field(() => [PurchaseLine], { description: 'Its lines, if they were given.' }),
    __metadata("design:type", Array)
], Purchase.prototype, "lines", void 0);
__decorate([
    Field(() => [RuleOutcome], { description: 'Why it earned what it earned, readable for ever.' }),
    __metadata("design:type", Array)
], Purchase.prototype, "outcomes", void 0);
Purchase = __decorate([
    ObjectType('Purchase', { implements: Node, simpleResolvers: true, description: 'An order that was recorded.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
], Purchase);
export { Purchase };
let RecordPurchasePayload = class RecordPurchasePayload {
};
__decorate([
    Field(() => Purchase, { nullable: true, description: 'The purchase.' }),
    __metadata("design:type", Object)
], RecordPurchasePayload.prototype, "purchase", void 0);
__decorate([
    Field(() => Boolean, { description: 'False when this very order had been recorded already.' }),
    __metadata("design:type", Boolean)
], RecordPurchasePayload.prototype, "created", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], RecordPurchasePayload.prototype, "entries", void 0);
__decorate([
    Field(() => [RuleOutcome], { description: 'What each rule did.' }),
    __metadata("design:type", Array)
], RecordPurchasePayload.prototype, "outcomes", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RecordPurchasePayload.prototype, "userErrors", void 0);
RecordPurchasePayload = __decorate([
    ObjectType('RecordPurchasePayload', { simpleResolvers: true, description: 'What was recorded and earned.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
], RecordPurchasePayload);
export { RecordPurchasePayload };
let RecordPurchasesPayload = class RecordPurchasesPayload {
};
__decorate([
    Field(() => [RecordPurchasePayload], { description: 'One result a purchase, in input order.' }),
    __metadata("design:type", Array)
], RecordPurchasesPayload.prototype, "results", void 0);
__decorate([
    Field(() => [UserError], { description: 'Why nothing at all was done; the errors of single purchases are in `results`.' }),
    __metadata("design:type", Array)
], RecordPurchasesPayload.prototype, "userErrors", void 0);
RecordPurchasesPayload = __decorate([
    ObjectType('RecordPurchasesPayload', { simpleResolvers: true, description: 'The results of many purchases.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
], RecordPurchasesPayload);
export { RecordPurchasesPayload };
let ConfirmPurchasePayload = class ConfirmPurchasePayload {
};
__decorate([
    Field(() => Purchase, { nullable: true, description: 'The purchase.' }),
    __metadata("design:type", Object)
], ConfirmPurchasePayload.prototype, "purchase", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What was written; nothing when its points had matured before.' }),
    __metadata("design:type", Array)
], ConfirmPurchasePayload.prototype, "entries", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], ConfirmPurchasePayload.prototype, "userErrors", void 0);
ConfirmPurchasePayload = __decorate([
    ObjectType('ConfirmPurchasePayload', { simpleResolvers: true, description: 'What matured.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: ['purchases:write', 'points:write'] })
], ConfirmPurchasePayload);
export { ConfirmPurchasePayload };
let ReversalItem = class ReversalItem {
};
__decorate([
    Field(() => String, {
        description: "A wallet's code, `paidWithPoints` for points that paid for the order and came back, or `amount` for money that no purchase was found for.",
    }),
    __metadata("design:type", String)
], ReversalItem.prototype, "what", void 0);
__decorate([
    Field(() => Points, { description: 'How many points.' }),
    __metadata("design:type", Number)
], ReversalItem.prototype, "points", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it was reversed; what was not is final.' }),
    __metadata("design:type", Boolean)
], ReversalItem.prototype, "done", void 0);
__decorate([
    Field(() => String, { description: "How, or why not, in the caller's language." }),
    __metadata("design:type", String)
], ReversalItem.prototype, "reason", void 0);
ReversalItem = __decorate([
    ObjectType('ReversalItem', { simpleResolvers: true, description: 'One thing that a return reversed, or did not.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
], ReversalItem);
export { ReversalItem };
let Return = class Return extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], Return.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: "The return's id in the shop." }),
    __metadata("design:type", String)
], Return.prototype, "returnId", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid back.' }),
    __metadata("design:type", Money)
], Return.prototype, "amount", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it came back.' }),
    __metadata("design:type", Date)
], Return.prototype, "occurredAt", void 0);
Return = __decorate([
    ObjectType('Return', { implements: Node, simpleResolvers: true, description: 'Goods that came back.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
], Return);
export { Return };
let RecordReturnPayload = class RecordReturnPayload {
};
__decorate([
    Field(() => Return, { nullable: true, description: 'The return.' }),
    __metadata("design:type", Object)
], RecordReturnPayload.prototype, "return", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], RecordReturnPayload.prototype, "entries", void 0);
__decorate([
    Field(() => [ReversalItem], { description: 'All that was reversed and all that was not.' }),
    __metadata("design:type", Array)
], RecordReturnPayload.prototype, "reversed", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RecordReturnPayload.prototype, "userErrors", void 0);
RecordReturnPayload = __decorate([
    ObjectType('RecordReturnPayload', { simpleResolvers: true, description: 'What came back, and what that reversed.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
], RecordReturnPayload);
export { RecordReturnPayload };
//# sourceMappingURL=earning.types.js.map