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
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { PassTypeType } from './pass-types.types.js';
import { PassEntryKindEnum, PassStatusEnum } from './passes.enums.js';
/** Who reads passes. */
export const ForHolders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['points:read', 'points:write'],
});
let PassObject = class PassObject extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], PassObject.prototype, "id", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What is shown at the till; another one for each owner. Null for a member that gave it away.',
    }),
    __metadata("design:type", Object)
], PassObject.prototype, "code", void 0);
__decorate([
    Field(() => PassTypeType, { description: 'Its type, in the version by which it was issued.' }),
    __metadata("design:type", Object)
], PassObject.prototype, "type", void 0);
__decorate([
    Field(() => PassStatusEnum, { description: 'Where it stands.' }),
    __metadata("design:type", String)
], PassObject.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'Units that can be used now.' }),
    __metadata("design:type", Number)
], PassObject.prototype, "remaining", void 0);
__decorate([
    Field(() => Int, { description: 'Units that were used.' }),
    __metadata("design:type", Number)
], PassObject.prototype, "used", void 0);
__decorate([
    Field(() => Int, {
        description: 'Units that are gone unused: with their period, with the pass, or because it was refunded or cancelled.',
    }),
    __metadata("design:type", Number)
], PassObject.prototype, "lapsed", void 0);
__decorate([
    Field(() => Int, { description: 'Periods whose units are still to come.' }),
    __metadata("design:type", Number)
], PassObject.prototype, "periodsLeft", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When units come next; null when none do.' }),
    __metadata("design:type", Object)
], PassObject.prototype, "renewsAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it starts.' }),
    __metadata("design:type", Date)
], PassObject.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'The first instant at which it is no longer good; null: for ever.' }),
    __metadata("design:type", Object)
], PassObject.prototype, "endsAt", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it may be given to another member.' }),
    __metadata("design:type", Boolean)
], PassObject.prototype, "giftable", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether what is unused may be paid back.' }),
    __metadata("design:type", Boolean)
], PassObject.prototype, "refundable", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid for it in money.' }),
    __metadata("design:type", Money)
], PassObject.prototype, "priceMoney", void 0);
__decorate([
    Field(() => Points, { description: 'What was paid for it in points.' }),
    __metadata("design:type", Number)
], PassObject.prototype, "pricePoints", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid back in money.' }),
    __metadata("design:type", Money)
], PassObject.prototype, "refundedMoney", void 0);
__decorate([
    Field(() => Points, { description: 'The points that came back.' }),
    __metadata("design:type", Number)
], PassObject.prototype, "refundedPoints", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order that it was bought with.' }),
    __metadata("design:type", Object)
], PassObject.prototype, "orderId", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was issued.' }),
    __metadata("design:type", Date)
], PassObject.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it last changed.' }),
    __metadata("design:type", Date)
], PassObject.prototype, "updatedAt", void 0);
PassObject = __decorate([
    ObjectType('Pass', {
        implements: Node,
        simpleResolvers: true,
        description: 'A prepaid entitlement of a member. What time does to it counts at its instant.',
    }),
    ForHolders
], PassObject);
export { PassObject };
let PassEntryType = class PassEntryType {
};
__decorate([
    Field(() => ID, { description: 'Names a use when it is taken back.' }),
    __metadata("design:type", String)
], PassEntryType.prototype, "id", void 0);
__decorate([
    Field(() => PassEntryKindEnum, { description: 'What.' }),
    __metadata("design:type", String)
], PassEntryType.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { description: 'Signed: the change of what remains.' }),
    __metadata("design:type", Number)
], PassEntryType.prototype, "units", void 0);
__decorate([
    Field(() => Int, { description: 'What remained after it.' }),
    __metadata("design:type", Number)
], PassEntryType.prototype, "remaining", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the shop calls the use.' }),
    __metadata("design:type", Object)
], PassEntryType.prototype, "reference", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why it was taken back.' }),
    __metadata("design:type", Object)
], PassEntryType.prototype, "reasonCode", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it happened; for what happens by itself, the instant it was due.' }),
    __metadata("design:type", Date)
], PassEntryType.prototype, "occurredAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was written.' }),
    __metadata("design:type", Date)
], PassEntryType.prototype, "recordedAt", void 0);
PassEntryType = __decorate([
    ObjectType('PassEntry', { simpleResolvers: true, description: 'Something that happened to a pass. Entries are never changed.' }),
    ForHolders
], PassEntryType);
export { PassEntryType };
/** The connection of passes, or of what happened to one. */
function connectionOf(node, name, one, page) {
    let Edge = class Edge {
    };
    __decorate([
        Field(() => Cursor, { description: 'Its place.' }),
        __metadata("design:type", String)
    ], Edge.prototype, "cursor", void 0);
    __decorate([
        Field(() => node, { description: `${one}.` }),
        __metadata("design:type", Object)
    ], Edge.prototype, "node", void 0);
    Edge = __decorate([
        ObjectType(`${name}Edge`, { description: `${one} and its place in the list.` }),
        ForHolders
    ], Edge);
    let Page = class Page {
    };
    __decorate([
        Field(() => [Edge], { description: 'Each with its place.' }),
        __metadata("design:type", Array)
    ], Page.prototype, "edges", void 0);
    __decorate([
        Field(() => [node], { description: 'The same without their places.' }),
        __metadata("design:type", Array)
    ], Page.prototype, "nodes", void 0);
    __decorate([
        Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
        __metadata("design:type", PageInfo)
    ], Page.prototype, "pageInfo", void 0);
    Page = __decorate([
        ObjectType(`${name}Connection`, { description: page }),
        ForHolders
    ], Page);
    return Page;
}
export const PassConnection = connectionOf(PassObject, 'Pass', 'A pass', 'A page of passes, newest first.');
export const PassEntryConnection = connectionOf(PassEntryType, 'PassEntry', 'An entry', 'A page of what happened to a pass, oldest first.');
//# sourceMappingURL=passes.types.js.map