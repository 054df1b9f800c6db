import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../../kernel/money.types.js';
import { Node } from '../../../kernel/node.js';
import { PageInfo } from '../../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../../kernel/scalars/index.js';
import { type EntryKind } from '../state.js';
import { type EntryView } from './entry-view.js';
import { ForPointsReaders } from './readers.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';

export const LedgerEntryKind = {
  EARN: 'EARN',
  TOP_UP: 'TOP_UP',
  REFUND: 'REFUND',
  MATURE: 'MATURE',
  SPEND: 'SPEND',
  REVERSE: 'REVERSE',
  EXPIRE: 'EXPIRE',
  ADJUST: 'ADJUST',
  TRANSFER_IN: 'TRANSFER_IN',
  TRANSFER_OUT: 'TRANSFER_OUT',
  HOLD: 'HOLD',
  CAPTURE: 'CAPTURE',
  RELEASE: 'RELEASE',
  REINSTATE: 'REINSTATE',
  DEBT: 'DEBT',
  DEBT_REPAYMENT: 'DEBT_REPAYMENT',
} as const satisfies { [Kind in EntryKind]: Kind };

registerEnumType(LedgerEntryKind, {
  name: 'LedgerEntryKind',
  description: 'What an entry did.',
  valuesConfig: {
    EARN: { description: 'Points were earned, available at once or pending.' },
    TOP_UP: { description: 'Money was paid in, or given as a bonus.' },
    REFUND: { description: 'Money that was paid in and not used was paid out, or the bonus on it taken back.' },
    MATURE: { description: 'Pending points became available.' },
    SPEND: { description: 'Available points were spent.' },
    REVERSE: { description: 'A return took back what its purchase had earned.' },
    EXPIRE: { description: 'Points died.' },
    ADJUST: { description: 'Staff corrected the balance, or closing the membership emptied it.' },
    TRANSFER_IN: { description: 'Points came from another member.' },
    TRANSFER_OUT: { description: 'Points went to another member.' },
    HOLD: { description: 'Available points were reserved.' },
    CAPTURE: { description: 'Reserved points were spent.' },
    RELEASE: { description: 'Reserved points became available again.' },
    REINSTATE: { description: 'Spent points came back to the lots that had paid.' },
    DEBT: { description: 'Points were owed that the wallet did not have.' },
    DEBT_REPAYMENT: { description: 'A debt was paid outside of a credit.' },
  },
});

@ObjectType('PointsState', {
  simpleResolvers: true,
  description: 'The four totals of a wallet, or their change. They are never mixed.',
})
@ForPointsReaders
export class PointsState {
  @Field(() => Points, { description: 'Can be spent now.' })
  available!: number;

  @Field(() => Points, { description: 'Earned and not yet mature: cannot be spent.' })
  pending!: number;

  @Field(() => Points, { description: 'Reserved by holds.' })
  held!: number;

  @Field(() => Points, { description: 'Owed: the next credits pay it first. Available and debt are never both positive.' })
  debt!: number;
}

@ObjectType('LedgerEntry', {
  implements: Node,
  simpleResolvers: true,
  description: 'One movement of points of one wallet. Entries are never changed or deleted: the wallet is their sum.',
})
@ForPointsReaders
export class LedgerEntry {
  @Field(() => Int, { description: '1, 2, 3, ... without gaps within its wallet.' })
  sequence!: number;

  @Field(() => ID, { description: 'Entries written together share it.' })
  transactionId!: string;

  @Field(() => LedgerEntryKind, { description: 'What it did.' })
  kind!: EntryKind;

  @Field(() => Wallet, { description: 'The wallet that it belongs to.' })
  wallet!: WalletRecord;

  @Field(() => Points, {
    description: 'Signed: what the member gained or lost, i.e. the change of available + pending + held - debt (0 for a hold).',
  })
  points!: number;

  @Field(() => Money, { nullable: true, description: 'The same as money; null for a wallet of points.' })
  money!: EntryView['money'];

  @Field(() => PointsState, { description: 'The change of each total.' })
  change!: PointsState;

  @Field(() => PointsState, { description: 'Each total after it.' })
  after!: PointsState;

  @Field(() => DateTime, { description: 'When it happened in the world; for what happens by itself, the instant it was due.' })
  occurredAt!: EntryView['occurredAt'];

  @Field(() => DateTime, { description: 'When it was written.' })
  recordedAt!: EntryView['recordedAt'];

  @Field(() => DateTime, {
    description:
      'From when it counts in `balance(asOf)` and in statements: when it was recorded, or due if it happened by itself and was written late.',
  })
  effectiveAt!: EntryView['effectiveAt'];

  @Field(() => String, { nullable: true, description: 'The order that it belongs to.' })
  orderId!: string | null;

  @Field(() => String, {
    description: "Why, for people, in the caller's language: the rules that matched and the amounts.",
  })
  reason!: EntryView['reason'];
}

@ObjectType('LedgerEntryEdge', { simpleResolvers: true, description: 'An entry in a list.' })
@ForPointsReaders
export class LedgerEntryEdge {
  @Field(() => Cursor, { description: 'Its position.' })
  cursor!: string;

  @Field(() => LedgerEntry, { description: 'The entry.' })
  node!: EntryView;
}

@ObjectType('LedgerEntryConnection', {
  simpleResolvers: true,
  description: 'Entries by sequence, oldest first; `last` reads the newest.',
})
@ForPointsReaders
export class LedgerEntryConnection {
  @Field(() => [LedgerEntryEdge], { description: 'The entries with their cursors.' })
  edges!: LedgerEntryEdge[];

  @Field(() => [LedgerEntry], { description: 'The entries.' })
  nodes!: EntryView[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}
