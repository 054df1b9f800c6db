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
import { Arg, Args, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { SaveSurveyInput } from './surveys.input.js';
import { ForAsked, ForKeepers, ForSettings, SaveSurveyPayload, SurveyConnection, SurveyType } from './surveys.types.js';
/** What members are asked. */
let SurveyResolver = class SurveyResolver {
    constructor(deps) {
        this.deps = deps;
    }
    survey(code, version, context) {
        return this.deps.surveys.byCode(context, code, version);
    }
    surveys(page, context) {
        return this.deps.surveys.page(context, pageRequest(page));
    }
    async saveSurvey(input, context) {
        const done = await this.deps.saving.run(context.caller, context.tenant, input);
        if (Array.isArray(done))
            return { survey: null, userErrors: done.map((refusal) => toUserError(refusal, context.language)) };
        return { survey: await this.deps.surveys.byId(context, done), userErrors: [] };
    }
};
__decorate([
    ForAsked,
    Query(() => SurveyType, {
        nullable: true,
        description: 'A survey by its code. A member sees those that are on, and open to all or meant for it.',
    }),
    __param(0, Arg('code', () => String, { description: 'Its code.' })),
    __param(1, Arg('version', () => Int, {
        nullable: true,
        description: 'An earlier version, for staff; a member is shown the one that it is asked.',
    })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyResolver.prototype, "survey", null);
__decorate([
    ForKeepers,
    Query(() => SurveyConnection, { description: 'All surveys, by their codes.' }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyResolver.prototype, "surveys", null);
__decorate([
    ForSettings,
    Mutation(() => SaveSurveyPayload, {
        description: 'Saves a survey. What is said differently makes a new version; answers keep theirs. Saying the same again changes nothing.',
    }),
    __param(0, Arg('input', () => SaveSurveyInput, { description: 'The survey.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveSurveyInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyResolver.prototype, "saveSurvey", null);
SurveyResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], SurveyResolver);
export { SurveyResolver };
//# sourceMappingURL=surveys.resolver.js.map