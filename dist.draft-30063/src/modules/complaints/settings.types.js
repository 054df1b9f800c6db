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
import { Access } from '../../kernel/access.js';
import { LocalDate, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { ComplaintSeverityEnum, GoodwillPeriodEnum } from './complaints.enums.js';
import { ForHandlers, ForReaders } from './complaints.types.js';
/** How complaints work is configured like the rest of the program. */
export const ForSettings = Access('staff', 'admin', { scope: 'program:write' });
let ComplaintDeadline = class ComplaintDeadline {
};
__decorate([
    Field(() => ComplaintSeverityEnum, { description: 'Of which severity.' }),
    __metadata("design:type", String)
], ComplaintDeadline.prototype, "severity", void 0);
__decorate([
    Field(() => Int, { description: 'Minutes until the first response.' }),
    __metadata("design:type", Number)
], ComplaintDeadline.prototype, "respond", void 0);
__decorate([
    Field(() => Int, { description: 'Minutes until the proposal.' }),
    __metadata("design:type", Number)
], ComplaintDeadline.prototype, "propose", void 0);
ComplaintDeadline = __decorate([
    ObjectType('ComplaintDeadline', { description: 'How long something may take.' }),
    ForHandlers
], ComplaintDeadline);
export { ComplaintDeadline };
let ComplaintCategory = class ComplaintCategory {
};
__decorate([
    Field(() => String, { description: 'Its code.' }),
    __metadata("design:type", String)
], ComplaintCategory.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], ComplaintCategory.prototype, "name", void 0);
__decorate([
    ForHandlers,
    Field(() => Boolean, { description: 'Whether complaints of it can be filed.' }),
    __metadata("design:type", Boolean)
], ComplaintCategory.prototype, "active", void 0);
__decorate([
    ForHandlers,
    Field(() => ComplaintSeverityEnum, { description: 'How grave they are unless staff say otherwise.' }),
    __metadata("design:type", String)
], ComplaintCategory.prototype, "severity", void 0);
__decorate([
    ForHandlers,
    Field(() => String, { description: 'The team that gets them.' }),
    __metadata("design:type", String)
], ComplaintCategory.prototype, "team", void 0);
__decorate([
    ForHandlers,
    Field(() => [String], { description: 'The teams that hear of missed deadlines, first to last; its own where there is none.' }),
    __metadata("design:type", Array)
], ComplaintCategory.prototype, "escalation", void 0);
__decorate([
    ForHandlers,
    Field(() => [ComplaintDeadline], { description: 'Deadlines that differ from the usual ones.' }),
    __metadata("design:type", Array)
], ComplaintCategory.prototype, "deadlines", void 0);
ComplaintCategory = __decorate([
    ObjectType('ComplaintCategory', { description: 'A kind of complaint.' }),
    ForReaders
], ComplaintCategory);
export { ComplaintCategory };
let BusinessOpening = class BusinessOpening {
};
__decorate([
    Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' }),
    __metadata("design:type", Number)
], BusinessOpening.prototype, "weekday", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM, in the time zone of the program.' }),
    __metadata("design:type", String)
], BusinessOpening.prototype, "opens", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' }),
    __metadata("design:type", String)
], BusinessOpening.prototype, "closes", void 0);
BusinessOpening = __decorate([
    ObjectType('BusinessOpening', { description: 'When people work on a day of the week.' }),
    ForHandlers
], BusinessOpening);
export { BusinessOpening };
let BusinessWorkday = class BusinessWorkday {
};
__decorate([
    Field(() => LocalDate, { description: 'The day.' }),
    __metadata("design:type", String)
], BusinessWorkday.prototype, "date", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM.' }),
    __metadata("design:type", String)
], BusinessWorkday.prototype, "opens", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' }),
    __metadata("design:type", String)
], BusinessWorkday.prototype, "closes", void 0);
BusinessWorkday = __decorate([
    ObjectType('BusinessWorkday', { description: 'A day with hours of its own.' }),
    ForHandlers
], BusinessWorkday);
export { BusinessWorkday };
let BusinessCalendarType = class BusinessCalendarType {
};
__decorate([
    Field(() => [BusinessOpening], { description: 'The hours of a week.' }),
    __metadata("design:type", Array)
], BusinessCalendarType.prototype, "week", void 0);
__decorate([
    Field(() => [LocalDate], { description: 'Days on which nobody works.' }),
    __metadata("design:type", Array)
], BusinessCalendarType.prototype, "holidays", void 0);
__decorate([
    Field(() => [BusinessWorkday], { description: 'Days with hours of their own; they win over all else.' }),
    __metadata("design:type", Array)
], BusinessCalendarType.prototype, "workdays", void 0);
BusinessCalendarType = __decorate([
    ObjectType('BusinessCalendar', { description: "When the program's people work, in its time zone." }),
    ForHandlers
], BusinessCalendarType);
export { BusinessCalendarType };
let ComplaintAgent = class ComplaintAgent {
};
__decorate([
    Field(() => String, { description: 'The team.' }),
    __metadata("design:type", String)
], ComplaintAgent.prototype, "team", void 0);
__decorate([
    Field(() => String, { description: 'Who, e.g. "staff:anna".' }),
    __metadata("design:type", String)
], ComplaintAgent.prototype, "agent", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether new complaints go there.' }),
    __metadata("design:type", Boolean)
], ComplaintAgent.prototype, "active", void 0);
ComplaintAgent = __decorate([
    ObjectType('ComplaintAgent', { description: 'Somebody of a team.' }),
    ForHandlers
], ComplaintAgent);
export { ComplaintAgent };
let GoodwillPolicyType = class GoodwillPolicyType {
};
__decorate([
    Field(() => GoodwillPeriodEnum, { description: 'The time that the budget is for.' }),
    __metadata("design:type", Object)
], GoodwillPolicyType.prototype, "period", void 0);
__decorate([
    Field(() => Points, { description: 'Points of all members in a period.' }),
    __metadata("design:type", Number)
], GoodwillPolicyType.prototype, "budget", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'More than this at once waits for a second person; null: nothing waits.' }),
    __metadata("design:type", Object)
], GoodwillPolicyType.prototype, "approvalAbove", void 0);
__decorate([
    Field(() => Points, { description: 'The most at once.' }),
    __metadata("design:type", Number)
], GoodwillPolicyType.prototype, "maxPoints", void 0);
__decorate([
    Field(() => Points, { description: 'Points that were given in the present period.' }),
    __metadata("design:type", Number)
], GoodwillPolicyType.prototype, "spent", void 0);
GoodwillPolicyType = __decorate([
    ObjectType('GoodwillPolicy', { description: 'What may be given as goodwill.' }),
    ForHandlers
], GoodwillPolicyType);
export { GoodwillPolicyType };
let SaveComplaintCategoryPayload = class SaveComplaintCategoryPayload {
};
__decorate([
    Field(() => ComplaintCategory, { nullable: true, description: 'The category.' }),
    __metadata("design:type", Object)
], SaveComplaintCategoryPayload.prototype, "category", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveComplaintCategoryPayload.prototype, "userErrors", void 0);
SaveComplaintCategoryPayload = __decorate([
    ObjectType('SaveComplaintCategoryPayload', { description: 'What became of a category.' }),
    ForSettings
], SaveComplaintCategoryPayload);
export { SaveComplaintCategoryPayload };
let SaveBusinessCalendarPayload = class SaveBusinessCalendarPayload {
};
__decorate([
    Field(() => BusinessCalendarType, { nullable: true, description: 'The calendar.' }),
    __metadata("design:type", Object)
], SaveBusinessCalendarPayload.prototype, "calendar", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveBusinessCalendarPayload.prototype, "userErrors", void 0);
SaveBusinessCalendarPayload = __decorate([
    ObjectType('SaveBusinessCalendarPayload', { description: 'What became of the calendar.' }),
    ForSettings
], SaveBusinessCalendarPayload);
export { SaveBusinessCalendarPayload };
let SaveComplaintTeamPayload = class SaveComplaintTeamPayload {
};
__decorate([
    Field(() => [ComplaintAgent], { nullable: true, description: 'Its people.' }),
    __metadata("design:type", Object)
], SaveComplaintTeamPayload.prototype, "agents", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveComplaintTeamPayload.prototype, "userErrors", void 0);
SaveComplaintTeamPayload = __decorate([
    ObjectType('SaveComplaintTeamPayload', { description: 'What became of a team.' }),
    ForSettings
], SaveComplaintTeamPayload);
export { SaveComplaintTeamPayload };
let SaveGoodwillPolicyPayload = class SaveGoodwillPolicyPayload {
};
__decorate([
    Field(() => GoodwillPolicyType, { nullable: true, description: 'The policy.' }),
    __metadata("design:type", Object)
], SaveGoodwillPolicyPayload.prototype, "policy", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveGoodwillPolicyPayload.prototype, "userErrors", void 0);
SaveGoodwillPolicyPayload = __decorate([
    ObjectType('SaveGoodwillPolicyPayload', { description: 'What became of the policy.' }),
    ForSettings
], SaveGoodwillPolicyPayload);
export { SaveGoodwillPolicyPayload };
//# sourceMappingURL=settings.types.js.map