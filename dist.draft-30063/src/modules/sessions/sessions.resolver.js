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
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { checkIdempotencyKey } from '../../kernel/commands/idempotency.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { EndSessionsInput, LogoutInput, RefreshSessionInput } from './sessions.input.js';
import { EndSessionsPayload, LogoutPayload, RefreshSessionPayload, sessionOf } from './sessions.types.js';
/** Refreshing and ending sessions. Refuses: NOT_FOUND for a member that is none. */
let SessionResolver = class SessionResolver {
    constructor(sessions, members, readRef) {
        this.sessions = sessions;
        this.members = members;
        this.readRef = readRef;
    }
    async refreshSession(input, context) {
        const outcome = checkIdempotencyKey(input.idempotencyKey) ?? (await this.sessions.refresh(input.refreshToken, input.idempotencyKey));
        if (isRefusal(outcome))
            return { session: null, userErrors: [toUserError(outcome, context.language)] };
        return { session: sessionOf(outcome), userErrors: [] };
    }
    async logout(input) {
        await this.sessions.logOut(input.refreshToken, input.everywhere ?? false);
        return { userErrors: [] };
    }
    async endSessions(input, context) {
        const memberId = await this.memberOf(context, input.member);
        if (isRefusal(memberId))
            return { ended: 0, userErrors: [toUserError(memberId, context.language)] };
        return { ended: await this.sessions.endFor(context.caller, context.tenant.id, { memberId }), userErrors: [] };
    }
    async memberOf(context, ref) {
        const lookup = this.readRef(ref, context.tenant);
        if (isRefusal(lookup))
            return lookup.under('member');
        const member = await this.members.find(context, lookup);
        return member?.id ?? refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found');
    }
};
__decorate([
    Access('public'),
    Mutation(() => RefreshSessionPayload, {
        description: 'Gives the next tokens of a session. A refresh token that is over, or was used before, is refused with EXPIRED; one that was used before by somebody else also ends the session, on open sockets within five seconds.',
    }),
    __param(0, Arg('input', () => RefreshSessionInput, { description: 'The session.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RefreshSessionInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], SessionResolver.prototype, "refreshSession", null);
__decorate([
    Access('public'),
    Mutation(() => LogoutPayload, {
        description: 'Ends a session: its tokens are refused everywhere within five seconds, on open sockets too. Ending it twice changes nothing more.',
    }),
    __param(0, Arg('input', () => LogoutInput, { description: 'Which session.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [LogoutInput]),
    __metadata("design:returntype", Promise)
], SessionResolver.prototype, "logout", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:write' }),
    Mutation(() => EndSessionsPayload, {
        description: 'Ends all sessions of a member, e.g. when a phone was lost. The member can sign in again.',
    }),
    __param(0, Arg('input', () => EndSessionsInput, { description: 'Whose.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndSessionsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], SessionResolver.prototype, "endSessions", null);
SessionResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function, Function, Function])
], SessionResolver);
export { SessionResolver };
//# sourceMappingURL=sessions.resolver.js.map