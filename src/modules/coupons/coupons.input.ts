import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { CurrencyCode, Decimal } from '../../kernel/scalars/index.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
const CODE = 'The code, in whatever spelling: case, spaces and hyphens do not matter.';
const ORDER = 'The order, as the shop calls it. 1 to 200 characters.';

@InputType({ description: 'A line of a cart.' })
export class CartLineInput {
  @Field(() => String, { nullable: true, description: 'Its name within the cart; its position, counted from 0, if left out.' })
  lineId?: string | null;

  @Field(() => String, { description: 'The article.' })
  sku!: string;

  @Field(() => String, { nullable: true, description: "The article's category." })
  category?: string | null;

  @Field(() => Decimal, { description: 'What the line costs in all, before coupons and points.' })
  amount!: string;
}

@InputType({ description: 'What somebody is about to buy.' })
export class CartInput {
  @Field(() => [CartLineInput], { description: 'The lines, at most 500.' })
  lines!: CartLineInput[];

  @Field(() => Decimal, { nullable: true, description: 'What the shipping costs; nothing if left out.' })
  shipping?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: "The program's if left out; any other is refused." })
  currency?: string | null;
}

@InputType({ description: 'A coupon to be issued.' })
export class IssueCouponInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The kind of coupon, by its code.' })
  type!: string;

  @Field(() => MemberRef, { nullable: true, description: 'Whose it is. If left out, whoever shows the code may use it.' })
  member?: MemberRef | null;
}

@InputType({ description: 'A coupon to be taken out of use.' })
export class RevokeCouponInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The coupon.' })
  couponId!: string;
}

@InputType({ description: 'A coupon to be kept for an order.' })
export class ReserveCouponInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, {
    nullable: true,
    description: "Who buys; a member's token may leave it out, and so may a guest's order.",
  })
  member?: MemberRef | null;

  @Field(() => String, { description: CODE })
  code!: string;

  @Field(() => String, { description: ORDER })
  orderId!: string;

  @Field(() => CartInput, { description: 'What is bought. All coupons of the order are held against it together.' })
  cart!: CartInput;

  @Field(() => Int, {
    nullable: true,
    description: "For how many seconds; the program's default for holds if left out, and at most its maximum.",
  })
  ttlSeconds?: number | null;
}

@InputType({ description: 'A coupon that an order has used.' })
export class RedeemCouponInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who bought; the coupon's owner if left out." })
  member?: MemberRef | null;

  @Field(() => String, { description: CODE })
  code!: string;

  @Field(() => String, { description: ORDER })
  orderId!: string;

  @Field(() => CartInput, {
    nullable: true,
    description:
      'What was bought. May be left out where the shop reserved the coupon for the order: then it does what was reserved. What a member says of its own cart is only believed in a reservation.',
  })
  cart?: CartInput | null;
}

@InputType({ description: 'A line that came back.' })
export class RollbackLineInput {
  @Field(() => String, { description: 'Its name in the cart.' })
  lineId!: string;

  @Field(() => Decimal, { description: 'How much of it came back, of what it cost before coupons.' })
  amount!: string;
}

@InputType({ description: 'What a coupon did for an order and does no more.' })
export class RollbackCouponInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: CODE })
  code!: string;

  @Field(() => String, { description: ORDER })
  orderId!: string;

  @Field(() => [RollbackLineInput], {
    nullable: true,
    description:
      'What came back; everything if left out. The coupon can be used again once everything came back that it was for.',
  })
  lines?: RollbackLineInput[] | null;
}
