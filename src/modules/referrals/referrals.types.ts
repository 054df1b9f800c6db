import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { ReferralRefusal, ReferralStatus } from './referral-state.js';

export const ReferralStatusEnum: { [Name in ReferralStatus]: Name } = {
  REFUSED: 'REFUSED',
  ENROLLED: 'ENROLLED',
  PURCHASED: 'PURCHASED',
  TAKEN_BACK: 'TAKEN_BACK',
};
registerEnumType(ReferralStatusEnum, {
  name: 'ReferralStatus',
  description: 'How far a referral has come.',
  valuesConfig: {
    REFUSED: { description: 'It does not count, and never will; the friend is a member all the same.' },
    ENROLLED: { description: 'The friend is a member.' },
    PURCHASED: { description: 'The friend made a first purchase that counts.' },
    TAKEN_BACK: { description: 'That purchase was returned, and what it gave was taken back, for good.' },
  },
});

export const ReferralRefusalEnum: { [Name in ReferralRefusal]: Name } = {
  SELF: 'SELF',
  CIRCLE: 'CIRCLE',
  RE_ENROLLED: 'RE_ENROLLED',
  SAME_PHONE: 'SAME_PHONE',
  SAME_DEVICE: 'SAME_DEVICE',
  LIMIT: 'LIMIT',
};
registerEnumType(ReferralRefusalEnum, {
  name: 'ReferralRefusal',
  description: 'Why a referral does not count.',
  valuesConfig: {
    SELF: { description: 'A member came with its own code.' },
    CIRCLE: { description: 'A member came with the code of someone whom it had brought, directly or through others.' },
    RE_ENROLLED: { description: 'The person is or was a member: known by external id, phone or e-mail.' },
    SAME_PHONE: { description: 'The phone number, in whatever spelling, was a former member’s.' },
    SAME_DEVICE: { description: 'Somebody had enrolled on the same device.' },
    LIMIT: { description: 'As many friends of the referrer as may count had come before.' },
  },
});

@ObjectType('WalletPoints', { simpleResolvers: true, description: 'Points of one kind.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class WalletPoints {
  @Field(() => String, { description: 'The code of the wallet.' })
  walletCode!: string;

  @Field(() => Points, { description: 'What was granted.' })
  granted!: number;

  @Field(() => Points, { description: 'How much of it returns have taken back, or made a debt.' })
  takenBack!: number;
}

@ObjectType('Referral', { description: 'That one member brought another.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'members:write'] })
export class Referral {
  @Field(() => ReferralStatusEnum, { description: 'How far it has come.' })
  status!: ReferralStatus;

  @Access('staff', 'server', 'admin', { scope: ['members:read', 'members:write'] })
  @Field(() => ReferralRefusalEnum, { nullable: true, description: 'Why it does not count. Not for the member.' })
  refusedFor!: ReferralRefusal | null;

  @Field(() => String, { nullable: true, description: "The first letter of the friend's name." })
  friendName!: string | null;

  @Field(() => DateTime, { description: 'When the friend came.' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the friend made the first purchase that counts.' })
  purchasedAt!: Date | null;
}

@ObjectType('ReferralEdge', { description: 'A referral and its place in the list.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
export class ReferralEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => Referral, { description: 'The referral.' })
  node!: object;
}

@ObjectType('ReferralConnection', { description: 'A page of referrals.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
export class ReferralConnection {
  @Field(() => [ReferralEdge], { description: 'The referrals with their places.' })
  edges!: ReferralEdge[];

  @Field(() => [Referral], { description: 'The referrals.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('ReferralSettings', { simpleResolvers: true, description: 'How referrals count.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class ReferralSettings {
  @Field(() => Int, { nullable: true, description: 'Days after enrolment in which the first purchase counts; null for ever.' })
  firstPurchaseWithinDays!: number | null;

  @Field(() => Money, { description: 'What the first purchase must come to, also after returns.' })
  minimumPurchase!: Money;

  @Field(() => Int, { nullable: true, description: 'How many friends of one member count; null for no limit.' })
  perReferrer!: number | null;

  @Field(() => Int, { description: '0 until a program says how its referrals count.' })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when.' })
  validFrom!: Date | null;
}

@ObjectType('ReferralSettingsPayload', { description: 'How referrals count from now on, or why that was refused.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class ReferralSettingsPayload {
  @Field(() => ReferralSettings, { nullable: true, description: 'The settings.' })
  settings!: ReferralSettings | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('RefusedReferrals', { simpleResolvers: true, description: 'How many referrals did not count, and why.' })
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class RefusedReferrals {
  @Field(() => ReferralRefusalEnum, { description: 'Why.' })
  reason!: ReferralRefusal;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('ReferralFunnel', {
  simpleResolvers: true,
  description:
    'What became of the referral codes that were given in a period: of the same ones all the way down, whenever it happened.',
})
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class ReferralFunnel {
  @Field(() => Int, { description: 'Persons who came with a code.' })
  codesUsed!: number;

  @Field(() => Int, { description: 'How many of them count.' })
  enrolled!: number;

  @Field(() => [RefusedReferrals], { description: 'How many do not, by why.' })
  refused!: RefusedReferrals[];

  @Field(() => Int, { description: 'How many made a first purchase that counts, also where it was returned later.' })
  firstPurchase!: number;

  @Field(() => Int, { description: 'Referrals for which either side got points, at either step.' })
  rewarded!: number;

  @Field(() => Int, { description: 'Referrals whose first purchase was returned.' })
  takenBack!: number;

  @Field(() => [WalletPoints], { description: 'What both sides got for them, by wallet.' })
  points!: WalletPoints[];
}
