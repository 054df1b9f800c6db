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
import { Cursor, DateTime, Decimal, Json } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { MemberType } from '../members/index.js';
import { TierCauseEnum, TierMatchEnum } from './scheme/tiers.enums.js';
/** What a program's tiers are is known to all who deal with it. */
const ForAll = Access('member:self', 'staff', 'server', 'partner', 'admin');
/** Where a member stands: for itself and those whom it is served by. */
export const ForTierReaders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['members:read', 'points:read'],
});
let Benefit = class Benefit {
};
__decorate([
    Field(() => String, {
        description: 'Its code; `EARNING_MULTIPLIER` is enforced in earning, `PRIORITY_SERVICE` in complaints.',
    }),
    __metadata("design:type", String)
], Benefit.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], Benefit.prototype, "name", void 0);
__decorate([
    Field(() => Json, {
        nullable: true,
        description: 'What it is worth, as the brand wrote it; of EARNING_MULTIPLIER the factor, of PRIORITY_SERVICE the percent.',
    }),
    __metadata("design:type", Object)
], Benefit.prototype, "value", void 0);
Benefit = __decorate([
    ObjectType('Benefit', { simpleResolvers: true, description: 'What a tier gives.' }),
    ForAll
], Benefit);
export { Benefit };
let Tier = class Tier extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], Tier.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its code, unique within the program.' }),
    __metadata("design:type", String)
], Tier.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], Tier.prototype, "name", void 0);
__decorate([
    Field(() => Int, { description: 'Its place: 1 for the lowest tier.' }),
    __metadata("design:type", Number)
], Tier.prototype, "rank", void 0);
__decorate([
    Field(() => [Benefit], { description: 'What it gives.' }),
    __metadata("design:type", Array)
], Tier.prototype, "benefits", void 0);
Tier = __decorate([
    ObjectType('Tier', { implements: Node, simpleResolvers: true, description: 'A level of membership.' }),
    ForAll
], Tier);
export { Tier };
let MetricGap = class MetricGap {
};
__decorate([
    Field(() => String, { description: 'STATUS_POINTS, SPEND (in money) or ORDERS.' }),
    __metadata("design:type", String)
], MetricGap.prototype, "metric", void 0);
__decorate([
    Field(() => Decimal, { description: 'How much there is.' }),
    __metadata("design:type", String)
], MetricGap.prototype, "have", void 0);
__decorate([
    Field(() => Decimal, { description: 'How much there has to be.' }),
    __metadata("design:type", String)
], MetricGap.prototype, "need", void 0);
MetricGap = __decorate([
    ObjectType('MetricGap', { simpleResolvers: true, description: 'A metric that is not where it has to be.' }),
    ForTierReaders
], MetricGap);
export { MetricGap };
let TierProgress = class TierProgress {
};
__decorate([
    Field(() => Tier, { description: 'The tier it has.' }),
    __metadata("design:type", Object)
], TierProgress.prototype, "current", void 0);
__decorate([
    Field(() => Tier, { nullable: true, description: 'The tier above; null at the top.' }),
    __metadata("design:type", Object)
], TierProgress.prototype, "next", void 0);
__decorate([
    Field(() => [MetricGap], { description: 'What is still missing for the next tier, one row a metric.' }),
    __metadata("design:type", Array)
], TierProgress.prototype, "missing", void 0);
__decorate([
    Field(() => TierMatchEnum, { description: 'Whether all rows of `missing` are needed, or any one.' }),
    __metadata("design:type", Object)
], TierProgress.prototype, "missingMatch", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'When the period ends. In a calendar year or year of membership the metrics start again then; in a rolling window it is the end of the tier that was reached, and null for the lowest. Null where tiers are for life.',
    }),
    __metadata("design:type", Object)
], TierProgress.prototype, "periodEndsAt", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'After a period that was not enough: until when the tier can still be won back. Null otherwise.',
    }),
    __metadata("design:type", Object)
], TierProgress.prototype, "graceEndsAt", void 0);
__decorate([
    Field(() => Tier, { description: "The tier at the period's end, and the end of its grace, if nothing more happens." }),
    __metadata("design:type", Object)
], TierProgress.prototype, "projected", void 0);
__decorate([
    Field(() => [MetricGap], {
        description: 'What is still missing to stay; of an assigned tier, to have earned it. Empty when nothing is.',
    }),
    __metadata("design:type", Array)
], TierProgress.prototype, "toStay", void 0);
__decorate([
    Field(() => TierMatchEnum, { description: 'Whether all rows of `toStay` are needed, or any one.' }),
    __metadata("design:type", Object)
], TierProgress.prototype, "toStayMatch", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'Until when staff have assigned a tier; null without an end, or without one assigned.',
    }),
    __metadata("design:type", Object)
], TierProgress.prototype, "assignedUntil", void 0);
TierProgress = __decorate([
    ObjectType('TierProgress', { simpleResolvers: true, description: 'Where a member stands, and what comes of it.' }),
    ForTierReaders
], TierProgress);
export { TierProgress };
let TierHistoryEntry = class TierHistoryEntry {
};
__decorate([
    Field(() => Tier, { nullable: true, description: 'The tier before; null for one that no version of the scheme knows.' }),
    __metadata("design:type", Object)
], TierHistoryEntry.prototype, "from", void 0);
__decorate([
    Field(() => Tier, { nullable: true, description: 'The tier since; null for one that no version of the scheme knows.' }),
    __metadata("design:type", Object)
], TierHistoryEntry.prototype, "to", void 0);
__decorate([
    Field(() => String, { description: 'Why, for people.' }),
    __metadata("design:type", String)
], TierHistoryEntry.prototype, "cause", void 0);
__decorate([
    Field(() => TierCauseEnum, { description: 'Why, for programs.' }),
    __metadata("design:type", String)
], TierHistoryEntry.prototype, "causeCode", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The order with which it was reached, or of which something was returned.',
    }),
    __metadata("design:type", Object)
], TierHistoryEntry.prototype, "orderId", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when it holds.' }),
    __metadata("design:type", Date)
], TierHistoryEntry.prototype, "effectiveAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was written: later for what was due before anybody looked.' }),
    __metadata("design:type", Date)
], TierHistoryEntry.prototype, "recordedAt", void 0);
TierHistoryEntry = __decorate([
    ObjectType('TierHistoryEntry', { simpleResolvers: true, description: 'A change of a tier.' }),
    ForTierReaders
], TierHistoryEntry);
export { TierHistoryEntry };
let TierHistoryEdge = class TierHistoryEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], TierHistoryEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => TierHistoryEntry, { description: 'The change.' }),
    __metadata("design:type", Object)
], TierHistoryEdge.prototype, "node", void 0);
TierHistoryEdge = __decorate([
    ObjectType('TierHistoryEdge', { description: 'A change of a tier and its place in the list.' }),
    ForTierReaders
], TierHistoryEdge);
export { TierHistoryEdge };
let TierHistoryConnection = class TierHistoryConnection {
};
__decorate([
    Field(() => [TierHistoryEdge], { description: 'The changes with their places.' }),
    __metadata("design:type", Array)
], TierHistoryConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [TierHistoryEntry], { description: 'The changes.' }),
    __metadata("design:type", Array)
], TierHistoryConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], TierHistoryConnection.prototype, "pageInfo", void 0);
TierHistoryConnection = __decorate([
    ObjectType('TierHistoryConnection', { description: "A page of a member's changes of tier, by when they took effect." }),
    ForTierReaders
], TierHistoryConnection);
export { TierHistoryConnection };
let TierAssignmentPayload = class TierAssignmentPayload {
};
__decorate([
    Field(() => MemberType, { nullable: true, description: 'The member.' }),
    __metadata("design:type", Object)
], TierAssignmentPayload.prototype, "member", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], TierAssignmentPayload.prototype, "userErrors", void 0);
TierAssignmentPayload = __decorate([
    ObjectType('TierAssignmentPayload', { description: 'A member whose tier was assigned, or why it was not.' }),
    Access('staff', 'server', 'admin', { scope: 'points:adjust' })
], TierAssignmentPayload);
export { TierAssignmentPayload };
//# sourceMappingURL=tiers.types.js.map