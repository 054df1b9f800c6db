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
import { DateTime } from '../../kernel/scalars/index.js';
import { AchievementSettingsInput } from '../achievements/index.js';
import { ActivitySettingsInput } from '../activities/index.js';
import { CampaignSettingsInput } from '../campaigns/index.js';
import { CheckInSettingsInput } from '../checkins/index.js';
import { CheckoutInput } from '../checkout/index.js';
import { CouponTypeInput } from '../coupons/index.js';
import { RuleInput } from '../earning/index.js';
import { GameSettingsInput } from '../games/index.js';
import { LeaderboardSettingsInput } from '../leaderboards/index.js';
import { PassTypeSettingsInput } from '../passes/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { ReferralSettingsInput } from '../referrals/index.js';
import { TierSchemeInput } from '../tiers/index.js';
/** What a definition says of an item beside its content. */
function timed(content) {
    let TimedInput = class TimedInput extends content {
    };
    __decorate([
        Field(() => SchemeStatusEnum, {
            nullable: true,
            description: 'ACTIVE if left out. DRAFT and PAUSED keep it out of force; ENDED is refused: what is to end is left out.',
        }),
        __metadata("design:type", Object)
    ], TimedInput.prototype, "status", void 0);
    __decorate([
        Field(() => DateTime, {
            nullable: true,
            description: 'From when it holds; at once if left out. In the past only for a first version, by an administrator, or while nothing was recorded yet.',
        }),
        __metadata("design:type", Object)
    ], TimedInput.prototype, "validFrom", void 0);
    __decorate([
        Field(() => DateTime, { nullable: true, description: 'Until when it holds; without end if left out.' }),
        __metadata("design:type", Object)
    ], TimedInput.prototype, "validUntil", void 0);
    TimedInput = __decorate([
        InputType()
    ], TimedInput);
    return TimedInput;
}
/** What names an item of which a program has several. */
function coded(content) {
    let CodedInput = class CodedInput extends content {
    };
    __decorate([
        Field(() => String, { description: 'Its code: 1 to 63 lower-case letters, digits, hyphens and underscores.' }),
        __metadata("design:type", String)
    ], CodedInput.prototype, "code", void 0);
    CodedInput = __decorate([
        InputType()
    ], CodedInput);
    return CodedInput;
}
let DefinedActivityInput = class DefinedActivityInput extends timed(coded(ActivitySettingsInput)) {
};
DefinedActivityInput = __decorate([
    InputType({ description: 'An activity of a definition.' })
], DefinedActivityInput);
export { DefinedActivityInput };
let DefinedTiersInput = class DefinedTiersInput extends timed(TierSchemeInput) {
};
DefinedTiersInput = __decorate([
    InputType({ description: 'The tiers of a program, in a definition.' })
], DefinedTiersInput);
export { DefinedTiersInput };
let DefinedCampaignInput = class DefinedCampaignInput extends timed(coded(CampaignSettingsInput)) {
};
DefinedCampaignInput = __decorate([
    InputType({ description: 'A campaign of a definition.' })
], DefinedCampaignInput);
export { DefinedCampaignInput };
let DefinedAchievementInput = class DefinedAchievementInput extends timed(coded(AchievementSettingsInput)) {
};
DefinedAchievementInput = __decorate([
    InputType({ description: 'An achievement of a definition.' })
], DefinedAchievementInput);
export { DefinedAchievementInput };
let DefinedCheckInsInput = class DefinedCheckInsInput extends timed(CheckInSettingsInput) {
};
DefinedCheckInsInput = __decorate([
    InputType({ description: 'How check-ins work, in a definition.' })
], DefinedCheckInsInput);
export { DefinedCheckInsInput };
let DefinedReferralsInput = class DefinedReferralsInput extends timed(ReferralSettingsInput) {
};
DefinedReferralsInput = __decorate([
    InputType({ description: 'How referrals work, in a definition.' })
], DefinedReferralsInput);
export { DefinedReferralsInput };
let DefinedCouponInput = class DefinedCouponInput extends timed(coded(CouponTypeInput)) {
};
DefinedCouponInput = __decorate([
    InputType({ description: 'A kind of coupon of a definition.' })
], DefinedCouponInput);
export { DefinedCouponInput };
let DefinedCheckoutInput = class DefinedCheckoutInput extends timed(CheckoutInput) {
};
DefinedCheckoutInput = __decorate([
    InputType({ description: 'How points pay at checkout, in a definition.' })
], DefinedCheckoutInput);
export { DefinedCheckoutInput };
let DefinedPassTypeInput = class DefinedPassTypeInput extends timed(coded(PassTypeSettingsInput)) {
};
DefinedPassTypeInput = __decorate([
    InputType({ description: 'A pass type of a definition.' })
], DefinedPassTypeInput);
export { DefinedPassTypeInput };
let DefinedGameInput = class DefinedGameInput extends timed(coded(GameSettingsInput)) {
};
DefinedGameInput = __decorate([
    InputType({ description: 'A game of a definition.' })
], DefinedGameInput);
export { DefinedGameInput };
let DefinedLeaderboardInput = class DefinedLeaderboardInput extends timed(coded(LeaderboardSettingsInput)) {
};
DefinedLeaderboardInput = __decorate([
    InputType({ description: 'A leaderboard of a definition.' })
], DefinedLeaderboardInput);
export { DefinedLeaderboardInput };
let DefinedRuleInput = class DefinedRuleInput extends timed(coded(RuleInput)) {
};
DefinedRuleInput = __decorate([
    InputType({ description: 'An earning rule of a definition.' })
], DefinedRuleInput);
export { DefinedRuleInput };
//# sourceMappingURL=defined-items.input.js.map