var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { PageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { ApiKey } from './auth.entity.js';
import { CreateApiKeyInput, RevokeApiKeyInput } from './auth.input.js';
import { ApiKeyConnection, ApiKeyType, CreateApiKeyPayload, RevokeApiKeyPayload } from './auth.types.js';
import { CreateApiKey } from './create-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { RevokeApiKey } from './revoke-api-key.js';
let ApiKeyResolver = class ApiKeyResolver {
    constructor(create, revoke, list) {
        this.create = create;
        this.revoke = revoke;
        this.list = list;
    }
    apiKeys(page, context) {
        return this.list.page(context.tenant.id, pageRequest(page));
    }
    async createApiKey(input, context) {
        const outcome = await this.create.run(context.caller, context.tenant.id, input);
        if (!Array.isArray(outcome))
            return { ...outcome, userErrors: [] };
        return { apiKey: null, secret: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    }
    async revokeApiKey(input, context) {
        const outcome = await this.revoke.run(context.caller, context.tenant.id, input.id);
        if (!Array.isArray(outcome))
            return { apiKey: outcome, userErrors: [] };
        return { apiKey: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    }
    id(apiKey) {
        return toGlobalId('ApiKey', apiKey.id);
    }
};
__decorate([
    Access('staff', 'admin', { scope: 'keys:write' }),
    Query(() => ApiKeyConnection, { description: 'The API keys of the program, revoked ones too.' }),
    __param(0, Args(() => PageArgs)),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PageArgs, RequestContext]),
    __metadata("design:returntype", Promise)
], ApiKeyResolver.prototype, "apiKeys", null);
__decorate([
    Access('staff', 'admin', { scope: 'keys:write' }),
    Mutation(() => CreateApiKeyPayload, { description: 'Makes an API key. The answer shows its secret, which is kept nowhere.' }),
    __param(0, Arg('input', () => CreateApiKeyInput, { description: 'The key.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreateApiKeyInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ApiKeyResolver.prototype, "createApiKey", null);
__decorate([
    Access('staff', 'admin', { scope: 'keys:write' }),
    Mutation(() => RevokeApiKeyPayload, {
        description: 'Ends an API key. It is refused everywhere within five seconds, on open sockets too.',
    }),
    __param(0, Arg('input', () => RevokeApiKeyInput, { description: 'Which key.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RevokeApiKeyInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ApiKeyResolver.prototype, "revokeApiKey", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ApiKey]),
    __metadata("design:returntype", String)
], ApiKeyResolver.prototype, "id", null);
ApiKeyResolver = __decorate([
    Resolver(() => ApiKeyType),
    __metadata("design:paramtypes", [CreateApiKey,
        RevokeApiKey,
        ListApiKeys])
], ApiKeyResolver);
export { ApiKeyResolver };
//# sourceMappingURL=auth.resolver.js.map