var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { ComplaintSeverityEnum, ComplaintStatusEnum } from './complaints.enums.js';
/** Whoever may file one sees what it filed: the member, and the brand's people and systems. Never a partner. */
export const ForComplainants = Access('member:self', 'staff', 'server', 'admin', {
    scope: ['complaints:read', 'complaints:write', 'members:write'],
});
/** Who reads those of others. */
export const ForReaders = Access('member:self', 'staff', 'server', 'admin', { scope: ['complaints:read', 'complaints:write'] });
/** What is not for the member. */
export const ForHandlers = Access('staff', 'server', 'admin', { scope: ['complaints:read', 'complaints:write'] });
export const ForHandling = Access('staff', 'server', 'admin', { scope: 'complaints:write' });
let ComplaintType = class ComplaintType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its number, to be read out: C, the year, a counter and a check digit.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "number", void 0);
__decorate([
    Field(() => ComplaintStatusEnum, { description: 'How far it is.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "status", void 0);
__decorate([
    Field(() => String, { description: 'The code of its category.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "category", void 0);
__decorate([
    Field(() => String, { description: 'What it is about, in one line. Plain text, never markup.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "subject", void 0);
__decorate([
    Field(() => String, { description: 'What the member said when it was filed. Plain text, never markup.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "text", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order that it is about.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "orderId", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was filed.' }),
    __metadata("design:type", Date)
], ComplaintType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it last changed.' }),
    __metadata("design:type", Date)
], ComplaintType.prototype, "updatedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the first response is due; null while the member is waited for.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "respondBy", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the proposal is due; null while the member is waited for.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "proposeBy", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the member waits for more than was promised.' }),
    __metadata("design:type", Boolean)
], ComplaintType.prototype, "overdue", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the member was asked something: until it answers, the clock stands still.' }),
    __metadata("design:type", Boolean)
], ComplaintType.prototype, "waitingForMember", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was first answered.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "respondedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was first said how it is to be put right.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "proposedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was put right.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "resolvedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was over.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "closedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when the member can say that it is not put right after all.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "reopenUntil", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'How it was put right, or why it was closed, as a code.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "resolution", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How content the member is, 1 to 5; null until it has said so.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "score", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it said with that. Plain text.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "scoreComment", void 0);
__decorate([
    ForHandlers,
    Field(() => ComplaintSeverityEnum, { description: 'How grave it is.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "severity", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { description: 'The team that has it.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "team", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { nullable: true, description: 'Who has it, e.g. "staff:anna".' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "assignee", void 0);
__decorate([
    ForHandlers,
    Field(() => Int, { description: 'How often it climbed because a deadline was missed.' }),
    __metadata("design:type", Number)
], ComplaintType.prototype, "level", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { nullable: true, description: 'The tier that the member had when it was filed.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "tier", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { nullable: true, description: 'The store of the order.' }),
    __metadata("design:type", Object)
], ComplaintType.prototype, "store", void 0);
__decorate([
    ForHandlers,
    Field(() => Boolean, { description: 'Whether a first response was ever too late.' }),
    __metadata("design:type", Boolean)
], ComplaintType.prototype, "responseBreached", void 0);
__decorate([
    ForHandlers,
    Field(() => Boolean, { description: 'Whether a proposal was ever too late.' }),
    __metadata("design:type", Boolean)
], ComplaintType.prototype, "proposalBreached", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { description: 'Who filed it.' }),
    __metadata("design:type", String)
], ComplaintType.prototype, "createdBy", void 0);
ComplaintType = __decorate([
    ObjectType('Complaint', { implements: Node, simpleResolvers: true, description: 'Something that a member is not content with.' }),
    ForComplainants
], ComplaintType);
export { ComplaintType };
let ComplaintEdge = class ComplaintEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], ComplaintEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => ComplaintType, { description: 'The complaint.' }),
    __metadata("design:type", Function)
], ComplaintEdge.prototype, "node", void 0);
ComplaintEdge = __decorate([
    ObjectType('ComplaintEdge', { description: 'A complaint and its place in the list.' }),
    ForReaders
], ComplaintEdge);
export { ComplaintEdge };
let ComplaintConnection = class ComplaintConnection {
};
__decorate([
    Field(() => [ComplaintEdge], { description: 'The complaints with their places.' }),
    __metadata("design:type", Array)
], ComplaintConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [ComplaintType], { description: 'The complaints alone.' }),
    __metadata("design:type", Array)
], ComplaintConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], ComplaintConnection.prototype, "pageInfo", void 0);
ComplaintConnection = __decorate([
    ObjectType('ComplaintConnection', { description: 'A page of complaints, newest first.' }),
    ForReaders
], ComplaintConnection);
export { ComplaintConnection };
let FileComplaintPayload = class FileComplaintPayload {
};
__decorate([
    Field(() => ComplaintType, { nullable: true, description: 'The complaint.' }),
    __metadata("design:type", Object)
], FileComplaintPayload.prototype, "complaint", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], FileComplaintPayload.prototype, "userErrors", void 0);
FileComplaintPayload = __decorate([
    ObjectType('FileComplaintPayload', { description: 'What became of a complaint that was filed.' }),
    ForComplainants
], FileComplaintPayload);
export { FileComplaintPayload };
let ComplaintPayload = class ComplaintPayload {
};
__decorate([
    Field(() => ComplaintType, { nullable: true, description: 'The complaint as it is now.' }),
    __metadata("design:type", Object)
], ComplaintPayload.prototype, "complaint", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], ComplaintPayload.prototype, "userErrors", void 0);
ComplaintPayload = __decorate([
    ObjectType('ComplaintPayload', { description: 'What became of a change of a complaint.' }),
    Access('member:self', 'staff', 'server', 'admin', { scope: 'complaints:write' })
], ComplaintPayload);
export { ComplaintPayload };
//# sourceMappingURL=complaints.types.js.map