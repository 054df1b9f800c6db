var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType } from 'type-graphql';
import { ProgramWalletInput } from '../programs/index.js';
import { DefinedAchievementInput, DefinedActivityInput, DefinedCampaignInput, DefinedCheckInsInput, DefinedCheckoutInput, DefinedCouponInput, DefinedGameInput, DefinedLeaderboardInput, DefinedPassTypeInput, DefinedReferralsInput, DefinedRuleInput, DefinedTiersInput, } from './defined-items.input.js';
let ApplyProgramInput = class ApplyProgramInput {
};
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Only answer what would change; false if left out.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "dryRun", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'End the items that are not named, of the kinds that are given here (an empty list or null ends all of a kind); false if left out. Wallets never end.',
    }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "prune", void 0);
__decorate([
    Field(() => [ProgramWalletInput], { nullable: true, description: 'Kinds of points, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "wallets", void 0);
__decorate([
    Field(() => [DefinedActivityInput], { nullable: true, description: 'Activities, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "activities", void 0);
__decorate([
    Field(() => DefinedTiersInput, { nullable: true, description: 'The tiers.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "tiers", void 0);
__decorate([
    Field(() => DefinedCheckInsInput, { nullable: true, description: 'How check-ins work.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "checkIns", void 0);
__decorate([
    Field(() => [DefinedCampaignInput], { nullable: true, description: 'Campaigns, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "campaigns", void 0);
__decorate([
    Field(() => [DefinedAchievementInput], { nullable: true, description: 'Achievements, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "achievements", void 0);
__decorate([
    Field(() => DefinedReferralsInput, { nullable: true, description: 'How referrals count.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "referrals", void 0);
__decorate([
    Field(() => [DefinedCouponInput], { nullable: true, description: 'Kinds of coupons, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "coupons", void 0);
__decorate([
    Field(() => DefinedCheckoutInput, { nullable: true, description: 'How points pay at checkout.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "checkout", void 0);
__decorate([
    Field(() => [DefinedPassTypeInput], { nullable: true, description: 'Pass types, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "passTypes", void 0);
__decorate([
    Field(() => [DefinedRuleInput], { nullable: true, description: 'Earning rules, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "rules", void 0);
__decorate([
    Field(() => [DefinedGameInput], { nullable: true, description: 'Games, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "games", void 0);
__decorate([
    Field(() => [DefinedLeaderboardInput], { nullable: true, description: 'Leaderboards, matched by their codes.' }),
    __metadata("design:type", Object)
], ApplyProgramInput.prototype, "leaderboards", void 0);
ApplyProgramInput = __decorate([
    InputType({
        description: 'A program in one piece. What is left out stays as it is; references within it resolve, whatever stands first.',
    })
], ApplyProgramInput);
export { ApplyProgramInput };
//# sourceMappingURL=definitions.input.js.map