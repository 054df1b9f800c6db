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
import { numericKey } from '../../kernel/global-id.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute, subjectOf } from '../ledger/index.js';
import { readSurveysByCode } from './read-surveys.js';
import { SaveSurveyAnswersInput, SaveSurveyAnswersPayload, SubmitSurveyResponseInput, SubmitSurveyResponsePayload, } from './responses.types.js';
import { submitResponse } from './submit-response.js';
import { ForAnswering, ForAsked, SurveyAnswer, SurveyType } from './surveys.types.js';
import { readUnfinished } from './unfinished.js';
/** What members answer. Refuses: NOT_FOUND (survey, member, invitation), INVALID (member), FORBIDDEN_TARGET, beside what sending an answer refuses. */
let AnsweringResolver = class AnsweringResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async submitSurveyResponse(input, context) {
        const { commands, ledger, reads, responses, readRef } = this.deps;
        const { surveyCode: code, answers, version = null } = input;
        const survey = await reads.ask(context, readSurveysByCode, code);
        const done = await execute(context, commands, input.idempotencyKey, (envelope) => {
            if (survey === null)
                return refuse('NOT_FOUND', ['surveyCode'], 'survey-not-found');
            const lookup = input.member ? readRef(input.member, context.tenant) : null;
            if (isRefusal(lookup))
                return lookup.under('member');
            const subject = subjectOf(lookup, envelope, 'member');
            const invitationId = readInvitationId(input.invitationId);
            if (isRefusal(subject) || isRefusal(invitationId))
                return isRefusal(subject) ? subject : invitationId;
            return submitResponse(envelope, subject, { code, anonymous: survey.anonymous, invitationId, version, answers });
        });
        if (isRefusal(done))
            return { response: null, entries: [], userErrors: errorsOf(context, done) };
        const [response, entries] = await Promise.all([
            responses.byId(context, done.value.receiptId),
            entriesFor(context, ledger, done),
        ]);
        return { response, entries, userErrors: [] };
    }
    async saveSurveyAnswers(input, context) {
        const memberId = await this.memberOf(context, input.member ?? null);
        const invitationId = readInvitationId(input.invitationId);
        const wrong = [memberId, invitationId].find(isRefusal);
        const begun = { code: input.surveyCode, memberId: memberId, invitationId: invitationId };
        const refusal = wrong ?? (await this.deps.unfinished.run(context.tenant, { ...begun, answers: input.answers }));
        return { saved: refusal === null, userErrors: refusal ? errorsOf(context, refusal) : [] };
    }
    async unfinished({ row, holder }, context) {
        return holder === null ? [] : this.deps.reads.ask(context, readUnfinished, { surveyId: row.id, holder });
    }
    async memberOf(context, ref) {
        const own = context.caller.memberId;
        if (ref === null)
            return own ?? refuse('INVALID', ['member'], 'required');
        const lookup = this.deps.readRef(ref, context.tenant);
        if (isRefusal(lookup))
            return lookup.under('member');
        const member = await this.deps.members.find(context, lookup);
        if (member)
            return member.id;
        return own === null
            ? refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found')
            : refuse('FORBIDDEN_TARGET', ['member'], 'other-member');
    }
};
__decorate([
    ForAnswering,
    Mutation(() => SubmitSurveyResponsePayload, {
        description: 'Answers a survey: once for an invitation, or once for a member that needs none. What is paid comes at once.',
    }),
    __param(0, Arg('input', () => SubmitSurveyResponseInput, { description: 'The answer.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SubmitSurveyResponseInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], AnsweringResolver.prototype, "submitSurveyResponse", null);
__decorate([
    ForAnswering,
    Mutation(() => SaveSurveyAnswersPayload, {
        description: 'Keeps what was answered so far, to go on later: instead of what was kept before. It counts for nothing until it is sent.',
    }),
    __param(0, Arg('input', () => SaveSurveyAnswersInput, { description: 'What there is of the answer.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveSurveyAnswersInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], AnsweringResolver.prototype, "saveSurveyAnswers", null);
__decorate([
    ForAsked,
    FieldResolver(() => [SurveyAnswer], {
        description: 'What the member has answered so far without sending it; empty to all others.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], AnsweringResolver.prototype, "unfinished", null);
AnsweringResolver = __decorate([
    Resolver(() => SurveyType),
    __metadata("design:paramtypes", [Object])
], AnsweringResolver);
export { AnsweringResolver };
function readInvitationId(id) {
    if (id == null)
        return null;
    return numericKey(id, 'SurveyInvitation') ?? refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
}
//# sourceMappingURL=answering.resolver.js.map