import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars/index.js';
import { RuleInput } from '../earning/index.js';
import { TierSchemeInput } from '../tiers/index.js';

@InputType('BacktestRuleInput', { description: 'A rule for purchases that is tried, as if it had always been in force.' })
export class BacktestRuleInput extends RuleInput {
  @Field(() => String, {
    description: 'Its code. What a rule of this code gave before the period counts towards its caps and its budget.',
  })
  code!: string;
}

@InputType('StartBacktestInput', { description: 'What is to be tried, and on which time.' })
export class StartBacktestInput {
  @Field(() => [BacktestRuleInput], {
    nullable: true,
    description: 'All rules for purchases that there would be, instead of those in force; those in force if left out.',
  })
  rules?: BacktestRuleInput[] | null;

  @Field(() => TierSchemeInput, {
    nullable: true,
    description: 'The tiers that there would be, from the beginning; those in force if left out.',
  })
  tiers?: TierSchemeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Try what was in force at each time, and give neither rules nor tiers: it must give what was recorded.',
  })
  active?: boolean | null;

  @Field(() => DateTime, {
    description:
      'Purchases that occurred from then on are judged anew. Those of before stay as they were recorded: they set the caps, budgets and numbers that the period begins with.',
  })
  from!: Date;

  @Field(() => DateTime, { description: 'Up to then, that instant not included.' })
  to!: Date;
}

@InputType('CancelBacktestInput', { description: 'A backtest that is not needed any more.' })
export class CancelBacktestInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;
}
