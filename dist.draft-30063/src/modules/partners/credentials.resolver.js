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
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey, toGlobalId } from '../../kernel/global-id.js';
import { isRefusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { CreatePartnerKeyInput, CreatePartnerSecretInput, RegisterDocumentsInput, RemoveDocumentsInput, RevokePartnerSecretInput, } from './partners.input.js';
import { PartnerDocumentsPayload, PartnerKeyPayload, PartnerSecretPayload } from './partners.payloads.types.js';
import { ForKeepers, PartnerSecretType } from './partners.types.js';
/** What partners sign in with, and what they may run. */
let PartnerCredentialsResolver = class PartnerCredentialsResolver {
    constructor(deps) {
        this.deps = deps;
    }
    id({ id }) {
        return toGlobalId('PartnerSecret', id);
    }
    async createPartnerKey(input, context) {
        const { scopes = null, expiresAt = null } = input;
        const draft = { partnerId: numericKey(input.partnerId, 'Partner'), scopes, expiresAt };
        const done = await this.deps.keys.create(context.caller, context.tenant.id, draft);
        return Array.isArray(done) ? { apiKey: null, secret: null, userErrors: said(context, done) } : { ...done, userErrors: [] };
    }
    async createPartnerSecret(input, context) {
        const partnerId = numericKey(input.partnerId, 'Partner');
        const done = await this.deps.secrets.create(context.caller, context.tenant.id, partnerId, input.expiresAt ?? null);
        if (isRefusal(done))
            return { partner: null, partnerSecret: null, secret: null, userErrors: said(context, [done]) };
        return this.shown(context, done.partnerId, done.id, done.secret);
    }
    async revokePartnerSecret(input, context) {
        const id = numericKey(input.id, 'PartnerSecret');
        const done = await this.deps.secrets.revoke(context.caller, context.tenant.id, id);
        if (isRefusal(done))
            return { partner: null, partnerSecret: null, secret: null, userErrors: said(context, [done]) };
        return this.shown(context, done, id ?? 0, null);
    }
    async registerDocuments(input, context) {
        const partnerId = numericKey(input.partnerId, 'Partner');
        const done = await this.deps.documents.register(context.caller, context.tenant.id, partnerId, input.documents);
        return allRefused(done)
            ? { hashes: [], userErrors: said(context, done) }
            : { hashes: done.filter((hash) => typeof hash === 'string'), userErrors: [] };
    }
    async removeDocuments(input, context) {
        const partnerId = numericKey(input.partnerId, 'Partner');
        const done = await this.deps.documents.remove(context.caller, context.tenant.id, partnerId, input.hashes);
        return Array.isArray(done) ? { hashes: [], userErrors: said(context, done) } : { hashes: input.hashes, userErrors: [] };
    }
    async shown(context, partnerId, id, secret) {
        const [partner, secrets] = await Promise.all([
            this.deps.partners.byId(context, partnerId),
            this.deps.secretsOf(context, partnerId),
        ]);
        return { partner, partnerSecret: secrets.find((one) => one.id === id) ?? null, secret, userErrors: [] };
    }
};
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", String)
], PartnerCredentialsResolver.prototype, "id", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerKeyPayload, {
        description: 'Makes an API key of a partner; at most two are good at a time. `revokeApiKey` ends one.',
    }),
    __param(0, Arg('input', () => CreatePartnerKeyInput, { description: 'The key.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreatePartnerKeyInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerCredentialsResolver.prototype, "createPartnerKey", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerSecretPayload, {
        description: "Makes a secret of a partner's OAuth client; at most two are good at a time.",
    }),
    __param(0, Arg('input', () => CreatePartnerSecretInput, { description: 'The secret.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CreatePartnerSecretInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerCredentialsResolver.prototype, "createPartnerSecret", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerSecretPayload, {
        description: 'Ends a secret, and the access tokens that were issued for it, within five seconds and on open sockets too.',
    }),
    __param(0, Arg('input', () => RevokePartnerSecretInput, { description: 'Which secret.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RevokePartnerSecretInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerCredentialsResolver.prototype, "revokePartnerSecret", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerDocumentsPayload, {
        description: 'Registers documents that a partner may run by their hash; all or none. Those that are there already stay.',
    }),
    __param(0, Arg('input', () => RegisterDocumentsInput, { description: 'The documents.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RegisterDocumentsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerCredentialsResolver.prototype, "registerDocuments", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerDocumentsPayload, { description: 'Takes documents away from a partner, within five seconds.' }),
    __param(0, Arg('input', () => RemoveDocumentsInput, { description: 'Which ones.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RemoveDocumentsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerCredentialsResolver.prototype, "removeDocuments", null);
PartnerCredentialsResolver = __decorate([
    Resolver(() => PartnerSecretType),
    __metadata("design:paramtypes", [Object])
], PartnerCredentialsResolver);
export { PartnerCredentialsResolver };
function said(context, refusals) {
    return refusals.map((refusal) => toUserError(refusal, context.language));
}
function allRefused(done) {
    return done.length > 0 && done.every(isRefusal);
}
//# sourceMappingURL=credentials.resolver.js.map