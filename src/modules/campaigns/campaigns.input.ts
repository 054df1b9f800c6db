import { Field, InputType } from 'type-graphql';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { ConditionInput } from '../earning/index.js';

@InputType('CampaignSettingsInput', {
  description:
    'A named set of rules with a period, an audience and a budget: they hold for all rules that name the campaign, beside their own.',
})
export class CampaignSettingsInput {
  @Field(() => String, { description: 'For people, up to 200 characters.' })
  name!: string;

  @Field(() => DateTime, { description: 'From when its rules apply, by when things happen.' })
  from!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when, not included; left out or null, until it is ended.' })
  until?: Date | null;

  @Field(() => ConditionInput, { nullable: true, description: 'Whom it is for; left out or null, everyone.' })
  audience?: ConditionInput | null;

  @Field(() => Points, {
    nullable: true,
    description:
      'Points that all its rules together may give in all wallets; left out or null, there is no limit. What returns take back can be given again.',
  })
  budget?: number | null;
}

@InputType('SaveCampaignInput', { description: 'A campaign.' })
export class SaveCampaignInput extends CampaignSettingsInput {
  @Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' })
  code!: string;
}

@InputType('EndCampaignInput', { description: 'A campaign that is over.' })
export class EndCampaignInput {
  @Field(() => String, { description: 'Which one.' })
  code!: string;
}
