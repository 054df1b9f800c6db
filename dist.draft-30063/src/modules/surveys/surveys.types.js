var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LogicMatchEnum, QuestionKindEnum } from './surveys.enums.js';
/** Who answers, and who passes answers on. */
export const ForAnswering = Access('member:self', 'staff', 'server', 'admin', { scope: ['surveys:write', 'activities:write'] });
/** Who sees what is asked. */
export const ForAsked = Access('member:self', 'staff', 'server', 'admin', {
    scope: ['surveys:read', 'surveys:write', 'activities:write'],
});
/** Who reads what was answered. */
export const ForReaders = Access('staff', 'server', 'admin', { scope: 'surveys:read' });
/** What a survey is set to is for those who work with surveys. */
export const ForKeepers = Access('staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });
export const ForInviting = Access('staff', 'server', 'admin', { scope: 'surveys:write' });
/** Surveys are configured like the rest of the program. */
export const ForSettings = Access('staff', 'admin', { scope: 'program:write' });
/** Whoever gets to see a survey at all; with a link one needs no credential beside it. */
const ForAll = Access('public');
let SurveyChoice = class SurveyChoice {
};
__decorate([
    Field(() => String, { description: 'Its code: what an answer says.' }),
    __metadata("design:type", String)
], SurveyChoice.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: "What it says, in the reader's language." }),
    __metadata("design:type", String)
], SurveyChoice.prototype, "text", void 0);
SurveyChoice = __decorate([
    ObjectType('SurveyChoice', { description: 'One thing that can be chosen.' }),
    ForAll
], SurveyChoice);
export { SurveyChoice };
let SurveyCondition = class SurveyCondition {
};
__decorate([
    Field(() => String, { description: 'The code of that question.' }),
    __metadata("design:type", String)
], SurveyCondition.prototype, "question", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'It is this number or more.' }),
    __metadata("design:type", Object)
], SurveyCondition.prototype, "atLeast", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'It is this number or less.' }),
    __metadata("design:type", Object)
], SurveyCondition.prototype, "atMost", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'One of these choices was made.' }),
    __metadata("design:type", Object)
], SurveyCondition.prototype, "anyOf", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether it was answered at all.' }),
    __metadata("design:type", Object)
], SurveyCondition.prototype, "answered", void 0);
SurveyCondition = __decorate([
    ObjectType('SurveyCondition', {
        description: 'What must hold of the answer to an earlier question. One of the last four is there.',
    }),
    ForAll
], SurveyCondition);
export { SurveyCondition };
let SurveyLogic = class SurveyLogic {
};
__decorate([
    Field(() => LogicMatchEnum, { description: 'How many of the conditions must hold.' }),
    __metadata("design:type", Object)
], SurveyLogic.prototype, "match", void 0);
__decorate([
    Field(() => [SurveyCondition], { description: 'The conditions.' }),
    __metadata("design:type", Array)
], SurveyLogic.prototype, "conditions", void 0);
SurveyLogic = __decorate([
    ObjectType('SurveyLogic', { description: 'When a question is shown. What was said to a hidden question does not count.' }),
    ForAll
], SurveyLogic);
export { SurveyLogic };
let SurveyQuestion = class SurveyQuestion {
};
__decorate([
    Field(() => String, { description: 'Its code: what an answer names.' }),
    __metadata("design:type", String)
], SurveyQuestion.prototype, "code", void 0);
__decorate([
    Field(() => QuestionKindEnum, { description: 'How it is answered.' }),
    __metadata("design:type", String)
], SurveyQuestion.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: "What is asked, in the reader's language." }),
    __metadata("design:type", String)
], SurveyQuestion.prototype, "text", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it must be answered where it is shown.' }),
    __metadata("design:type", Boolean)
], SurveyQuestion.prototype, "required", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The lowest number, the fewest choices, or the fewest characters.' }),
    __metadata("design:type", Object)
], SurveyQuestion.prototype, "min", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The highest number, the most choices, or the most characters.' }),
    __metadata("design:type", Object)
], SurveyQuestion.prototype, "max", void 0);
__decorate([
    Field(() => [SurveyChoice], { description: 'What can be chosen, in this order.' }),
    __metadata("design:type", Array)
], SurveyQuestion.prototype, "choices", void 0);
__decorate([
    Field(() => SurveyLogic, { nullable: true, description: 'When it is shown; always if null.' }),
    __metadata("design:type", Object)
], SurveyQuestion.prototype, "showWhen", void 0);
SurveyQuestion = __decorate([
    ObjectType('SurveyQuestion', { description: 'A question.' }),
    ForAll
], SurveyQuestion);
export { SurveyQuestion };
let SurveyAnswer = class SurveyAnswer {
};
__decorate([
    Field(() => String, { description: 'The code of the question.' }),
    __metadata("design:type", String)
], SurveyAnswer.prototype, "questionCode", void 0);
__decorate([
    Field(() => Json, { description: 'The answer, as it was given.' }),
    __metadata("design:type", Object)
], SurveyAnswer.prototype, "value", void 0);
SurveyAnswer = __decorate([
    ObjectType('SurveyAnswer', { description: 'An answer.' }),
    ForAll
], SurveyAnswer);
export { SurveyAnswer };
let SurveyType = class SurveyType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], SurveyType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its code.' }),
    __metadata("design:type", String)
], SurveyType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: "Its title, in the reader's language." }),
    __metadata("design:type", String)
], SurveyType.prototype, "title", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "What it is for, in the reader's language." }),
    __metadata("design:type", Object)
], SurveyType.prototype, "description", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether no way leads from an answer to its member.' }),
    __metadata("design:type", Boolean)
], SurveyType.prototype, "anonymous", void 0);
__decorate([
    Field(() => Int, {
        description: 'The version that is shown: of an invitation the one that it was issued for, else the newest.',
    }),
    __metadata("design:type", Number)
], SurveyType.prototype, "version", void 0);
__decorate([
    Field(() => [SurveyQuestion], { description: 'What is asked, in this order.' }),
    __metadata("design:type", Array)
], SurveyType.prototype, "questions", void 0);
__decorate([
    Field(() => Points, { description: 'Points for a finished answer of a member.' }),
    __metadata("design:type", Number)
], SurveyType.prototype, "rewardPoints", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when it takes answers.' }),
    __metadata("design:type", Object)
], SurveyType.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when.' }),
    __metadata("design:type", Object)
], SurveyType.prototype, "endsAt", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it takes answers now.' }),
    __metadata("design:type", Boolean)
], SurveyType.prototype, "takesAnswers", void 0);
__decorate([
    ForKeepers,
    Field(() => Boolean, { description: 'Whether it is switched on.' }),
    __metadata("design:type", Boolean)
], SurveyType.prototype, "active", void 0);
__decorate([
    ForKeepers,
    Field(() => Points, { nullable: true, description: 'The most answers.' }),
    __metadata("design:type", Object)
], SurveyType.prototype, "quota", void 0);
__decorate([
    ForKeepers,
    Field(() => Points, { description: 'Finished answers of all versions.' }),
    __metadata("design:type", Number)
], SurveyType.prototype, "responses", void 0);
__decorate([
    ForKeepers,
    Field(() => Json, {
        description: 'The version that is shown, in all languages and with all that it is set to: rule, reward, threshold, reminders. Instants are milliseconds.',
    }),
    __metadata("design:type", Object)
], SurveyType.prototype, "definition", void 0);
__decorate([
    ForKeepers,
    Field(() => DateTime, { description: 'When it was last changed.' }),
    __metadata("design:type", Date)
], SurveyType.prototype, "updatedAt", void 0);
SurveyType = __decorate([
    ObjectType('Survey', { implements: Node, simpleResolvers: true, description: 'What members are asked.' }),
    ForAll
], SurveyType);
export { SurveyType };
let SurveyEdge = class SurveyEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], SurveyEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => SurveyType, { description: 'The survey.' }),
    __metadata("design:type", Function)
], SurveyEdge.prototype, "node", void 0);
SurveyEdge = __decorate([
    ObjectType('SurveyEdge', { description: 'A survey and its place in the list.' }),
    ForKeepers
], SurveyEdge);
export { SurveyEdge };
let SurveyConnection = class SurveyConnection {
};
__decorate([
    Field(() => [SurveyEdge], { description: 'The surveys with their places.' }),
    __metadata("design:type", Array)
], SurveyConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [SurveyType], { description: 'The surveys alone.' }),
    __metadata("design:type", Array)
], SurveyConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], SurveyConnection.prototype, "pageInfo", void 0);
SurveyConnection = __decorate([
    ObjectType('SurveyConnection', { description: 'A page of surveys, by their codes.' }),
    ForKeepers
], SurveyConnection);
export { SurveyConnection };
let SaveSurveyPayload = class SaveSurveyPayload {
};
__decorate([
    Field(() => SurveyType, { nullable: true, description: 'The survey.' }),
    __metadata("design:type", Object)
], SaveSurveyPayload.prototype, "survey", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveSurveyPayload.prototype, "userErrors", void 0);
SaveSurveyPayload = __decorate([
    ObjectType('SaveSurveyPayload', { description: 'What became of a survey.' }),
    ForSettings
], SaveSurveyPayload);
export { SaveSurveyPayload };
//# sourceMappingURL=surveys.types.js.map