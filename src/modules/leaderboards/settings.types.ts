import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { DateTime } from '../../kernel/scalars/index.js';
import type { LeaderboardDefinition, LeaderboardMetric, LeaderboardPeriod } from '../../kernel/scheme/leaderboards.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type Member, MemberType } from '../members/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { LeaderboardMetricEnum, LeaderboardNamesEnum, LeaderboardPeriodEnum } from './leaderboards.enums.js';
import { LeaderboardPrizeType } from './leaderboards.types.js';

@ObjectType('LeaderboardSettings', {
  simpleResolvers: true,
  description: 'How a leaderboard is set up, as it is now or will be next.',
})
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class LeaderboardSettings {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { description: 'Whether it counts.' })
  status!: SchemeStatus;

  @Field(() => Int, { nullable: true, description: 'Its newest version, from 1; null for what was never in force.' })
  version!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when that version holds.' })
  validFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' })
  validUntil!: Date | null;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => LeaderboardMetricEnum, { description: 'What is counted.' })
  metric!: LeaderboardMetric;

  @Field(() => String, { nullable: true, description: 'Of which wallet or activity; null where the metric has none.' })
  of!: string | null;

  @Field(() => LeaderboardPeriodEnum, { description: 'How long one round runs.' })
  period!: LeaderboardPeriod;

  @Field(() => DateTime, { nullable: true, description: 'SEASON: from when.' })
  seasonFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'SEASON: until when.' })
  seasonUntil!: Date | null;

  @Field(() => [LeaderboardPrizeType], { description: 'What can be won when a round closes.' })
  prizes!: LeaderboardPrizeType[];

  @Field(() => LeaderboardNamesEnum, { description: 'How members are called before others.' })
  names!: LeaderboardDefinition['names'];

  @Field(() => Boolean, { description: 'Whether members are on it who did not say what they want.' })
  shownByDefault!: boolean;

  @Field(() => Int, { description: 'For how many minutes after its end what belongs to a round still counts.' })
  settleMinutes!: number;

  @Field(() => Int, { description: 'For how many days after a round has closed all of its rows are kept.' })
  keepDays!: number;

  @Field(() => Int, { description: 'How many of the first places of a round are kept for ever.' })
  keepRanks!: number;
}

@ObjectType('LeaderboardSettingsPayload', {
  simpleResolvers: true,
  description: 'A leaderboard that was changed, or why it was not.',
})
@Access('staff', 'admin', { scope: 'program:write' })
export class LeaderboardSettingsPayload {
  @Field(() => LeaderboardSettings, { nullable: true, description: 'The leaderboard.' })
  leaderboard!: LeaderboardSettings | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('ShowOnLeaderboardsPayload', {
  simpleResolvers: true,
  description: 'What a member wants of leaderboards, or why that was not taken down.',
})
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:write' })
export class ShowOnLeaderboardsPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
