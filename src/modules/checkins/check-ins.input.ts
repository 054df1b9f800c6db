import { Field, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { LocalDate, Points } from '../../kernel/scalars/index.js';

@InputType('CheckInInput', { description: 'A daily check-in.' })
export class CheckInInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Guards a retry across midnight: the same key gives the first result, also on the next day. Without it the day is checked in on which the request arrives. 1 to 200 characters.',
  })
  idempotencyKey?: string | null;

  @Field(() => MemberRef, { nullable: true, description: "Who checks in; a member's token may leave it out." })
  member?: MemberRef | null;
}

@InputType('MakeUpCheckInInput', { description: 'A missed day to make up for.' })
export class MakeUpCheckInInput {
  @Field(() => String, {
    description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
  })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who makes up; a member's token may leave it out." })
  member?: MemberRef | null;

  @Field(() => LocalDate, { description: 'The missed day.' })
  date!: string;
}

@InputType('MakeUpSettingsInput', { description: 'How missed days may be made up for.' })
export class MakeUpSettingsInput {
  @Field(() => Points, { description: 'What a day costs, 0 or more points of the wallet `points`.' })
  points!: number;

  @Field(() => Int, { description: 'How many days a member may make up for in a calendar month, 1 to 31.' })
  perMonth!: number;

  @Field(() => Int, { description: 'How many days ago a day may be, 1 to 60.' })
  withinDays!: number;
}

@InputType('CheckInSettingsInput', {
  description: 'How check-ins work. What they give is said by earning rules with the trigger CHECK_IN.',
})
export class CheckInSettingsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The streak after which it starts over at 1, 1 to 3,650 days; left out or null, it goes on.',
  })
  cycleDays?: number | null;

  @Field(() => MakeUpSettingsInput, { nullable: true, description: 'Left out or null, missed days cannot be made up for.' })
  makeUp?: MakeUpSettingsInput | null;
}
