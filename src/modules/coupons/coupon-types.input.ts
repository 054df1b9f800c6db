import { Field, InputType, Int } from 'type-graphql';
import type { Rounding } from '../../kernel/money.js';
import { DateTime, Decimal } from '../../kernel/scalars/index.js';
import { RoundingEnum } from '../programs/index.js';

@InputType({ description: 'A percentage off.' })
export class PercentOffInput {
  @Field(() => Decimal, { description: 'Above 0 and up to 100, with at most two decimals.' })
  percent!: string;

  @Field(() => RoundingEnum, {
    nullable: true,
    description: 'How the discount becomes whole units of money, once for all lines together; FLOOR if left out.',
  })
  rounding?: Rounding | null;

  @Field(() => Decimal, { nullable: true, description: 'The highest discount; none if left out.' })
  atMost?: string | null;
}

@InputType({ description: 'Something that is added and costs nothing.' })
export class GiftInput {
  @Field(() => String, { description: 'The article.' })
  sku!: string;

  @Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 1 if left out.' })
  quantity?: number | null;
}

@InputType({ description: 'Shipping that costs nothing.' })
export class FreeShippingInput {
  @Field(() => Decimal, { nullable: true, description: 'The most that is taken off; all of it if left out.' })
  atMost?: string | null;
}

@InputType({ description: 'What a coupon does. Exactly one field is given.' })
export class CouponEffectInput {
  @Field(() => Decimal, { nullable: true, description: 'An amount off the lines that it is for.' })
  amountOff?: string | null;

  @Field(() => PercentOffInput, { nullable: true, description: 'A percentage off the lines that it is for.' })
  percentOff?: PercentOffInput | null;

  @Field(() => GiftInput, { nullable: true, description: 'A gift.' })
  gift?: GiftInput | null;

  @Field(() => FreeShippingInput, { nullable: true, description: 'Free shipping.' })
  freeShipping?: FreeShippingInput | null;

  @Field(() => String, { nullable: true, description: 'A service, in 1 to 200 characters.' })
  service?: string | null;
}

@InputType({ description: 'A kind of coupon: what each of them does, where, and for how long.' })
export class CouponTypeInput {
  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its terms, up to 5,000 characters.' })
  description?: string | null;

  @Field(() => CouponEffectInput, { description: 'What it does.' })
  effect!: CouponEffectInput;

  @Field(() => Decimal, {
    nullable: true,
    description: 'What the lines that it is for must come to, before any discount; nothing if left out.',
  })
  minimumSpend?: string | null;

  @Field(() => [String], { nullable: true, description: 'Categories that it is for, at most 200.' })
  categories?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Articles that it is for, at most 200. All lines where neither these nor categories are given.',
  })
  skus?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Of one group one coupon counts in a cart; in no group if left out.' })
  group?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it goes with no other coupon; false if left out.' })
  exclusive?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Higher ones count first; 0 if left out.' })
  priority?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'Before then it cannot be used.' })
  goodFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'From then on it cannot be used, whenever it was issued.' })
  goodUntil?: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many days from its issue it is good; without such an end if left out.',
  })
  validDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often each of them can be used, 1 to 1,000,000; once if left out.' })
  uses?: number | null;

  @Field(() => Int, { nullable: true, description: 'How often one member may use one of them; without a limit if left out.' })
  usesPerMember?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them one member may get; without a limit if left out.' })
  perMember?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether their codes are those that were imported; false if left out: they are made up.',
  })
  pool?: boolean | null;
}

@InputType({ description: 'A kind of coupon to be saved.' })
export class SaveCouponTypeInput extends CouponTypeInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;
}

@InputType({ description: 'A kind of coupon that is not issued any more.' })
export class EndCouponTypeInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;
}

@InputType({ description: 'Codes of a kind of coupon.' })
export class ImportCouponCodesInput {
  @Field(() => String, { description: 'The kind; it says that its codes come from a pool.' })
  type!: string;

  @Field(() => String, {
    description:
      'CSV or plain lines: the first column of each row is a code of 1 to 200 characters; a first row `code` is a heading. At most 100,000 rows. Sending it again adds nothing twice.',
  })
  csv!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For codes that are printed: each is a coupon at once, for whoever shows it. False if left out: they wait to be issued.',
  })
  issue?: boolean | null;
}
