import { Field, InputType, Int } from 'type-graphql';
import type { Rounding } from '../../../kernel/money.js';
import { DateTime, Decimal, Points } from '../../../kernel/scalars/index.js';
import type { Cap, CapPeriod, RuleDefinition, Trigger } from '../../../kernel/scheme/rule.js';
import type { SchemeStatus } from '../../../kernel/scheme/scheme.js';
import { EarningBasisEnum, ExpiryPolicyInput, MaturityInput, RoundingEnum, SchemeStatusEnum } from '../../programs/index.js';
import { ConditionInput } from './condition-input.js';
import { CapPeriodEnum, CapScopeEnum, ReferralRoleEnum, ReferralStepEnum, TriggerEnum } from './rule.enums.js';

type Referral = NonNullable<RuleDefinition['referral']>;

@InputType({
  description:
    'Which lines of a purchase a rule counts; an order without lines counts as one line with neither SKU nor category. At least one list is given.',
})
export class LineFilterInput {
  @Field(() => [String], { nullable: true, description: 'Lines with one of these SKUs, or of one of the categories.' })
  skus?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Lines of one of these categories, or with one of the SKUs.' })
  categories?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'But none with these SKUs.' })
  exceptSkus?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'But none of these categories.' })
  exceptCategories?: string[] | null;
}

@InputType({
  description:
    'What a rule gives that is no points: exactly one of the codes. It is given at once, and taken back, if it is unused, when all of what it was given for came back.',
})
export class GiftEffectInput {
  @Field(() => String, { nullable: true, description: 'Coupons of this kind.' })
  coupon?: string | null;

  @Field(() => String, { nullable: true, description: 'Passes of this type, as gifts of the house.' })
  pass?: string | null;

  @Field(() => String, { nullable: true, description: 'Chances in this game.' })
  gameChances?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many pieces, 1 to 100; one if left out.' })
  quantity?: number | null;
}

@InputType({
  description:
    'What a rule gives; exactly one field. Multipliers and bonuses add to the unrounded base of their wallet: what `pointsPerMoney` rules give for a purchase, and `fixed` ones for all else, as far as caps and budgets let it through. They add up with each other, and give nothing where there is no base.',
})
export class EffectInput {
  @Field(() => Decimal, {
    nullable: true,
    description: "Points per one unit of the program's currency, for purchases; at most 6 decimals.",
  })
  pointsPerMoney?: string | null;

  @Field(() => Points, { nullable: true, description: 'So many points: once, or by line for each line that counts.' })
  fixed?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'So many times the base, above 1 and up to 1000: 2 adds as much again.',
  })
  multiplier?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'So many percent of the base, above 0 and up to 100000.' })
  percentBonus?: string | null;

  @Field(() => GiftEffectInput, {
    nullable: true,
    description: 'No points but a gift. Its caps and its budget count pieces, and nothing of the budget of its campaign.',
  })
  gift?: GiftEffectInput | null;
}

@InputType({ description: 'A limit on what a rule gives into each of its wallets: in points, in times, or in both.' })
export class CapInput {
  @Field(() => CapScopeEnum, { description: 'Whose awards it counts.' })
  scope!: Cap['scope'];

  @Field(() => CapPeriodEnum, { description: 'In which time.' })
  period!: CapPeriod;

  @Field(() => Points, { nullable: true, description: 'The most points; an award over it is cut.' })
  points?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most awards.' })
  times?: number | null;
}

@InputType({ description: 'What of a purchase earns beside its total; for rules by order that count all lines.' })
export class IncludesInput {
  @Field(() => Boolean, { nullable: true, description: 'What was paid with points; not, if left out.' })
  paidWithPoints?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'What was paid with coupons; not, if left out.' })
  paidWithCoupons?: boolean | null;
}

@InputType({ description: 'Which part of a referral a rule is about.' })
export class ReferralSideInput {
  @Field(() => ReferralRoleEnum, { description: 'Who gets it.' })
  role!: Referral['role'];

  @Field(() => ReferralStepEnum, { description: 'At which step.' })
  step!: Referral['step'];
}

@InputType({ description: 'All that a rule says.' })
export class RuleInput {
  @Field(() => String, {
    nullable: true,
    description: 'Its name for people, shown to members who ask why; its code if left out.',
  })
  name?: string | null;

  @Field(() => TriggerEnum, { description: 'What happens for it to look at.' })
  trigger!: Trigger;

  @Field(() => String, {
    nullable: true,
    description: 'ACTIVITY, ACHIEVEMENT, TIER_REACHED: the code of which one; any, if left out.',
  })
  of?: string | null;

  @Field(() => ReferralSideInput, { nullable: true, description: 'REFERRAL, and needed there: who gets it, and when.' })
  referral?: ReferralSideInput | null;

  @Field(() => ConditionInput, { nullable: true, description: 'What must hold; nothing, if left out.' })
  condition?: ConditionInput | null;

  @Field(() => LineFilterInput, { nullable: true, description: 'PURCHASE: which lines it counts; all, if left out.' })
  lines?: LineFilterInput | null;

  @Field(() => EffectInput, { description: 'What it gives.' })
  effect!: EffectInput;

  @Field(() => [String], {
    nullable: true,
    description: 'The wallets it feeds, with the same points each; `points` if left out.',
  })
  walletCodes?: string[] | null;

  @Field(() => RoundingEnum, { nullable: true, description: 'What becomes of fractions of a point; FLOOR if left out.' })
  rounding?: Rounding | null;

  @Field(() => EarningBasisEnum, {
    nullable: true,
    description: 'Whether a purchase is computed and rounded once or line by line; ORDER if left out.',
  })
  basis?: 'ORDER' | 'LINE' | null;

  @Field(() => IncludesInput, { nullable: true, description: 'What earns beside the total of a purchase; nothing if left out.' })
  includes?: IncludesInput | null;

  @Field(() => MaturityInput, { nullable: true, description: 'When what it gives becomes available; at once if left out.' })
  maturity?: MaturityInput | null;

  @Field(() => ExpiryPolicyInput, {
    nullable: true,
    description: "When what it gives dies; as its wallet's policy says, if left out.",
  })
  expiry?: ExpiryPolicyInput | null;

  @Field(() => [CapInput], { nullable: true, description: 'Limits, all of which hold. Versions of a rule share them.' })
  caps?: CapInput[] | null;

  @Field(() => Points, {
    nullable: true,
    description:
      'Points, or pieces of a gift, that it may give in all, over all members and wallets. What returns take back can be given again.',
  })
  budget?: number | null;

  @Field(() => Int, { nullable: true, description: 'Higher ones are looked at first, -1000 to 1000; 0 if left out.' })
  priority?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'An exclusive group: of its rules that apply only one gives, that with the highest priority, and among equals the one that gives most.',
  })
  group?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of a campaign, whose period, audience and budget hold for it as well.',
  })
  campaign?: string | null;
}

@InputType({ description: 'A rule to be saved: all that it says is replaced.' })
export class SaveRuleInput extends RuleInput {
  @Field(() => String, { description: 'Its code: 1 to 63 lower-case letters, digits, hyphens and underscores.' })
  code!: string;

  @Field(() => SchemeStatusEnum, {
    nullable: true,
    description: 'DRAFT keeps it beside what is in force, ACTIVE makes it the next version; ACTIVE if left out.',
  })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it is in force; at once if left out, and never in the past.' })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  validUntil?: Date | null;
}

@InputType({ description: 'Which rule, and when.' })
export class ChangeRuleInput {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it takes effect; at once if left out, and never in the past.' })
  at?: Date | null;
}
