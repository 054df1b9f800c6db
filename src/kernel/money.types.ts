import { Field, InputType, ObjectType } from 'type-graphql';
import { Access } from './access.js';
import { fromMinorUnits } from './money.js';
import { CurrencyCode, Decimal } from './scalars/index.js';

@ObjectType('Money', { simpleResolvers: true, description: 'An exact amount of money.' })
@Access('authenticated')
export class Money {
  @Field(() => Decimal, { description: 'The amount, with all decimals of the currency.' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currency!: string;
}

@InputType('MoneyInput', { description: 'An exact amount of money, with no more decimals than the currency has.' })
export class MoneyInput {
  @Field(() => Decimal, { description: 'The amount.' })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currency!: string;
}

export function moneyOf(minor: number, currency: string): Money {
  return { amount: fromMinorUnits(minor, currency), currency };
}
