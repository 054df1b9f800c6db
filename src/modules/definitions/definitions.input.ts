import { Field, InputType } from 'type-graphql';
import { ProgramWalletInput } from '../programs/index.js';
import {
  DefinedAchievementInput,
  DefinedActivityInput,
  DefinedCampaignInput,
  DefinedCheckInsInput,
  DefinedCheckoutInput,
  DefinedCouponInput,
  DefinedGameInput,
  DefinedLeaderboardInput,
  DefinedReferralsInput,
  DefinedRuleInput,
  DefinedTiersInput,
} from './defined-items.input.js';

@InputType({
  description: 'A program in one piece. What is left out stays as it is; references within it resolve, whatever stands first.',
})
export class ApplyProgramInput {
  @Field(() => Boolean, { nullable: true, description: 'Only answer what would change; false if left out.' })
  dryRun?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'End the items that are not named, of the kinds that are given here (an empty list or null ends all of a kind); false if left out. Wallets never end.',
  })
  prune?: boolean | null;

  @Field(() => [ProgramWalletInput], { nullable: true, description: 'Kinds of points, matched by their codes.' })
  wallets?: ProgramWalletInput[] | null;

  @Field(() => [DefinedActivityInput], { nullable: true, description: 'Activities, matched by their codes.' })
  activities?: DefinedActivityInput[] | null;

  @Field(() => DefinedTiersInput, { nullable: true, description: 'The tiers.' })
  tiers?: DefinedTiersInput | null;

  @Field(() => DefinedCheckInsInput, { nullable: true, description: 'How check-ins work.' })
  checkIns?: DefinedCheckInsInput | null;

  @Field(() => [DefinedCampaignInput], { nullable: true, description: 'Campaigns, matched by their codes.' })
  campaigns?: DefinedCampaignInput[] | null;

  @Field(() => [DefinedAchievementInput], { nullable: true, description: 'Achievements, matched by their codes.' })
  achievements?: DefinedAchievementInput[] | null;

  @Field(() => DefinedReferralsInput, { nullable: true, description: 'How referrals count.' })
  referrals?: DefinedReferralsInput | null;

  @Field(() => [DefinedCouponInput], { nullable: true, description: 'Kinds of coupons, matched by their codes.' })
  coupons?: DefinedCouponInput[] | null;

  @Field(() => DefinedCheckoutInput, { nullable: true, description: 'How points pay at checkout.' })
  checkout?: DefinedCheckoutInput | null;

  @Field(() => [DefinedRuleInput], { nullable: true, description: 'Earning rules, matched by their codes.' })
  rules?: DefinedRuleInput[] | null;

  @Field(() => [DefinedGameInput], { nullable: true, description: 'Games, matched by their codes.' })
  games?: DefinedGameInput[] | null;
  @Field(() => [DefinedLeaderboardInput], { nullable: true, description: 'Leaderboards, matched by their codes.' })
  leaderboards?: DefinedLeaderboardInput[] | null;
}
