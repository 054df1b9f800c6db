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
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { ComplaintChangeKindEnum, ComplaintMessageKindEnum, ComplaintStatusEnum } from './complaints.enums.js';
import { ForComplainants, ForHandlers } from './complaints.types.js';
let ComplaintItem = class ComplaintItem {
};
__decorate([
    Field(() => String, { description: 'The id of the line within its order.' }),
    __metadata("design:type", String)
], ComplaintItem.prototype, "lineId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The SKU.' }),
    __metadata("design:type", Object)
], ComplaintItem.prototype, "sku", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The category of the product.' }),
    __metadata("design:type", Object)
], ComplaintItem.prototype, "category", void 0);
ComplaintItem = __decorate([
    ObjectType('ComplaintItem', { simpleResolvers: true, description: 'A line of the order that a complaint is about.' }),
    ForComplainants
], ComplaintItem);
export { ComplaintItem };
let ComplaintAttachment = class ComplaintAttachment {
};
__decorate([
    Field(() => String, { description: 'Its https link.' }),
    __metadata("design:type", String)
], ComplaintAttachment.prototype, "url", void 0);
__decorate([
    Field(() => String, { description: 'Its media type, as whoever attached it said.' }),
    __metadata("design:type", String)
], ComplaintAttachment.prototype, "contentType", void 0);
__decorate([
    Field(() => Points, { description: 'Its size in bytes, as whoever attached it said.' }),
    __metadata("design:type", Number)
], ComplaintAttachment.prototype, "bytes", void 0);
ComplaintAttachment = __decorate([
    ObjectType('ComplaintAttachment', {
        simpleResolvers: true,
        description: "A file in the brand's own storage. The server keeps the link and never follows it.",
    }),
    ForComplainants
], ComplaintAttachment);
export { ComplaintAttachment };
let ComplaintMessage = class ComplaintMessage {
};
__decorate([
    Field(() => ID, { description: 'Its id, unique within the program.' }),
    __metadata("design:type", String)
], ComplaintMessage.prototype, "id", void 0);
__decorate([
    Field(() => ComplaintMessageKindEnum, { description: 'Who speaks to whom.' }),
    __metadata("design:type", String)
], ComplaintMessage.prototype, "kind", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { description: 'Who said it, e.g. "staff:anna".' }),
    __metadata("design:type", String)
], ComplaintMessage.prototype, "author", void 0);
__decorate([
    Field(() => String, { description: 'What was said. Plain text, never markup.' }),
    __metadata("design:type", String)
], ComplaintMessage.prototype, "text", void 0);
__decorate([
    Field(() => DateTime, { description: 'When.' }),
    __metadata("design:type", Date)
], ComplaintMessage.prototype, "at", void 0);
__decorate([
    Field(() => [ComplaintAttachment], { description: 'The files that came with it.' }),
    __metadata("design:type", Array)
], ComplaintMessage.prototype, "attachments", void 0);
ComplaintMessage = __decorate([
    ObjectType('ComplaintMessage', { simpleResolvers: true, description: 'Something that was said about a complaint.' }),
    ForComplainants
], ComplaintMessage);
export { ComplaintMessage };
let ComplaintMessageEdge = class ComplaintMessageEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], ComplaintMessageEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => ComplaintMessage, { description: 'The message.' }),
    __metadata("design:type", ComplaintMessage)
], ComplaintMessageEdge.prototype, "node", void 0);
ComplaintMessageEdge = __decorate([
    ObjectType('ComplaintMessageEdge', { description: 'A message and its place in the list.' }),
    ForComplainants
], ComplaintMessageEdge);
export { ComplaintMessageEdge };
let ComplaintMessageConnection = class ComplaintMessageConnection {
};
__decorate([
    Field(() => [ComplaintMessageEdge], { description: 'The messages with their places.' }),
    __metadata("design:type", Array)
], ComplaintMessageConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [ComplaintMessage], { description: 'The messages alone.' }),
    __metadata("design:type", Array)
], ComplaintMessageConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], ComplaintMessageConnection.prototype, "pageInfo", void 0);
ComplaintMessageConnection = __decorate([
    ObjectType('ComplaintMessageConnection', { description: 'A page of messages, oldest first.' }),
    ForComplainants
], ComplaintMessageConnection);
export { ComplaintMessageConnection };
let ComplaintChangeType = class ComplaintChangeType {
};
__decorate([
    Field(() => ComplaintChangeKindEnum, { description: 'What.' }),
    __metadata("design:type", String)
], ComplaintChangeType.prototype, "what", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it was before.' }),
    __metadata("design:type", Object)
], ComplaintChangeType.prototype, "before", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it was then.' }),
    __metadata("design:type", Object)
], ComplaintChangeType.prototype, "after", void 0);
__decorate([
    Field(() => ComplaintStatusEnum, { description: 'The status from then on.' }),
    __metadata("design:type", String)
], ComplaintChangeType.prototype, "status", void 0);
__decorate([
    Field(() => String, { description: 'Who did it.' }),
    __metadata("design:type", String)
], ComplaintChangeType.prototype, "actor", void 0);
__decorate([
    Field(() => DateTime, { description: 'When.' }),
    __metadata("design:type", Date)
], ComplaintChangeType.prototype, "at", void 0);
ComplaintChangeType = __decorate([
    ObjectType('ComplaintChange', { simpleResolvers: true, description: 'Something that was done to a complaint, in codes.' }),
    ForHandlers
], ComplaintChangeType);
export { ComplaintChangeType };
let ComplaintChangeEdge = class ComplaintChangeEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], ComplaintChangeEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => ComplaintChangeType, { description: 'The change.' }),
    __metadata("design:type", ComplaintChangeType)
], ComplaintChangeEdge.prototype, "node", void 0);
ComplaintChangeEdge = __decorate([
    ObjectType('ComplaintChangeEdge', { description: 'A change and its place in the history.' }),
    ForHandlers
], ComplaintChangeEdge);
export { ComplaintChangeEdge };
let ComplaintChangeConnection = class ComplaintChangeConnection {
};
__decorate([
    Field(() => [ComplaintChangeEdge], { description: 'The changes with their places.' }),
    __metadata("design:type", Array)
], ComplaintChangeConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [ComplaintChangeType], { description: 'The changes alone.' }),
    __metadata("design:type", Array)
], ComplaintChangeConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], ComplaintChangeConnection.prototype, "pageInfo", void 0);
ComplaintChangeConnection = __decorate([
    ObjectType('ComplaintChangeConnection', { description: 'A page of the history, oldest first.' }),
    ForHandlers
], ComplaintChangeConnection);
export { ComplaintChangeConnection };
let ComplaintReportLine = class ComplaintReportLine {
};
__decorate([
    Field(() => String, { nullable: true, description: 'What they have in common; null for none, e.g. no store.' }),
    __metadata("design:type", Object)
], ComplaintReportLine.prototype, "key", void 0);
__decorate([
    Field(() => Int, { description: 'How many were filed.' }),
    __metadata("design:type", Number)
], ComplaintReportLine.prototype, "filed", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them are not put right.' }),
    __metadata("design:type", Number)
], ComplaintReportLine.prototype, "unsolved", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them had a first response that was too late, or have none although it is due.' }),
    __metadata("design:type", Number)
], ComplaintReportLine.prototype, "responseBreaches", void 0);
__decorate([
    Field(() => Int, { description: 'The same for proposals.' }),
    __metadata("design:type", Number)
], ComplaintReportLine.prototype, "proposalBreaches", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Seconds from filing to the first response: the median.' }),
    __metadata("design:type", Object)
], ComplaintReportLine.prototype, "responseP50", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The same: what nine of ten do not exceed.' }),
    __metadata("design:type", Object)
], ComplaintReportLine.prototype, "responseP90", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Seconds from filing until it was put right: the median.' }),
    __metadata("design:type", Object)
], ComplaintReportLine.prototype, "resolutionP50", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The same: what nine of ten do not exceed.' }),
    __metadata("design:type", Object)
], ComplaintReportLine.prototype, "resolutionP90", void 0);
__decorate([
    Field(() => Int, { description: 'How many members said how content they are.' }),
    __metadata("design:type", Number)
], ComplaintReportLine.prototype, "scores", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Their average, two decimals.' }),
    __metadata("design:type", Object)
], ComplaintReportLine.prototype, "averageScore", void 0);
__decorate([
    Field(() => Points, { description: 'Points that were given as goodwill.' }),
    __metadata("design:type", Number)
], ComplaintReportLine.prototype, "goodwillPoints", void 0);
ComplaintReportLine = __decorate([
    ObjectType('ComplaintReportLine', {
        simpleResolvers: true,
        description: 'Complaints of a period that have something in common.',
    }),
    ForHandlers
], ComplaintReportLine);
export { ComplaintReportLine };
//# sourceMappingURL=complaint-parts.types.js.map