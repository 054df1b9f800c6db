var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType, Int } from 'type-graphql';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { TaskLevelEnum } from '../tasks/index.js';
import { InviteTriggerEnum, LogicMatchEnum, QuestionKindEnum } from './surveys.enums.js';
let SurveyTextInput = class SurveyTextInput {
};
__decorate([
    Field(() => String, { description: 'A BCP 47 tag, e.g. zh-CN.' }),
    __metadata("design:type", String)
], SurveyTextInput.prototype, "language", void 0);
__decorate([
    Field(() => String, { description: 'The text, at most 1,000 characters.' }),
    __metadata("design:type", String)
], SurveyTextInput.prototype, "text", void 0);
SurveyTextInput = __decorate([
    InputType({ description: 'A text in one more language.' })
], SurveyTextInput);
export { SurveyTextInput };
let SurveyChoiceInput = class SurveyChoiceInput {
};
__decorate([
    Field(() => String, { description: 'Its code, unique in its question: up to 63 lower-case letters, digits, - and _.' }),
    __metadata("design:type", String)
], SurveyChoiceInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'What it says, at most 1,000 characters.' }),
    __metadata("design:type", String)
], SurveyChoiceInput.prototype, "text", void 0);
__decorate([
    Field(() => [SurveyTextInput], { nullable: true, description: 'The same in other languages, at most 20.' }),
    __metadata("design:type", Object)
], SurveyChoiceInput.prototype, "texts", void 0);
SurveyChoiceInput = __decorate([
    InputType({ description: 'One thing that can be chosen.' })
], SurveyChoiceInput);
export { SurveyChoiceInput };
let SurveyConditionInput = class SurveyConditionInput {
};
__decorate([
    Field(() => String, { description: 'The code of a question before this one.' }),
    __metadata("design:type", String)
], SurveyConditionInput.prototype, "question", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'It is this number or more.' }),
    __metadata("design:type", Object)
], SurveyConditionInput.prototype, "atLeast", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'It is this number or less.' }),
    __metadata("design:type", Object)
], SurveyConditionInput.prototype, "atMost", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'One of these choices was made.' }),
    __metadata("design:type", Object)
], SurveyConditionInput.prototype, "anyOf", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether it was answered at all.' }),
    __metadata("design:type", Object)
], SurveyConditionInput.prototype, "answered", void 0);
SurveyConditionInput = __decorate([
    InputType({ description: 'What must hold of the answer to an earlier question. Exactly one of the last four is given.' })
], SurveyConditionInput);
export { SurveyConditionInput };
let SurveyLogicInput = class SurveyLogicInput {
};
__decorate([
    Field(() => LogicMatchEnum, { defaultValue: 'ALL', description: 'How many of the conditions must hold.' }),
    __metadata("design:type", Object)
], SurveyLogicInput.prototype, "match", void 0);
__decorate([
    Field(() => [SurveyConditionInput], { description: 'The conditions, at most 20.' }),
    __metadata("design:type", Array)
], SurveyLogicInput.prototype, "conditions", void 0);
SurveyLogicInput = __decorate([
    InputType({ description: 'When a question is shown; a hidden one takes no answer and needs none.' })
], SurveyLogicInput);
export { SurveyLogicInput };
let SurveyQuestionInput = class SurveyQuestionInput {
};
__decorate([
    Field(() => String, {
        description: 'Its code, unique in its survey: up to 63 lower-case letters, digits, - and _. Results join versions by it.',
    }),
    __metadata("design:type", String)
], SurveyQuestionInput.prototype, "code", void 0);
__decorate([
    Field(() => QuestionKindEnum, { description: 'How it is answered.' }),
    __metadata("design:type", String)
], SurveyQuestionInput.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'What is asked, at most 1,000 characters.' }),
    __metadata("design:type", String)
], SurveyQuestionInput.prototype, "text", void 0);
__decorate([
    Field(() => [SurveyTextInput], { nullable: true, description: 'The same in other languages, at most 20.' }),
    __metadata("design:type", Object)
], SurveyQuestionInput.prototype, "texts", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: true, description: 'Whether it must be answered where it is shown.' }),
    __metadata("design:type", Boolean)
], SurveyQuestionInput.prototype, "required", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'SCALE: the lowest number. MULTIPLE: the fewest choices. TEXT: the fewest characters.',
    }),
    __metadata("design:type", Object)
], SurveyQuestionInput.prototype, "min", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'SCALE: the highest number. MULTIPLE: the most choices. TEXT: the most characters, 2,000 if left out.',
    }),
    __metadata("design:type", Object)
], SurveyQuestionInput.prototype, "max", void 0);
__decorate([
    Field(() => [SurveyChoiceInput], { nullable: true, description: 'SINGLE and MULTIPLE: 2 to 50 choices.' }),
    __metadata("design:type", Object)
], SurveyQuestionInput.prototype, "choices", void 0);
__decorate([
    Field(() => SurveyLogicInput, { nullable: true, description: 'When it is shown; always if left out.' }),
    __metadata("design:type", Object)
], SurveyQuestionInput.prototype, "showWhen", void 0);
SurveyQuestionInput = __decorate([
    InputType({ description: 'A question.' })
], SurveyQuestionInput);
export { SurveyQuestionInput };
let SurveyRewardInput = class SurveyRewardInput {
};
__decorate([
    Field(() => String, { defaultValue: 'points', description: 'In which wallet; one whose points can be spent.' }),
    __metadata("design:type", String)
], SurveyRewardInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'How many.' }),
    __metadata("design:type", Number)
], SurveyRewardInput.prototype, "points", void 0);
SurveyRewardInput = __decorate([
    InputType({ description: 'Points for an answer.' })
], SurveyRewardInput);
export { SurveyRewardInput };
let SurveyLowScoreInput = class SurveyLowScoreInput {
};
__decorate([
    Field(() => String, { description: 'The code of a question that is answered by a number.' }),
    __metadata("design:type", String)
], SurveyLowScoreInput.prototype, "question", void 0);
__decorate([
    Field(() => Int, { description: 'This number or less.' }),
    __metadata("design:type", Number)
], SurveyLowScoreInput.prototype, "atMost", void 0);
__decorate([
    Field(() => String, { description: 'The team that gets the task.' }),
    __metadata("design:type", String)
], SurveyLowScoreInput.prototype, "team", void 0);
__decorate([
    Field(() => TaskLevelEnum, { defaultValue: 'HIGH', description: 'How soon it must be done.' }),
    __metadata("design:type", String)
], SurveyLowScoreInput.prototype, "urgency", void 0);
__decorate([
    Field(() => TaskLevelEnum, { defaultValue: 'NORMAL', description: 'How much depends on it.' }),
    __metadata("design:type", String)
], SurveyLowScoreInput.prototype, "importance", void 0);
__decorate([
    Field(() => Int, { defaultValue: 48, description: 'Within how many hours, 1 to 8,760.' }),
    __metadata("design:type", Number)
], SurveyLowScoreInput.prototype, "dueHours", void 0);
SurveyLowScoreInput = __decorate([
    InputType({ description: 'An answer that opens a task, so that somebody asks why.' })
], SurveyLowScoreInput);
export { SurveyLowScoreInput };
let SurveyRuleInput = class SurveyRuleInput {
};
__decorate([
    Field(() => InviteTriggerEnum, { description: 'After what.' }),
    __metadata("design:type", String)
], SurveyRuleInput.prototype, "trigger", void 0);
__decorate([
    Field(() => Int, { defaultValue: 0, description: 'How many days later, 0 to 365.' }),
    __metadata("design:type", Number)
], SurveyRuleInput.prototype, "days", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: 'TIER_REACHED: only these tiers. Else: only members who have one of them on that day.',
    }),
    __metadata("design:type", Object)
], SurveyRuleInput.prototype, "tiers", void 0);
__decorate([
    Field(() => Int, {
        defaultValue: 30,
        description: 'A member that a rule of any survey invited within so many days before is left out; 0 leaves nobody out.',
    }),
    __metadata("design:type", Number)
], SurveyRuleInput.prototype, "quietDays", void 0);
SurveyRuleInput = __decorate([
    InputType({ description: 'Who is invited by itself. What was recorded before the rule was there is not looked at.' })
], SurveyRuleInput);
export { SurveyRuleInput };
let SaveSurveyInput = class SaveSurveyInput {
};
__decorate([
    Field(() => String, { description: 'Its code: up to 63 lower-case letters, digits, - and _.' }),
    __metadata("design:type", String)
], SaveSurveyInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its title, at most 1,000 characters.' }),
    __metadata("design:type", String)
], SaveSurveyInput.prototype, "title", void 0);
__decorate([
    Field(() => [SurveyTextInput], { nullable: true, description: 'Its title in other languages, at most 20.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "titles", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is for, at most 1,000 characters.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "description", void 0);
__decorate([
    Field(() => [SurveyTextInput], { nullable: true, description: 'The same in other languages, at most 20.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "descriptions", void 0);
__decorate([
    Field(() => [SurveyQuestionInput], { description: 'What is asked, in this order, 1 to 50 questions.' }),
    __metadata("design:type", Array)
], SaveSurveyInput.prototype, "questions", void 0);
__decorate([
    Field(() => Boolean, {
        defaultValue: false,
        description: 'Whether no way leads from an answer to its member. It never changes.',
    }),
    __metadata("design:type", Boolean)
], SaveSurveyInput.prototype, "anonymous", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: true, description: 'Whether it takes answers and invites.' }),
    __metadata("design:type", Boolean)
], SaveSurveyInput.prototype, "active", void 0);
__decorate([
    Field(() => Boolean, {
        defaultValue: true,
        description: 'Whether members may answer, once each, without having been invited.',
    }),
    __metadata("design:type", Boolean)
], SaveSurveyInput.prototype, "open", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when it takes answers; at once if left out.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "endsAt", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'The most answers, of all versions together; any number if left out.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "quota", void 0);
__decorate([
    Field(() => SurveyRewardInput, { nullable: true, description: 'What is paid for a finished answer.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "reward", void 0);
__decorate([
    Field(() => SurveyLowScoreInput, { nullable: true, description: 'Which answer opens a task.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "lowScore", void 0);
__decorate([
    Field(() => SurveyRuleInput, { nullable: true, description: 'Who is invited by itself.' }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "rule", void 0);
__decorate([
    Field(() => Int, { defaultValue: 14, description: 'How many days an invitation is good, 1 to 365.' }),
    __metadata("design:type", Number)
], SaveSurveyInput.prototype, "expiresDays", void 0);
__decorate([
    Field(() => [Int], {
        nullable: true,
        description: 'After how many days without an answer it is said again, at most 5 times, before it expires.',
    }),
    __metadata("design:type", Object)
], SaveSurveyInput.prototype, "remindDays", void 0);
SaveSurveyInput = __decorate([
    InputType({ description: 'A survey: a new one, or as it is from now on. Whatever is said differently makes a new version.' })
], SaveSurveyInput);
export { SaveSurveyInput };
//# sourceMappingURL=surveys.input.js.map