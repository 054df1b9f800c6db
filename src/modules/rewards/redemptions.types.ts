import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry, Wallet, type WalletRecord } from '../ledger/index.js';
import { RedemptionStatusEnum } from './rewards.enums.js';
import type { RedemptionStatus } from './states.js';

/** Who reads redemptions. */
export const ForRedeemers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['points:read', 'points:write'],
});

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
const ERRORS = 'Empty on success.';

@ObjectType('Tracking', { simpleResolvers: true, description: 'Where a parcel is.' })
@ForRedeemers
export class TrackingType {
  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  carrier!: string | null;

  @Field(() => String, { description: 'Its number there.' })
  number!: string;
}

@ObjectType('Redemption', { implements: Node, simpleResolvers: true, description: 'What a member took of a reward.' })
@ForRedeemers
export class RedemptionType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => Points, { description: 'What it cost in points, in all.' })
  points!: number;

  @Field(() => Money, { nullable: true, description: 'What it cost in money beside the points, in all; null for none.' })
  money!: Money | null;

  @Field(() => Points, { description: 'The points that came back when it ended without effect.' })
  pointsReturned!: number;

  @Field(() => RedemptionStatusEnum, { description: 'How far it is.' })
  status!: RedemptionStatus;

  @Field(() => String, { nullable: true, description: 'What the shop calls it.' })
  reference!: string | null;

  @Field(() => TrackingType, { nullable: true, description: 'Where its parcel is.' })
  tracking!: TrackingType | null;

  @Field(() => String, { nullable: true, description: 'What the shop says about it.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the reservation ends by itself unless the shop confirms it before.',
  })
  expiresAt!: Date | null;
}

@ObjectType('RedemptionEdge', { description: 'A redemption and its place in the list.' })
@ForRedeemers
export class RedemptionEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => RedemptionType, { description: 'The redemption.' })
  node!: object;
}

@ObjectType('RedemptionConnection', { description: 'A page of redemptions, newest first.' })
@ForRedeemers
export class RedemptionConnection {
  @Field(() => [RedemptionEdge], { description: 'The redemptions with their places.' })
  edges!: RedemptionEdge[];

  @Field(() => [RedemptionType], { description: 'The redemptions.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'A reward to be redeemed.' })
export class RedeemRewardInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who redeems it; a member's token may leave it out." })
  member?: MemberRef | null;

  @Field(() => ID, { description: 'The reward.' })
  rewardId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many.' })
  quantity!: number;

  @Field(() => ID, { nullable: true, description: 'The slot, for a service.' })
  slotId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the shop calls it, e.g. its order or the address that it keeps. At most 200 characters, nothing personal.',
  })
  reference?: string | null;
}

@InputType({ description: 'A redemption to be called off.' })
export class CancelRedemptionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The redemption.' })
  redemptionId!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words. At most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Where a parcel is.' })
export class TrackingInput {
  @Field(() => String, { nullable: true, description: 'Who carries it.' })
  carrier?: string | null;

  @Field(() => String, { description: 'Its number there, at most 100 characters.' })
  number!: string;
}

@InputType({ description: 'What the shop says of a redemption; at least one field is given.' })
export class UpdateRedemptionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The redemption.' })
  redemptionId!: string;

  @Field(() => RedemptionStatusEnum, { nullable: true, description: 'How far it is now.' })
  status?: RedemptionStatus | null;

  @Field(() => TrackingInput, { nullable: true, description: 'Where its parcel is.' })
  tracking?: TrackingInput | null;

  @Field(() => String, { nullable: true, description: 'For the member to read, at most 1,000 characters.' })
  note?: string | null;
}

@ObjectType('RedeemRewardPayload', { description: 'What was redeemed.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class RedeemRewardPayload {
  @Field(() => RedemptionType, { nullable: true, description: 'The redemption.' })
  redemption!: object | null;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet that paid, as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('CancelRedemptionPayload', { description: 'A redemption that was called off.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class CancelRedemptionPayload extends RedeemRewardPayload {}

@ObjectType('UpdateRedemptionPayload', { description: 'A redemption that moved on.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class UpdateRedemptionPayload extends RedeemRewardPayload {}
