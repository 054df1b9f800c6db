import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../../kernel/money.types.js';
import { Node } from '../../../kernel/node.js';
import { DateTime, Points } from '../../../kernel/scalars/index.js';
import { WalletKindEnum } from '../../programs/index.js';
import { type MoneyView } from './money-view.js';
import { ForPointsReaders } from './readers.js';

export const TimeAxis = { RECORDED: 'RECORDED', OCCURRED: 'OCCURRED' } as const;

registerEnumType(TimeAxis, {
  name: 'TimeAxis',
  description: 'Which time a past balance goes by.',
  valuesConfig: {
    RECORDED: {
      description:
        'What had been recorded by then. Maturity, expiry and the end of a hold count from the instant they were due, however late they were written.',
    },
    OCCURRED: {
      description:
        'What had happened by then, also if it was recorded later. Where more was taken than had come in, the difference is shown as debt.',
    },
  },
});

@ObjectType('Wallet', {
  implements: Node,
  simpleResolvers: true,
  description:
    "A member's points of one kind, or its stored value: then all that is counted in points counts the smallest unit of the currency.",
})
@ForPointsReaders
export class Wallet {
  @Field(() => String, { description: 'E.g. `points` or `status`; unique within the program.' })
  code!: string;

  @Field(() => String, { description: 'Its name, for people.' })
  name!: string;

  @Field(() => WalletKindEnum, { description: 'What it holds.' })
  kind!: string;
}

@ObjectType('MoneyState', { simpleResolvers: true, description: 'The totals of a wallet in money. They are never mixed.' })
@ForPointsReaders
export class MoneyState {
  @Field(() => Money, { description: 'Can be spent.' })
  available!: Money;

  @Field(() => Money, { description: 'Not mature yet.' })
  pending!: Money;

  @Field(() => Money, { description: 'Reserved by holds.' })
  held!: Money;
}

@ObjectType('Balance', { simpleResolvers: true, description: 'The four totals of a wallet at an instant. They are never mixed.' })
@ForPointsReaders
export class Balance {
  @Field(() => Points, { description: 'Can be spent.' })
  available!: number;

  @Field(() => Points, { description: 'Earned and not yet mature: cannot be spent.' })
  pending!: number;

  @Field(() => Points, { description: 'Reserved by holds.' })
  held!: number;

  @Field(() => Points, { description: 'Owed: the next credits pay it first. Available and debt are never both positive.' })
  debt!: number;

  @Field(() => MoneyState, { nullable: true, description: 'The same as money; null for a wallet of points.' })
  money!: MoneyView;

  @Field(() => DateTime, { description: 'The instant it is true for; what happened at that very instant is in it.' })
  asOf!: Date;
}

@ObjectType('ExpiringPoints', { simpleResolvers: true, description: 'Points that die together unless they are used before.' })
@ForPointsReaders
export class ExpiringPoints {
  @Field(() => Points, { description: 'How many.' })
  points!: number;

  @Field(() => Money, { nullable: true, description: 'The same as money; null for a wallet of points.' })
  money!: Money | null;

  @Field(() => DateTime, { description: 'The first instant at which they are no longer good.' })
  expiresAt!: Date;
}
