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
import { LocalDate, Points } from '../../kernel/scalars/index.js';
import { ComplaintSeverityEnum, GoodwillPeriodEnum } from './complaints.enums.js';
let ComplaintDeadlineInput = class ComplaintDeadlineInput {
};
__decorate([
    Field(() => ComplaintSeverityEnum, { description: 'Of which severity.' }),
    __metadata("design:type", String)
], ComplaintDeadlineInput.prototype, "severity", void 0);
__decorate([
    Field(() => Int, { description: 'Minutes until the first response: business hours, but for CRITICAL.' }),
    __metadata("design:type", Number)
], ComplaintDeadlineInput.prototype, "respond", void 0);
__decorate([
    Field(() => Int, { description: 'Minutes until the proposal, not less.' }),
    __metadata("design:type", Number)
], ComplaintDeadlineInput.prototype, "propose", void 0);
ComplaintDeadlineInput = __decorate([
    InputType({ description: 'How long something may take.' })
], ComplaintDeadlineInput);
export { ComplaintDeadlineInput };
let SaveComplaintCategoryInput = class SaveComplaintCategoryInput {
};
__decorate([
    Field(() => String, { description: 'Its code: up to 63 lower-case letters, digits, - and _.' }),
    __metadata("design:type", String)
], SaveComplaintCategoryInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], SaveComplaintCategoryInput.prototype, "name", void 0);
__decorate([
    Field(() => ComplaintSeverityEnum, { defaultValue: 'NORMAL', description: 'How grave they are unless staff say otherwise.' }),
    __metadata("design:type", String)
], SaveComplaintCategoryInput.prototype, "severity", void 0);
__decorate([
    Field(() => String, { description: 'The team that gets them.' }),
    __metadata("design:type", String)
], SaveComplaintCategoryInput.prototype, "team", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'The teams that hear of missed deadlines, first to last, at most 10.' }),
    __metadata("design:type", Object)
], SaveComplaintCategoryInput.prototype, "escalation", void 0);
__decorate([
    Field(() => [ComplaintDeadlineInput], { nullable: true, description: 'Deadlines that differ from the usual ones.' }),
    __metadata("design:type", Object)
], SaveComplaintCategoryInput.prototype, "deadlines", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: true, description: 'False: no more complaints of it can be filed.' }),
    __metadata("design:type", Boolean)
], SaveComplaintCategoryInput.prototype, "active", void 0);
SaveComplaintCategoryInput = __decorate([
    InputType({ description: 'A category of complaints: a new one, or as it is from now on.' })
], SaveComplaintCategoryInput);
export { SaveComplaintCategoryInput };
let BusinessOpeningInput = class BusinessOpeningInput {
};
__decorate([
    Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' }),
    __metadata("design:type", Number)
], BusinessOpeningInput.prototype, "weekday", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM, in the time zone of the program.' }),
    __metadata("design:type", String)
], BusinessOpeningInput.prototype, "opens", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' }),
    __metadata("design:type", String)
], BusinessOpeningInput.prototype, "closes", void 0);
BusinessOpeningInput = __decorate([
    InputType({ description: 'When people work on a day of the week.' })
], BusinessOpeningInput);
export { BusinessOpeningInput };
let BusinessWorkdayInput = class BusinessWorkdayInput {
};
__decorate([
    Field(() => LocalDate, { description: 'The day.' }),
    __metadata("design:type", String)
], BusinessWorkdayInput.prototype, "date", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM.' }),
    __metadata("design:type", String)
], BusinessWorkdayInput.prototype, "opens", void 0);
__decorate([
    Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' }),
    __metadata("design:type", String)
], BusinessWorkdayInput.prototype, "closes", void 0);
BusinessWorkdayInput = __decorate([
    InputType({ description: 'A day with hours of its own.' })
], BusinessWorkdayInput);
export { BusinessWorkdayInput };
let SaveBusinessCalendarInput = class SaveBusinessCalendarInput {
};
__decorate([
    Field(() => [BusinessOpeningInput], { description: 'The hours of a week, at least five.' }),
    __metadata("design:type", Array)
], SaveBusinessCalendarInput.prototype, "week", void 0);
__decorate([
    Field(() => [LocalDate], { nullable: true, description: 'Days on which nobody works, at most 400.' }),
    __metadata("design:type", Object)
], SaveBusinessCalendarInput.prototype, "holidays", void 0);
__decorate([
    Field(() => [BusinessWorkdayInput], {
        nullable: true,
        description: 'Days with hours of their own, e.g. a Sunday worked on instead of a holiday.',
    }),
    __metadata("design:type", Object)
], SaveBusinessCalendarInput.prototype, "workdays", void 0);
SaveBusinessCalendarInput = __decorate([
    InputType({ description: 'The whole calendar. Deadlines that are set keep their instant.' })
], SaveBusinessCalendarInput);
export { SaveBusinessCalendarInput };
let ComplaintAgentInput = class ComplaintAgentInput {
};
__decorate([
    Field(() => String, { description: 'Who, e.g. "staff:anna".' }),
    __metadata("design:type", String)
], ComplaintAgentInput.prototype, "agent", void 0);
__decorate([
    Field(() => Boolean, { defaultValue: true, description: 'False: new complaints go to the others.' }),
    __metadata("design:type", Boolean)
], ComplaintAgentInput.prototype, "active", void 0);
ComplaintAgentInput = __decorate([
    InputType({ description: 'Somebody of a team.' })
], ComplaintAgentInput);
export { ComplaintAgentInput };
let SaveComplaintTeamInput = class SaveComplaintTeamInput {
};
__decorate([
    Field(() => String, { description: 'The team.' }),
    __metadata("design:type", String)
], SaveComplaintTeamInput.prototype, "team", void 0);
__decorate([
    Field(() => [ComplaintAgentInput], { description: 'Its people, at most 200.' }),
    __metadata("design:type", Array)
], SaveComplaintTeamInput.prototype, "agents", void 0);
SaveComplaintTeamInput = __decorate([
    InputType({ description: 'The whole team: who is not named any more gets no new complaints.' })
], SaveComplaintTeamInput);
export { SaveComplaintTeamInput };
let SaveGoodwillPolicyInput = class SaveGoodwillPolicyInput {
};
__decorate([
    Field(() => GoodwillPeriodEnum, { defaultValue: 'MONTH', description: 'The time that the budget is for.' }),
    __metadata("design:type", Object)
], SaveGoodwillPolicyInput.prototype, "period", void 0);
__decorate([
    Field(() => Points, { description: 'Points of all members in a period.' }),
    __metadata("design:type", Number)
], SaveGoodwillPolicyInput.prototype, "budget", void 0);
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'More than this at once waits for a second person; nothing waits if left out.',
    }),
    __metadata("design:type", Object)
], SaveGoodwillPolicyInput.prototype, "approvalAbove", void 0);
__decorate([
    Field(() => Points, { description: 'The most at once.' }),
    __metadata("design:type", Number)
], SaveGoodwillPolicyInput.prototype, "maxPoints", void 0);
SaveGoodwillPolicyInput = __decorate([
    InputType({ description: 'What may be given as goodwill from now on.' })
], SaveGoodwillPolicyInput);
export { SaveGoodwillPolicyInput };
//# sourceMappingURL=settings.input.js.map