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
import { DateTime, Decimal, Json } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { AchievementPeriodEnum, GoalCountEnum } from './achievement.enums.js';
let AchievementGoal = class AchievementGoal {
};
__decorate([
    Field(() => GoalCountEnum, { description: 'What is counted.' }),
    __metadata("design:type", Object)
], AchievementGoal.prototype, "count", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Which activity; null where none is counted.' }),
    __metadata("design:type", Object)
], AchievementGoal.prototype, "activity", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'What must hold of what is counted, in the shape of `ConditionInput`.' }),
    __metadata("design:type", Object)
], AchievementGoal.prototype, "condition", void 0);
__decorate([
    Field(() => Decimal, { description: 'How much: money of the program for SPEND, a whole number for all others.' }),
    __metadata("design:type", String)
], AchievementGoal.prototype, "target", void 0);
AchievementGoal = __decorate([
    ObjectType('AchievementGoal', { simpleResolvers: true, description: 'What has to be reached.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], AchievementGoal);
export { AchievementGoal };
let AchievementWindow = class AchievementWindow {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Within so many days of the calendar, today included.' }),
    __metadata("design:type", Object)
], AchievementWindow.prototype, "days", void 0);
__decorate([
    Field(() => AchievementPeriodEnum, { nullable: true, description: 'Within one period, once in each.' }),
    __metadata("design:type", Object)
], AchievementWindow.prototype, "calendar", void 0);
AchievementWindow = __decorate([
    ObjectType('AchievementWindow', { simpleResolvers: true, description: 'In which time the goal has to be reached.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], AchievementWindow);
export { AchievementWindow };
let Badge = class Badge {
};
__decorate([
    Field(() => String, { description: 'Its name, or the title of honour.' }),
    __metadata("design:type", String)
], Badge.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where its picture is.' }),
    __metadata("design:type", Object)
], Badge.prototype, "imageUrl", void 0);
Badge = __decorate([
    ObjectType('Badge', { simpleResolvers: true, description: 'What a member wears who completed an achievement.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', {
        scope: ['program:read', 'program:write', 'members:read', 'points:read'],
    })
], Badge);
export { Badge };
let Achievement = class Achievement {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], Achievement.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether members can complete it.' }),
    __metadata("design:type", String)
], Achievement.prototype, "status", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Its newest version, from 1; null for what was never in force.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when that version holds.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "validUntil", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], Achievement.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'For people.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "description", void 0);
__decorate([
    Field(() => AchievementGoal, { description: 'What has to be reached.' }),
    __metadata("design:type", AchievementGoal)
], Achievement.prototype, "goal", void 0);
__decorate([
    Field(() => AchievementWindow, { nullable: true, description: 'In which time; null for ever.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "window", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How often one member can complete it; null without limit.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "times", void 0);
__decorate([
    Field(() => Badge, { nullable: true, description: 'What completing it brings to show.' }),
    __metadata("design:type", Object)
], Achievement.prototype, "badge", void 0);
Achievement = __decorate([
    ObjectType('Achievement', { simpleResolvers: true, description: 'What members can achieve, as it is now or will be next.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], Achievement);
export { Achievement };
let AchievementPayload = class AchievementPayload {
};
__decorate([
    Field(() => Achievement, { nullable: true, description: 'The achievement.' }),
    __metadata("design:type", Object)
], AchievementPayload.prototype, "achievement", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], AchievementPayload.prototype, "userErrors", void 0);
AchievementPayload = __decorate([
    ObjectType('AchievementPayload', { simpleResolvers: true, description: 'An achievement that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], AchievementPayload);
export { AchievementPayload };
let AchievementProgress = class AchievementProgress {
};
__decorate([
    Field(() => Decimal, {
        description: 'What counts now, in the unit of the target and no more than it. The whole target where no more can be done, or not before `windowEndsAt`.',
    }),
    __metadata("design:type", String)
], AchievementProgress.prototype, "count", void 0);
__decorate([
    Field(() => Decimal, { description: 'What has to be reached: money of the program for SPEND, a whole number for all others.' }),
    __metadata("design:type", String)
], AchievementProgress.prototype, "target", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'When something of what counts now stops to count; null when nothing will.',
    }),
    __metadata("design:type", Object)
], AchievementProgress.prototype, "windowEndsAt", void 0);
__decorate([
    Field(() => Int, { description: 'How often the member completed it. What was returned does not count.' }),
    __metadata("design:type", Number)
], AchievementProgress.prototype, "timesCompleted", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the member last completed it.' }),
    __metadata("design:type", Object)
], AchievementProgress.prototype, "completedAt", void 0);
AchievementProgress = __decorate([
    ObjectType('AchievementProgress', {
        simpleResolvers: true,
        description: 'How far a member is on the way to the next completion.',
    }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
], AchievementProgress);
export { AchievementProgress };
let MemberAchievement = class MemberAchievement {
};
__decorate([
    Field(() => String, { description: 'The code of the achievement.' }),
    __metadata("design:type", String)
], MemberAchievement.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], MemberAchievement.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'For people.' }),
    __metadata("design:type", Object)
], MemberAchievement.prototype, "description", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How often it can be completed; null without limit.' }),
    __metadata("design:type", Object)
], MemberAchievement.prototype, "times", void 0);
__decorate([
    Field(() => Badge, { nullable: true, description: 'What completing it brings to show.' }),
    __metadata("design:type", Object)
], MemberAchievement.prototype, "badge", void 0);
__decorate([
    Field(() => AchievementProgress, { description: 'How far the member is.' }),
    __metadata("design:type", AchievementProgress)
], MemberAchievement.prototype, "progress", void 0);
MemberAchievement = __decorate([
    ObjectType('MemberAchievement', { simpleResolvers: true, description: 'An achievement as a member sees it.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
], MemberAchievement);
export { MemberAchievement };
let MemberBadge = class MemberBadge {
};
__decorate([
    Field(() => String, { description: 'The code of the achievement that it stands for.' }),
    __metadata("design:type", String)
], MemberBadge.prototype, "achievement", void 0);
__decorate([
    Field(() => String, { description: 'Its name, or the title of honour.' }),
    __metadata("design:type", String)
], MemberBadge.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where its picture is.' }),
    __metadata("design:type", Object)
], MemberBadge.prototype, "imageUrl", void 0);
__decorate([
    Field(() => Int, { description: 'How often the member completed the achievement.' }),
    __metadata("design:type", Number)
], MemberBadge.prototype, "times", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when the member wears it.' }),
    __metadata("design:type", Date)
], MemberBadge.prototype, "since", void 0);
MemberBadge = __decorate([
    ObjectType('MemberBadge', { simpleResolvers: true, description: 'A badge that a member wears.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
], MemberBadge);
export { MemberBadge };
//# sourceMappingURL=achievements.types.js.map