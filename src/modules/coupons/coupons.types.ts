import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { CouponStatus, CouponUseStatus } from './coupon.js';
import { type CouponKind, CouponKindEnum, CouponStatusEnum, CouponUseStatusEnum } from './coupons.enums.js';

/** Who reads coupons. */
export const ForCouponHolders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['points:read', 'points:write'],
});

const ERRORS = 'Empty on success.';

@ObjectType('Coupon', { implements: Node, simpleResolvers: true, description: 'A coupon that was issued.' })
@ForCouponHolders
export class CouponType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'What is shown or typed in to use it.' })
  code!: string;

  @Field(() => CouponStatusEnum, { description: 'Where it stands.' })
  status!: CouponStatus;

  @Field(() => String, { description: 'What it is, for people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its terms.' })
  description!: string | null;

  @Field(() => String, { description: 'The kind of coupon, by its code.' })
  type!: string;

  @Field(() => CouponKindEnum, { description: 'What it does.' })
  kind!: CouponKind;

  @Field(() => Json, { description: 'What it does in detail, in the shape of `CouponEffectInput`.' })
  effect!: object;

  @Field(() => Money, { description: 'What the lines that it is for must come to.' })
  minimumSpend!: Money;

  @Field(() => DateTime, { description: 'From when it can be used.' })
  startsAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'From then on it cannot be used any more; null without end.' })
  expiresAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was issued.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'How often it can be used.' })
  maxUses!: number;

  @Field(() => Int, { description: 'How often it was used.' })
  used!: number;
}

@ObjectType('CouponUse', { simpleResolvers: true, description: 'What a coupon does, or did, for one order.' })
@ForCouponHolders
export class CouponUseType {
  @Field(() => String, { description: 'The order.' })
  orderId!: string;

  @Field(() => CouponUseStatusEnum, { description: 'What became of it.' })
  status!: CouponUseStatus;

  @Field(() => Money, { description: 'What it takes off the order.' })
  discount!: Money;

  @Field(() => Money, { description: 'Of the discount, what returns have undone.' })
  undone!: Money;

  @Field(() => DateTime, { nullable: true, description: 'When the reservation ends by itself.' })
  expiresAt!: Date | null;
}

@ObjectType('CouponEdge', { description: 'A coupon and its place in the list.' })
@ForCouponHolders
export class CouponEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => CouponType, { description: 'The coupon.' })
  node!: object;
}

@ObjectType('CouponConnection', { description: 'A page of coupons, newest first.' })
@ForCouponHolders
export class CouponConnection {
  @Field(() => [CouponEdge], { description: 'The coupons with their places.' })
  edges!: CouponEdge[];

  @Field(() => [CouponType], { description: 'The coupons.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType({ simpleResolvers: true, description: 'A coupon that was issued or revoked, or why not.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class CouponPayload {
  @Field(() => CouponType, { nullable: true, description: 'The coupon.' })
  coupon!: object | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType({ simpleResolvers: true, description: 'A coupon that was reserved, redeemed or rolled back, or why not.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
export class CouponUsePayload {
  @Field(() => CouponType, { nullable: true, description: 'The coupon as it is now.' })
  coupon!: object | null;

  @Field(() => CouponUseType, { nullable: true, description: 'What it does, or did, for the order.' })
  use!: object | null;

  @Field(() => Money, {
    nullable: true,
    description: 'How much of its discount this very request undid: so much less is paid back for the lines that came back.',
  })
  undone!: Money | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
