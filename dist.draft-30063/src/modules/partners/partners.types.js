var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { EventType } from '../../kernel/event-type.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, LocalDate } from '../../kernel/scalars/index.js';
/** Those who give out credentials. */
export const ForKeepers = Access('staff', 'admin', { scope: 'keys:write' });
export const PartnerStatusEnum = { ACTIVE: 'ACTIVE', SUSPENDED: 'SUSPENDED', REVOKED: 'REVOKED' };
registerEnumType(PartnerStatusEnum, {
    name: 'PartnerStatus',
    description: 'Whether a partner may come in.',
    valuesConfig: {
        ACTIVE: { description: 'It may.' },
        SUSPENDED: { description: 'Not for now: its credentials are refused, its webhooks wait.' },
        REVOKED: { description: 'Never again.' },
    },
});
let PartnerRateType = class PartnerRateType {
};
__decorate([
    Field(() => Int, { description: 'Cost points that it can hold.' }),
    __metadata("design:type", Number)
], PartnerRateType.prototype, "capacity", void 0);
__decorate([
    Field(() => Int, { description: 'Cost points that come back each second.' }),
    __metadata("design:type", Number)
], PartnerRateType.prototype, "restorePerSecond", void 0);
PartnerRateType = __decorate([
    ObjectType('PartnerRate', { description: 'A budget of cost points, held by each process.' }),
    ForKeepers
], PartnerRateType);
export { PartnerRateType };
let PartnerSecretType = class PartnerSecretType {
};
__decorate([
    Field(() => ID, { description: 'Names it when it is revoked.' }),
    __metadata("design:type", Object)
], PartnerSecretType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'The part of it that may be shown.' }),
    __metadata("design:type", String)
], PartnerSecretType.prototype, "prefix", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was made.' }),
    __metadata("design:type", Date)
], PartnerSecretType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for never.' }),
    __metadata("design:type", Object)
], PartnerSecretType.prototype, "expiresAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is good.' }),
    __metadata("design:type", Object)
], PartnerSecretType.prototype, "revokedAt", void 0);
PartnerSecretType = __decorate([
    ObjectType('PartnerSecret', { description: "A secret of a partner's OAuth client. What it is, is shown once, when it is made." }),
    ForKeepers
], PartnerSecretType);
export { PartnerSecretType };
let PartnerUsageDay = class PartnerUsageDay {
};
__decorate([
    Field(() => LocalDate, { description: 'The day.' }),
    __metadata("design:type", String)
], PartnerUsageDay.prototype, "day", void 0);
__decorate([
    Field(() => Int, { description: 'Operations, refused ones too.' }),
    __metadata("design:type", Number)
], PartnerUsageDay.prototype, "requests", void 0);
__decorate([
    Field(() => Int, { description: 'Cost points of what ran.' }),
    __metadata("design:type", Number)
], PartnerUsageDay.prototype, "cost", void 0);
__decorate([
    Field(() => Int, { description: 'Operations that were refused because its budget was used up.' }),
    __metadata("design:type", Number)
], PartnerUsageDay.prototype, "throttled", void 0);
__decorate([
    Field(() => Int, { description: 'Events that its subscriptions were told.' }),
    __metadata("design:type", Number)
], PartnerUsageDay.prototype, "events", void 0);
PartnerUsageDay = __decorate([
    ObjectType('PartnerUsageDay', { description: "What a partner used on a day of the program's time zone." }),
    ForKeepers
], PartnerUsageDay);
export { PartnerUsageDay };
let PartnerDocument = class PartnerDocument {
};
__decorate([
    Field(() => String, { description: 'SHA-256 of its text, in hex: what stands for it in a request.' }),
    __metadata("design:type", String)
], PartnerDocument.prototype, "hash", void 0);
__decorate([
    Field(() => String, { description: 'Its text.' }),
    __metadata("design:type", String)
], PartnerDocument.prototype, "text", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was registered.' }),
    __metadata("design:type", Date)
], PartnerDocument.prototype, "createdAt", void 0);
PartnerDocument = __decorate([
    ObjectType('PartnerDocument', { description: 'A document that was registered for a partner.' }),
    ForKeepers
], PartnerDocument);
export { PartnerDocument };
let PartnerDocumentEdge = class PartnerDocumentEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], PartnerDocumentEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => PartnerDocument, { description: 'The document.' }),
    __metadata("design:type", PartnerDocument)
], PartnerDocumentEdge.prototype, "node", void 0);
PartnerDocumentEdge = __decorate([
    ObjectType('PartnerDocumentEdge', { description: 'A document and its place in the list.' }),
    ForKeepers
], PartnerDocumentEdge);
export { PartnerDocumentEdge };
let PartnerDocumentConnection = class PartnerDocumentConnection {
};
__decorate([
    Field(() => [PartnerDocumentEdge], { description: 'The documents with their places.' }),
    __metadata("design:type", Array)
], PartnerDocumentConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [PartnerDocument], { description: 'The documents.' }),
    __metadata("design:type", Array)
], PartnerDocumentConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], PartnerDocumentConnection.prototype, "pageInfo", void 0);
PartnerDocumentConnection = __decorate([
    ObjectType('PartnerDocumentConnection', { description: 'A page of documents, in the order of their hashes.' }),
    ForKeepers
], PartnerDocumentConnection);
export { PartnerDocumentConnection };
let PartnerType = class PartnerType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", Object)
], PartnerType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], PartnerType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its name. Of the company, not of a person.' }),
    __metadata("design:type", String)
], PartnerType.prototype, "name", void 0);
__decorate([
    Field(() => PartnerStatusEnum, { description: 'Whether it may come in.' }),
    __metadata("design:type", String)
], PartnerType.prototype, "status", void 0);
__decorate([
    Field(() => [String], { description: 'What it may do: none of its credentials may more.' }),
    __metadata("design:type", Array)
], PartnerType.prototype, "scopes", void 0);
__decorate([
    Field(() => [EventType], { nullable: true, description: 'Kinds of events that it is told of; null: all.' }),
    __metadata("design:type", Object)
], PartnerType.prototype, "eventTypes", void 0);
__decorate([
    Field(() => PartnerRateType, { nullable: true, description: 'Its own budget; null: that of every partner.' }),
    __metadata("design:type", Object)
], PartnerType.prototype, "rate", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it may run only documents that were registered for it.' }),
    __metadata("design:type", Boolean)
], PartnerType.prototype, "onlyPersisted", void 0);
__decorate([
    Field(() => String, { description: 'What it calls itself at the token endpoint.' }),
    __metadata("design:type", String)
], PartnerType.prototype, "clientId", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'Its public keys, for private_key_jwt.' }),
    __metadata("design:type", Object)
], PartnerType.prototype, "jwks", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where it publishes its public keys.' }),
    __metadata("design:type", Object)
], PartnerType.prototype, "jwksUri", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was registered.' }),
    __metadata("design:type", Date)
], PartnerType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was last changed.' }),
    __metadata("design:type", Date)
], PartnerType.prototype, "updatedAt", void 0);
PartnerType = __decorate([
    ObjectType('Partner', {
        implements: Node,
        description: 'A company whose app works with the program, as the actor `partner:<code>`.',
    }),
    ForKeepers
], PartnerType);
export { PartnerType };
//# sourceMappingURL=partners.types.js.map