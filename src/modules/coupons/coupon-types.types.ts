import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Json } from '../../kernel/scalars/index.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { type CouponKind, CouponKindEnum } from './coupons.enums.js';

const ERRORS = 'Empty on success.';

/** Who sees how coupons are set up. */
export const ForCouponMakers = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });

@ObjectType('CouponType', {
  simpleResolvers: true,
  description: 'A kind of coupon: what each that is issued of it does. Those of before keep their version.',
})
@ForCouponMakers
export class CouponTypeRecord {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its terms.' })
  description!: string | null;

  @Field(() => CouponKindEnum, { description: 'What it does.' })
  kind!: CouponKind;

  @Field(() => Json, { description: 'What it does in detail, in the shape of `CouponEffectInput`.' })
  effect!: object;

  @Field(() => Money, { description: 'What the lines that it is for must come to.' })
  minimumSpend!: Money;

  @Field(() => [String], { description: 'Categories that it is for.' })
  categories!: string[];

  @Field(() => [String], { description: 'Articles that it is for.' })
  skus!: string[];

  @Field(() => String, { nullable: true, description: 'Of one group one coupon counts in a cart.' })
  group!: string | null;

  @Field(() => Boolean, { description: 'Whether it goes with no other coupon.' })
  exclusive!: boolean;

  @Field(() => Int, { description: 'Higher ones count first.' })
  priority!: number;

  @Field(() => DateTime, { nullable: true, description: 'Before then it cannot be used.' })
  goodFrom!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'From then on it cannot be used.' })
  goodUntil!: Date | null;

  @Field(() => Int, { nullable: true, description: 'For how many days from its issue it is good.' })
  validDays!: number | null;

  @Field(() => Int, { description: 'How often each of them can be used.' })
  uses!: number;

  @Field(() => Int, { nullable: true, description: 'How often one member may use one of them.' })
  usesPerMember!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many one member may get.' })
  perMember!: number | null;

  @Field(() => Boolean, { description: 'Whether their codes come from a pool.' })
  pool!: boolean;

  @Field(() => SchemeStatusEnum, { description: 'Whether it is issued.' })
  status!: SchemeStatus;

  @Field(() => Int, { description: 'How often it was changed, from 1.' })
  version!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A kind of coupon that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class CouponTypePayload {
  @Field(() => CouponTypeRecord, { nullable: true, description: 'The kind.' })
  couponType!: CouponTypeRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType({ simpleResolvers: true, description: 'What became of a file of codes.' })
@Access('staff', 'server', 'admin', { scope: 'program:write' })
export class ImportCouponCodesPayload {
  @Field(() => Int, { description: 'How many were taken in.' })
  imported!: number;

  @Field(() => Int, { description: 'How many were there already, for whatever kind, or more than once in the file.' })
  duplicates!: number;

  @Field(() => [String], { description: 'The first 100 of those.' })
  duplicateCodes!: string[];

  @Field(() => [Int], { description: 'The first 100 rows, from 1, without a code that can be kept.' })
  invalidRows!: number[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
