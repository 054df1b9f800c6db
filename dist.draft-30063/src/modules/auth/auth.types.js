var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
/** Names of the API, values of the table. */
export const ApiKeyKindEnum = { SERVER: 'server', PARTNER: 'partner' };
registerEnumType(ApiKeyKindEnum, {
    name: 'ApiKeyKind',
    description: 'Whose key it is.',
    valuesConfig: {
        SERVER: { description: "The brand's own: a till, a shop, an order system." },
        PARTNER: { description: "A partner's app." },
    },
});
let ApiKeyType = class ApiKeyType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", Object)
], ApiKeyType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'The actor it stands for; keys of one kind and name are one actor.' }),
    __metadata("design:type", String)
], ApiKeyType.prototype, "name", void 0);
__decorate([
    Field(() => ApiKeyKindEnum, { description: 'Whose key it is.' }),
    __metadata("design:type", String)
], ApiKeyType.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'The part of the key that may be shown.' }),
    __metadata("design:type", String)
], ApiKeyType.prototype, "prefix", void 0);
__decorate([
    Field(() => [String], { description: 'What it may do.' }),
    __metadata("design:type", Array)
], ApiKeyType.prototype, "scopes", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was made.' }),
    __metadata("design:type", Date)
], ApiKeyType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends by itself; null for never.' }),
    __metadata("design:type", Object)
], ApiKeyType.prototype, "expiresAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was revoked; null while it is good.' }),
    __metadata("design:type", Object)
], ApiKeyType.prototype, "revokedAt", void 0);
ApiKeyType = __decorate([
    ObjectType('ApiKey', {
        implements: Node,
        description: 'A credential of a back end or a partner. Its secret is shown once, when it is made.',
    }),
    Access('staff', 'admin', { scope: 'keys:write' })
], ApiKeyType);
export { ApiKeyType };
let ApiKeyEdge = class ApiKeyEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], ApiKeyEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => ApiKeyType, { description: 'The key.' }),
    __metadata("design:type", Function)
], ApiKeyEdge.prototype, "node", void 0);
ApiKeyEdge = __decorate([
    ObjectType('ApiKeyEdge', { description: 'A key and its place in the list.' }),
    Access('staff', 'admin', { scope: 'keys:write' })
], ApiKeyEdge);
export { ApiKeyEdge };
let ApiKeyConnection = class ApiKeyConnection {
};
__decorate([
    Field(() => [ApiKeyEdge], { description: 'The keys with their places.' }),
    __metadata("design:type", Array)
], ApiKeyConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [ApiKeyType], { description: 'The keys.' }),
    __metadata("design:type", Array)
], ApiKeyConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], ApiKeyConnection.prototype, "pageInfo", void 0);
ApiKeyConnection = __decorate([
    ObjectType('ApiKeyConnection', { description: 'A page of keys, in the order they were made.' }),
    Access('staff', 'admin', { scope: 'keys:write' })
], ApiKeyConnection);
export { ApiKeyConnection };
let CreateApiKeyPayload = class CreateApiKeyPayload {
};
__decorate([
    Field(() => ApiKeyType, { nullable: true, description: 'The key.' }),
    __metadata("design:type", Object)
], CreateApiKeyPayload.prototype, "apiKey", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What to send as `Authorization: Bearer ...`. It is shown here and never again.',
    }),
    __metadata("design:type", Object)
], CreateApiKeyPayload.prototype, "secret", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], CreateApiKeyPayload.prototype, "userErrors", void 0);
CreateApiKeyPayload = __decorate([
    ObjectType('CreateApiKeyPayload', { description: 'A new key, or why there is none.' }),
    Access('staff', 'admin', { scope: 'keys:write' })
], CreateApiKeyPayload);
export { CreateApiKeyPayload };
let RevokeApiKeyPayload = class RevokeApiKeyPayload {
};
__decorate([
    Field(() => ApiKeyType, { nullable: true, description: 'The key.' }),
    __metadata("design:type", Object)
], RevokeApiKeyPayload.prototype, "apiKey", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], RevokeApiKeyPayload.prototype, "userErrors", void 0);
RevokeApiKeyPayload = __decorate([
    ObjectType('RevokeApiKeyPayload', { description: 'The revoked key, or why it was not.' }),
    Access('staff', 'admin', { scope: 'keys:write' })
], RevokeApiKeyPayload);
export { RevokeApiKeyPayload };
//# sourceMappingURL=auth.types.js.map