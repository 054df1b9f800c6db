import { Field, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../../kernel/member-ref.js';
import { DateTime, Decimal, Json } from '../../../kernel/scalars/index.js';
import type { TierMetric, TierRequirement, TierSchemeDefinition, TierWindow } from '../../../kernel/scheme/tiers.js';
import { DowngradeToEnum, TierMatchEnum, TierMetricEnum, TierReturnEnum, TierWindowKindEnum } from './tiers.enums.js';

@InputType('TierThresholdInput', { description: 'How much of a metric is asked for.' })
export class TierThresholdInput {
  @Field(() => TierMetricEnum, { description: 'The metric.' })
  metric!: TierMetric;

  @Field(() => Decimal, {
    description: "Above 0: a whole number, or for SPEND an amount with no more decimals than the program's currency has.",
  })
  atLeast!: string;
}

@InputType('TierRequirementInput', { description: 'Thresholds, at most one for each metric.' })
export class TierRequirementInput {
  @Field(() => TierMatchEnum, { nullable: true, description: 'Whether all or any one has to be reached; ALL if left out.' })
  match?: TierRequirement['match'] | null;

  @Field(() => [TierThresholdInput], { description: 'The thresholds. Without any the requirement always holds.' })
  thresholds!: TierThresholdInput[];
}

@InputType('TierBenefitInput', { description: 'What a tier gives.' })
export class TierBenefitInput {
  @Field(() => String, {
    description:
      'Its code, unique within the tier: letters, digits, hyphens and underscores. `EARNING_MULTIPLIER` is enforced in earning, for the points of spendable wallets, `PRIORITY_SERVICE` in complaints; others are for storefronts to read.',
  })
  code!: string;

  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => Json, {
    nullable: true,
    description:
      'Anything; of EARNING_MULTIPLIER a factor of at least 1, e.g. "1.5"; of PRIORITY_SERVICE how many percent of the usual time are left for an answer, 1 to 100.',
  })
  value?: unknown;
}

@InputType('TierInput', { description: 'A tier.' })
export class TierInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores, unique within the scheme.' })
  code!: string;

  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => TierRequirementInput, { nullable: true, description: 'What gets a member in. The lowest tier has none.' })
  entry?: TierRequirementInput | null;

  @Field(() => TierRequirementInput, { nullable: true, description: 'What keeps a member in; as `entry` if left out.' })
  stay?: TierRequirementInput | null;

  @Field(() => [TierBenefitInput], { nullable: true, description: 'What it gives, at most 50.' })
  benefits?: TierBenefitInput[] | null;
}

@InputType('TierWindowInput', { description: 'The time over which metrics are counted.' })
export class TierWindowInput {
  @Field(() => TierWindowKindEnum, { description: 'Which kind.' })
  kind!: TierWindow['kind'];

  @Field(() => Int, { nullable: true, description: 'ROLLING: how many months, 1 to 120.' })
  months?: number | null;
}

@InputType('TierDowngradeInput', { description: 'How a tier is lost.' })
export class TierDowngradeInput {
  @Field(() => DowngradeToEnum, { nullable: true, description: 'Where a member lands; EARNED if left out.' })
  to?: TierSchemeDefinition['downgrade']['to'] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Days after the period's end in which the tier can still be won back before it is lost, 0 to 366; 0 if left out.",
  })
  graceDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months after joining in which no period end takes a tier, 0 to 60; 0 if left out.',
  })
  newcomerMonths?: number | null;

  @Field(() => TierReturnEnum, { nullable: true, description: 'What a return does; AT_PERIOD_END if left out.' })
  onReturn?: TierSchemeDefinition['downgrade']['onReturn'] | null;
}

@InputType('TierSchemeInput', { description: "A program's tiers and how members move between them." })
export class TierSchemeInput {
  @Field(() => TierWindowInput, { description: 'The time over which metrics are counted.' })
  window!: TierWindowInput;

  @Field(() => [TierInput], { description: 'The tiers, lowest first, 1 to 50. The lowest has no requirements.' })
  tiers!: TierInput[];

  @Field(() => TierDowngradeInput, { nullable: true, description: 'How a tier is lost.' })
  downgrade?: TierDowngradeInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many days before a downgrade its notice is given, 1 to 366; without notice if left out.',
  })
  noticeDays?: number | null;
}

@InputType('SaveTierSchemeInput', { description: 'The next version of the tiers.' })
export class SaveTierSchemeInput extends TierSchemeInput {
  @Field(() => Boolean, { nullable: true, description: 'Keep it as a draft that changes nothing; false if left out.' })
  draft?: boolean | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it holds; now if left out, and never in the past.' })
  appliesFrom?: Date | null;
}

@InputType('AssignTierInput', { description: 'A tier for a member, whatever it has earned.' })
export class AssignTierInput {
  @Field(() => String, {
    description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
  })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'The member.' })
  member!: MemberRef;

  @Field(() => String, { description: "The tier's code; not below what the member has earned." })
  tier!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when; until it is ended if left out.' })
  until?: Date | null;

  @Field(() => String, {
    description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores. It stays in the audit trail.',
  })
  reason!: string;
}

@InputType('EndTierAssignmentInput', { description: 'An assigned tier that ends now.' })
export class EndTierAssignmentInput {
  @Field(() => String, {
    description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
  })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'The member.' })
  member!: MemberRef;

  @Field(() => String, {
    description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores. It stays in the audit trail.',
  })
  reason!: string;
}
