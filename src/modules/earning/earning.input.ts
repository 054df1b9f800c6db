import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { MoneyInput } from '../../kernel/money.types.js';
import { DateTime, Decimal } from '../../kernel/scalars/index.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';

@InputType('PurchaseLineInput', {
  description: '`lineId` is unique within the order (default: its position); amounts are what was paid, discounts taken off.',
})
export class PurchaseLineInput {
  @Field(() => String, { nullable: true, description: 'Its name within the order; its position, counted from 0, if left out.' })
  lineId?: string | null;

  @Field(() => String, { description: 'What was bought.' })
  sku!: string;

  @Field(() => String, { nullable: true, description: "The article's category." })
  category?: string | null;

  @Field(() => Decimal, { description: 'How many, above 0.' })
  quantity!: string;

  @Field(() => Decimal, { description: 'What was paid for the line in all.' })
  amount!: string;
}

@InputType('RecordPurchaseInput', { description: 'An order that was paid.' })
export class RecordPurchaseInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Who bought.' })
  member!: MemberRef;

  @Field(() => String, { description: 'Unique within the program: earns once for ever.' })
  orderId!: string;

  @Field(() => MoneyInput, {
    description: 'What was paid in all, points and coupons taken off; 0 is recorded and earns nothing.',
  })
  total!: MoneyInput;

  @Field(() => [PurchaseLineInput], {
    nullable: true,
    description: 'The lines. What they leave of the total is an implicit last line (shipping, say).',
  })
  lines?: PurchaseLineInput[] | null;

  @Field(() => Decimal, { nullable: true, description: 'The part that was paid with points.' })
  paidWithPoints?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The part that was paid with coupons.' })
  paidWithCoupons?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was sold, e.g. web or store.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'In which store.' })
  store?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was paid; now if left out. Rules and expiry go by it.' })
  occurredAt?: Date | null;
}

@InputType('RecordPurchasesInput', { description: 'Many orders at once.' })
export class RecordPurchasesInput {
  @Field(() => [RecordPurchaseInput], { description: 'Up to 1,000 purchases.' })
  purchases!: RecordPurchaseInput[];
}

@InputType('ConfirmPurchaseInput', { description: 'The event that matures pending points (delivered, return window waived).' })
export class ConfirmPurchaseInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The order.' })
  orderId!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it happened; now if left out. The validity of the points counts from it.',
  })
  occurredAt?: Date | null;
}

@InputType('ReturnLineInput', { description: 'What came back of a line.' })
export class ReturnLineInput {
  @Field(() => String, { description: 'The line of the order.' })
  lineId!: string;

  @Field(() => Decimal, { description: 'How many came back, above 0.' })
  quantity!: string;

  @Field(() => Decimal, { description: 'What is paid back for them.' })
  amount!: string;
}

@InputType('RecordReturnInput', { description: 'Goods that came back.' })
export class RecordReturnInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Who returns.' })
  member!: MemberRef;

  @Field(() => String, {
    nullable: true,
    description:
      "The returned purchase; left out when the shop does not know it: then it is spread over the member's purchases, newest first.",
  })
  orderId?: string | null;

  @Field(() => String, { description: 'Unique within the program: takes back once for ever.' })
  returnId!: string;

  @Field(() => MoneyInput, { description: 'What is paid back in all.' })
  amount!: MoneyInput;

  @Field(() => [ReturnLineInput], {
    nullable: true,
    description:
      'Of which lines. What they leave of the amount is taken from the lines in their order. Only `amount` counts where the order has no lines.',
  })
  lines?: ReturnLineInput[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When it came back; now if left out.' })
  occurredAt?: Date | null;
}
