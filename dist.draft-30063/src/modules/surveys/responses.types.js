var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry } from '../ledger/index.js';
import { ForAnswering, ForAsked, ForReaders, SurveyAnswer, SurveyType } from './surveys.types.js';
const ForAll = Access('public');
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';
const ANSWERS = 'The answers, one a question, to those that are shown.';
let SurveyResponse = class SurveyResponse extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], SurveyResponse.prototype, "id", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was sent; of an anonymous survey the beginning of the day.' }),
    __metadata("design:type", Date)
], SurveyResponse.prototype, "submittedAt", void 0);
__decorate([
    Field(() => Int, { description: 'The version of the survey that was answered.' }),
    __metadata("design:type", Number)
], SurveyResponse.prototype, "version", void 0);
__decorate([
    ForReaders,
    Field(() => String, {
        nullable: true,
        description: 'The tier at that time; in an anonymous survey null where fewer than five of those opened together had it.',
    }),
    __metadata("design:type", Object)
], SurveyResponse.prototype, "tier", void 0);
__decorate([
    ForReaders,
    Field(() => String, { nullable: true, description: 'The store of the purchase that it is about.' }),
    __metadata("design:type", Object)
], SurveyResponse.prototype, "store", void 0);
__decorate([
    ForReaders,
    Field(() => String, { nullable: true, description: 'The channel of that purchase.' }),
    __metadata("design:type", Object)
], SurveyResponse.prototype, "channel", void 0);
SurveyResponse = __decorate([
    ObjectType('SurveyResponse', {
        implements: Node,
        simpleResolvers: true,
        description: 'A finished answer to a survey; of an anonymous one, to its member, only that there is one.',
    }),
    ForAsked
], SurveyResponse);
export { SurveyResponse };
let SurveyResponseEdge = class SurveyResponseEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], SurveyResponseEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => SurveyResponse, { description: 'The answer.' }),
    __metadata("design:type", Function)
], SurveyResponseEdge.prototype, "node", void 0);
SurveyResponseEdge = __decorate([
    ObjectType('SurveyResponseEdge', { description: 'An answer and its place in the list.' }),
    ForReaders
], SurveyResponseEdge);
export { SurveyResponseEdge };
let SurveyResponseConnection = class SurveyResponseConnection {
};
__decorate([
    Field(() => [SurveyResponseEdge], { description: 'The answers with their places.' }),
    __metadata("design:type", Array)
], SurveyResponseConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [SurveyResponse], { description: 'The answers alone.' }),
    __metadata("design:type", Array)
], SurveyResponseConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], SurveyResponseConnection.prototype, "pageInfo", void 0);
SurveyResponseConnection = __decorate([
    ObjectType('SurveyResponseConnection', { description: 'A page of answers.' }),
    ForReaders
], SurveyResponseConnection);
export { SurveyResponseConnection };
let SurveyAnswerInput = class SurveyAnswerInput {
};
__decorate([
    Field(() => String, { description: 'The code of the question.' }),
    __metadata("design:type", String)
], SurveyAnswerInput.prototype, "questionCode", void 0);
__decorate([
    Field(() => Json, {
        description: 'A whole number for SCALE, NPS, CSAT and CES, the code of a choice for SINGLE, a list of such codes for MULTIPLE, a text for TEXT: plain, kept letter by letter, never read as markup.',
    }),
    __metadata("design:type", Object)
], SurveyAnswerInput.prototype, "value", void 0);
SurveyAnswerInput = __decorate([
    InputType({ description: 'An answer to a question.' })
], SurveyAnswerInput);
export { SurveyAnswerInput };
let SubmitSurveyResponseInput = class SubmitSurveyResponseInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], SubmitSurveyResponseInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who answers; a member's token stands for itself." }),
    __metadata("design:type", Object)
], SubmitSurveyResponseInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of the survey.' }),
    __metadata("design:type", String)
], SubmitSurveyResponseInput.prototype, "surveyCode", void 0);
__decorate([
    Field(() => [SurveyAnswerInput], { description: ANSWERS }),
    __metadata("design:type", Array)
], SubmitSurveyResponseInput.prototype, "answers", void 0);
__decorate([
    Field(() => ID, {
        nullable: true,
        description: 'The invitation that is answered; the oldest good one if left out, or none where none is needed.',
    }),
    __metadata("design:type", Object)
], SubmitSurveyResponseInput.prototype, "invitationId", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'The version that the form showed: if it is not the one that is asked, nothing is kept and INVALID_STATE says so.',
    }),
    __metadata("design:type", Object)
], SubmitSurveyResponseInput.prototype, "version", void 0);
SubmitSurveyResponseInput = __decorate([
    InputType({ description: 'A finished answer to a survey.' })
], SubmitSurveyResponseInput);
export { SubmitSurveyResponseInput };
let SaveSurveyAnswersInput = class SaveSurveyAnswersInput {
};
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who answers; a member's token stands for itself." }),
    __metadata("design:type", Object)
], SaveSurveyAnswersInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: 'The code of the survey.' }),
    __metadata("design:type", String)
], SaveSurveyAnswersInput.prototype, "surveyCode", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'The invitation that is answered; as for `submitSurveyResponse`.' }),
    __metadata("design:type", Object)
], SaveSurveyAnswersInput.prototype, "invitationId", void 0);
__decorate([
    Field(() => [SurveyAnswerInput], { description: 'What was answered so far.' }),
    __metadata("design:type", Array)
], SaveSurveyAnswersInput.prototype, "answers", void 0);
SaveSurveyAnswersInput = __decorate([
    InputType({ description: 'An answer that is not finished; it takes the place of what was kept before.' })
], SaveSurveyAnswersInput);
export { SaveSurveyAnswersInput };
let SubmitSurveyByLinkInput = class SubmitSurveyByLinkInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], SubmitSurveyByLinkInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'The token of the link: it is the credential.' }),
    __metadata("design:type", String)
], SubmitSurveyByLinkInput.prototype, "link", void 0);
__decorate([
    Field(() => [SurveyAnswerInput], { description: ANSWERS }),
    __metadata("design:type", Array)
], SubmitSurveyByLinkInput.prototype, "answers", void 0);
SubmitSurveyByLinkInput = __decorate([
    InputType({ description: 'A finished answer by link.' })
], SubmitSurveyByLinkInput);
export { SubmitSurveyByLinkInput };
let SaveSurveyAnswersByLinkInput = class SaveSurveyAnswersByLinkInput {
};
__decorate([
    Field(() => String, { description: 'The token of the link: it is the credential.' }),
    __metadata("design:type", String)
], SaveSurveyAnswersByLinkInput.prototype, "link", void 0);
__decorate([
    Field(() => [SurveyAnswerInput], { description: 'What was answered so far.' }),
    __metadata("design:type", Array)
], SaveSurveyAnswersByLinkInput.prototype, "answers", void 0);
SaveSurveyAnswersByLinkInput = __decorate([
    InputType({ description: 'An answer by link that is not finished; it takes the place of what was kept before.' })
], SaveSurveyAnswersByLinkInput);
export { SaveSurveyAnswersByLinkInput };
let SubmitSurveyResponsePayload = class SubmitSurveyResponsePayload {
};
__decorate([
    Field(() => SurveyResponse, { nullable: true, description: 'The answer.' }),
    __metadata("design:type", Object)
], SubmitSurveyResponsePayload.prototype, "response", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What was paid for it.' }),
    __metadata("design:type", Array)
], SubmitSurveyResponsePayload.prototype, "entries", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SubmitSurveyResponsePayload.prototype, "userErrors", void 0);
SubmitSurveyResponsePayload = __decorate([
    ObjectType('SubmitSurveyResponsePayload', { description: 'What became of an answer.' }),
    ForAnswering
], SubmitSurveyResponsePayload);
export { SubmitSurveyResponsePayload };
let SaveSurveyAnswersPayload = class SaveSurveyAnswersPayload {
};
__decorate([
    Field(() => Boolean, { description: 'Whether it is kept.' }),
    __metadata("design:type", Boolean)
], SaveSurveyAnswersPayload.prototype, "saved", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveSurveyAnswersPayload.prototype, "userErrors", void 0);
SaveSurveyAnswersPayload = __decorate([
    ObjectType('SaveSurveyAnswersPayload', { description: 'What became of an answer that is not finished.' }),
    ForAnswering
], SaveSurveyAnswersPayload);
export { SaveSurveyAnswersPayload };
let SurveyByLink = class SurveyByLink {
};
__decorate([
    Field(() => SurveyType, { nullable: true, description: 'The survey, where the link can be answered.' }),
    __metadata("design:type", Object)
], SurveyByLink.prototype, "survey", void 0);
__decorate([
    Field(() => [SurveyAnswer], { description: 'What was answered so far.' }),
    __metadata("design:type", Array)
], SurveyByLink.prototype, "answers", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when it can be answered.' }),
    __metadata("design:type", Object)
], SurveyByLink.prototype, "expiresAt", void 0);
__decorate([
    Field(() => [UserError], { description: 'Why it cannot be answered; empty where it can.' }),
    __metadata("design:type", Array)
], SurveyByLink.prototype, "userErrors", void 0);
SurveyByLink = __decorate([
    ObjectType('SurveyByLink', { description: 'What whoever has a link is asked.' }),
    ForAll
], SurveyByLink);
export { SurveyByLink };
let SurveyByLinkPayload = class SurveyByLinkPayload {
};
__decorate([
    Field(() => Points, { description: 'What the member whose link it is was paid.' }),
    __metadata("design:type", Number)
], SurveyByLinkPayload.prototype, "points", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SurveyByLinkPayload.prototype, "userErrors", void 0);
SurveyByLinkPayload = __decorate([
    ObjectType('SurveyByLinkPayload', { description: 'What became of an answer by link.' }),
    ForAll
], SurveyByLinkPayload);
export { SurveyByLinkPayload };
//# sourceMappingURL=responses.types.js.map