import { type ClassType, Field, ID, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry, Wallet, type WalletRecord } from '../ledger/index.js';

/** Who reads what was paid in and with it. */
export const ForPayers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] });

/** Who puts money in and pays it out: the brand's own systems. */
export const ForTills = Access('server', 'admin', { scope: 'points:write' });

/** Who says what is paid with it. */
export const ForShops = Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' });

const ERRORS = 'Empty on success.';

@ObjectType('StoredValueTopUp', {
  implements: Node,
  simpleResolvers: true,
  description: 'Money that a member paid in, with the bonus on it.',
})
@ForPayers
export class StoredValueTopUp extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'What the shop calls it.' })
  topUpId!: string;

  @Field(() => Wallet, { description: 'The wallet that it went into.' })
  wallet!: WalletRecord;

  @Field(() => Money, { description: 'What was paid in.' })
  amount!: Money;

  @Field(() => Money, { description: 'What the brand added.' })
  bonus!: Money;

  @Field(() => Money, { description: 'What of the amount has left the wallet again to be paid out.' })
  refunded!: Money;

  @Field(() => Money, { description: 'What of that was not paid out, because the bonus on it was used.' })
  withheld!: Money;

  @Field(() => Money, { description: 'What of the bonus was taken back.' })
  bonusTakenBack!: Money;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType('StoredValuePayment', {
  implements: Node,
  simpleResolvers: true,
  description: 'What a member paid with stored value.',
})
@ForPayers
export class StoredValuePayment extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => Wallet, { description: 'The wallet that paid.' })
  wallet!: WalletRecord;

  @Field(() => Money, { description: 'How much.' })
  amount!: Money;

  @Field(() => Money, { description: 'What of it came back.' })
  refunded!: Money;

  @Field(() => String, { nullable: true, description: 'The order; null where a hold without one was captured.' })
  orderId!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

/** The connection of one of both, newest first. */
function connectionOf(node: ClassType, name: string, what: string) {
  @ObjectType(`${name}Edge`, { description: `${what} and its place in the list.` })
  @ForPayers
  class Edge {
    @Field(() => Cursor, { description: 'Its place.' })
    cursor!: string;

    @Field(() => node, { description: `${what}.` })
    node!: object;
  }
  @ObjectType(`${name}Connection`, { description: 'A page of them, newest first.' })
  @ForPayers
  class Page {
    @Field(() => [Edge], { description: 'Them with their places.' })
    edges!: Edge[];

    @Field(() => [node], { description: 'Them.' })
    nodes!: object[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;
  }
  return Page;
}

export const StoredValueTopUpConnection = connectionOf(StoredValueTopUp, 'StoredValueTopUp', 'A top-up');
export const StoredValuePaymentConnection = connectionOf(StoredValuePayment, 'StoredValuePayment', 'A payment');

@ObjectType('TopUpStoredValuePayload', { description: 'Money that was paid in.' })
@ForTills
export class TopUpStoredValuePayload {
  @Field(() => StoredValueTopUp, { nullable: true, description: 'The top-up.' })
  topUp!: object | null;

  @Field(() => Boolean, { description: 'False when this very top-up had been recorded already.' })
  created!: boolean;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger: one entry for what was paid, one for the bonus.' })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('PayWithStoredValuePayload', { description: 'What was paid.' })
@ForShops
export class PayWithStoredValuePayload {
  @Field(() => StoredValuePayment, { nullable: true, description: 'The payment.' })
  payment!: object | null;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('RefundStoredValuePaymentPayload', { description: 'A payment that came back, whole or in part.' })
@ForShops
export class RefundStoredValuePaymentPayload extends PayWithStoredValuePayload {}

@ObjectType('RefundStoredValueTopUpPayload', { description: 'A top-up that is paid out, as far as it was left.' })
@ForTills
export class RefundStoredValueTopUpPayload {
  @Field(() => StoredValueTopUp, { nullable: true, description: 'The top-up.' })
  topUp!: object | null;

  @Field(() => Money, { nullable: true, description: 'What the shop pays out.' })
  paidOut!: Money | null;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
