import { type ClassType, Field, InputType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars/index.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { AchievementSettingsInput } from '../achievements/index.js';
import { ActivitySettingsInput } from '../activities/index.js';
import { CampaignSettingsInput } from '../campaigns/index.js';
import { CheckInSettingsInput } from '../checkins/index.js';
import { CheckoutInput } from '../checkout/index.js';
import { CouponTypeInput } from '../coupons/index.js';
import { RuleInput } from '../earning/index.js';
import { GameSettingsInput } from '../games/index.js';
import { LeaderboardSettingsInput } from '../leaderboards/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { ReferralSettingsInput } from '../referrals/index.js';
import { TierSchemeInput } from '../tiers/index.js';

/** What a definition says of an item beside its content. */
function timed<Content extends ClassType>(content: Content) {
  @InputType()
  class TimedInput extends content {
    @Field(() => SchemeStatusEnum, {
      nullable: true,
      description: 'ACTIVE if left out. DRAFT and PAUSED keep it out of force; ENDED is refused: what is to end is left out.',
    })
    status?: SchemeStatus | null;

    @Field(() => DateTime, {
      nullable: true,
      description:
        'From when it holds; at once if left out. In the past only for a first version, by an administrator, or while nothing was recorded yet.',
    })
    validFrom?: Date | null;

    @Field(() => DateTime, { nullable: true, description: 'Until when it holds; without end if left out.' })
    validUntil?: Date | null;
  }
  return TimedInput;
}

/** What names an item of which a program has several. */
function coded<Content extends ClassType>(content: Content) {
  @InputType()
  class CodedInput extends content {
    @Field(() => String, { description: 'Its code: 1 to 63 lower-case letters, digits, hyphens and underscores.' })
    code!: string;
  }
  return CodedInput;
}

@InputType({ description: 'An activity of a definition.' })
export class DefinedActivityInput extends timed(coded(ActivitySettingsInput)) {}

@InputType({ description: 'The tiers of a program, in a definition.' })
export class DefinedTiersInput extends timed(TierSchemeInput) {}

@InputType({ description: 'A campaign of a definition.' })
export class DefinedCampaignInput extends timed(coded(CampaignSettingsInput)) {}

@InputType({ description: 'An achievement of a definition.' })
export class DefinedAchievementInput extends timed(coded(AchievementSettingsInput)) {}

@InputType({ description: 'How check-ins work, in a definition.' })
export class DefinedCheckInsInput extends timed(CheckInSettingsInput) {}

@InputType({ description: 'How referrals work, in a definition.' })
export class DefinedReferralsInput extends timed(ReferralSettingsInput) {}

@InputType({ description: 'A kind of coupon of a definition.' })
export class DefinedCouponInput extends timed(coded(CouponTypeInput)) {}

@InputType({ description: 'How points pay at checkout, in a definition.' })
export class DefinedCheckoutInput extends timed(CheckoutInput) {}
@InputType({ description: 'A game of a definition.' })
export class DefinedGameInput extends timed(coded(GameSettingsInput)) {}
@InputType({ description: 'A leaderboard of a definition.' })
export class DefinedLeaderboardInput extends timed(coded(LeaderboardSettingsInput)) {}

@InputType({ description: 'An earning rule of a definition.' })
export class DefinedRuleInput extends timed(coded(RuleInput)) {}
