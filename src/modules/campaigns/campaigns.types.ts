import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Json, Points } from '../../kernel/scalars/index.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { GiftKindEnum } from '../earning/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { WalletPoints } from '../referrals/index.js';

@ObjectType('CampaignPurchases', {
  simpleResolvers: true,
  description:
    'Purchases of a group of members that are not wholly returned, in the period of a campaign up to now, and in as long a time before it.',
})
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class CampaignPurchases {
  @Field(() => Int, { description: 'Members of the group who bought in either time.' })
  members!: number;

  @Field(() => Int, { description: 'Purchases in the period.' })
  purchases!: number;

  @Field(() => Money, { description: 'What was paid for them and kept.' })
  amount!: Money;

  @Field(() => Int, { description: 'Purchases in the time before.' })
  purchasesBefore!: number;

  @Field(() => Money, { description: 'What was paid for them and kept.' })
  amountBefore!: Money;

  @Field(() => Int, { description: 'Purchases in the period less those in the time before; below 0 where there were fewer.' })
  incrementalPurchases!: number;

  @Field(() => Money, { description: 'The same of their money.' })
  incrementalAmount!: Money;
}

@ObjectType('CampaignGift', {
  description: 'What the rules of a campaign gave that is no points: one kind of coupon, pass or chances.',
})
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class CampaignGift {
  @Field(() => GiftKindEnum, { description: 'What it is.' })
  kind!: GiftKind;

  @Field(() => String, { description: 'The code of the kind of coupon, the pass type or the game.' })
  code!: string;

  @Field(() => Int, { description: 'How many pieces were given.' })
  given!: number;

  @Field(() => Int, { description: 'How many of them were taken back, unused.' })
  takenBack!: number;

  @Field(() => Int, { description: 'To how many members.' })
  members!: number;
}

@ObjectType('CampaignReport', {
  simpleResolvers: true,
  description: 'What a campaign cost and brought, from the awards and gifts of its rules as they are now.',
})
@Access('staff', 'server', 'admin', { scope: 'program:read' })
export class CampaignReport {
  @Field(() => [WalletPoints], {
    description: 'What its rules granted, by wallet, and what returns took back: the cost is the difference.',
  })
  cost!: WalletPoints[];

  @Field(() => [CampaignGift], { description: 'What its rules gave that is no points, kind by kind.' })
  gifts!: CampaignGift[];

  @Field(() => Int, { description: 'Members who got an award or a gift.' })
  membersReached!: number;

  @Field(() => Int, { description: 'Awards of points, one for each rule, wallet and event.' })
  awards!: number;

  @Field(() => CampaignPurchases, {
    description:
      'Purchases of the members reached. Incremental is what they bought more than in as many days before the campaign began: hold it against the others, for it knows of no season.',
  })
  reached!: CampaignPurchases;

  @Field(() => CampaignPurchases, {
    description:
      'The same of the members not reached. Who is outside of the audience is left out where purchases tell: where a rule of the campaign looked at one of the purchases and found so.',
  })
  notReached!: CampaignPurchases;
}

@ObjectType('Campaign', { description: 'A named set of rules with a period, an audience and a budget.' })
@Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
export class Campaign {
  @Field(() => String, { description: 'Its name within the program; it never changes.' })
  code!: string;

  @Field(() => SchemeStatusEnum, { description: 'Whether it is in force; its rules apply in its period only.' })
  status!: SchemeStatus;

  @Field(() => Int, { description: 'Which version of it this is; 0 for a draft.' })
  version!: number;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => DateTime, { description: 'From when its rules apply.' })
  from!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null until it is ended.' })
  until!: Date | null;

  @Field(() => Json, { nullable: true, description: 'Whom it is for, in the shape of `ConditionInput`; null for everyone.' })
  audience!: object | null;

  @Field(() => Points, { nullable: true, description: 'Points that its rules together may give; null for no limit.' })
  budget!: number | null;

  @Field(() => Points, { description: 'How much of the budget is used; 0 where there is none.' })
  budgetUsed!: number;

  @Field(() => [String], { description: 'The codes of the rules that name it, in whatever version.' })
  rules!: string[];
}

@ObjectType('CampaignPayload', { description: 'A campaign that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class CampaignPayload {
  @Field(() => Campaign, { nullable: true, description: 'The campaign as it is now.' })
  campaign!: object | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
