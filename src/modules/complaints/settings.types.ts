import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { LocalDate, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { ComplaintSeverityEnum, GoodwillPeriodEnum } from './complaints.enums.js';
import { ForHandlers, ForReaders } from './complaints.types.js';
import type { GoodwillPolicy } from './settings.js';
import type { Severity } from './severity.js';

/** How complaints work is configured like the rest of the program. */
export const ForSettings = Access('staff', 'admin', { scope: 'program:write' });

@ObjectType('ComplaintDeadline', { description: 'How long something may take.' })
@ForHandlers
export class ComplaintDeadline {
  @Field(() => ComplaintSeverityEnum, { description: 'Of which severity.' })
  severity!: Severity;

  @Field(() => Int, { description: 'Minutes until the first response.' })
  respond!: number;

  @Field(() => Int, { description: 'Minutes until the proposal.' })
  propose!: number;
}

@ObjectType('ComplaintCategory', { description: 'A kind of complaint.' })
@ForReaders
export class ComplaintCategory {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @ForHandlers
  @Field(() => Boolean, { description: 'Whether complaints of it can be filed.' })
  active!: boolean;

  @ForHandlers
  @Field(() => ComplaintSeverityEnum, { description: 'How grave they are unless staff say otherwise.' })
  severity!: Severity;

  @ForHandlers
  @Field(() => String, { description: 'The team that gets them.' })
  team!: string;

  @ForHandlers
  @Field(() => [String], { description: 'The teams that hear of missed deadlines, first to last; its own where there is none.' })
  escalation!: string[];

  @ForHandlers
  @Field(() => [ComplaintDeadline], { description: 'Deadlines that differ from the usual ones.' })
  deadlines!: ComplaintDeadline[];
}

@ObjectType('BusinessOpening', { description: 'When people work on a day of the week.' })
@ForHandlers
export class BusinessOpening {
  @Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' })
  weekday!: number;

  @Field(() => String, { description: 'HH:MM, in the time zone of the program.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' })
  closes!: string;
}

@ObjectType('BusinessWorkday', { description: 'A day with hours of its own.' })
@ForHandlers
export class BusinessWorkday {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => String, { description: 'HH:MM.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' })
  closes!: string;
}

@ObjectType('BusinessCalendar', { description: "When the program's people work, in its time zone." })
@ForHandlers
export class BusinessCalendarType {
  @Field(() => [BusinessOpening], { description: 'The hours of a week.' })
  week!: BusinessOpening[];

  @Field(() => [LocalDate], { description: 'Days on which nobody works.' })
  holidays!: string[];

  @Field(() => [BusinessWorkday], { description: 'Days with hours of their own; they win over all else.' })
  workdays!: BusinessWorkday[];
}

@ObjectType('ComplaintAgent', { description: 'Somebody of a team.' })
@ForHandlers
export class ComplaintAgent {
  @Field(() => String, { description: 'The team.' })
  team!: string;

  @Field(() => String, { description: 'Who, e.g. "staff:anna".' })
  agent!: string;

  @Field(() => Boolean, { description: 'Whether new complaints go there.' })
  active!: boolean;
}

@ObjectType('GoodwillCouponWorth', { description: 'A kind of coupon that may be given as goodwill.' })
@ForHandlers
export class GoodwillCouponWorth {
  @Field(() => String, { description: 'The kind of coupon, by its code.' })
  type!: string;

  @Field(() => Points, { description: 'What one counts of the budget, in points.' })
  points!: number;
}

@ObjectType('GoodwillPolicy', { description: 'What may be given as goodwill.' })
@ForHandlers
export class GoodwillPolicyType {
  @Field(() => GoodwillPeriodEnum, { description: 'The time that the budget is for.' })
  period!: GoodwillPolicy['period'];

  @Field(() => Points, { description: 'Points of all members in a period.' })
  budget!: number;

  @Field(() => Points, { nullable: true, description: 'More than this at once waits for a second person; null: nothing waits.' })
  approvalAbove!: number | null;

  @Field(() => Points, { description: 'The most at once.' })
  maxPoints!: number;

  @Field(() => Points, { description: 'What was given in the present period, in points.' })
  spent!: number;

  @Field(() => [GoodwillCouponWorth], { description: 'The kinds of coupons that may be given, and what they count.' })
  coupons!: GoodwillCouponWorth[];
}

@ObjectType('SaveComplaintCategoryPayload', { description: 'What became of a category.' })
@ForSettings
export class SaveComplaintCategoryPayload {
  @Field(() => ComplaintCategory, { nullable: true, description: 'The category.' })
  category!: ComplaintCategory | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('SaveBusinessCalendarPayload', { description: 'What became of the calendar.' })
@ForSettings
export class SaveBusinessCalendarPayload {
  @Field(() => BusinessCalendarType, { nullable: true, description: 'The calendar.' })
  calendar!: BusinessCalendarType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('SaveComplaintTeamPayload', { description: 'What became of a team.' })
@ForSettings
export class SaveComplaintTeamPayload {
  @Field(() => [ComplaintAgent], { nullable: true, description: 'Its people.' })
  agents!: ComplaintAgent[] | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('SaveGoodwillPolicyPayload', { description: 'What became of the policy.' })
@ForSettings
export class SaveGoodwillPolicyPayload {
  @Field(() => GoodwillPolicyType, { nullable: true, description: 'The policy.' })
  policy!: GoodwillPolicyType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
