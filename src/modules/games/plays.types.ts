import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { type GamePlayStatus, GamePlayStatusEnum } from './games.enums.js';
import { GameChances, GamePrizeType } from './games.types.js';

/** Who reads plays. */
export const ForWinners = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['points:read', 'points:write'],
});

@ObjectType('GamePlay', { implements: Node, simpleResolvers: true, description: 'A play of a member.' })
@ForWinners
export class GamePlay extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => Int, { description: 'The version of the game that it was played by.' })
  version!: number;

  @Field(() => Int, { description: "The member's how-manieth of this game: part of the outcome." })
  number!: number;

  @Field(() => String, { description: "The member's seed: part of the outcome." })
  clientSeed!: string;

  @Field(() => GamePlayStatusEnum, { description: 'What became of it.' })
  status!: GamePlayStatus;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the prize that the seeds drew; another one is given where it is out.',
  })
  drawn!: string | null;

  @Field(() => GamePrizeType, { nullable: true, description: 'What it won, as the game was then.' })
  prize!: object | null;

  @Field(() => Points, { description: 'The points that it won.' })
  points!: number;

  @Field(() => Points, { description: 'What it cost.' })
  cost!: number;

  @Field(() => DateTime, { description: 'When.' })
  playedAt!: Date;
}

@ObjectType('GamePlayEdge', { description: 'A play and its place in the list.' })
@ForWinners
export class GamePlayEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => GamePlay, { description: 'The play.' })
  node!: object;
}

@ObjectType('GamePlayConnection', { description: 'A page of plays, newest first.' })
@ForWinners
export class GamePlayConnection {
  @Field(() => [GamePlayEdge], { description: 'The plays with their places.' })
  edges!: GamePlayEdge[];

  @Field(() => [GamePlay], { description: 'The plays.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('PlayGamePayload', { description: 'What a play came to.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class PlayGamePayload {
  @Field(() => GamePlay, { nullable: true, description: 'The play.' })
  play!: object | null;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => GameChances, { nullable: true, description: 'What the member has left of the game.' })
  chances!: GameChances | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('GrantGameChancesPayload', { description: 'Chances that were granted.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class GrantGameChancesPayload {
  @Field(() => GameChances, { nullable: true, description: 'What the member has now.' })
  chances!: GameChances | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
