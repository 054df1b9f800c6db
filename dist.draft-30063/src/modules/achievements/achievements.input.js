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
import { DateTime, Decimal } from '../../kernel/scalars/index.js';
import { ConditionInput } from '../earning/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { AchievementPeriodEnum, GoalCountEnum } from './achievement.enums.js';
let AchievementGoalInput = class AchievementGoalInput {
};
__decorate([
    Field(() => GoalCountEnum, { description: 'What is counted.' }),
    __metadata("design:type", Object)
], AchievementGoalInput.prototype, "count", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'ACTIVITIES: the code of the activity; nothing else has one.' }),
    __metadata("design:type", Object)
], AchievementGoalInput.prototype, "activity", void 0);
__decorate([
    Field(() => ConditionInput, {
        nullable: true,
        description: 'What must hold of what is counted, as of when it happened. A purchase must go on to fulfil it, as far as it is about amount and lines, with what is not returned.',
    }),
    __metadata("design:type", Object)
], AchievementGoalInput.prototype, "condition", void 0);
__decorate([
    Field(() => Decimal, {
        description: 'How much: an amount above 0 of the currency of the program for SPEND, a whole number from 1 for all others.',
    }),
    __metadata("design:type", String)
], AchievementGoalInput.prototype, "target", void 0);
AchievementGoalInput = __decorate([
    InputType('AchievementGoalInput', { description: 'What has to be reached.' })
], AchievementGoalInput);
export { AchievementGoalInput };
let AchievementWindowInput = class AchievementWindowInput {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Within so many days of the calendar, today included; from 1 to 3660.' }),
    __metadata("design:type", Object)
], AchievementWindowInput.prototype, "days", void 0);
__decorate([
    Field(() => AchievementPeriodEnum, { nullable: true, description: 'Within one period; each can be completed once.' }),
    __metadata("design:type", Object)
], AchievementWindowInput.prototype, "calendar", void 0);
AchievementWindowInput = __decorate([
    InputType('AchievementWindowInput', { description: 'In which time the goal has to be reached. Exactly one field is given.' })
], AchievementWindowInput);
export { AchievementWindowInput };
let BadgeInput = class BadgeInput {
};
__decorate([
    Field(() => String, { description: 'Its name, or the title of honour; up to 200 characters.' }),
    __metadata("design:type", String)
], BadgeInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where its picture is; https, up to 2000 characters.' }),
    __metadata("design:type", Object)
], BadgeInput.prototype, "imageUrl", void 0);
BadgeInput = __decorate([
    InputType('BadgeInput', { description: 'What a member wears who completed an achievement.' })
], BadgeInput);
export { BadgeInput };
let AchievementSettingsInput = class AchievementSettingsInput {
};
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], AchievementSettingsInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'For people, up to 2000 characters.' }),
    __metadata("design:type", Object)
], AchievementSettingsInput.prototype, "description", void 0);
__decorate([
    Field(() => AchievementGoalInput, { description: 'What has to be reached.' }),
    __metadata("design:type", AchievementGoalInput)
], AchievementSettingsInput.prototype, "goal", void 0);
__decorate([
    Field(() => AchievementWindowInput, { nullable: true, description: 'In which time; without limit if left out.' }),
    __metadata("design:type", Object)
], AchievementSettingsInput.prototype, "window", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How often one member can complete it; without limit if left out. What counted for one completion does not count for the next.',
    }),
    __metadata("design:type", Object)
], AchievementSettingsInput.prototype, "times", void 0);
__decorate([
    Field(() => BadgeInput, { nullable: true, description: 'What completing it brings to show; none if left out.' }),
    __metadata("design:type", Object)
], AchievementSettingsInput.prototype, "badge", void 0);
AchievementSettingsInput = __decorate([
    InputType('AchievementSettingsInput', { description: 'What members can achieve.' })
], AchievementSettingsInput);
export { AchievementSettingsInput };
let SaveAchievementInput = class SaveAchievementInput extends AchievementSettingsInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SaveAchievementInput.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { nullable: true, description: 'ACTIVE if left out, or DRAFT.' }),
    __metadata("design:type", Object)
], SaveAchievementInput.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it holds: not in the past; at once if left out.' }),
    __metadata("design:type", Object)
], SaveAchievementInput.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' }),
    __metadata("design:type", Object)
], SaveAchievementInput.prototype, "validUntil", void 0);
SaveAchievementInput = __decorate([
    InputType('SaveAchievementInput', {
        description: 'An achievement. What counted so far goes on to count, unless the goal counts something else now.',
    })
], SaveAchievementInput);
export { SaveAchievementInput };
let EndAchievementInput = class EndAchievementInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndAchievementInput.prototype, "code", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends; at once if left out.' }),
    __metadata("design:type", Object)
], EndAchievementInput.prototype, "at", void 0);
EndAchievementInput = __decorate([
    InputType('EndAchievementInput', { description: 'An achievement that is over.' })
], EndAchievementInput);
export { EndAchievementInput };
//# sourceMappingURL=achievements.input.js.map