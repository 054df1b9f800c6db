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
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { checkIdempotencyKey } from '../../kernel/commands/idempotency.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal } from '../../kernel/refusal.js';
import { errorsOf } from '../ledger/index.js';
import { readPaid } from './read-responses.js';
import { SaveSurveyAnswersByLinkInput, SubmitSurveyByLinkInput, SurveyByLink, SurveyByLinkPayload } from './responses.types.js';
import { holderOf } from './slot.js';
import { submitResponse } from './submit-response.js';
import { readUnfinished } from './unfinished.js';
/** What whoever has a link answers: the link is the credential, for one survey and one time. */
let SurveyLinkResolver = class SurveyLinkResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async surveyByLink(link, asking) {
        const { links, surveys, reads } = this.deps;
        const linked = await links.follow(link, asking, false);
        if (isRefusal(linked))
            return { survey: null, answers: [], expiresAt: null, userErrors: errorsOf(asking, linked) };
        const { context, invitation, survey } = linked;
        const holder = holderOf(invitation.memberId, invitation.id);
        const [shown, answers] = await Promise.all([
            surveys.inVersion(context, survey, invitation.version ?? survey.version),
            reads.ask(context, readUnfinished, { surveyId: survey.id, holder }),
        ]);
        return {
            survey: shown,
            answers,
            expiresAt: invitation.expiresAt === null ? null : new Date(invitation.expiresAt),
            userErrors: [],
        };
    }
    async submitSurveyByLink(input, asking) {
        const wrongKey = checkIdempotencyKey(input.idempotencyKey);
        const linked = wrongKey ?? (await this.deps.links.follow(input.link, asking, true));
        if (isRefusal(linked))
            return failed(asking, linked);
        const done = await this.deps.commands.run(commandOf(linked, input));
        if (isRefusal(done))
            return failed(asking, done);
        return { points: await this.deps.reads.ask(linked.context, readPaid, done.value.receiptId), userErrors: [] };
    }
    async saveSurveyAnswersByLink(input, asking) {
        const linked = await this.deps.links.follow(input.link, asking, false);
        if (isRefusal(linked))
            return failed(asking, linked);
        const { context, invitation, survey } = linked;
        const begun = { code: survey.code, memberId: invitation.memberId, invitationId: invitation.id, answers: input.answers };
        const refusal = await this.deps.unfinished.run(context.tenant, begun);
        return refusal ? failed(asking, refusal) : { points: 0, userErrors: [] };
    }
};
__decorate([
    Access('public'),
    Query(() => SurveyByLink, { description: 'What the link asks, in the version that it was issued for.' }),
    __param(0, Arg('link', () => String, { description: 'The token of the link.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyLinkResolver.prototype, "surveyByLink", null);
__decorate([
    Access('public'),
    Mutation(() => SurveyByLinkPayload, {
        description: 'Answers a survey by link, once. What is paid goes to the member whose link it is.',
    }),
    __param(0, Arg('input', () => SubmitSurveyByLinkInput, { description: 'The answer.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SubmitSurveyByLinkInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyLinkResolver.prototype, "submitSurveyByLink", null);
__decorate([
    Access('public'),
    Mutation(() => SurveyByLinkPayload, {
        description: 'Keeps what was answered by link so far, to go on later: instead of what was kept before.',
    }),
    __param(0, Arg('input', () => SaveSurveyAnswersByLinkInput, { description: 'What there is of the answer.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveSurveyAnswersByLinkInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyLinkResolver.prototype, "saveSurveyAnswersByLink", null);
SurveyLinkResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], SurveyLinkResolver);
export { SurveyLinkResolver };
function commandOf({ context, invitation, survey }, { idempotencyKey, answers }) {
    const { caller, tenant } = context;
    const envelope = { programId: tenant.id, principal: caller.principal, actingMember: null, idempotencyKey };
    const { id: invitationId, memberId } = invitation;
    const subject = memberId === null ? null : { lookup: { by: 'id', value: String(memberId) }, field: ['link'] };
    const { code, anonymous } = survey;
    return submitResponse(envelope, subject, { code, anonymous, invitationId, version: null, answers });
}
/** What a link does not name is not told by its name: all but answers and key is about the link. */
function failed(context, refusal) {
    const isOwn = ['answers', 'idempotencyKey'].includes(refusal.field?.[0] ?? '');
    return { points: 0, userErrors: errorsOf(context, isOwn ? refusal : refusal.at('link')) };
}
//# sourceMappingURL=links.resolver.js.map