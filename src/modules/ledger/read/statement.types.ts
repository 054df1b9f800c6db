import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../kernel/money.types.js';
import { DateTime, Points } from '../../../kernel/scalars/index.js';
import { type EntryKind } from '../state.js';
import { LedgerEntryKind, PointsState } from './ledger-entry.types.js';
import { ForPointsReaders } from './readers.js';
import { type StatementTotals } from './statement.js';
import { Balance } from './wallet.types.js';

@ObjectType('StatementTotal', { simpleResolvers: true, description: 'What all entries of one kind did within a statement.' })
@ForPointsReaders
export class StatementTotal {
  @Field(() => LedgerEntryKind, { description: 'The kind of entry.' })
  kind!: EntryKind;

  @Field(() => Int, { description: 'How many entries.' })
  count!: number;

  @Field(() => Points, { description: 'Signed: what the member gained or lost by them.' })
  points!: number;

  @Field(() => Money, { nullable: true, description: 'The same as money; null for a wallet of points.' })
  money!: StatementTotals['money'];

  @Field(() => PointsState, { description: 'Their change of each total.' })
  change!: PointsState;
}

@ObjectType('Statement', {
  simpleResolvers: true,
  description: 'A wallet over a period, as recorded: `opening` plus the changes in `totals` is `closing`, total by total.',
})
@ForPointsReaders
export class Statement {
  @Field(() => DateTime, { description: 'The period begins after this instant.' })
  from!: Date;

  @Field(() => DateTime, { description: 'The last instant of the period.' })
  to!: Date;

  @Field(() => Balance, { description: 'The balance as of `from`.' })
  opening!: Balance;

  @Field(() => Balance, { description: 'The balance as of `to`.' })
  closing!: Balance;

  @Field(() => [StatementTotal], {
    description: 'What happened within the period, by kind, with what was due by its end and is not written yet.',
  })
  totals!: StatementTotal[];
}
