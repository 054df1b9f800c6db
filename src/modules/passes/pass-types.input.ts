import { Field, InputType, Int } from 'type-graphql';
import type { Rounding } from '../../kernel/money.js';
import { Decimal, Points } from '../../kernel/scalars/index.js';
import { RoundingEnum } from '../programs/index.js';
import type { PassPeriod } from './pass.js';
import { PassPeriodEnum } from './passes.enums.js';

@InputType({ description: 'Units that come anew in each of several periods.' })
export class PassScheduleInput {
  @Field(() => PassPeriodEnum, { description: 'How often.' })
  period!: PassPeriod;

  @Field(() => Int, { description: 'For how many periods, 1 to 1200; the pass ends with the last.' })
  periods!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what is left of a period is carried over, until the pass ends; false if left out: it lapses.',
  })
  carry?: boolean | null;
}

@InputType({ description: 'How long a pass is good, through the end of its last day; exactly one field is given.' })
export class PassValidityInput {
  @Field(() => Int, { nullable: true, description: 'Days after the one on which it starts, 1 to 36500.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'Months after that day, 1 to 1200.' })
  months?: number | null;
}

@InputType('PassTypeSettingsInput', { description: 'What a pass holds, and what it costs.' })
export class PassTypeSettingsInput {
  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is, up to 2,000 characters.' })
  description?: string | null;

  @Field(() => Int, {
    description: 'Units, 1 to 2147483647: in all, or in each period of its schedule, all of which come to no more.',
  })
  units!: number;

  @Field(() => PassScheduleInput, { nullable: true, description: 'When its units come; all at once if left out.' })
  schedule?: PassScheduleInput | null;

  @Field(() => PassValidityInput, {
    nullable: true,
    description:
      'How long it is good; for ever if left out. Not beside a schedule: then it is good until the end of its last period.',
  })
  validity?: PassValidityInput | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "What one costs in money, in the program's currency; nothing if left out.",
  })
  priceMoney?: string | null;

  @Field(() => Points, { nullable: true, description: 'What one costs in points, beside the money; nothing if left out.' })
  pricePoints?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The wallet that pays the points, `points` if left out. It must be spendable.',
  })
  walletCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it may be given to another member; false if left out.' })
  giftable?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what is unused may be paid back; false if left out.' })
  refundable?: boolean | null;

  @Field(() => RoundingEnum, { nullable: true, description: 'How the share that is paid back is rounded; FLOOR if left out.' })
  rounding?: Rounding | null;
}

@InputType('SavePassTypeInput', { description: 'A pass that the brand sells or gives away.' })
export class SavePassTypeInput extends PassTypeSettingsInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;
}

@InputType('EndPassTypeInput', { description: 'A pass that is not to be issued any more.' })
export class EndPassTypeInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;
}
