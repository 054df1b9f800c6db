var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry } from '../ledger/index.js';
import { GoodwillStatusEnum } from './complaints.enums.js';
import { ForComplainants, ForHandlers } from './complaints.types.js';
/** Who gives goodwill, and who approves what others ask for: people. */
export const ForGivers = Access('staff', 'admin', { scope: 'complaints:write' });
export const ForApprovers = Access('staff', 'admin', { scope: 'points:approve' });
const ForAll = Access('member:self', 'staff', 'server', 'admin', {
    scope: ['complaints:read', 'complaints:write', 'members:write', 'points:approve'],
});
const ForEither = Access('staff', 'admin', { scope: ['complaints:write', 'points:approve'] });
let GoodwillCreditType = class GoodwillCreditType {
};
__decorate([
    ForAll,
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], GoodwillCreditType.prototype, "id", void 0);
__decorate([
    ForAll,
    Field(() => Points, { description: 'How many.' }),
    __metadata("design:type", Number)
], GoodwillCreditType.prototype, "points", void 0);
__decorate([
    ForAll,
    Field(() => String, { description: 'In which wallet.' }),
    __metadata("design:type", String)
], GoodwillCreditType.prototype, "walletCode", void 0);
__decorate([
    ForAll,
    Field(() => GoodwillStatusEnum, { description: 'How far it is.' }),
    __metadata("design:type", String)
], GoodwillCreditType.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was asked for.' }),
    __metadata("design:type", Date)
], GoodwillCreditType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was granted or declined.' }),
    __metadata("design:type", Object)
], GoodwillCreditType.prototype, "decidedAt", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { description: 'Why, as a code.' }),
    __metadata("design:type", String)
], GoodwillCreditType.prototype, "reasonCode", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { description: 'Who asked for it.' }),
    __metadata("design:type", String)
], GoodwillCreditType.prototype, "requestedBy", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { nullable: true, description: 'The second person, where one was needed.' }),
    __metadata("design:type", Object)
], GoodwillCreditType.prototype, "decidedBy", void 0);
GoodwillCreditType = __decorate([
    ObjectType('GoodwillCredit', { simpleResolvers: true, description: 'Points that make up for something.' }),
    ForComplainants
], GoodwillCreditType);
export { GoodwillCreditType };
let GoodwillCreditEdge = class GoodwillCreditEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], GoodwillCreditEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => GoodwillCreditType, { description: 'The goodwill.' }),
    __metadata("design:type", Function)
], GoodwillCreditEdge.prototype, "node", void 0);
GoodwillCreditEdge = __decorate([
    ObjectType('GoodwillCreditEdge', { description: 'Goodwill and its place in the list.' }),
    ForHandlers
], GoodwillCreditEdge);
export { GoodwillCreditEdge };
let GoodwillCreditConnection = class GoodwillCreditConnection {
};
__decorate([
    Field(() => [GoodwillCreditEdge], { description: 'The goodwill with its places.' }),
    __metadata("design:type", Array)
], GoodwillCreditConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [GoodwillCreditType], { description: 'The goodwill alone.' }),
    __metadata("design:type", Array)
], GoodwillCreditConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], GoodwillCreditConnection.prototype, "pageInfo", void 0);
GoodwillCreditConnection = __decorate([
    ObjectType('GoodwillCreditConnection', { description: 'A page of goodwill, newest first.' }),
    ForHandlers
], GoodwillCreditConnection);
export { GoodwillCreditConnection };
let GrantGoodwillInput = class GrantGoodwillInput {
};
__decorate([
    Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' }),
    __metadata("design:type", String)
], GrantGoodwillInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'The number of the complaint.' }),
    __metadata("design:type", String)
], GrantGoodwillInput.prototype, "number", void 0);
__decorate([
    Field(() => Points, { description: 'How many: at least 1, at most what the policy allows at once.' }),
    __metadata("design:type", Number)
], GrantGoodwillInput.prototype, "points", void 0);
__decorate([
    Field(() => String, { description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores.' }),
    __metadata("design:type", String)
], GrantGoodwillInput.prototype, "reasonCode", void 0);
__decorate([
    Field(() => String, { defaultValue: 'points', description: 'In which wallet; one whose points can be spent.' }),
    __metadata("design:type", String)
], GrantGoodwillInput.prototype, "walletCode", void 0);
GrantGoodwillInput = __decorate([
    InputType({ description: 'Points for a member who had reason to complain.' })
], GrantGoodwillInput);
export { GrantGoodwillInput };
let DecideGoodwillInput = class DecideGoodwillInput {
};
__decorate([
    Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' }),
    __metadata("design:type", String)
], DecideGoodwillInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The goodwill.' }),
    __metadata("design:type", String)
], DecideGoodwillInput.prototype, "goodwillId", void 0);
DecideGoodwillInput = __decorate([
    InputType({ description: 'Which goodwill.' })
], DecideGoodwillInput);
export { DecideGoodwillInput };
let GoodwillPayload = class GoodwillPayload {
};
__decorate([
    Field(() => GoodwillCreditType, { nullable: true, description: 'The goodwill as it is now.' }),
    __metadata("design:type", Object)
], GoodwillPayload.prototype, "goodwill", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What was written; empty while it waits.' }),
    __metadata("design:type", Array)
], GoodwillPayload.prototype, "entries", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], GoodwillPayload.prototype, "userErrors", void 0);
GoodwillPayload = __decorate([
    ObjectType('GoodwillPayload', { description: 'What became of goodwill.' }),
    ForEither
], GoodwillPayload);
export { GoodwillPayload };
//# sourceMappingURL=goodwill.types.js.map