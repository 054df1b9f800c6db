import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { GoodwillStatusEnum } from './complaints.enums.js';
import { ForComplainants, ForHandlers } from './complaints.types.js';
import type { GoodwillStatus } from './goodwill-part.js';
import type { CreditRecord } from './goodwill-record.js';

/** Who gives goodwill, and who approves what others ask for: people. */
export const ForGivers = Access('staff', 'admin', { scope: 'complaints:write' });
export const ForApprovers = Access('staff', 'admin', { scope: 'points:approve' });
const ForAll = Access('member:self', 'staff', 'server', 'admin', {
  scope: ['complaints:read', 'complaints:write', 'members:write', 'points:approve'],
});
const ForEither = Access('staff', 'admin', { scope: ['complaints:write', 'points:approve'] });

@ObjectType('GoodwillCredit', { simpleResolvers: true, description: 'Points, or a coupon, that make up for something.' })
@ForComplainants
export class GoodwillCreditType {
  @ForAll
  @Field(() => ID, { description: 'Opaque global id.' })
  id!: string;

  @ForAll
  @Field(() => Points, { description: 'How many; of a coupon, what it counts of the budget.' })
  points!: number;

  @ForAll
  @Field(() => String, { nullable: true, description: 'In which wallet; null for a coupon.' })
  walletCode!: string | null;

  @ForAll
  @Field(() => String, { nullable: true, description: 'The kind of coupon; null for points.' })
  couponType!: string | null;

  @ForAll
  @Field(() => GoodwillStatusEnum, { description: 'How far it is.' })
  status!: GoodwillStatus;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was granted or declined.' })
  decidedAt!: Date | null;

  @ForHandlers
  @Field(() => String, { description: 'Why, as a code.' })
  reasonCode!: string;

  @ForHandlers
  @Field(() => String, { description: 'Who asked for it.' })
  requestedBy!: string;

  @ForHandlers
  @Field(() => String, { nullable: true, description: 'The second person, where one was needed.' })
  decidedBy!: string | null;
}

@ObjectType('GoodwillCreditEdge', { description: 'Goodwill and its place in the list.' })
@ForHandlers
export class GoodwillCreditEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => GoodwillCreditType, { description: 'The goodwill.' })
  node!: CreditRecord;
}

@ObjectType('GoodwillCreditConnection', { description: 'A page of goodwill, newest first.' })
@ForHandlers
export class GoodwillCreditConnection {
  @Field(() => [GoodwillCreditEdge], { description: 'The goodwill with its places.' })
  edges!: GoodwillCreditEdge[];

  @Field(() => [GoodwillCreditType], { description: 'The goodwill alone.' })
  nodes!: CreditRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@InputType({
  description: 'Points, or a coupon, for a member who had reason to complain. One of `points` and `couponType` is given.',
})
export class GrantGoodwillInput {
  @Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The number of the complaint.' })
  number!: string;

  @Field(() => Points, { nullable: true, description: 'How many: at least 1, at most what the policy allows at once.' })
  points?: number | null;

  @Field(() => String, { nullable: true, description: 'The kind of coupon; the policy says what it counts of the budget.' })
  couponType?: string | null;

  @Field(() => String, { description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores.' })
  reasonCode!: string;

  @Field(() => String, { defaultValue: 'points', description: 'In which wallet; one whose points can be spent.' })
  walletCode!: string;
}

@InputType({ description: 'Which goodwill.' })
export class DecideGoodwillInput {
  @Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The goodwill.' })
  goodwillId!: string;
}

@ObjectType('GoodwillPayload', { description: 'What became of goodwill.' })
@ForEither
export class GoodwillPayload {
  @Field(() => GoodwillCreditType, { nullable: true, description: 'The goodwill as it is now.' })
  goodwill!: CreditRecord | null;

  @Field(() => [LedgerEntry], { description: 'What was written; empty while it waits.' })
  entries!: EntryView[];

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
