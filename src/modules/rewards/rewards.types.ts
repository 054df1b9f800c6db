import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { LimitPeriod, RewardKind, RewardStatus } from './reward.js';
import { LimitPeriodEnum, RewardKindEnum, RewardStatusEnum } from './rewards.enums.js';

/** Who reads the catalogue. */
export const ForShoppers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});

/** Who may know how a reward is set up. */
const ForStaff = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });

const ERRORS = 'Empty on success.';

@ObjectType('RewardLimit', { simpleResolvers: true, description: 'How many one member may take in a period.' })
@ForShoppers
export class RewardLimitType {
  @Field(() => LimitPeriodEnum, { description: 'In which time.' })
  period!: LimitPeriod;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;
}

@ObjectType('RewardText', { simpleResolvers: true, description: 'The texts of a reward in one language.' })
@ForStaff
export class RewardTextType {
  @Field(() => String, { description: 'A BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  description!: string | null;
}

@ObjectType('RewardSlot', { simpleResolvers: true, description: 'A slot of time in which a service is rendered.' })
@ForShoppers
export class RewardSlot {
  @Field(() => ID, { description: 'Names it when a reward is redeemed.' })
  id!: string;

  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => Int, { description: 'How many places are free.' })
  free!: number;
}

@ObjectType('Reward', { implements: Node, simpleResolvers: true, description: 'Something that points are spent on.' })
@ForShoppers
export class Reward extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => RewardKindEnum, { description: 'What it is.' })
  kind!: RewardKind;

  @Field(() => RewardStatusEnum, { description: 'Whether it is on offer.' })
  status!: RewardStatus;

  @Field(() => String, { description: "Its name, in the reader's language where there is one." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is, in the reader's language where there is one." })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it stands in the catalogue.' })
  category!: string | null;

  @Field(() => [String], { description: 'Where its pictures are.' })
  imageUrls!: string[];

  @Field(() => Points, { description: 'What one costs in points.' })
  pricePoints!: number;

  @Field(() => Money, { nullable: true, description: 'What one costs in money beside the points; null for none.' })
  priceMoney!: Money | null;

  @Field(() => String, { description: 'The wallet that pays.' })
  walletCode!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are left. Null when unlimited, and for services: theirs lies in slots.',
  })
  stock!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be redeemed; null: at once.' })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: without end.' })
  endsAt!: Date | null;

  @Field(() => [RewardLimitType], { description: 'How many one member may take.' })
  limits!: RewardLimitType[];

  @Field(() => String, {
    nullable: true,
    description: 'The kind of coupon that the member gets, by its code; null for other kinds.',
  })
  couponType!: string | null;

  @Field(() => Int, { description: 'How many may be taken at once.' })
  maxQuantity!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Minutes for which it is kept for a member until the shop confirms; null: without end.',
  })
  reserveMinutes!: number | null;

  @ForStaff
  @Field(() => Int, { description: 'How often it was changed, from 1.' })
  version!: number;

  @ForStaff
  @Field(() => Int, { description: 'Sorts the catalogue, lower ones first.' })
  position!: number;

  @ForStaff
  @Field(() => Json, { nullable: true, description: 'Which members may have it, in the shape of `ConditionInput`; null: all.' })
  condition!: object | null;

  @ForStaff
  @Field(() => [RewardTextType], { description: 'Its texts in other languages.' })
  texts!: RewardTextType[];
}

@ObjectType('RewardEdge', { description: 'A reward and its place in the list.' })
@ForShoppers
export class RewardEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => Reward, { description: 'The reward.' })
  node!: object;
}

@ObjectType('RewardConnection', { description: 'A page of the catalogue.' })
@ForShoppers
export class RewardConnection {
  @Field(() => [RewardEdge], { description: 'The rewards with their places.' })
  edges!: RewardEdge[];

  @Field(() => [Reward], { description: 'The rewards.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('RewardPayload', { description: 'A reward that was changed, or why it was not.' })
@Access('staff', 'server', 'admin', { scope: 'program:write' })
export class RewardPayload {
  @Field(() => Reward, { nullable: true, description: 'The reward as it is now.' })
  reward!: object | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('ImportRewardCodesPayload', { description: 'What became of the codes of a file.' })
@Access('staff', 'server', 'admin', { scope: 'program:write' })
export class ImportRewardCodesPayload {
  @Field(() => Reward, { nullable: true, description: 'The reward as it is now.' })
  reward!: object | null;

  @Field(() => Int, { description: 'How many are new.' })
  imported!: number;

  @Field(() => Int, { description: 'How many codes were in the pool already, or more than once in the file.' })
  duplicates!: number;

  @Field(() => [String], { description: 'The first 100 of them.' })
  duplicateCodes!: string[];

  @Field(() => [Int], { description: 'Rows, from 1, that have no code that can be kept: the first 100 of them.' })
  invalidRows!: number[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
