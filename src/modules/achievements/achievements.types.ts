import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { DateTime, Decimal, Json } from '../../kernel/scalars/index.js';
import type { Goal } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { AchievementPeriodEnum, GoalCountEnum, type Period } from './achievement.enums.js';

@ObjectType('AchievementGoal', { simpleResolvers: true, description: 'What has to be reached.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class AchievementGoal {
  @Field(() => GoalCountEnum, { description: 'What is counted.' })
  count!: Goal['count'];

  @Field(() => String, { nullable: true, description: 'Which activity; null where none is counted.' })
  activity!: string | null;

  @Field(() => Json, { nullable: true, description: 'What must hold of what is counted, in the shape of `ConditionInput`.' })
  condition!: object | null;

  @Field(() => Decimal, { description: 'How much: money of the program for SPEND, a whole number for all others.' })
  target!: string;
}

@ObjectType('AchievementWindow', { simpleResolvers: true, description: 'In which time the goal has to be reached.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class AchievementWindow {
  @Field(() => Int, { nullable: true, description: 'Within so many days of the calendar, today included.' })
  days!: number | null;

  @Field(() => AchievementPeriodEnum, { nullable: true, description: 'Within one period, once in each.' })
  calendar!: Period | null;
}

@ObjectType('Badge', { simpleResolvers: true, description: 'What a member wears who completed an achievement.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'program:write', 'members:read', 'points:read'],
})
export class Badge {
  @Field(() => String, { description: 'Its name, or the title of honour.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where its picture is.' })
  imageUrl!: string | null;
}

@ObjectType('Achievement', { simpleResolvers: true, description: 'What members can achieve, as it is now or will be next.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class Achievement {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { description: 'Whether members can complete it.' })
  status!: SchemeStatus;

  @Field(() => Int, { nullable: true, description: 'Its newest version, from 1; null for what was never in force.' })
  version!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when that version holds.' })
  validFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' })
  validUntil!: Date | null;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'For people.' })
  description!: string | null;

  @Field(() => AchievementGoal, { description: 'What has to be reached.' })
  goal!: AchievementGoal;

  @Field(() => AchievementWindow, { nullable: true, description: 'In which time; null for ever.' })
  window!: AchievementWindow | null;

  @Field(() => Int, { nullable: true, description: 'How often one member can complete it; null without limit.' })
  times!: number | null;

  @Field(() => Badge, { nullable: true, description: 'What completing it brings to show.' })
  badge!: Badge | null;
}

@ObjectType('AchievementPayload', { simpleResolvers: true, description: 'An achievement that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class AchievementPayload {
  @Field(() => Achievement, { nullable: true, description: 'The achievement.' })
  achievement!: Achievement | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('AchievementProgress', {
  simpleResolvers: true,
  description: 'How far a member is on the way to the next completion.',
})
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
export class AchievementProgress {
  @Field(() => Decimal, {
    description:
      'What counts now, in the unit of the target and no more than it. The whole target where no more can be done, or not before `windowEndsAt`.',
  })
  count!: string;

  @Field(() => Decimal, { description: 'What has to be reached: money of the program for SPEND, a whole number for all others.' })
  target!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When something of what counts now stops to count; null when nothing will.',
  })
  windowEndsAt!: Date | null;

  @Field(() => Int, { description: 'How often the member completed it. What was returned does not count.' })
  timesCompleted!: number;

  @Field(() => DateTime, { nullable: true, description: 'When the member last completed it.' })
  completedAt!: Date | null;
}

@ObjectType('MemberAchievement', { simpleResolvers: true, description: 'An achievement as a member sees it.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
export class MemberAchievement {
  @Field(() => String, { description: 'The code of the achievement.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'For people.' })
  description!: string | null;

  @Field(() => Int, { nullable: true, description: 'How often it can be completed; null without limit.' })
  times!: number | null;

  @Field(() => Badge, { nullable: true, description: 'What completing it brings to show.' })
  badge!: Badge | null;

  @Field(() => AchievementProgress, { description: 'How far the member is.' })
  progress!: AchievementProgress;
}

@ObjectType('MemberBadge', { simpleResolvers: true, description: 'A badge that a member wears.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
export class MemberBadge {
  @Field(() => String, { description: 'The code of the achievement that it stands for.' })
  achievement!: string;

  @Field(() => String, { description: 'Its name, or the title of honour.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where its picture is.' })
  imageUrl!: string | null;

  @Field(() => Int, { description: 'How often the member completed the achievement.' })
  times!: number;

  @Field(() => DateTime, { description: 'Since when the member wears it.' })
  since!: Date;
}
