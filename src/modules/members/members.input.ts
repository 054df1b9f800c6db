import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, LocalDate, PhoneNumber } from '../../kernel/scalars/index.js';

@InputType({ description: 'A person to enrol; at least one of external id, phone and e-mail is given.' })
export class EnrollMemberInput {
  @Field(() => String, { description: 'Makes a retry safe: the same key gives the same result.' })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' })
  externalId?: string | null;

  @Field(() => PhoneNumber, { nullable: true, description: 'In any common spelling.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'What to call the member.' })
  displayName?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of birth.' })
  birthday?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the member who recommended the program.' })
  referralCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the person's own app or browser calls the device, 1 to 200 characters; not for tablets in shops. Only a keyed hash is kept: of those who enrol on one device only the first can count as referred.",
  })
  deviceId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is a member; now if left out.' })
  joinedAt?: Date | null;
}

@InputType({ description: 'What changes about a member: what is left out stays, null takes it away.' })
export class UpdateMemberInput {
  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;

  @Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' })
  externalId?: string | null;

  @Field(() => PhoneNumber, { nullable: true, description: 'In any common spelling.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'What to call the member.' })
  displayName?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of birth.' })
  birthday?: string | null;
}

@InputType({ description: 'A change of what a membership allows.' })
export class MemberStatusInput {
  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;

  @Field(() => String, {
    description: 'Why, as a code of up to 60 letters, digits, hyphens and underscores; it is kept in the audit trail.',
  })
  reasonCode!: string;
}

@InputType({ description: 'The end of a membership.' })
export class EndMembershipInput {
  @Field(() => String, { description: 'Makes a retry safe: the same key gives the same result.' })
  idempotencyKey!: string;

  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;
}
