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
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry, Wallet } from '../ledger/index.js';
/** Who reads what was paid in and with it. */
export const ForPayers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });
/** Who puts money in and pays it out: the brand's own systems. */
export const ForTills = Access('server', 'admin', { scope: 'points:write' });
/** Who says what is paid with it. */
export const ForShops = Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' });
const ERRORS = 'Empty on success.';
let StoredValueTopUp = class StoredValueTopUp extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], StoredValueTopUp.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'What the shop calls it.' }),
    __metadata("design:type", String)
], StoredValueTopUp.prototype, "topUpId", void 0);
__decorate([
    Field(() => Wallet, { description: 'The wallet that it went into.' }),
    __metadata("design:type", Function)
], StoredValueTopUp.prototype, "wallet", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid in.' }),
    __metadata("design:type", Money)
], StoredValueTopUp.prototype, "amount", void 0);
__decorate([
    Field(() => Money, { description: 'What the brand added.' }),
    __metadata("design:type", Money)
], StoredValueTopUp.prototype, "bonus", void 0);
__decorate([
    Field(() => Money, { description: 'What of the amount has left the wallet again to be paid out.' }),
    __metadata("design:type", Money)
], StoredValueTopUp.prototype, "refunded", void 0);
__decorate([
    Field(() => Money, { description: 'What of that was not paid out, because the bonus on it was used.' }),
    __metadata("design:type", Money)
], StoredValueTopUp.prototype, "withheld", void 0);
__decorate([
    Field(() => Money, { description: 'What of the bonus was taken back.' }),
    __metadata("design:type", Money)
], StoredValueTopUp.prototype, "bonusTakenBack", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was recorded.' }),
    __metadata("design:type", Date)
], StoredValueTopUp.prototype, "recordedAt", void 0);
StoredValueTopUp = __decorate([
    ObjectType('StoredValueTopUp', {
        implements: Node,
        simpleResolvers: true,
        description: 'Money that a member paid in, with the bonus on it.',
    }),
    ForPayers
], StoredValueTopUp);
export { StoredValueTopUp };
let StoredValuePayment = class StoredValuePayment extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], StoredValuePayment.prototype, "id", void 0);
__decorate([
    Field(() => Wallet, { description: 'The wallet that paid.' }),
    __metadata("design:type", Function)
], StoredValuePayment.prototype, "wallet", void 0);
__decorate([
    Field(() => Money, { description: 'How much.' }),
    __metadata("design:type", Money)
], StoredValuePayment.prototype, "amount", void 0);
__decorate([
    Field(() => Money, { description: 'What of it came back.' }),
    __metadata("design:type", Money)
], StoredValuePayment.prototype, "refunded", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order; null where a hold without one was captured.' }),
    __metadata("design:type", Object)
], StoredValuePayment.prototype, "orderId", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was recorded.' }),
    __metadata("design:type", Date)
], StoredValuePayment.prototype, "recordedAt", void 0);
StoredValuePayment = __decorate([
    ObjectType('StoredValuePayment', {
        implements: Node,
        simpleResolvers: true,
        description: 'What a member paid with stored value.',
    }),
    ForPayers
], StoredValuePayment);
export { StoredValuePayment };
/** The connection of one of both, newest first. */
function connectionOf(node, name, what) {
    let Edge = class Edge {
    };
    __decorate([
        Field(() => Cursor, { description: 'Its place.' }),
        __metadata("design:type", String)
    ], Edge.prototype, "cursor", void 0);
    __decorate([
        Field(() => node, { description: `${what}.` }),
        __metadata("design:type", Object)
    ], Edge.prototype, "node", void 0);
    Edge = __decorate([
        ObjectType(`${name}Edge`, { description: `${what} and its place in the list.` }),
        ForPayers
    ], Edge);
    let Page = class Page {
    };
    __decorate([
        Field(() => [Edge], { description: 'Them with their places.' }),
        __metadata("design:type", Array)
    ], Page.prototype, "edges", void 0);
    __decorate([
        Field(() => [node], { description: 'Them.' }),
        __metadata("design:type", Array)
    ], Page.prototype, "nodes", void 0);
    __decorate([
        Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
        __metadata("design:type", PageInfo)
    ], Page.prototype, "pageInfo", void 0);
    Page = __decorate([
        ObjectType(`${name}Connection`, { description: 'A page of them, newest first.' }),
        ForPayers
    ], Page);
    return Page;
}
export const StoredValueTopUpConnection = connectionOf(StoredValueTopUp, 'StoredValueTopUp', 'A top-up');
export const StoredValuePaymentConnection = connectionOf(StoredValuePayment, 'StoredValuePayment', 'A payment');
let TopUpStoredValuePayload = class TopUpStoredValuePayload {
};
__decorate([
    Field(() => StoredValueTopUp, { nullable: true, description: 'The top-up.' }),
    __metadata("design:type", Object)
], TopUpStoredValuePayload.prototype, "topUp", void 0);
__decorate([
    Field(() => Boolean, { description: 'False when this very top-up had been recorded already.' }),
    __metadata("design:type", Boolean)
], TopUpStoredValuePayload.prototype, "created", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger: one entry for what was paid, one for the bonus.' }),
    __metadata("design:type", Array)
], TopUpStoredValuePayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' }),
    __metadata("design:type", Object)
], TopUpStoredValuePayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], TopUpStoredValuePayload.prototype, "userErrors", void 0);
TopUpStoredValuePayload = __decorate([
    ObjectType('TopUpStoredValuePayload', { description: 'Money that was paid in.' }),
    ForTills
], TopUpStoredValuePayload);
export { TopUpStoredValuePayload };
let PayWithStoredValuePayload = class PayWithStoredValuePayload {
};
__decorate([
    Field(() => StoredValuePayment, { nullable: true, description: 'The payment.' }),
    __metadata("design:type", Object)
], PayWithStoredValuePayload.prototype, "payment", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], PayWithStoredValuePayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' }),
    __metadata("design:type", Object)
], PayWithStoredValuePayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], PayWithStoredValuePayload.prototype, "userErrors", void 0);
PayWithStoredValuePayload = __decorate([
    ObjectType('PayWithStoredValuePayload', { description: 'What was paid.' }),
    ForShops
], PayWithStoredValuePayload);
export { PayWithStoredValuePayload };
let RefundStoredValuePaymentPayload = class RefundStoredValuePaymentPayload extends PayWithStoredValuePayload {
};
RefundStoredValuePaymentPayload = __decorate([
    ObjectType('RefundStoredValuePaymentPayload', { description: 'A payment that came back, whole or in part.' }),
    ForShops
], RefundStoredValuePaymentPayload);
export { RefundStoredValuePaymentPayload };
let RefundStoredValueTopUpPayload = class RefundStoredValueTopUpPayload {
};
__decorate([
    Field(() => StoredValueTopUp, { nullable: true, description: 'The top-up.' }),
    __metadata("design:type", Object)
], RefundStoredValueTopUpPayload.prototype, "topUp", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'What the shop pays out.' }),
    __metadata("design:type", Object)
], RefundStoredValueTopUpPayload.prototype, "paidOut", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], RefundStoredValueTopUpPayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' }),
    __metadata("design:type", Object)
], RefundStoredValueTopUpPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RefundStoredValueTopUpPayload.prototype, "userErrors", void 0);
RefundStoredValueTopUpPayload = __decorate([
    ObjectType('RefundStoredValueTopUpPayload', { description: 'A top-up that is paid out, as far as it was left.' }),
    ForTills
], RefundStoredValueTopUpPayload);
export { RefundStoredValueTopUpPayload };
//# sourceMappingURL=stored-value.types.js.map