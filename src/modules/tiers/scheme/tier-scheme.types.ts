import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { DateTime, Decimal } from '../../../kernel/scalars/index.js';
import type { TierMetric, TierRequirement, TierSchemeDefinition, TierWindow } from '../../../kernel/scheme/tiers.js';
import { InputError, UserError } from '../../../kernel/user-error.js';
import { Benefit } from '../tiers.types.js';
import { DowngradeToEnum, TierMatchEnum, TierMetricEnum, TierReturnEnum, TierWindowKindEnum } from './tiers.enums.js';

const ForConfigurers = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });

@ObjectType('TierThreshold', { simpleResolvers: true, description: 'How much of a metric is asked for.' })
@ForConfigurers
export class TierThresholdType {
  @Field(() => TierMetricEnum, { description: 'The metric.' })
  metric!: TierMetric;

  @Field(() => Decimal, { description: 'At least so much; of SPEND in money.' })
  atLeast!: string;
}

@ObjectType('TierRequirement', { simpleResolvers: true, description: 'What gets a member into a tier, or keeps it there.' })
@ForConfigurers
export class TierRequirementType {
  @Field(() => TierMatchEnum, { description: 'Whether all or any one has to be reached.' })
  match!: TierRequirement['match'];

  @Field(() => [TierThresholdType], { description: 'The thresholds. Without any it always holds.' })
  thresholds!: TierThresholdType[];
}

@ObjectType('TierDefinition', { simpleResolvers: true, description: 'A tier with its requirements.' })
@ForConfigurers
export class TierDefinitionType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => TierRequirementType, { description: 'What gets a member in.' })
  entry!: TierRequirementType;

  @Field(() => TierRequirementType, { description: 'What keeps a member in.' })
  stay!: TierRequirementType;

  @Field(() => [Benefit], { description: 'What it gives.' })
  benefits!: object[];
}

@ObjectType('TierWindow', { simpleResolvers: true, description: 'The time over which metrics are counted.' })
@ForConfigurers
export class TierWindowType {
  @Field(() => TierWindowKindEnum, { description: 'Which kind.' })
  kind!: TierWindow['kind'];

  @Field(() => Int, { nullable: true, description: 'ROLLING: how many months.' })
  months!: number | null;
}

@ObjectType('TierDowngrade', { simpleResolvers: true, description: 'How a tier is lost.' })
@ForConfigurers
export class TierDowngradeType {
  @Field(() => DowngradeToEnum, { description: 'Where a member lands.' })
  to!: TierSchemeDefinition['downgrade']['to'];

  @Field(() => Int, { description: "Days after the period's end in which the tier can still be won back." })
  graceDays!: number;

  @Field(() => Int, { description: 'Months after joining in which no period end takes a tier.' })
  newcomerMonths!: number;

  @Field(() => TierReturnEnum, { description: 'What a return does.' })
  onReturn!: TierSchemeDefinition['downgrade']['onReturn'];
}

@ObjectType('TierScheme', { simpleResolvers: true, description: "A version of a program's tiers, or a draft of one." })
@ForConfigurers
export class TierSchemeType {
  @Field(() => Int, { nullable: true, description: 'Counted from 1; null for a draft.' })
  version!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it holds; null for a draft.' })
  validFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' })
  validUntil!: Date | null;

  @Field(() => TierWindowType, { description: 'The time over which metrics are counted.' })
  window!: TierWindowType;

  @Field(() => [TierDefinitionType], { description: 'The tiers, lowest first.' })
  tiers!: TierDefinitionType[];

  @Field(() => TierDowngradeType, { description: 'How a tier is lost.' })
  downgrade!: TierDowngradeType;

  @Field(() => Int, { nullable: true, description: 'How many days before a downgrade its notice is given; null without notice.' })
  noticeDays!: number | null;
}

@ObjectType('SaveTierSchemePayload', { description: 'The version that was made, or why none was.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class SaveTierSchemePayload {
  @Field(() => TierSchemeType, { nullable: true, description: 'The version, or the draft.' })
  tierScheme!: TierSchemeType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('TierCount', { simpleResolvers: true, description: 'How many members have a tier.' })
@ForConfigurers
export class TierCount {
  @Field(() => String, { description: "The tier's code." })
  code!: string;

  @Field(() => Int, { description: 'How many have it now.' })
  before!: number;

  @Field(() => Int, { description: 'How many would have it.' })
  after!: number;

  @Field(() => Int, { description: 'How many would come into it from below.' })
  fromBelow!: number;

  @Field(() => Int, { description: 'How many would come into it from above.' })
  fromAbove!: number;
}

@ObjectType('TierSchemePreview', {
  simpleResolvers: true,
  description: 'What other tiers would do to the members if they began now.',
})
@ForConfigurers
export class TierSchemePreview {
  @Field(() => Int, { description: 'Members that are not closed.' })
  members!: number;

  @Field(() => Int, { description: 'How many would go up.' })
  up!: number;

  @Field(() => Int, { description: 'How many would go down.' })
  down!: number;

  @Field(() => Int, { description: 'How many would stay where they are.' })
  stay!: number;

  @Field(() => [TierCount], { description: 'By tier: those of the new tiers lowest first, then those that would be no more.' })
  tiers!: TierCount[];

  @Field(() => [UserError], { description: 'What is wrong with the input; then nothing was counted.' })
  userErrors!: InputError[];
}
