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
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { errorsOf } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { InviteToSurveyInput, RevokeSurveyInvitationInput, SurveyInvitation, SurveyInvitationConnection, SurveyInvitationPayload, } from './invitations.types.js';
import { ForAsked, ForInviting, ForKeepers, SurveyType } from './surveys.types.js';
/** Who is asked. Refuses: NOT_FOUND for an id of nothing. */
let InvitationResolver = class InvitationResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async inviteToSurvey(input, context) {
        const { idempotencyKey, surveyCode, member = null, expiresDays = null } = input;
        const asked = { surveyCode, member, expiresDays };
        return this.answer(context, await this.deps.invite.run(context.caller, context.tenant, idempotencyKey, asked));
    }
    async revokeSurveyInvitation(input, context) {
        const id = numericKey(input.invitationId, 'SurveyInvitation');
        const done = id === null
            ? refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation')
            : await this.deps.invite.revoke(context.tenant.id, id);
        return this.answer(context, done);
    }
    async surveyInvitations(code, page, context) {
        const survey = await this.deps.surveys.byCode(context, code);
        const which = { surveyId: survey?.row.id ?? 0, memberId: null, openAt: null };
        return this.deps.invitations.page(context, pageRequest(page), which);
    }
    async survey({ row }, context) {
        const survey = await this.deps.surveys.asAsked(context, row);
        if (!survey)
            throw new Error(`invitation ${row.id} is to a survey that is not there`);
        return survey;
    }
    async member({ row }, context) {
        return row.memberId === null ? null : this.deps.members.byId(context, row.memberId);
    }
    async answer(context, done) {
        if (isRefusal(done))
            return { invitation: null, userErrors: errorsOf(context, done) };
        return { invitation: await this.deps.invitations.byId(context, done), userErrors: [] };
    }
};
__decorate([
    ForInviting,
    Mutation(() => SurveyInvitationPayload, {
        description: 'Asks a member, or makes a link for somebody else. Whoever listens hears of it and sends the link.',
    }),
    __param(0, Arg('input', () => InviteToSurveyInput, { description: 'Whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [InviteToSurveyInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], InvitationResolver.prototype, "inviteToSurvey", null);
__decorate([
    ForInviting,
    Mutation(() => SurveyInvitationPayload, { description: 'Calls an invitation back: its link is good for nothing any more.' }),
    __param(0, Arg('input', () => RevokeSurveyInvitationInput, { description: 'Which.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RevokeSurveyInvitationInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], InvitationResolver.prototype, "revokeSurveyInvitation", null);
__decorate([
    ForKeepers,
    Query(() => SurveyInvitationConnection, { description: 'Invitations to a survey, newest first.' }),
    __param(0, Arg('code', () => String, { description: 'The code of the survey.' })),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], InvitationResolver.prototype, "surveyInvitations", null);
__decorate([
    ForAsked,
    FieldResolver(() => SurveyType, { description: 'The survey, in the version that is asked.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], InvitationResolver.prototype, "survey", null);
__decorate([
    ForAsked,
    FieldResolver(() => MemberType, { nullable: true, description: 'Who is asked; null for a link that anybody may have.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], InvitationResolver.prototype, "member", null);
InvitationResolver = __decorate([
    Resolver(() => SurveyInvitation),
    __metadata("design:paramtypes", [Object])
], InvitationResolver);
export { InvitationResolver };
/** What a member is asked. */
let MemberSurveysResolver = class MemberSurveysResolver {
    constructor(invitations) {
        this.invitations = invitations;
    }
    openInvitationsOf({ id: memberId }, page, context) {
        const which = { surveyId: null, memberId, openAt: context.clock.now() };
        return this.invitations.page(context, pageRequest(page), which);
    }
};
__decorate([
    ForAsked,
    FieldResolver(() => SurveyInvitationConnection, {
        name: 'surveyInvitations',
        description: 'Invitations that the member can answer now, newest first.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberSurveysResolver.prototype, "openInvitationsOf", null);
MemberSurveysResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Function])
], MemberSurveysResolver);
export { MemberSurveysResolver };
//# sourceMappingURL=invitations.resolver.js.map