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
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { LocalDate } from '../../kernel/scalars/index.js';
import { readSurveysByCode } from './read-surveys.js';
import { readCounts, readCross, readFunnels, readTexts } from './report.js';
import { SurveyCrossCell, SurveyFunnel, SurveyReportLine, SurveyWord } from './report.types.js';
import { linesOf } from './report-line.js';
import { SurveyDimensionEnum } from './surveys.enums.js';
import { ForReaders, SurveyType } from './surveys.types.js';
import { countWords } from './words.js';
const CODE = 'The code of the survey.';
const FROM = 'The first day of the answers.';
const TO = 'The last day.';
const MOST_WORDS = 200;
/** What answers come to. Days are those of the program's time zone. */
let SurveyReportResolver = class SurveyReportResolver {
    constructor(reads) {
        this.reads = reads;
    }
    async surveyReport(code, question, from, to, by, context) {
        const { survey, about, asked } = await this.ask(context, { code, question, from, to });
        return linesOf(await this.reads.ask(context, readCounts, { ...asked, by }), about, by, survey.anonymous);
    }
    async surveyCrossTab(code, rows, columns, from, to, context) {
        const { survey, asked } = await this.ask(context, { code, question: rows, from, to });
        questionOf(survey, columns);
        return this.reads.ask(context, readCross, { ...asked, columns });
    }
    async surveyWords(code, question, from, to, first, context) {
        if (first < 0 || first > MOST_WORDS)
            throw new ApiError('BAD_USER_INPUT', `There are 0 to ${MOST_WORDS} words at once.`);
        const { asked } = await this.ask(context, { code, question, from, to });
        return countWords(await this.reads.ask(context, readTexts, asked), first);
    }
    invitationFunnel({ row }, context) {
        return this.reads.ask(context, readFunnels, { surveyId: row.id, now: context.clock.now() });
    }
    /** @throws ApiError BAD_USER_INPUT where there is no such survey or question, or the days are turned round */
    async ask(context, { code, question, from, to }) {
        if (to < from)
            throw new ApiError('BAD_USER_INPUT', 'The last day is before the first.');
        const survey = await this.reads.ask(context, readSurveysByCode, code);
        if (survey === null)
            throw new ApiError('BAD_USER_INPUT', 'There is no such survey.');
        return { survey, about: questionOf(survey, question), asked: { surveyId: survey.id, question, from, to } };
    }
};
__decorate([
    ForReaders,
    Query(() => [SurveyReportLine], {
        description: 'How a question was answered: score with its interval, and counts. By days, weeks and months it is a trend.',
    }),
    __param(0, Arg('code', () => String, { description: CODE })),
    __param(1, Arg('question', () => String, { description: 'The code of the question, as it is now.' })),
    __param(2, Arg('from', () => LocalDate, { description: FROM })),
    __param(3, Arg('to', () => LocalDate, { description: TO })),
    __param(4, Arg('by', () => SurveyDimensionEnum, { defaultValue: 'ALL', description: 'What they are split by; at most 400 parts.' })),
    __param(5, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, String, String, String, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyReportResolver.prototype, "surveyReport", null);
__decorate([
    ForReaders,
    Query(() => [SurveyCrossCell], { description: 'How two questions were answered together: those pairs that occurred.' }),
    __param(0, Arg('code', () => String, { description: CODE })),
    __param(1, Arg('rows', () => String, { description: 'The code of a question that is not answered by a text.' })),
    __param(2, Arg('columns', () => String, { description: 'The code of another such question.' })),
    __param(3, Arg('from', () => LocalDate, { description: FROM })),
    __param(4, Arg('to', () => LocalDate, { description: TO })),
    __param(5, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, String, String, String, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyReportResolver.prototype, "surveyCrossTab", null);
__decorate([
    ForReaders,
    Query(() => [SurveyWord], {
        description: 'Words of the answers to a question, those in most answers first; of the newest 10,000 answers. Chinese and English.',
    }),
    __param(0, Arg('code', () => String, { description: CODE })),
    __param(1, Arg('question', () => String, { description: 'The code of a question that is answered by a text.' })),
    __param(2, Arg('from', () => LocalDate, { description: FROM })),
    __param(3, Arg('to', () => LocalDate, { description: TO })),
    __param(4, Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' })),
    __param(5, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, String, String, Number, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyReportResolver.prototype, "surveyWords", null);
__decorate([
    ForReaders,
    FieldResolver(() => SurveyFunnel, { description: 'How far invitations came.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], SurveyReportResolver.prototype, "invitationFunnel", null);
SurveyReportResolver = __decorate([
    Resolver(() => SurveyType),
    __metadata("design:paramtypes", [Function])
], SurveyReportResolver);
export { SurveyReportResolver };
function questionOf({ definition }, code) {
    const found = definition.questions.find((question) => question.code === code);
    if (!found)
        throw new ApiError('BAD_USER_INPUT', 'The survey has no such question.');
    return found;
}
//# sourceMappingURL=report.resolver.js.map