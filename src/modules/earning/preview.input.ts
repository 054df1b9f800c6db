import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { MoneyInput } from '../../kernel/money.types.js';
import { DateTime, Decimal, Json } from '../../kernel/scalars/index.js';
import { PurchaseLineInput } from './earning.input.js';

const WHO =
  "Whose: the token's own member if left out, and for other callers a visitor's, who has used up nothing of any limit per member.";
const AT = 'At which instant, past or to come; now if left out.';
const TIER = "In this tier instead of the member's own.";

@InputType('PreviewPurchaseInput', { description: 'A cart.' })
export class PreviewPurchaseInput {
  @Field(() => MemberRef, { nullable: true, description: WHO })
  member?: MemberRef | null;

  @Field(() => MoneyInput, { description: 'What would be paid in all, points and coupons taken off.' })
  total!: MoneyInput;

  @Field(() => [PurchaseLineInput], { nullable: true, description: 'The lines, as an order has them.' })
  lines?: PurchaseLineInput[] | null;

  @Field(() => Decimal, { nullable: true, description: 'The part that would be paid with points.' })
  paidWithPoints?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The part that would be paid with coupons.' })
  paidWithCoupons?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it would be sold, e.g. web or store.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'In which store.' })
  store?: string | null;

  @Field(() => DateTime, { nullable: true, description: AT })
  at?: Date | null;

  @Field(() => String, { nullable: true, description: TIER })
  tier?: string | null;
}

@InputType('PreviewActivityInput', { description: 'An activity that is not done yet.' })
export class PreviewActivityInput {
  @Field(() => MemberRef, { nullable: true, description: WHO })
  member?: MemberRef | null;

  @Field(() => String, { description: "The activity's code." })
  activity!: string;

  @Field(() => Json, {
    nullable: true,
    description: 'What would be reported of it: a flat object of texts, numbers and booleans.',
  })
  attributes?: unknown;

  @Field(() => DateTime, { nullable: true, description: AT })
  at?: Date | null;

  @Field(() => String, { nullable: true, description: TIER })
  tier?: string | null;
}
