import { Field, Float, InputType, Int } from 'type-graphql';
import { DateTime, Decimal, Json } from '../../../kernel/scalars/index.js';
import type { Weekday } from '../../../kernel/scheme/condition.js';
import { WeekdayEnum } from './rule.enums.js';

@InputType({ description: 'What was paid, both ends included. At least one end is given.' })
export class AmountConditionInput {
  @Field(() => Decimal, { nullable: true, description: "The least, in the program's currency." })
  min?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'The most.' })
  max?: string | null;
}

@InputType({ description: 'Some line has one of the SKUs or categories. At least one field is given.' })
export class LinesConditionInput {
  @Field(() => [String], { nullable: true, description: 'SKUs.' })
  skus?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Categories.' })
  categories?: string[] | null;

  @Field(() => Decimal, { nullable: true, description: 'How many such articles there are at least, over all lines.' })
  minQuantity?: string | null;
}

@InputType({ description: "From <= time of day < until, on the clocks of the program's zone." })
export class TimeOfDayInput {
  @Field(() => String, { description: '`HH:MM`, e.g. 09:00.' })
  from!: string;

  @Field(() => String, {
    description: '`HH:MM`; a span that ends before it begins goes over midnight, 24:00 is the end of the day.',
  })
  until!: string;
}

@InputType({ description: 'From <= instant < until. At least one is given.' })
export class DatesInput {
  @Field(() => DateTime, { nullable: true, description: 'From when.' })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  until?: Date | null;
}

@InputType({ description: 'Days of the month.' })
export class MemberDayInput {
  @Field(() => [Int], { description: '1 to 31; a day that the month lacks is its last one.' })
  daysOfMonth!: number[];
}

@InputType({ description: "The days around the member's birthday; 29 February is kept on the 28th in other years." })
export class BirthdayInput {
  @Field(() => Int, { nullable: true, description: 'Up to so many days before it, 0 to 180; 0 if left out.' })
  daysBefore?: number | null;

  @Field(() => Int, { nullable: true, description: 'Up to so many days after it, 0 to 180; 0 if left out.' })
  daysAfter?: number | null;
}

@InputType({ description: 'Numbers of a count that begins with 1. At least one field is given; either is enough.' })
export class SeriesInput {
  @Field(() => [Int], { nullable: true, description: 'These ones.' })
  oneOf?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'Every so many.' })
  every?: number | null;
}

@InputType({ description: "The member's tier when it occurred. Exactly one field is given." })
export class TierConditionInput {
  @Field(() => [String], { nullable: true, description: 'One of these.' })
  oneOf?: string[] | null;

  @Field(() => String, { nullable: true, description: 'This one or a higher one.' })
  atLeast?: string | null;
}

@InputType({ description: "Calendar days since the member joined, in the program's zone. At least one is given." })
export class MemberForInput {
  @Field(() => Int, { nullable: true, description: 'The least; 0 is the day of joining.' })
  minDays?: number | null;

  @Field(() => Int, { nullable: true, description: 'The most.' })
  maxDays?: number | null;
}

@InputType({ description: "The member's tags." })
export class TagsInput {
  @Field(() => [String], { description: 'The member has at least one of them.' })
  anyOf!: string[];
}

@InputType({ description: 'Segments of members.' })
export class SegmentsInput {
  @Field(() => [String], { description: 'The member is in at least one of them.' })
  oneOf!: string[];
}

@InputType({ description: 'A test of a named value. It holds where the value is there and every limit that is given holds.' })
export class ValueTestInput {
  @Field(() => String, { description: 'The name of the value.' })
  name!: string;

  @Field(() => [Json], { nullable: true, description: 'It is one of these texts, numbers or booleans.' })
  oneOf?: unknown[] | null;

  @Field(() => Float, { nullable: true, description: 'It is a number, and at least this.' })
  min?: number | null;

  @Field(() => Float, { nullable: true, description: 'It is a number, and at most this.' })
  max?: number | null;
}

@InputType({
  description:
    'What must hold: a tree of up to 6 levels and 50 conditions, each with exactly one field. What does not belong to an event (the amount of a check-in, say) does not hold.',
})
export class ConditionInput {
  @Field(() => [ConditionInput], { nullable: true, description: 'All of these hold.' })
  all?: ConditionInput[] | null;

  @Field(() => [ConditionInput], { nullable: true, description: 'At least one of these holds.' })
  any?: ConditionInput[] | null;

  @Field(() => ConditionInput, { nullable: true, description: 'This does not hold.' })
  not?: ConditionInput | null;

  @Field(() => AmountConditionInput, {
    nullable: true,
    description: "What was paid in all; of the lines that the rule's own filter lets pass, where it has one.",
  })
  amount?: AmountConditionInput | null;

  @Field(() => LinesConditionInput, { nullable: true, description: 'What was bought.' })
  lines?: LinesConditionInput | null;

  @Field(() => [String], { nullable: true, description: 'It was sold on one of these channels.' })
  channels?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'It was sold in one of these stores.' })
  stores?: string[] | null;

  @Field(() => [WeekdayEnum], { nullable: true, description: 'It occurred on one of these days of the week.' })
  weekdays?: Weekday[] | null;

  @Field(() => TimeOfDayInput, { nullable: true, description: 'At which time of the day.' })
  timeOfDay?: TimeOfDayInput | null;

  @Field(() => DatesInput, { nullable: true, description: 'When.' })
  dates?: DatesInput | null;

  @Field(() => MemberDayInput, { nullable: true, description: 'On which days of the month.' })
  memberDay?: MemberDayInput | null;

  @Field(() => BirthdayInput, { nullable: true, description: "Around the member's birthday." })
  birthday?: BirthdayInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "In the month of the member's birthday: always `true`; use `not` for others.",
  })
  birthdayMonth?: boolean | null;

  @Field(() => SeriesInput, { nullable: true, description: 'Which purchase of the member it is, in the order of recording.' })
  purchaseNumber?: SeriesInput | null;

  @Field(() => SeriesInput, { nullable: true, description: 'The streak of days that a check-in reached.' })
  streak?: SeriesInput | null;

  @Field(() => TierConditionInput, { nullable: true, description: "The member's tier." })
  tier?: TierConditionInput | null;

  @Field(() => MemberForInput, { nullable: true, description: 'How long the member has been one.' })
  memberFor?: MemberForInput | null;

  @Field(() => TagsInput, { nullable: true, description: "The member's tags." })
  tags?: TagsInput | null;

  @Field(() => SegmentsInput, { nullable: true, description: 'The segments that the member is in.' })
  segments?: SegmentsInput | null;

  @Field(() => ValueTestInput, { nullable: true, description: 'An attribute of the member.' })
  attribute?: ValueTestInput | null;

  @Field(() => ValueTestInput, { nullable: true, description: 'What was reported with the activity.' })
  payload?: ValueTestInput | null;
}
