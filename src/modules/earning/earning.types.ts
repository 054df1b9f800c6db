import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { DateTime, Decimal, Points } from '../../kernel/scalars/index.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { GiftKindEnum } from './rules/rule.enums.js';

const ERRORS = 'Empty on success.';

@ObjectType('PurchaseLine', { simpleResolvers: true, description: 'A line of an order.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
export class PurchaseLine {
  @Field(() => String, { description: 'Its name within the order.' })
  lineId!: string;

  @Field(() => String, { nullable: true, description: 'What was bought.' })
  sku!: string | null;

  @Field(() => String, { nullable: true, description: "The article's category." })
  category!: string | null;

  @Field(() => Decimal, { description: 'How many.' })
  quantity!: string;

  @Field(() => Decimal, { description: 'What was paid.' })
  amount!: string;

  @Field(() => Decimal, { description: 'How much of that has come back.' })
  returned!: string;
}

@ObjectType('RuleOutcome', { simpleResolvers: true, description: 'What one rule did: the member can read why.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write', 'activities:write'] })
export class RuleOutcome {
  @Field(() => String, { description: 'The rule.' })
  rule!: string;

  @Field(() => String, { description: 'Into which wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'What the rule would give.' })
  wanted!: number;

  @Field(() => Points, { description: 'What it gave.' })
  granted!: number;

  @Field(() => String, { description: "Why, in the caller's language." })
  reason!: string;
}

@ObjectType('RuleGift', { simpleResolvers: true, description: 'What one rule gave that is no points.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write', 'activities:write'] })
export class RuleGiftType {
  @Field(() => String, { description: 'The rule.' })
  rule!: string;

  @Field(() => GiftKindEnum, { description: 'What it gives.' })
  kind!: GiftKind;

  @Field(() => String, { description: 'The code of the kind of coupon, the pass type or the game.' })
  code!: string;

  @Field(() => Int, { description: 'How many pieces the rule would give.' })
  wanted!: number;

  @Field(() => Int, { description: 'How many it gave.' })
  given!: number;

  @Field(() => Int, { description: 'How many of them were taken back, unused.' })
  takenBack!: number;

  @Field(() => String, { description: "Why, in the caller's language." })
  reason!: string;
}

@ObjectType('Purchase', { implements: Node, simpleResolvers: true, description: 'An order that was recorded.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
export class Purchase extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: "The order's id in the shop." })
  orderId!: string;

  @Field(() => Money, { description: 'What was paid in all, points and coupons taken off.' })
  total!: Money;

  @Field(() => DateTime, { description: 'When it was paid.' })
  occurredAt!: Date;

  @Field(() => Money, { description: 'How much of it has come back.' })
  returned!: Money;

  @Field(() => [PurchaseLine], { description: 'Its lines, if they were given.' })
  lines!: PurchaseLine[];

  @Field(() => [RuleOutcome], { description: 'Why it earned what it earned, readable for ever.' })
  outcomes!: RuleOutcome[];

  @Field(() => [RuleGiftType], { description: 'What rules gave for it that is no points.' })
  gifts!: RuleGiftType[];
}

@ObjectType('RecordPurchasePayload', { simpleResolvers: true, description: 'What was recorded and earned.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
export class RecordPurchasePayload {
  @Field(() => Purchase, { nullable: true, description: 'The purchase.' })
  purchase!: object | null;

  @Field(() => Boolean, { description: 'False when this very order had been recorded already.' })
  created!: boolean;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => [RuleOutcome], { description: 'What each rule did.' })
  outcomes!: RuleOutcome[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];

  /** For the field `member`. */
  memberId!: number | null;
}

@ObjectType('RecordPurchasesPayload', { simpleResolvers: true, description: 'The results of many purchases.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
export class RecordPurchasesPayload {
  @Field(() => [RecordPurchasePayload], { description: 'One result a purchase, in input order.' })
  results!: RecordPurchasePayload[];

  @Field(() => [UserError], { description: 'Why nothing at all was done; the errors of single purchases are in `results`.' })
  userErrors!: InputError[];
}

@ObjectType('ConfirmPurchasePayload', { simpleResolvers: true, description: 'What matured.' })
@Access('staff', 'server', 'partner', 'admin', { scope: ['purchases:write', 'points:write'] })
export class ConfirmPurchasePayload {
  @Field(() => Purchase, { nullable: true, description: 'The purchase.' })
  purchase!: object | null;

  @Field(() => [LedgerEntry], { description: 'What was written; nothing when its points had matured before.' })
  entries!: EntryView[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('ReversalItem', { simpleResolvers: true, description: 'One thing that a return reversed, or did not.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
export class ReversalItem {
  @Field(() => String, {
    description:
      "A wallet's code, `paidWithPoints` for points that paid for the order and came back, `gifts` for coupons, passes and chances, `order` for an order that is not recorded yet, or `amount` for money that no purchase was found for.",
  })
  what!: string;

  @Field(() => Points, { description: 'How many points.' })
  points!: number;

  @Field(() => Boolean, { description: 'Whether it was reversed; what was not is final.' })
  done!: boolean;

  @Field(() => String, { description: "How, or why not, in the caller's language." })
  reason!: string;
}

@ObjectType('Return', { implements: Node, simpleResolvers: true, description: 'Goods that came back.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
export class Return extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: "The return's id in the shop." })
  returnId!: string;

  @Field(() => Money, { description: 'What was paid back.' })
  amount!: Money;

  @Field(() => DateTime, { description: 'When it came back.' })
  occurredAt!: Date;
}

@ObjectType('RecordReturnPayload', { simpleResolvers: true, description: 'What came back, and what that reversed.' })
@Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
export class RecordReturnPayload {
  @Field(() => Return, { nullable: true, description: 'The return.' })
  return!: object | null;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => [ReversalItem], { description: 'All that was reversed and all that was not.' })
  reversed!: ReversalItem[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];

  /** For the field `member`. */
  memberId!: number | null;
}
