import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { MoneyInput } from '../../kernel/money.types.js';
import { Points } from '../../kernel/scalars/index.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';

@InputType('HoldPointsInput', { description: 'Points to reserve for a checkout.' })
export class HoldPointsInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Whose points; a member's token may leave it out." })
  member?: MemberRef | null;

  @Field(() => String, { defaultValue: 'points', description: 'Which wallet.' })
  walletCode!: string;

  @Field(() => Points, {
    nullable: true,
    description: 'How many, above 0; of a wallet in money, in its smallest unit. Either this or `amount`.',
  })
  points?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'How much of a wallet in money, above 0.' })
  amount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'The order they are for.' })
  orderId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "How long they stay reserved; the program's default if left out, its maximum at most.",
  })
  ttlSeconds?: number | null;
}

@InputType('CaptureHoldInput', { description: 'A hold to spend.' })
export class CaptureHoldInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The hold.' })
  holdId!: string;

  @Field(() => Points, { nullable: true, description: 'How many of its points to spend, all if left out; the rest is released.' })
  points?: number | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The same in money, for a wallet in money; not beside `points`.' })
  amount?: MoneyInput | null;
}

@InputType('ReleaseHoldInput', { description: 'A hold to give back.' })
export class ReleaseHoldInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The hold.' })
  holdId!: string;
}

@InputType('AdjustPointsInput', { description: 'A correction of a balance.' })
export class AdjustPointsInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Whose points.' })
  member!: MemberRef;

  @Field(() => String, { defaultValue: 'points', description: 'Which wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'Signed: how many to give or to take.' })
  points!: number;

  @Field(() => String, { description: 'Why, as a code of the brand. 1 to 100 characters.' })
  reasonCode!: string;

  @Field(() => String, { nullable: true, description: 'Why, in words. At most 1,000 characters.' })
  note?: string | null;
}

@InputType('DecideAdjustmentInput', { description: 'An adjustment that waits for a second person.' })
export class DecideAdjustmentInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The adjustment.' })
  adjustmentId!: string;
}

@InputType('TransferPointsInput', { description: 'Points to give to another member.' })
export class TransferPointsInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who gives; a member's token may leave it out." })
  from?: MemberRef | null;

  @Field(() => MemberRef, { description: 'Who gets.' })
  to!: MemberRef;

  @Field(() => String, { defaultValue: 'points', description: 'Which wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'How many, above 0.' })
  points!: number;
}
