import { Field, InputType, Int } from 'type-graphql';
import { Decimal } from '../../kernel/scalars/index.js';

@InputType('ReferralSettingsInput', {
  description: 'How referrals count. What they give is said by earning rules with the trigger REFERRAL, for each side and step.',
})
export class ReferralSettingsInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'Days after enrolment in which the first purchase counts, 0 (the same day) to 3,650; left out or null, there is no limit.',
  })
  firstPurchaseWithinDays?: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "What the first purchase must come to, in the program's currency, also after returns; left out, anything above nothing will do.",
  })
  minimumPurchase?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many friends of one member count, 1 to 1,000,000; left out or null, there is no limit.',
  })
  perReferrer?: number | null;
}
