import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { DateTime, LocalDate, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { RuleGiftType } from '../earning/index.js';
import { type EntryView, LedgerEntry, Wallet, type WalletRecord } from '../ledger/index.js';
import type { DayState } from './calendar.js';

const ERRORS = 'Empty on success.';

export const DayStateEnum: { [State in DayState]: State } = {
  CHECKED_IN: 'CHECKED_IN',
  MADE_UP: 'MADE_UP',
  MISSED: 'MISSED',
  TODAY: 'TODAY',
  FUTURE: 'FUTURE',
  NOT_A_MEMBER: 'NOT_A_MEMBER',
};
registerEnumType(DayStateEnum, {
  name: 'CheckInDayState',
  description: 'What a day is in the calendar of check-ins.',
  valuesConfig: {
    CHECKED_IN: { description: 'The member checked in.' },
    MADE_UP: { description: 'It was missed, and made up for.' },
    MISSED: { description: 'It passed without a check-in.' },
    TODAY: { description: 'It can be checked in now.' },
    FUTURE: { description: 'It is still to come.' },
    NOT_A_MEMBER: { description: 'It was before the member joined.' },
  },
});

@ObjectType('CheckInPayload', { description: 'A check-in, or a day that was made up for.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
export class CheckInPayload {
  @Field(() => LocalDate, { nullable: true, description: 'The day, in the time zone of the program.' })
  date!: string | null;

  @Field(() => Int, { nullable: true, description: 'The streak that the day reached.' })
  streak!: number | null;

  @Field(() => Boolean, { description: 'False when the day had been checked in already.' })
  created!: boolean;

  memberId!: number;

  @Field(() => [LedgerEntry], { description: 'What the day wrote into the ledger; of an earlier check-in what it wrote then.' })
  entries!: EntryView[];

  @Field(() => Wallet, { nullable: true, description: 'The wallet `points` as it is now.' })
  wallet!: WalletRecord | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('CheckInDay', { simpleResolvers: true, description: 'A day of the calendar of check-ins.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
export class CheckInDay {
  @Field(() => LocalDate, { description: 'The day.' })
  date!: string;

  @Field(() => DayStateEnum, { description: 'What it is.' })
  state!: DayState;

  @Field(() => Int, {
    description: 'The streak that the day reached, or would reach if every day from today on is checked in; 0 for a missed day.',
  })
  streak!: number;

  @Field(() => Points, {
    description:
      "What the day gave in the wallet `points`; of today and later what today's rules would give if every day from today on is checked in, limits of other days left aside.",
  })
  points!: number;

  @Field(() => [RuleGiftType], {
    description:
      "What rules gave for the day that is no points; of today and later what today's rules would give, limits of other days left aside.",
  })
  gifts!: RuleGiftType[];

  @Field(() => Boolean, { description: 'Whether the member may make up for it now.' })
  canBeMadeUp!: boolean;
}

@ObjectType('CheckInCalendar', { simpleResolvers: true, description: "A month of a member's check-ins." })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
export class CheckInCalendar {
  @Field(() => String, { description: 'The month, YYYY-MM.' })
  month!: string;

  @Field(() => [CheckInDay], { description: 'Its days.' })
  days!: CheckInDay[];

  @Field(() => Points, { nullable: true, description: 'What it costs to make up for a day; null where that is not possible.' })
  makeUpPoints!: number | null;

  @Field(() => Int, { description: 'How many days the member can still make up for in the present month.' })
  makeUpsLeft!: number;
}

@ObjectType('MakeUpSettings', { simpleResolvers: true, description: 'How missed days may be made up for.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class MakeUpSettings {
  @Field(() => Points, { description: 'What a day costs.' })
  points!: number;

  @Field(() => Int, { description: 'How many days a member may make up for in a calendar month.' })
  perMonth!: number;

  @Field(() => Int, { description: 'How many days ago a day may be.' })
  withinDays!: number;
}

@ObjectType('CheckInSettings', { simpleResolvers: true, description: 'How check-ins work.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class CheckInSettings {
  @Field(() => Int, { nullable: true, description: 'The streak after which it starts over; null: it goes on.' })
  cycleDays!: number | null;

  @Field(() => MakeUpSettings, { nullable: true, description: 'Null where missed days cannot be made up for.' })
  makeUp!: MakeUpSettings | null;

  @Field(() => Int, { description: '0 until a program says how its check-ins work.' })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when.' })
  validFrom!: Date | null;
}

@ObjectType('CheckInSettingsPayload', { description: 'How check-ins work from now on, or why that was refused.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class CheckInSettingsPayload {
  @Field(() => CheckInSettings, { nullable: true, description: 'The settings.' })
  settings!: CheckInSettings | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
