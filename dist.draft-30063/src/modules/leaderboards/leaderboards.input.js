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
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { LeaderboardMetricEnum, LeaderboardNamesEnum, LeaderboardPeriodEnum } from './leaderboards.enums.js';
let LeaderboardSeasonInput = class LeaderboardSeasonInput {
};
__decorate([
    Field(() => DateTime, { description: 'From when.' }),
    __metadata("design:type", Date)
], LeaderboardSeasonInput.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { description: 'Until when.' }),
    __metadata("design:type", Date)
], LeaderboardSeasonInput.prototype, "until", void 0);
LeaderboardSeasonInput = __decorate([
    InputType('LeaderboardSeasonInput', { description: 'When a season runs: from <= instant < until.' })
], LeaderboardSeasonInput);
export { LeaderboardSeasonInput };
let LeaderboardPrizeInput = class LeaderboardPrizeInput {
};
__decorate([
    Field(() => Int, { description: 'From this rank.' }),
    __metadata("design:type", Number)
], LeaderboardPrizeInput.prototype, "fromRank", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'To this rank; that rank alone if left out.' }),
    __metadata("design:type", Object)
], LeaderboardPrizeInput.prototype, "toRank", void 0);
__decorate([
    Field(() => Points, { description: 'Points for each of them.' }),
    __metadata("design:type", Number)
], LeaderboardPrizeInput.prototype, "points", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Into which wallet; `points` if left out.' }),
    __metadata("design:type", Object)
], LeaderboardPrizeInput.prototype, "walletCode", void 0);
LeaderboardPrizeInput = __decorate([
    InputType('LeaderboardPrizeInput', { description: 'What some ranks win when a round closes.' })
], LeaderboardPrizeInput);
export { LeaderboardPrizeInput };
let LeaderboardSettingsInput = class LeaderboardSettingsInput {
};
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], LeaderboardSettingsInput.prototype, "name", void 0);
__decorate([
    Field(() => LeaderboardMetricEnum, { description: 'What is counted; it never changes.' }),
    __metadata("design:type", String)
], LeaderboardSettingsInput.prototype, "metric", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'POINTS: the code of the wallet, `points` if left out. ACTIVITY: the code of the activity. It never changes.',
    }),
    __metadata("design:type", Object)
], LeaderboardSettingsInput.prototype, "of", void 0);
__decorate([
    Field(() => LeaderboardPeriodEnum, { description: 'How long one round runs; it never changes.' }),
    __metadata("design:type", String)
], LeaderboardSettingsInput.prototype, "period", void 0);
__decorate([
    Field(() => LeaderboardSeasonInput, { nullable: true, description: 'SEASON: when it runs; it never changes.' }),
    __metadata("design:type", Object)
], LeaderboardSettingsInput.prototype, "season", void 0);
__decorate([
    Field(() => [LeaderboardPrizeInput], {
        nullable: true,
        description: 'What the first ranks win when a round closes, at most for 1,000 ranks; nothing if left out.',
    }),
    __metadata("design:type", Object)
], LeaderboardSettingsInput.prototype, "prizes", void 0);
__decorate([
    Field(() => LeaderboardNamesEnum, { nullable: true, description: 'How members are called before others; MASKED if left out.' }),
    __metadata("design:type", Object)
], LeaderboardSettingsInput.prototype, "names", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether members are on it who did not say what they want; true if left out.',
    }),
    __metadata("design:type", Object)
], LeaderboardSettingsInput.prototype, "shownByDefault", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'For how many minutes after its end what belongs to a round still counts when it is recorded late; 0 if left out, at most 10,080.',
    }),
    __metadata("design:type", Object)
], LeaderboardSettingsInput.prototype, "settleMinutes", void 0);
LeaderboardSettingsInput = __decorate([
    InputType('LeaderboardSettingsInput', { description: 'What a leaderboard counts, in which rounds, and what can be won.' })
], LeaderboardSettingsInput);
export { LeaderboardSettingsInput };
let SaveLeaderboardInput = class SaveLeaderboardInput extends LeaderboardSettingsInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SaveLeaderboardInput.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { nullable: true, description: 'ACTIVE if left out, or DRAFT.' }),
    __metadata("design:type", Object)
], SaveLeaderboardInput.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it holds: not in the past; at once if left out.' }),
    __metadata("design:type", Object)
], SaveLeaderboardInput.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' }),
    __metadata("design:type", Object)
], SaveLeaderboardInput.prototype, "validUntil", void 0);
SaveLeaderboardInput = __decorate([
    InputType('SaveLeaderboardInput', { description: 'A leaderboard. It counts what is recorded while it holds.' })
], SaveLeaderboardInput);
export { SaveLeaderboardInput };
let EndLeaderboardInput = class EndLeaderboardInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndLeaderboardInput.prototype, "code", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends; at once if left out.' }),
    __metadata("design:type", Object)
], EndLeaderboardInput.prototype, "at", void 0);
EndLeaderboardInput = __decorate([
    InputType('EndLeaderboardInput', { description: 'A leaderboard that is over.' })
], EndLeaderboardInput);
export { EndLeaderboardInput };
let ShowOnLeaderboardsInput = class ShowOnLeaderboardsInput {
};
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Whom; for a member's token that member if left out." }),
    __metadata("design:type", Object)
], ShowOnLeaderboardsInput.prototype, "member", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it is shown; false takes it off all rounds that are not closed.' }),
    __metadata("design:type", Boolean)
], ShowOnLeaderboardsInput.prototype, "shown", void 0);
ShowOnLeaderboardsInput = __decorate([
    InputType('ShowOnLeaderboardsInput', { description: 'Whether a member wants to be on leaderboards.' })
], ShowOnLeaderboardsInput);
export { ShowOnLeaderboardsInput };
//# sourceMappingURL=leaderboards.input.js.map