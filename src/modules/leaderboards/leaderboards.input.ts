import { Field, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import type { LeaderboardDefinition, LeaderboardMetric, LeaderboardPeriod } from '../../kernel/scheme/leaderboards.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { LeaderboardMetricEnum, LeaderboardNamesEnum, LeaderboardPeriodEnum } from './leaderboards.enums.js';

@InputType('LeaderboardSeasonInput', { description: 'When a season runs: from <= instant < until.' })
export class LeaderboardSeasonInput {
  @Field(() => DateTime, { description: 'From when.' })
  from!: Date;

  @Field(() => DateTime, { description: 'Until when.' })
  until!: Date;
}

@InputType('LeaderboardPrizeInput', { description: 'What some ranks win when a round closes.' })
export class LeaderboardPrizeInput {
  @Field(() => Int, { description: 'From this rank.' })
  fromRank!: number;

  @Field(() => Int, { nullable: true, description: 'To this rank; that rank alone if left out.' })
  toRank?: number | null;

  @Field(() => Points, { description: 'Points for each of them.' })
  points!: number;

  @Field(() => String, { nullable: true, description: 'Into which wallet; `points` if left out.' })
  walletCode?: string | null;
}

@InputType('LeaderboardSettingsInput', { description: 'What a leaderboard counts, in which rounds, and what can be won.' })
export class LeaderboardSettingsInput {
  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => LeaderboardMetricEnum, { description: 'What is counted; it never changes.' })
  metric!: LeaderboardMetric;

  @Field(() => String, {
    nullable: true,
    description: 'POINTS: the code of the wallet, `points` if left out. ACTIVITY: the code of the activity. It never changes.',
  })
  of?: string | null;

  @Field(() => LeaderboardPeriodEnum, { description: 'How long one round runs; it never changes.' })
  period!: LeaderboardPeriod;

  @Field(() => LeaderboardSeasonInput, { nullable: true, description: 'SEASON: when it runs; it never changes.' })
  season?: LeaderboardSeasonInput | null;

  @Field(() => [LeaderboardPrizeInput], {
    nullable: true,
    description: 'What the first ranks win when a round closes, at most for 1,000 ranks; nothing if left out.',
  })
  prizes?: LeaderboardPrizeInput[] | null;

  @Field(() => LeaderboardNamesEnum, { nullable: true, description: 'How members are called before others; MASKED if left out.' })
  names?: LeaderboardDefinition['names'] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether members are on it who did not say what they want; true if left out.',
  })
  shownByDefault?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many minutes after its end what belongs to a round still counts when it is recorded late; 0 if left out, at most 10,080.',
  })
  settleMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For how many days after a round has closed all of its rows are kept, 1 to 36,525; 400 if left out. What is kept longer is `keepRanks`.',
  })
  keepDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of the first places of a round are kept for ever, 0 to 10,000; 100 if left out. Those who won a prize are kept anyway.',
  })
  keepRanks?: number | null;
}

@InputType('SaveLeaderboardInput', { description: 'A leaderboard. It counts what is recorded while it holds.' })
export class SaveLeaderboardInput extends LeaderboardSettingsInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: 'ACTIVE if left out, or DRAFT.' })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it holds: not in the past; at once if left out.' })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  validUntil?: Date | null;
}

@InputType('EndLeaderboardInput', { description: 'A leaderboard that is over.' })
export class EndLeaderboardInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; at once if left out.' })
  at?: Date | null;
}

@InputType('ShowOnLeaderboardsInput', { description: 'Whether a member wants to be on leaderboards.' })
export class ShowOnLeaderboardsInput {
  @Field(() => MemberRef, { nullable: true, description: "Whom; for a member's token that member if left out." })
  member?: MemberRef | null;

  @Field(() => Boolean, { description: 'Whether it is shown; false takes it off all rounds that are not closed.' })
  shown!: boolean;
}
