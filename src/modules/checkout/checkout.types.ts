import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Decimal, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type CouponRecord, CouponType } from '../coupons/index.js';

/** Who asks what a cart costs. */
export const ForQuotes = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });

@ObjectType({ simpleResolvers: true, description: 'How points pay at checkout.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'program:write', 'points:read', 'points:write'],
})
export class CheckoutSettings {
  @Field(() => String, { description: 'The wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'So many points are worth `money`.' })
  points!: number;

  @Field(() => Money, { description: 'What so many points are worth.' })
  money!: Money;

  @Field(() => Decimal, { description: 'The percentage of what the lines cost after coupons that points may pay at most.' })
  maxShare!: string;

  @Field(() => Points, { description: 'Fewer do not count.' })
  minimumPoints!: number;

  @Field(() => Points, { description: 'Points count in multiples of this.' })
  stepPoints!: number;

  @Field(() => Int, { description: 'How often it was changed, from 1.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when.' })
  validFrom!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'How points pay from now on, or why that was refused.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class CheckoutPayload {
  @Field(() => CheckoutSettings, { nullable: true, description: 'The settings.' })
  settings!: CheckoutSettings | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType({ simpleResolvers: true, description: 'What a coupon takes off one line.' })
@ForQuotes
export class CouponShare {
  @Field(() => String, { description: 'The line.' })
  lineId!: string;

  @Field(() => Money, { description: 'What it takes off.' })
  discount!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'What one coupon does to a cart, or why it does nothing.' })
@ForQuotes
export class QuotedCoupon {
  @Field(() => String, { description: 'The code, as it was given.' })
  code!: string;

  @Field(() => CouponType, { nullable: true, description: 'The coupon; null for a wrong code.' })
  coupon!: CouponRecord | null;

  @Field(() => Boolean, { description: 'Whether it counts.' })
  applies!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place among those that count, from 1: each takes from what those before it left.',
  })
  place!: number | null;

  @Field(() => Money, { description: 'What it takes off, in all.' })
  discount!: Money;

  @Field(() => [CouponShare], {
    description: 'Of that, what it takes off each line; lines of which it takes nothing are left out.',
  })
  lines!: CouponShare[];

  @Field(() => Money, { description: 'Of that, what it takes off the shipping.' })
  shipping!: Money;

  @Field(() => String, {
    nullable: true,
    description: 'Why it does not count, as a code, e.g. MINIMUM_SPEND, STACKING_GROUP, NO_EFFECT.',
  })
  reasonCode!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the caller's language." })
  reason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'How points can pay for a cart.' })
@ForQuotes
export class QuotedPoints {
  @Field(() => String, { description: 'The wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'How many the member has.' })
  available!: number;

  @Field(() => Points, { description: 'The most that this cart takes.' })
  maximum!: number;

  @Field(() => Money, { description: 'What those are worth.' })
  maximumDiscount!: Money;

  @Field(() => Points, { description: 'What counts of what was wished for. Hold so many with `holdPoints`.' })
  points!: number;

  @Field(() => Money, { description: 'What those take off.' })
  discount!: Money;

  @Field(() => String, {
    description: 'The offer in the caller\'s language, e.g. "Up to 1,200 points = 12.00 off this cart.", or that it takes none.',
  })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why not all count that were wished for: BALANCE, SHARE, STEP, MINIMUM or MEMBER.',
  })
  reasonCode!: string | null;

  @Field(() => String, { nullable: true, description: "The same in the caller's language." })
  reason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A line of a cart with what is taken off it.' })
@ForQuotes
export class QuotedLine {
  @Field(() => String, { description: 'Its name in the cart.' })
  lineId!: string;

  @Field(() => Money, { description: 'What it costs.' })
  amount!: Money;

  @Field(() => Money, { description: 'What coupons take off.' })
  couponDiscount!: Money;

  @Field(() => Money, { description: 'What points take off.' })
  pointsDiscount!: Money;

  @Field(() => Money, { description: 'What is left to pay.' })
  toPay!: Money;
}

@ObjectType({ simpleResolvers: true, description: 'What a cart costs with these coupons and points. Nothing is reserved.' })
@ForQuotes
export class CartQuote {
  @Field(() => Money, { description: 'What it costs with shipping and without coupons and points.' })
  total!: Money;

  @Field(() => Money, { description: 'What coupons take off.' })
  couponDiscount!: Money;

  @Field(() => Money, { description: 'What points take off.' })
  pointsDiscount!: Money;

  @Field(() => Money, { description: 'What is left to pay, shipping with it.' })
  toPay!: Money;

  @Field(() => Money, { description: 'What is left to pay for the shipping.' })
  shipping!: Money;

  @Field(() => [QuotedLine], { description: 'The lines, as they were given.' })
  lines!: QuotedLine[];

  @Field(() => [QuotedCoupon], { description: 'The coupons, in the order in which they were looked at; wrong codes last.' })
  coupons!: QuotedCoupon[];

  @Field(() => QuotedPoints, { nullable: true, description: 'Null for a guest, and where points do not pay.' })
  points!: QuotedPoints | null;
}
