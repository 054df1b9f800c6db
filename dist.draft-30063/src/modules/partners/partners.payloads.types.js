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
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { ApiKeyType } from '../auth/index.js';
import { ForKeepers, PartnerSecretType, PartnerType } from './partners.types.js';
const ERRORS = 'Empty on success.';
const SHOWN_ONCE = 'It is shown here and never again.';
let PartnerEdge = class PartnerEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], PartnerEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => PartnerType, { description: 'The partner.' }),
    __metadata("design:type", Function)
], PartnerEdge.prototype, "node", void 0);
PartnerEdge = __decorate([
    ObjectType('PartnerEdge', { description: 'A partner and its place in the list.' }),
    ForKeepers
], PartnerEdge);
export { PartnerEdge };
let PartnerConnection = class PartnerConnection {
};
__decorate([
    Field(() => [PartnerEdge], { description: 'The partners with their places.' }),
    __metadata("design:type", Array)
], PartnerConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [PartnerType], { description: 'The partners.' }),
    __metadata("design:type", Array)
], PartnerConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], PartnerConnection.prototype, "pageInfo", void 0);
PartnerConnection = __decorate([
    ObjectType('PartnerConnection', { description: 'A page of partners, in the order in which they were registered.' }),
    ForKeepers
], PartnerConnection);
export { PartnerConnection };
let PartnerPayload = class PartnerPayload {
};
__decorate([
    Field(() => PartnerType, { nullable: true, description: 'The partner.' }),
    __metadata("design:type", Object)
], PartnerPayload.prototype, "partner", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], PartnerPayload.prototype, "userErrors", void 0);
PartnerPayload = __decorate([
    ObjectType('PartnerPayload', { description: 'The partner as it is now, or why nothing was changed.' }),
    ForKeepers
], PartnerPayload);
export { PartnerPayload };
let PartnerSecretPayload = class PartnerSecretPayload {
};
__decorate([
    Field(() => PartnerType, { nullable: true, description: 'Whose it is.' }),
    __metadata("design:type", Object)
], PartnerSecretPayload.prototype, "partner", void 0);
__decorate([
    Field(() => PartnerSecretType, { nullable: true, description: 'What may be shown of it.' }),
    __metadata("design:type", Object)
], PartnerSecretPayload.prototype, "partnerSecret", void 0);
__decorate([
    Field(() => String, { nullable: true, description: `The secret. ${SHOWN_ONCE} Null where one was revoked.` }),
    __metadata("design:type", Object)
], PartnerSecretPayload.prototype, "secret", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], PartnerSecretPayload.prototype, "userErrors", void 0);
PartnerSecretPayload = __decorate([
    ObjectType('PartnerSecretPayload', { description: "A secret of a partner's OAuth client, or why nothing was changed." }),
    ForKeepers
], PartnerSecretPayload);
export { PartnerSecretPayload };
let PartnerKeyPayload = class PartnerKeyPayload {
};
__decorate([
    Field(() => ApiKeyType, { nullable: true, description: 'The key.' }),
    __metadata("design:type", Object)
], PartnerKeyPayload.prototype, "apiKey", void 0);
__decorate([
    Field(() => String, { nullable: true, description: `What to send as \`Authorization: Bearer ...\`. ${SHOWN_ONCE}` }),
    __metadata("design:type", Object)
], PartnerKeyPayload.prototype, "secret", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], PartnerKeyPayload.prototype, "userErrors", void 0);
PartnerKeyPayload = __decorate([
    ObjectType('PartnerKeyPayload', { description: 'A new API key of a partner, or why there is none.' }),
    ForKeepers
], PartnerKeyPayload);
export { PartnerKeyPayload };
let PartnerDocumentsPayload = class PartnerDocumentsPayload {
};
__decorate([
    Field(() => [String], { description: 'The hashes of the documents, in their order.' }),
    __metadata("design:type", Array)
], PartnerDocumentsPayload.prototype, "hashes", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], PartnerDocumentsPayload.prototype, "userErrors", void 0);
PartnerDocumentsPayload = __decorate([
    ObjectType('PartnerDocumentsPayload', { description: 'What was registered or removed, or why nothing was.' }),
    ForKeepers
], PartnerDocumentsPayload);
export { PartnerDocumentsPayload };
//# sourceMappingURL=partners.payloads.types.js.map