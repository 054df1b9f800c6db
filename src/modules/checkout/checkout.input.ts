import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Decimal, Points } from '../../kernel/scalars/index.js';
import { CartInput } from '../coupons/index.js';

@InputType({ description: 'How points pay at checkout: so many points are worth so much money.' })
export class CheckoutInput {
  @Field(() => String, { nullable: true, description: 'The wallet; `points` if left out. It must be spendable.' })
  walletCode?: string | null;

  @Field(() => Points, { description: 'So many points are worth `money`.' })
  points!: number;

  @Field(() => Decimal, { description: 'What so many points are worth.' })
  money!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The percentage of what the lines cost after coupons that points may pay at most; 100 if left out.',
  })
  maxShare?: string | null;

  @Field(() => Points, { nullable: true, description: 'Fewer do not count; 0 if left out.' })
  minimumPoints?: number | null;

  @Field(() => Points, {
    nullable: true,
    description:
      'Points count in multiples of this. The fewest that are worth whole units of money if left out, and always a multiple of them: nothing is rounded.',
  })
  stepPoints?: number | null;
}

@InputType({ description: 'A cart, and what is to be used for it.' })
export class QuoteCartInput {
  @Field(() => MemberRef, {
    nullable: true,
    description: "Who buys; a member's token may leave it out, and so may a guest's cart.",
  })
  member?: MemberRef | null;

  @Field(() => CartInput, { description: 'The cart.' })
  cart!: CartInput;

  @Field(() => [String], {
    nullable: true,
    description: "Codes of coupons, at most 10. If left out, the member's own coupons that are good now, at most 50.",
  })
  codes?: string[] | null;

  @Field(() => Points, { nullable: true, description: 'How many points are wished to be used; none if left out.' })
  points?: number | null;

  @Field(() => String, { nullable: true, description: 'The order, where coupons may be reserved for it already.' })
  orderId?: string | null;
}
