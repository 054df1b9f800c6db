import { Field, InputType, Int } from 'type-graphql';
import { DateTime, Decimal } from '../../kernel/scalars/index.js';
import type { Goal } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { ConditionInput } from '../earning/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { AchievementPeriodEnum, GoalCountEnum, type Period } from './achievement.enums.js';

@InputType('AchievementGoalInput', { description: 'What has to be reached.' })
export class AchievementGoalInput {
  @Field(() => GoalCountEnum, { description: 'What is counted.' })
  count!: Goal['count'];

  @Field(() => String, { nullable: true, description: 'ACTIVITIES: the code of the activity; nothing else has one.' })
  activity?: string | null;

  @Field(() => ConditionInput, {
    nullable: true,
    description:
      'What must hold of what is counted, as of when it happened. A purchase must go on to fulfil it, as far as it is about amount and lines, with what is not returned.',
  })
  condition?: ConditionInput | null;

  @Field(() => Decimal, {
    description: 'How much: an amount above 0 of the currency of the program for SPEND, a whole number from 1 for all others.',
  })
  target!: string;
}

@InputType('AchievementWindowInput', { description: 'In which time the goal has to be reached. Exactly one field is given.' })
export class AchievementWindowInput {
  @Field(() => Int, { nullable: true, description: 'Within so many days of the calendar, today included; from 1 to 3660.' })
  days?: number | null;

  @Field(() => AchievementPeriodEnum, { nullable: true, description: 'Within one period; each can be completed once.' })
  calendar?: Period | null;
}

@InputType('BadgeInput', { description: 'What a member wears who completed an achievement.' })
export class BadgeInput {
  @Field(() => String, { description: 'Its name, or the title of honour; up to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where its picture is; https, up to 2000 characters.' })
  imageUrl?: string | null;
}

@InputType('AchievementSettingsInput', { description: 'What members can achieve.' })
export class AchievementSettingsInput {
  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'For people, up to 2000 characters.' })
  description?: string | null;

  @Field(() => AchievementGoalInput, { description: 'What has to be reached.' })
  goal!: AchievementGoalInput;

  @Field(() => AchievementWindowInput, { nullable: true, description: 'In which time; without limit if left out.' })
  window?: AchievementWindowInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often one member can complete it; without limit if left out. What counted for one completion does not count for the next.',
  })
  times?: number | null;

  @Field(() => BadgeInput, { nullable: true, description: 'What completing it brings to show; none if left out.' })
  badge?: BadgeInput | null;
}

@InputType('SaveAchievementInput', {
  description: 'An achievement. What counted so far goes on to count, unless the goal counts something else now.',
})
export class SaveAchievementInput extends AchievementSettingsInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: 'ACTIVE if left out, or DRAFT.' })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it holds: not in the past; at once if left out.' })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  validUntil?: Date | null;
}

@InputType('EndAchievementInput', { description: 'An achievement that is over.' })
export class EndAchievementInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; at once if left out.' })
  at?: Date | null;
}
