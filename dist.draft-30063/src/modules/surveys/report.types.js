var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../kernel/scalars/index.js';
import { ForReaders } from './surveys.types.js';
let SurveyCount = class SurveyCount {
};
__decorate([
    Field(() => String, { description: 'The code of a choice, or a number.' }),
    __metadata("design:type", String)
], SurveyCount.prototype, "value", void 0);
__decorate([
    Field(() => Int, { description: 'How often.' }),
    __metadata("design:type", Number)
], SurveyCount.prototype, "count", void 0);
__decorate([
    Field(() => Decimal, { description: 'Of all who answered the question, in percent.' }),
    __metadata("design:type", String)
], SurveyCount.prototype, "share", void 0);
__decorate([
    Field(() => Decimal, { description: "From where the share may be with 95 % confidence, by Wilson's interval." }),
    __metadata("design:type", String)
], SurveyCount.prototype, "low", void 0);
__decorate([
    Field(() => Decimal, { description: 'Up to where.' }),
    __metadata("design:type", String)
], SurveyCount.prototype, "high", void 0);
SurveyCount = __decorate([
    ObjectType('SurveyCount', { description: 'How often something was answered.' }),
    ForReaders
], SurveyCount);
export { SurveyCount };
let SurveyReportLine = class SurveyReportLine {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Which part; null for those without, e.g. without a tier.' }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "key", void 0);
__decorate([
    Field(() => Boolean, {
        description: 'True: fewer than five answers of an anonymous survey, or the rest of which is so few. Nothing is shown of them but that there are some.',
    }),
    __metadata("design:type", Boolean)
], SurveyReportLine.prototype, "suppressed", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many answered the question.' }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "answers", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: 'NPS: -100 to 100. CSAT: percent of 4 and 5. CES and SCALE: the mean. Null for all else, and without answers.',
    }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "score", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: "From where the score may be with 95 % confidence. NPS: adjusted Wald interval with the variance of the trinomial; CSAT: Wilson's; CES and SCALE: Student's.",
    }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "low", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'Up to where.' }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "high", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'NPS: how many gave 9 or 10.' }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "promoters", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'NPS: how many gave 7 or 8.' }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "passives", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'NPS: how many gave 0 to 6.' }),
    __metadata("design:type", Object)
], SurveyReportLine.prototype, "detractors", void 0);
__decorate([
    Field(() => [SurveyCount], { description: 'What was answered: numbers and choices by their order. Empty for texts.' }),
    __metadata("design:type", Array)
], SurveyReportLine.prototype, "counts", void 0);
SurveyReportLine = __decorate([
    ObjectType('SurveyReportLine', { description: 'What a part of the answers comes to.' }),
    ForReaders
], SurveyReportLine);
export { SurveyReportLine };
let SurveyCrossCell = class SurveyCrossCell {
};
__decorate([
    Field(() => String, { description: 'What was answered to the first question.' }),
    __metadata("design:type", String)
], SurveyCrossCell.prototype, "row", void 0);
__decorate([
    Field(() => String, { description: 'What was answered to the second.' }),
    __metadata("design:type", String)
], SurveyCrossCell.prototype, "column", void 0);
__decorate([
    Field(() => Int, { description: 'How often.' }),
    __metadata("design:type", Number)
], SurveyCrossCell.prototype, "count", void 0);
SurveyCrossCell = __decorate([
    ObjectType('SurveyCrossCell', { description: 'How often two things were answered together.' }),
    ForReaders
], SurveyCrossCell);
export { SurveyCrossCell };
let SurveyWord = class SurveyWord {
};
__decorate([
    Field(() => String, { description: 'The word, in small letters.' }),
    __metadata("design:type", String)
], SurveyWord.prototype, "word", void 0);
__decorate([
    Field(() => Int, { description: 'In how many answers it is.' }),
    __metadata("design:type", Number)
], SurveyWord.prototype, "answers", void 0);
SurveyWord = __decorate([
    ObjectType('SurveyWord', { description: 'A word that was used.' }),
    ForReaders
], SurveyWord);
export { SurveyWord };
let SurveyFunnel = class SurveyFunnel {
};
__decorate([
    Field(() => Int, { description: 'Issued.' }),
    __metadata("design:type", Number)
], SurveyFunnel.prototype, "invited", void 0);
__decorate([
    Field(() => Int, { description: 'Of those, said again at least once.' }),
    __metadata("design:type", Number)
], SurveyFunnel.prototype, "reminded", void 0);
__decorate([
    Field(() => Int, { description: 'Of those that were issued, answered.' }),
    __metadata("design:type", Number)
], SurveyFunnel.prototype, "answered", void 0);
__decorate([
    Field(() => Int, { description: 'Of those, expired without an answer.' }),
    __metadata("design:type", Number)
], SurveyFunnel.prototype, "expired", void 0);
__decorate([
    Field(() => Int, { description: 'Not issued: asked too recently, gone, or the survey was not on.' }),
    __metadata("design:type", Number)
], SurveyFunnel.prototype, "skipped", void 0);
SurveyFunnel = __decorate([
    ObjectType('SurveyFunnel', { description: 'How far invitations came.' }),
    ForReaders
], SurveyFunnel);
export { SurveyFunnel };
//# sourceMappingURL=report.types.js.map