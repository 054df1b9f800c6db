import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { DateTime, Decimal, Json, Points } from '../../../kernel/scalars/index.js';
import type { LineFilter } from '../../../kernel/scheme/rule.js';
import { InputError, UserError } from '../../../kernel/user-error.js';
import { EarningBasisEnum, ExpiryPolicyType, MaturityType, RoundingEnum, SchemeStatusEnum } from '../../programs/index.js';
import { CapPeriodEnum, CapScopeEnum, ReferralRoleEnum, ReferralStepEnum, TriggerEnum } from './rule.enums.js';

@ObjectType('RuleLineFilter', { description: 'Which lines of a purchase a rule counts. Empty lists do not limit.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleLineFilterType implements LineFilter {
  @Field(() => [String], { description: 'Lines with one of these SKUs, or of one of the categories.' })
  skus!: string[];

  @Field(() => [String], { description: 'Lines of one of these categories, or with one of the SKUs.' })
  categories!: string[];

  @Field(() => [String], { description: 'But none with these SKUs.' })
  exceptSkus!: string[];

  @Field(() => [String], { description: 'But none of these categories.' })
  exceptCategories!: string[];
}

@ObjectType('GiftEffect', { description: 'What a rule gives that is no points: exactly one code is set.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class GiftEffectType {
  @Field(() => String, { nullable: true, description: 'Coupons of this kind.' })
  coupon!: string | null;

  @Field(() => String, { nullable: true, description: 'Passes of this type.' })
  pass!: string | null;

  @Field(() => String, { nullable: true, description: 'Chances in this game.' })
  gameChances!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many pieces; null is one.' })
  quantity!: number | null;
}

@ObjectType('RuleEffect', { description: 'What a rule gives: exactly one field is set.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleEffectType {
  @Field(() => Decimal, { nullable: true, description: "Points per one unit of the program's currency." })
  pointsPerMoney!: string | null;

  @Field(() => Points, { nullable: true, description: 'So many points.' })
  fixed!: number | null;

  @Field(() => Decimal, { nullable: true, description: 'So many times the base.' })
  multiplier!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'So many percent of the base.' })
  percentBonus!: string | null;

  @Field(() => GiftEffectType, { nullable: true, description: 'A gift that is no points.' })
  gift!: object | null;
}

@ObjectType('RuleCap', { description: 'A limit on what a rule gives into each of its wallets.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleCapType {
  @Field(() => CapScopeEnum, { description: 'Whose awards it counts.' })
  scope!: string;

  @Field(() => CapPeriodEnum, { description: 'In which time.' })
  period!: string;

  @Field(() => Points, { nullable: true, description: 'The most points; null for no limit.' })
  points!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most awards; null for no limit.' })
  times!: number | null;
}

@ObjectType('RuleIncludes', { description: 'What of a purchase earns beside its total.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleIncludesType {
  @Field(() => Boolean, { description: 'What was paid with points.' })
  paidWithPoints!: boolean;

  @Field(() => Boolean, { description: 'What was paid with coupons.' })
  paidWithCoupons!: boolean;
}

@ObjectType('RuleReferral', { description: 'Which part of a referral a rule is about.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleReferralType {
  @Field(() => ReferralRoleEnum, { description: 'Who gets it.' })
  role!: string;

  @Field(() => ReferralStepEnum, { description: 'At which step.' })
  step!: string;
}

@ObjectType('RuleDefinition', { description: 'What a rule says.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleDefinitionType {
  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => TriggerEnum, { description: 'What happens for it to look at.' })
  trigger!: string;

  @Field(() => String, { nullable: true, description: 'Which activity, achievement or tier; null for any.' })
  of!: string | null;

  @Field(() => RuleReferralType, { nullable: true, description: 'REFERRAL: who gets it, and when.' })
  referral!: RuleReferralType | null;

  @Field(() => Json, { nullable: true, description: 'What must hold, in the shape of `ConditionInput`; null for nothing.' })
  condition!: object | null;

  @Field(() => RuleLineFilterType, { nullable: true, description: 'Which lines of a purchase it counts; null for all.' })
  lines!: RuleLineFilterType | null;

  @Field(() => RuleEffectType, { description: 'What it gives.' })
  effect!: object;

  @Field(() => [String], { description: 'The wallets it feeds.' })
  walletCodes!: string[];

  @Field(() => RoundingEnum, { description: 'What becomes of fractions of a point.' })
  rounding!: string;

  @Field(() => EarningBasisEnum, { description: 'By order or by line.' })
  basis!: string;

  @Field(() => RuleIncludesType, { description: 'What of a purchase earns beside its total.' })
  includes!: RuleIncludesType;

  @Field(() => MaturityType, { description: 'When what it gives becomes available.' })
  maturity!: object;

  @Field(() => ExpiryPolicyType, { nullable: true, description: "When what it gives dies; null for the wallet's policy." })
  expiry!: object | null;

  @Field(() => [RuleCapType], { description: 'Limits, all of which hold.' })
  caps!: RuleCapType[];

  @Field(() => Points, { nullable: true, description: 'Points that it may give in all; null for no limit.' })
  budget!: number | null;

  @Field(() => Int, { description: 'Higher ones are looked at first.' })
  priority!: number;

  @Field(() => String, { nullable: true, description: 'Its exclusive group, of which one rule gives.' })
  group!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of its campaign.' })
  campaign!: string | null;
}

@ObjectType('RuleVersion', { description: 'A version of a rule. Versions never change; what was earned keeps its version.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleVersionType {
  @Field(() => Int, { description: '1, 2, 3, ...' })
  version!: number;

  @Field(() => DateTime, { description: 'From when it is in force.' })
  validFrom!: number;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null while no end is known.' })
  validUntil!: number | null;

  @Field(() => RuleDefinitionType, { description: 'What it says.' })
  definition!: RuleDefinitionType;
}

@ObjectType('RuleDraft', { description: 'What was saved of a rule and is not in force.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleDraftType {
  @Field(() => RuleDefinitionType, { description: 'What it says.' })
  definition!: RuleDefinitionType;

  @Field(() => DateTime, { nullable: true, description: 'From when it is to be in force; null for when it is activated.' })
  validFrom!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' })
  validUntil!: number | null;
}

@ObjectType('Rule', { description: 'An earning rule with all its versions.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class RuleType {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { description: 'Whether it is in force.' })
  status!: string;

  @Field(() => RuleDraftType, {
    nullable: true,
    description: 'What is to be activated next; null when there is nothing of the kind.',
  })
  draft!: RuleDraftType | null;

  @Field(() => [RuleVersionType], { description: 'Every version that was in force or is to come, oldest first.' })
  versions!: RuleVersionType[];
}

@ObjectType('RulePayload', { description: 'A rule that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class RulePayload {
  @Field(() => RuleType, { nullable: true, description: 'The rule as it is now.' })
  rule!: object | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
