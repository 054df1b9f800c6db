import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import type { GameDefinition, GameKind, PrizeGift } from '../../kernel/scheme/games.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { GameKindEnum, PrizeKindEnum, WhenOutEnum } from './games.enums.js';

/** Who sees games: whoever plays, or shows them. */
export const ForPlayers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});

export const ForBrand = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });

@ObjectType('GameCost', { description: 'What a play costs.' })
@ForPlayers
export class GameCost {
  @Field(() => Points, { description: 'How many points.' })
  points!: number;

  @Field(() => String, { description: 'The wallet that pays.' })
  walletCode!: string;
}

@ObjectType('GamePrize', { simpleResolvers: true, description: 'A prize of a game.' })
@ForPlayers
export class GamePrizeType {
  @Field(() => String, { description: 'Its code within the game.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of a picture.' })
  imageUrl!: string | null;

  @Field(() => PrizeKindEnum, { description: 'What it is.' })
  kind!: PrizeGift['kind'];

  @Field(() => Points, { nullable: true, description: 'POINTS: how many.' })
  points!: number | null;

  @Field(() => String, { nullable: true, description: 'POINTS: the wallet that gets them.' })
  walletCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'COUPON, PASS, CHANCES: the code of the kind of coupon, of the pass type or of the game.',
  })
  giftCode!: string | null;

  @Field(() => Int, { nullable: true, description: 'COUPON, PASS, CHANCES: how many pieces one win gives.' })
  quantity!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its share of all weights; null in a lucky draw.' })
  weight!: number | null;

  @Field(() => String, { nullable: true, description: 'Its odds in lowest terms, e.g. 1/20; null in a lucky draw.' })
  odds!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many there were in all; null for no limit.' })
  stock!: number | null;
}

@ObjectType('Game', { simpleResolvers: true, description: 'A wheel, a scratch card or a lucky draw.' })
@ForPlayers
export class GameType {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => GameKindEnum, { description: 'What it is.' })
  kind!: GameKind;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its terms, for people.' })
  description!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be played.' })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; a lucky draw is drawn then.' })
  endsAt!: Date | null;

  @Field(() => GameCost, { nullable: true, description: 'What a play costs; null for nothing.' })
  cost!: GameCost | null;

  @Field(() => Int, { nullable: true, description: 'Plays a member has each day; null for no limit.' })
  dailyChances!: number | null;

  @Field(() => WhenOutEnum, { description: 'What is given where the prize that was drawn is out.' })
  whenOut!: GameDefinition['whenOut'];

  @Field(() => [GamePrizeType], { description: 'The prizes, the best first.' })
  prizes!: object[];

  @ForBrand
  @Field(() => SchemeStatusEnum, { description: 'Whether it is in force.' })
  status!: SchemeStatus;

  @Field(() => Int, { description: 'How often it was changed, from 1; 0 for a draft.' })
  version!: number;

  @ForBrand
  @Field(() => Points, { nullable: true, description: 'Points that its prizes may give in all; null for no limit.' })
  budget!: number | null;
}

@ObjectType('GameChances', { description: 'What a member has left of a game.' })
@ForPlayers
export class GameChances {
  @Field(() => Int, { nullable: true, description: "Of the day's chances; null where days are not counted." })
  daily!: number | null;

  @Field(() => Int, { description: 'Chances that it was granted beside those.' })
  extra!: number;

  @Field(() => Int, { description: 'How often it has played: the next play is number `plays` + 1.' })
  plays!: number;
}

@ObjectType('GameDraw', {
  simpleResolvers: true,
  description: 'A lucky draw that was held; everything that is needed to hold it again.',
})
@ForPlayers
export class GameDraw {
  @Field(() => DateTime, { description: 'When.' })
  drawnAt!: Date;

  @Field(() => Int, { description: 'How many entries took part.' })
  entryCount!: number;

  @Field(() => String, { description: 'SHA-256 of the list of entries, hexadecimal: docs/games.md says how.' })
  entriesHash!: string;

  @Field(() => String, { description: 'SHA-256 of the seed, hexadecimal, as it was shown before.' })
  commitment!: string;

  @Field(() => String, { description: 'The seed, hexadecimal.' })
  serverSeed!: string;
}

@ObjectType('GameEntry', { description: 'An entry of a lucky draw, without its member.' })
@ForPlayers
export class GameEntry {
  @Field(() => String, { description: 'The id of the play.' })
  entry!: string;

  @Field(() => String, { description: "The member's seed." })
  clientSeed!: string;

  @Field(() => String, { nullable: true, description: 'The code of the prize that it won.' })
  prize!: string | null;
}

@ObjectType('GameEntryEdge', { description: 'An entry and its place in the list.' })
@ForPlayers
export class GameEntryEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => GameEntry, { description: 'The entry.' })
  node!: GameEntry;
}

@ObjectType('GameEntryConnection', {
  description: 'A page of the entries of a lucky draw, in the order in which they were made.',
})
@ForPlayers
export class GameEntryConnection {
  @Field(() => [GameEntryEdge], { description: 'The entries with their places.' })
  edges!: GameEntryEdge[];

  @Field(() => [GameEntry], { description: 'The entries.' })
  nodes!: GameEntry[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('GamePayload', { description: 'A game that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class GamePayload {
  @Field(() => GameType, { nullable: true, description: 'The game.' })
  game!: object | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('RotateGameSeedPayload', { description: 'A seed that was revealed.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class RotateGameSeedPayload {
  @Field(() => String, { nullable: true, description: 'The seed, hexadecimal.' })
  serverSeed!: string | null;

  @Field(() => String, { nullable: true, description: 'Its commitment.' })
  commitment!: string | null;

  @Field(() => GameType, { nullable: true, description: 'The game, with the commitment of its next seed.' })
  game!: object | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
