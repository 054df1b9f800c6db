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
import { Arg, Ctx, Extensions, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toUserError } from '../../kernel/user-error.js';
import { sessionOf } from '../sessions/index.js';
import { BindPhoneInput, BindVerifiedPhoneInput, LoginWithMiniProgramInput, RemoveMiniProgramInput, SaveMiniProgramInput, } from './miniprograms.input.js';
import { BindVerifiedPhonePayload, ForPeople, MiniProgramPayload, MiniProgramType, RemoveMiniProgramPayload, SignInPayload, } from './miniprograms.types.js';
/** Each asks the platform: anonymous callers may do it a few times a second, and in bursts. */
const SIGN_IN_COST = 20;
let MiniProgramResolver = class MiniProgramResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async loginWithMiniProgram(input, context) {
        const outcome = await this.deps.login.run(input);
        return Array.isArray(outcome) ? notSignedIn(outcome, null, context.language) : signedIn(outcome);
    }
    async bindPhone(input, context) {
        const outcome = await this.deps.binding.run(input);
        return 'refusals' in outcome ? notSignedIn(outcome.refusals, outcome.ticket, context.language) : signedIn(outcome);
    }
    async bindVerifiedPhone(input, context) {
        const outcome = await this.deps.binding.onWordOf(context.caller, context.tenant, input);
        if (Array.isArray(outcome))
            return { member: null, created: false, userErrors: errorsOf(outcome, context.language) };
        const member = await this.deps.members.fresh(context, outcome.memberId);
        return { member, created: outcome.created, userErrors: [] };
    }
    async miniPrograms(context) {
        return (await this.deps.apps.list(context.tenant.id)).map(shown);
    }
    async saveMiniProgram(input, context) {
        const outcome = await this.deps.apps.save(context.caller, context.tenant.id, input);
        if (Array.isArray(outcome))
            return { miniProgram: null, userErrors: errorsOf(outcome, context.language) };
        return { miniProgram: shown(outcome), userErrors: [] };
    }
    async removeMiniProgram(input, context) {
        const refusals = await this.deps.apps.remove(context.caller, context.tenant.id, input.appId);
        return { userErrors: errorsOf(refusals, context.language) };
    }
};
__decorate([
    Access('public'),
    Extensions({ cost: SIGN_IN_COST }),
    Mutation(() => SignInPayload, {
        description: 'Signs in who opened a mini-program. A member is known by the openid, else by the unionid; anybody else gets a ticket for `bindPhone`.',
    }),
    __param(0, Arg('input', () => LoginWithMiniProgramInput, { description: 'Who.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [LoginWithMiniProgramInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MiniProgramResolver.prototype, "loginWithMiniProgram", null);
__decorate([
    Access('public'),
    Extensions({ cost: SIGN_IN_COST }),
    Mutation(() => SignInPayload, {
        description: 'Binds the account of a ticket to the member that has the phone number, or makes its owner a member, and signs in. May be repeated.',
    }),
    __param(0, Arg('input', () => BindPhoneInput, { description: 'The ticket, and the phone number.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BindPhoneInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MiniProgramResolver.prototype, "bindPhone", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:write' }),
    Mutation(() => BindVerifiedPhonePayload, {
        description: 'Binds the account of a ticket to the member that has a phone number which the back end has verified, or makes its owner a member. The member then signs in. May be repeated.',
    }),
    __param(0, Arg('input', () => BindVerifiedPhoneInput, { description: 'The ticket, and the phone number.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BindVerifiedPhoneInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MiniProgramResolver.prototype, "bindVerifiedPhone", null);
__decorate([
    ForPeople,
    Query(() => [MiniProgramType], { description: 'The mini-programs that members may sign in from, at most 20.' }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], MiniProgramResolver.prototype, "miniPrograms", null);
__decorate([
    ForPeople,
    Mutation(() => MiniProgramPayload, {
        description: 'Adds a mini-program, or changes its name and secret. Saving the same twice changes nothing more.',
    }),
    __param(0, Arg('input', () => SaveMiniProgramInput, { description: 'The mini-program.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveMiniProgramInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MiniProgramResolver.prototype, "saveMiniProgram", null);
__decorate([
    ForPeople,
    Mutation(() => RemoveMiniProgramPayload, {
        description: 'Removes a mini-program. Sessions that were opened in it end; members stay members.',
    }),
    __param(0, Arg('input', () => RemoveMiniProgramInput, { description: 'Which.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RemoveMiniProgramInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MiniProgramResolver.prototype, "removeMiniProgram", null);
MiniProgramResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], MiniProgramResolver);
export { MiniProgramResolver };
function shown({ appId, name, createdAt, changedAt }) {
    return { appId, name, createdAt: new Date(createdAt), changedAt: new Date(changedAt) };
}
function signedIn({ tokens, ticket, created }) {
    return { session: tokens && sessionOf(tokens), ticket, created, userErrors: [] };
}
function notSignedIn(refusals, ticket, language) {
    return { session: null, ticket, created: false, userErrors: errorsOf(refusals, language) };
}
function errorsOf(refusals, language) {
    return refusals.map((refusal) => toUserError(refusal, language));
}
//# sourceMappingURL=miniprograms.resolver.js.map