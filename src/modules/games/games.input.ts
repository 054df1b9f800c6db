import { Field, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import type { GameDefinition, GameKind, PrizeGift } from '../../kernel/scheme/games.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { ExpiryPolicyInput, SchemeStatusEnum } from '../programs/index.js';
import { GameKindEnum, PrizeKindEnum, WhenOutEnum } from './games.enums.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';

@InputType({ description: 'What a play costs.' })
export class GameCostInput {
  @Field(() => Points, { description: 'How many points, above 0.' })
  points!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The wallet that pays, e.g. one of tickets; `points` if left out. It must be spendable.',
  })
  walletCode?: string | null;
}

@InputType({ description: 'A prize of a game.' })
export class GamePrizeInput {
  @Field(() => String, { description: 'Its code within the game; versions of the game share its stock.' })
  code!: string;

  @Field(() => String, { description: 'For people, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of a picture, https.' })
  imageUrl?: string | null;

  @Field(() => PrizeKindEnum, { description: 'What it is.' })
  kind!: PrizeGift['kind'];

  @Field(() => Int, {
    nullable: true,
    description:
      'Its odds are weight : the sum of all weights, exactly. 1 to 1,000,000,000; NOTHING may have 0. Not for a lucky draw, where the stock says how many win.',
  })
  weight?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many there are in all, over all versions of the game; without limit if left out. A lucky draw needs it.',
  })
  stock?: number | null;

  @Field(() => Points, { nullable: true, description: 'POINTS: how many.' })
  points?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'POINTS: the wallet that gets them; `points` if left out. It must be spendable.',
  })
  walletCode?: string | null;

  @Field(() => ExpiryPolicyInput, { nullable: true, description: "POINTS: when they die; as the wallet's do if left out." })
  expiry?: ExpiryPolicyInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'REWARD: the code of the reward, of any kind but SERVICE: give a coupon or a pass for a service.',
  })
  reward?: string | null;

  @Field(() => String, { nullable: true, description: 'COUPON: the kind of coupon.' })
  coupon?: string | null;

  @Field(() => String, { nullable: true, description: 'PASS: the pass type.' })
  pass?: string | null;

  @Field(() => String, { nullable: true, description: 'CHANCES: the code of the game, which may be this one.' })
  gameChances?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'COUPON, PASS, CHANCES: how many pieces one win gives, 1 to 100; one if left out.',
  })
  quantity?: number | null;
}

@InputType({ description: 'What a game says.' })
export class GameSettingsInput {
  @Field(() => GameKindEnum, { description: 'What it is; it does not change.' })
  kind!: GameKind;

  @Field(() => String, { description: 'For people, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its terms, for people; at most 5,000 characters.' })
  description?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be played; at once if left out.' })
  startsAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when; without end if left out. A lucky draw needs it: it is drawn then.',
  })
  endsAt?: Date | null;

  @Field(() => GameCostInput, { nullable: true, description: 'What a play costs; nothing if left out.' })
  cost?: GameCostInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Plays a member has each day of the program's calendar, 0 to 10,000, beside those it is granted. May only be left out, for no limit, where a play costs something.",
  })
  dailyChances?: number | null;

  @Field(() => Points, {
    nullable: true,
    description: 'Points that the prizes may give in all, whatever the odds; no limit if left out.',
  })
  budget?: number | null;

  @Field(() => WhenOutEnum, {
    nullable: true,
    description: 'What is given where the prize drawn is out of stock or over the budget; NEXT_PRIZE if left out.',
  })
  whenOut?: GameDefinition['whenOut'] | null;

  @Field(() => [GamePrizeInput], {
    description: 'The prizes, the best first, 1 to 50. All but a lucky draw have exactly one of kind NOTHING.',
  })
  prizes!: GamePrizeInput[];
}

@InputType({ description: 'A game to be saved: as a draft, or as its next version.' })
export class SaveGameInput extends GameSettingsInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: 'DRAFT or ACTIVE; ACTIVE if left out.' })
  status?: SchemeStatus | null;
}

@InputType({ description: 'A game that is over.' })
export class EndGameInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;
}

@InputType({ description: 'A play of a game.' })
export class PlayGameInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who plays; a member's token may leave it out." })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of the game.' })
  game!: string;

  @Field(() => String, {
    description:
      "The member's part of the outcome: anything that the server cannot foresee, e.g. 16 random bytes as text. 1 to 100 characters, nothing personal: of an entry of a lucky draw everybody sees it.",
  })
  clientSeed!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The commitment that was shown before the play: where the seed was changed since, the play is refused (INVALID_STATE).',
  })
  commitment?: string | null;
}

@InputType({ description: 'Chances for a member, beside those of the day.' })
export class GrantGameChancesInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Who gets them.' })
  member!: MemberRef;

  @Field(() => String, { description: 'The code of the game.' })
  game!: string;

  @Field(() => Int, { description: 'How many, 1 to 1,000. They stay until they are used.' })
  chances!: number;

  @Field(() => String, { description: 'What for, e.g. shared with a friend. 1 to 200 characters, nothing personal.' })
  reason!: string;
}

@InputType({ description: 'A seed to be revealed.' })
export class RotateGameSeedInput {
  @Field(() => String, { description: 'The code of the game.' })
  game!: string;

  @Field(() => String, {
    description:
      'The commitment of the seed that is to be revealed. One that was revealed already stays as it is, so that this can be repeated.',
  })
  commitment!: string;
}
