import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { MoneyInput } from '../../kernel/money.types.js';
import { DateTime } from '../../kernel/scalars/index.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';

@InputType({ description: 'A pass to be issued.' })
export class IssuePassInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Who buys it.' })
  member!: MemberRef;

  @Field(() => String, { description: 'The code of its type.' })
  passType!: string;

  @Field(() => MoneyInput, { nullable: true, description: "What was paid for it; the type's price if left out." })
  pricePaid?: MoneyInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'A gift of the house: neither money nor points were paid, and nothing of it is paid back.',
  })
  free!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it starts: now, or within a hundred years; now if left out.' })
  startsAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The order that it was bought with: when it is refunded, what that order earned is taken back.',
  })
  orderId?: string | null;

  @Field(() => String, { nullable: true, description: 'The line of that order, where it has others.' })
  orderLineId?: string | null;
}

@InputType({ description: 'Units of a pass to be used. Either its id or its code is given.' })
export class UsePassInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The pass.' })
  passId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its code, as the member shows it.' })
  code?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many units.' })
  units!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the shop calls it, e.g. its receipt. At most 200 characters, nothing personal.',
  })
  reference?: string | null;
}

@InputType({ description: 'A use of a pass to be taken back.' })
export class ReversePassUseInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pass.' })
  passId!: string;

  @Field(() => ID, { description: 'The use: an entry of its history.' })
  useId!: string;
}

@InputType({ description: 'A pass to be given to another member.' })
export class GiftPassInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pass.' })
  passId!: string;

  @Field(() => MemberRef, { description: 'Who gets it.' })
  to!: MemberRef;
}

@InputType({ description: 'A pass whose unused part is paid back.' })
export class RefundPassInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pass.' })
  passId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The shop records the return of its order itself: nothing that the order earned is taken back here.',
  })
  withoutReturn!: boolean;
}

@InputType({ description: 'A pass to be taken back.' })
export class CancelPassInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pass.' })
  passId!: string;

  @Field(() => String, { description: 'Why, as a code of the brand. 1 to 100 characters.' })
  reasonCode!: string;
}
