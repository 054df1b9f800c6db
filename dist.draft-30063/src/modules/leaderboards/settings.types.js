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
import { DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { MemberType } from '../members/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { LeaderboardMetricEnum, LeaderboardNamesEnum, LeaderboardPeriodEnum } from './leaderboards.enums.js';
import { LeaderboardPrizeType } from './leaderboards.types.js';
let LeaderboardSettings = class LeaderboardSettings {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], LeaderboardSettings.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether it counts.' }),
    __metadata("design:type", String)
], LeaderboardSettings.prototype, "status", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Its newest version, from 1; null for what was never in force.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when that version holds.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "validUntil", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], LeaderboardSettings.prototype, "name", void 0);
__decorate([
    Field(() => LeaderboardMetricEnum, { description: 'What is counted.' }),
    __metadata("design:type", String)
], LeaderboardSettings.prototype, "metric", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Of which wallet or activity; null where the metric has none.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "of", void 0);
__decorate([
    Field(() => LeaderboardPeriodEnum, { description: 'How long one round runs.' }),
    __metadata("design:type", String)
], LeaderboardSettings.prototype, "period", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'SEASON: from when.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "seasonFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'SEASON: until when.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "seasonUntil", void 0);
__decorate([
    Field(() => [LeaderboardPrizeType], { description: 'What can be won when a round closes.' }),
    __metadata("design:type", Array)
], LeaderboardSettings.prototype, "prizes", void 0);
__decorate([
    Field(() => LeaderboardNamesEnum, { description: 'How members are called before others.' }),
    __metadata("design:type", Object)
], LeaderboardSettings.prototype, "names", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether members are on it who did not say what they want.' }),
    __metadata("design:type", Boolean)
], LeaderboardSettings.prototype, "shownByDefault", void 0);
__decorate([
    Field(() => Int, { description: 'For how many minutes after its end what belongs to a round still counts.' }),
    __metadata("design:type", Number)
], LeaderboardSettings.prototype, "settleMinutes", void 0);
LeaderboardSettings = __decorate([
    ObjectType('LeaderboardSettings', {
        simpleResolvers: true,
        description: 'How a leaderboard is set up, as it is now or will be next.',
    }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], LeaderboardSettings);
export { LeaderboardSettings };
let LeaderboardSettingsPayload = class LeaderboardSettingsPayload {
};
__decorate([
    Field(() => LeaderboardSettings, { nullable: true, description: 'The leaderboard.' }),
    __metadata("design:type", Object)
], LeaderboardSettingsPayload.prototype, "leaderboard", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], LeaderboardSettingsPayload.prototype, "userErrors", void 0);
LeaderboardSettingsPayload = __decorate([
    ObjectType('LeaderboardSettingsPayload', {
        simpleResolvers: true,
        description: 'A leaderboard that was changed, or why it was not.',
    }),
    Access('staff', 'admin', { scope: 'program:write' })
], LeaderboardSettingsPayload);
export { LeaderboardSettingsPayload };
let ShowOnLeaderboardsPayload = class ShowOnLeaderboardsPayload {
};
__decorate([
    Field(() => MemberType, { nullable: true, description: 'The member.' }),
    __metadata("design:type", Object)
], ShowOnLeaderboardsPayload.prototype, "member", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], ShowOnLeaderboardsPayload.prototype, "userErrors", void 0);
ShowOnLeaderboardsPayload = __decorate([
    ObjectType('ShowOnLeaderboardsPayload', {
        simpleResolvers: true,
        description: 'What a member wants of leaderboards, or why that was not taken down.',
    }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:write' })
], ShowOnLeaderboardsPayload);
export { ShowOnLeaderboardsPayload };
//# sourceMappingURL=settings.types.js.map