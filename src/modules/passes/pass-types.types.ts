import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { RoundingEnum, SchemeStatusEnum } from '../programs/index.js';
import type { PassPeriod } from './pass.js';
import { PassPeriodEnum } from './passes.enums.js';

/** Who reads what passes there are. */
export const ForBuyers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});

@ObjectType('PassSchedule', { simpleResolvers: true, description: 'Units that come anew in each of several periods.' })
@ForBuyers
export class PassScheduleType {
  @Field(() => PassPeriodEnum, { description: 'How often.' })
  period!: PassPeriod;

  @Field(() => Int, { description: 'For how many periods.' })
  periods!: number;

  @Field(() => Boolean, { description: 'Whether what is left of a period is carried over; else it lapses.' })
  carry!: boolean;
}

@ObjectType('PassValidity', { simpleResolvers: true, description: 'How long a pass is good; one of both is given.' })
@ForBuyers
export class PassValidityType {
  @Field(() => Int, { nullable: true, description: 'Days.' })
  days!: number | null;

  @Field(() => Int, { nullable: true, description: 'Months.' })
  months!: number | null;
}

@ObjectType('PassType', {
  simpleResolvers: true,
  description: 'One version of a prepaid entitlement. What was issued keeps its version.',
})
@ForBuyers
export class PassTypeType {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  description!: string | null;

  @Field(() => Int, { description: 'Units: in all, or in each period.' })
  units!: number;

  @Field(() => PassScheduleType, { nullable: true, description: 'When its units come; null: all at once.' })
  schedule!: PassScheduleType | null;

  @Field(() => PassValidityType, { nullable: true, description: 'How long it is good; null: for ever, or as its schedule says.' })
  validity!: PassValidityType | null;

  @Field(() => Money, { nullable: true, description: 'What one costs in money; null for nothing.' })
  priceMoney!: Money | null;

  @Field(() => Points, { description: 'What one costs in points beside it.' })
  pricePoints!: number;

  @Field(() => String, { description: 'The wallet that pays the points.' })
  walletCode!: string;

  @Field(() => Boolean, { description: 'Whether it may be given to another member.' })
  giftable!: boolean;

  @Field(() => Boolean, { description: 'Whether what is unused may be paid back.' })
  refundable!: boolean;

  @Field(() => RoundingEnum, { description: 'How the share that is paid back is rounded.' })
  rounding!: string;

  @Field(() => SchemeStatusEnum, { description: 'Whether passes of the type are issued.' })
  status!: SchemeStatus;

  @Field(() => Int, { description: 'How often it was changed, from 1.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when it is as it is.' })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' })
  validUntil!: Date | null;
}

@ObjectType('PassTypePayload', { description: 'A pass type that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class PassTypePayload {
  @Field(() => PassTypeType, { nullable: true, description: 'The type.' })
  passType!: object | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
