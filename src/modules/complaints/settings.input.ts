import { Field, InputType, Int } from 'type-graphql';
import { LocalDate, Points } from '../../kernel/scalars/index.js';
import { ComplaintSeverityEnum, GoodwillPeriodEnum } from './complaints.enums.js';
import type { GoodwillPolicy } from './settings.js';
import type { Severity } from './severity.js';

@InputType({ description: 'How long something may take.' })
export class ComplaintDeadlineInput {
  @Field(() => ComplaintSeverityEnum, { description: 'Of which severity.' })
  severity!: Severity;

  @Field(() => Int, { description: 'Minutes until the first response: business hours, but for CRITICAL.' })
  respond!: number;

  @Field(() => Int, { description: 'Minutes until the proposal, not less.' })
  propose!: number;
}

@InputType({ description: 'A category of complaints: a new one, or as it is from now on.' })
export class SaveComplaintCategoryInput {
  @Field(() => String, { description: 'Its code: up to 63 lower-case letters, digits, - and _.' })
  code!: string;

  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => ComplaintSeverityEnum, { defaultValue: 'NORMAL', description: 'How grave they are unless staff say otherwise.' })
  severity!: Severity;

  @Field(() => String, { description: 'The team that gets them.' })
  team!: string;

  @Field(() => [String], { nullable: true, description: 'The teams that hear of missed deadlines, first to last, at most 10.' })
  escalation?: string[] | null;

  @Field(() => [ComplaintDeadlineInput], { nullable: true, description: 'Deadlines that differ from the usual ones.' })
  deadlines?: ComplaintDeadlineInput[] | null;

  @Field(() => Boolean, { defaultValue: true, description: 'False: no more complaints of it can be filed.' })
  active!: boolean;
}

@InputType({ description: 'When people work on a day of the week.' })
export class BusinessOpeningInput {
  @Field(() => Int, { description: '1 (Monday) to 7 (Sunday).' })
  weekday!: number;

  @Field(() => String, { description: 'HH:MM, in the time zone of the program.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' })
  closes!: string;
}

@InputType({ description: 'A day with hours of its own.' })
export class BusinessWorkdayInput {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => String, { description: 'HH:MM.' })
  opens!: string;

  @Field(() => String, { description: 'HH:MM; 24:00 is the end of the day.' })
  closes!: string;
}

@InputType({ description: 'The whole calendar. Deadlines that are set keep their instant.' })
export class SaveBusinessCalendarInput {
  @Field(() => [BusinessOpeningInput], { description: 'The hours of a week, at least five.' })
  week!: BusinessOpeningInput[];

  @Field(() => [LocalDate], { nullable: true, description: 'Days on which nobody works, at most 400.' })
  holidays?: string[] | null;

  @Field(() => [BusinessWorkdayInput], {
    nullable: true,
    description: 'Days with hours of their own, e.g. a Sunday worked on instead of a holiday.',
  })
  workdays?: BusinessWorkdayInput[] | null;
}

@InputType({ description: 'Somebody of a team.' })
export class ComplaintAgentInput {
  @Field(() => String, { description: 'Who, e.g. "staff:anna".' })
  agent!: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False: new complaints go to the others.' })
  active!: boolean;
}

@InputType({ description: 'The whole team: who is not named any more gets no new complaints.' })
export class SaveComplaintTeamInput {
  @Field(() => String, { description: 'The team.' })
  team!: string;

  @Field(() => [ComplaintAgentInput], { description: 'Its people, at most 200.' })
  agents!: ComplaintAgentInput[];
}

@InputType({ description: 'A kind of coupon that may be given as goodwill.' })
export class GoodwillCouponWorthInput {
  @Field(() => String, { description: 'The kind of coupon, by its code.' })
  type!: string;

  @Field(() => Points, { description: 'What one counts of the budget, in points; at least 1.' })
  points!: number;
}

@InputType({ description: 'What may be given as goodwill from now on.' })
export class SaveGoodwillPolicyInput {
  @Field(() => GoodwillPeriodEnum, { defaultValue: 'MONTH', description: 'The time that the budget is for.' })
  period!: GoodwillPolicy['period'];

  @Field(() => Points, { description: 'Points of all members in a period.' })
  budget!: number;

  @Field(() => Points, {
    nullable: true,
    description: 'More than this at once waits for a second person; nothing waits if left out.',
  })
  approvalAbove?: number | null;

  @Field(() => Points, { description: 'The most at once.' })
  maxPoints!: number;

  @Field(() => [GoodwillCouponWorthInput], {
    nullable: true,
    description: 'The kinds of coupons that may be given, each once, at most 50; none if left out.',
  })
  coupons?: GoodwillCouponWorthInput[] | null;
}
