import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';

/** Whoever plays, or shows the game. */
export const ForPlayers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'points:read'],
});

@ObjectType('LeaderboardRow', {
  description: 'A place on a leaderboard. Of equal scores the one that was reached first is before the others.',
})
@ForPlayers
export class LeaderboardRow {
  @Field(() => Int, { description: 'Its rank, from 1; no two members have the same.' })
  rank!: number;

  @Field(() => Points, { description: 'What was counted; money in minor units.' })
  score!: number;

  @Field(() => String, { description: 'What the member is called here; `***` where nothing may be said.' })
  displayName!: string;

  @Field(() => Boolean, { description: 'Whether it is the calling member.' })
  isMe!: boolean;

  memberId!: number;
}

@ObjectType('LeaderboardRowEdge', { description: 'A place on a leaderboard.' })
@ForPlayers
export class LeaderboardRowEdge {
  @Field(() => Cursor, { description: 'Its position.' })
  cursor!: string;

  @Field(() => LeaderboardRow, { description: 'The place.' })
  node!: LeaderboardRow;
}

@ObjectType('LeaderboardRowConnection', { description: 'Places on a leaderboard, best first.' })
@ForPlayers
export class LeaderboardRowConnection {
  @Field(() => [LeaderboardRowEdge], { description: 'The places with their cursors.' })
  edges!: LeaderboardRowEdge[];

  @Field(() => [LeaderboardRow], { description: 'The places.' })
  nodes!: LeaderboardRow[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('LeaderboardPrize', { description: 'What some ranks win when a round closes.' })
@ForPlayers
export class LeaderboardPrizeType {
  @Field(() => Int, { description: 'From this rank.' })
  fromRank!: number;

  @Field(() => Int, { description: 'To this rank.' })
  toRank!: number;

  @Field(() => Points, { description: 'Points for each of them.' })
  points!: number;

  @Field(() => String, { description: 'Into which wallet.' })
  walletCode!: string;
}

@ObjectType('Leaderboard', {
  implements: Node,
  description: 'One round of a leaderboard. What counts is on it within a second.',
})
@ForPlayers
export class LeaderboardType extends Node {
  @Field(() => ID, { description: 'Its global id: of the code and the round.' })
  override id!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the round starts; null for one of all time.' })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null for one of all time.' })
  endsAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was closed and its prizes were given: from then on no place changes. Null while it is open.',
  })
  closedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Since when only its first places are there: those that its leaderboard keeps for ever, and all who won a prize. `row` and `around` of another member are empty from then on, and so is what was below in `rows`. Null while every place is there.',
  })
  prunedAt!: Date | null;

  @Field(() => [LeaderboardPrizeType], { description: 'What can be won in it.' })
  prizes!: LeaderboardPrizeType[];
}

@ObjectType('LeaderboardEdge', { description: 'A round of a leaderboard.' })
@ForPlayers
export class LeaderboardEdge {
  @Field(() => Cursor, { description: 'Its position.' })
  cursor!: string;

  @Field(() => LeaderboardType, { description: 'The round.' })
  node!: LeaderboardType;
}

@ObjectType('LeaderboardConnection', { description: 'Rounds of a leaderboard, newest first.' })
@ForPlayers
export class LeaderboardConnection {
  @Field(() => [LeaderboardEdge], { description: 'The rounds with their cursors.' })
  edges!: LeaderboardEdge[];

  @Field(() => [LeaderboardType], { description: 'The rounds.' })
  nodes!: LeaderboardType[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
