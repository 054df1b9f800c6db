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
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { PartnerRefInput, RegisterPartnerInput, UpdatePartnerInput } from './partners.input.js';
import { PartnerConnection, PartnerPayload } from './partners.payloads.types.js';
import { ForKeepers, PartnerType } from './partners.types.js';
/** Who the partners of a program are. */
let PartnerResolver = class PartnerResolver {
    constructor(registry, partners) {
        this.registry = registry;
        this.partners = partners;
    }
    all(page, context) {
        return this.partners.page(context, pageRequest(page));
    }
    partner(id, context) {
        return this.partners.byId(context, numericKey(id, 'Partner') ?? 0);
    }
    registerPartner({ code, ...input }, context) {
        return this.answer(context, this.registry.register(context.caller, context.tenant.id, code, input));
    }
    updatePartner({ id, ...input }, context) {
        const key = numericKey(id, 'Partner');
        return this.answer(context, this.registry.update(context.caller, context.tenant.id, key, input));
    }
    suspendPartner({ id }, context) {
        return this.setStatus(context, id, 'SUSPENDED');
    }
    reinstatePartner({ id }, context) {
        return this.setStatus(context, id, 'ACTIVE');
    }
    revokePartner({ id }, context) {
        return this.setStatus(context, id, 'REVOKED');
    }
    setStatus(context, id, status) {
        const key = numericKey(id, 'Partner');
        return this.answer(context, this.registry.setStatus(context.caller, context.tenant.id, key, status));
    }
    async answer(context, change) {
        const done = await change;
        if (!Array.isArray(done))
            return { partner: await this.partners.byId(context, done), userErrors: [] };
        return { partner: null, userErrors: done.map((refusal) => toUserError(refusal, context.language)) };
    }
};
__decorate([
    ForKeepers,
    Query(() => PartnerConnection, { name: 'partners', description: 'The partners of the program, revoked ones too.' }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "all", null);
__decorate([
    ForKeepers,
    Query(() => PartnerType, { nullable: true, description: 'A partner; null when there is none with this id.' }),
    __param(0, Arg('id', () => ID, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "partner", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerPayload, {
        description: 'Registers a partner. It gets in with an API key, a secret or a key set of its own.',
    }),
    __param(0, Arg('input', () => RegisterPartnerInput, { description: 'The partner.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RegisterPartnerInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "registerPartner", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerPayload, {
        description: 'Changes a partner. It holds within five seconds: sockets that were opened with other rights are closed.',
    }),
    __param(0, Arg('input', () => UpdatePartnerInput, { description: 'What is new.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UpdatePartnerInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "updatePartner", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerPayload, {
        description: 'Keeps a partner out until it is reinstated, within five seconds and on open sockets too.',
    }),
    __param(0, Arg('input', () => PartnerRefInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PartnerRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "suspendPartner", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerPayload, { description: 'Lets a suspended partner in again.' }),
    __param(0, Arg('input', () => PartnerRefInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PartnerRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "reinstatePartner", null);
__decorate([
    ForKeepers,
    Mutation(() => PartnerPayload, {
        description: 'Ends a partner for good: all its credentials, within five seconds and on open sockets too.',
    }),
    __param(0, Arg('input', () => PartnerRefInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PartnerRefInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerResolver.prototype, "revokePartner", null);
PartnerResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function, Function])
], PartnerResolver);
export { PartnerResolver };
//# sourceMappingURL=partners.resolver.js.map