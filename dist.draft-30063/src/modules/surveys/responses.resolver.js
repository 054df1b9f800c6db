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
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { MemberType } from '../members/index.js';
import { SurveyResponse, SurveyResponseConnection } from './responses.types.js';
import { ForAsked, ForReaders, SurveyAnswer, SurveyType } from './surveys.types.js';
/** What was answered. */
let ResponseResolver = class ResponseResolver {
    constructor(deps) {
        this.deps = deps;
    }
    surveyResponses(code, page, context) {
        return this.deps.responses.page(context, pageRequest(page), code);
    }
    async survey({ row }, context) {
        const survey = await this.deps.surveys.asAsked(context, row);
        if (!survey)
            throw new Error(`answer ${row.id} is to a survey that is not there`);
        return survey;
    }
    async member({ row }, context) {
        return row.memberId === null ? null : this.deps.members.byId(context, row.memberId);
    }
    answers(response, context) {
        return this.deps.responses.answersOf(context, response);
    }
};
__decorate([
    ForReaders,
    Query(() => SurveyResponseConnection, {
        description: 'The answers to a survey, newest first; those to an anonymous one in an order that says nothing.',
    }),
    __param(0, Arg('code', () => String, { description: 'The code of the survey.' })),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ResponseResolver.prototype, "surveyResponses", null);
__decorate([
    ForAsked,
    FieldResolver(() => SurveyType, { description: 'The survey, in the version that was answered.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ResponseResolver.prototype, "survey", null);
__decorate([
    ForAsked,
    FieldResolver(() => MemberType, { nullable: true, description: 'Whose it is; null where that is not known.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ResponseResolver.prototype, "member", null);
__decorate([
    ForAsked,
    FieldResolver(() => [SurveyAnswer], {
        description: 'What was answered; nothing where this only says that a member has answered an anonymous survey.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ResponseResolver.prototype, "answers", null);
ResponseResolver = __decorate([
    Resolver(() => SurveyResponse),
    __metadata("design:paramtypes", [Object])
], ResponseResolver);
export { ResponseResolver };
//# sourceMappingURL=responses.resolver.js.map