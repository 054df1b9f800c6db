import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { MoneyInput } from '../../kernel/money.types.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
const WALLET = 'A wallet in money; may be left out where the program has one.';

@InputType({ description: 'Money that was paid to the shop, to be kept in a wallet.' })
export class TopUpStoredValueInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Whose wallet.' })
  member!: MemberRef;

  @Field(() => String, { nullable: true, description: WALLET })
  walletCode?: string | null;

  @Field(() => String, {
    description: 'What the shop calls it, e.g. the number of the payment: unique within the program, topped up once for ever.',
  })
  topUpId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'What was paid; none for a bonus alone.' })
  amount?: MoneyInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What the brand adds, no more than what was paid. It is never paid out, and taken back in proportion when what was paid is.',
  })
  bonus?: MoneyInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "For how many days the bonus is good, 1 to 3650; as the wallet's policy says if left out.",
  })
  bonusDays?: number | null;
}

@InputType({ description: 'An order that is paid with stored value.' })
export class PayWithStoredValueInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Who pays.' })
  member!: MemberRef;

  @Field(() => String, { nullable: true, description: WALLET })
  walletCode?: string | null;

  @Field(() => MoneyInput, { description: 'How much.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'The order, 1 to 200 characters.' })
  orderId!: string;
}

@InputType({ description: 'A payment that comes back.' })
export class RefundStoredValuePaymentInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'How much of it; all that has not come back yet if left out.' })
  amount?: MoneyInput | null;
}

@InputType({ description: 'What is left of a top-up, to be paid out.' })
export class RefundStoredValueTopUpInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The top-up: its `id`.' })
  topUpId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'How much of what was paid in and is left; all of it if left out.' })
  amount?: MoneyInput | null;
}
