import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, Decimal, Points } from '../../kernel/scalars/index.js';
import { ConditionInput } from '../earning/index.js';
import type { LimitPeriod, RewardKind, RewardStatus } from './reward.js';
import { LimitPeriodEnum, RewardKindEnum, RewardStatusEnum } from './rewards.enums.js';

@InputType({ description: 'The texts of a reward in one language.' })
export class RewardTextInput {
  @Field(() => String, { description: 'A BCP 47 tag, e.g. zh-CN.' })
  language!: string;

  @Field(() => String, { description: 'Its name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is, at most 5,000 characters.' })
  description?: string | null;
}

@InputType({ description: 'How many one member may take in a period.' })
export class RewardLimitInput {
  @Field(() => LimitPeriodEnum, { description: 'In which time.' })
  period!: LimitPeriod;

  @Field(() => Int, { description: 'How many, above 0.' })
  quantity!: number;
}

@InputType({ description: 'A reward to be saved: all that it says is replaced. What was redeemed stays as it was.' })
export class SaveRewardInput {
  @Field(() => String, { description: 'Its code: a new one makes a reward.' })
  code!: string;

  @Field(() => RewardKindEnum, { description: 'What it is; it does not change.' })
  kind!: RewardKind;

  @Field(() => String, { description: 'Its name, at most 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is, at most 5,000 characters.' })
  description?: string | null;

  @Field(() => [RewardTextInput], { nullable: true, description: 'Its texts in other languages, at most 20.' })
  texts?: RewardTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where it stands in the catalogue, at most 100 characters.' })
  category?: string | null;

  @Field(() => [String], { nullable: true, description: 'Addresses of pictures, all https, at most 10.' })
  imageUrls?: string[] | null;

  @Field(() => Points, { description: 'What one costs in points; 0 where it costs money only.' })
  pricePoints!: number;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What one costs in money beside the points, in the program's currency. It is paid to the shop, which then moves the redemption on.",
  })
  priceMoney?: string | null;

  @Field(() => String, { nullable: true, description: 'The wallet that pays; `points` if left out. It must be spendable.' })
  walletCode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many there are, for a new reward, at most 1,000,000,000; unlimited if left out. Later it is adjusted. A pool has as many as codes, a service lies in its slots.',
  })
  stock?: number | null;

  @Field(() => RewardStatusEnum, {
    nullable: true,
    description: 'Whether it is on offer; ACTIVE if left out. ENDED is for good.',
  })
  status?: RewardStatus | null;

  @Field(() => DateTime, { nullable: true, description: 'From when it can be redeemed; at once if left out.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  endsAt?: Date | null;

  @Field(() => ConditionInput, {
    nullable: true,
    description: 'Which members may have it, e.g. by tier, tag or segment. What belongs to a purchase or a check-in is refused.',
  })
  condition?: ConditionInput | null;

  @Field(() => [RewardLimitInput], {
    nullable: true,
    description: 'How many one member may take, all of which hold, at most 5. Each counts from when the reward has it.',
  })
  limits?: RewardLimitInput[] | null;

  @Field(() => Int, { nullable: true, description: 'How many may be taken at once, 1 to 1000; 10 if left out.' })
  maxQuantity?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes for which it is kept for a member until the shop confirms, 1 to 525600. Without end if left out, 30 where money is due.',
  })
  reserveMinutes?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'For the kind COUPON: which kind of coupon the member gets, by its code.',
  })
  couponType?: string | null;

  @Field(() => String, { nullable: true, description: 'PASS: the code of the pass type that one gives, and needed then.' })
  passType?: string | null;

  @Field(() => Int, { nullable: true, description: 'Sorts the catalogue, lower ones first; 0 if left out.' })
  position?: number | null;
}

@InputType({ description: 'More or less of a reward, or of the places in a slot.' })
export class AdjustRewardStockInput {
  @Field(() => String, {
    description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The reward; either this or the slot.' })
  rewardId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The slot of a service.' })
  slotId?: string | null;

  @Field(() => Int, { description: 'Signed: how many more or fewer.' })
  change!: number;

  @Field(() => String, { description: 'Why, e.g. delivery. 1 to 200 characters.' })
  reason!: string;
}

@InputType({ description: 'Codes for a pool.' })
export class ImportRewardCodesInput {
  @Field(() => ID, { description: 'The reward, of kind VIRTUAL.' })
  rewardId!: string;

  @Field(() => String, {
    description:
      'CSV or plain lines: the first column of each row is a code of 1 to 200 characters; a first row `code` is a heading. At most 100,000 rows. Sending it again adds nothing twice.',
  })
  csv!: string;
}

@InputType({ description: 'A slot of time in which a service is rendered.' })
export class RewardSlotInput {
  @Field(() => DateTime, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => Int, { description: 'How many members it takes, 1 to 100,000.' })
  capacity!: number;

  @Field(() => String, { nullable: true, description: 'Where, e.g. a store. At most 200 characters.' })
  place?: string | null;
}

@InputType({ description: 'Slots for a service.' })
export class AddRewardSlotsInput {
  @Field(() => ID, { description: 'The reward, of kind SERVICE.' })
  rewardId!: string;

  @Field(() => [RewardSlotInput], {
    description:
      'The slots, 1 to 500. One that begins at the same time in the same place is there already and stays as it is; a new one begins later than now.',
  })
  slots!: RewardSlotInput[];
}

@InputType({ description: 'Which rewards; all that is given must hold.' })
export class RewardFilter {
  @Field(() => [RewardKindEnum], { nullable: true, description: 'Of these kinds.' })
  kinds?: RewardKind[] | null;

  @Field(() => [String], { nullable: true, description: 'In these categories.' })
  categories?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'With all of these words in its texts, in any language, in whatever case and width.',
  })
  search?: string | null;

  @Field(() => Points, { nullable: true, description: 'For so many points or fewer.' })
  maxPoints?: number | null;

  @Field(() => [RewardStatusEnum], {
    nullable: true,
    description: 'With these statuses. Members see what is on offer, or will be, only.',
  })
  statuses?: RewardStatus[] | null;
}
