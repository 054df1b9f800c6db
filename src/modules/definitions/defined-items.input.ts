import { Field, InputType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars/index.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { AchievementSettingsInput } from '../achievements/index.js';
import { ActivitySettingsInput } from '../activities/index.js';
import { CampaignSettingsInput } from '../campaigns/index.js';
import { CheckInSettingsInput } from '../checkins/index.js';
import { RuleInput } from '../earning/index.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { ReferralSettingsInput } from '../referrals/index.js';
import { TierSchemeInput } from '../tiers/index.js';

const itemCode = 'Its code: 1 to 63 lower-case letters, digits, hyphens and underscores.';
const itemStatus = 'ACTIVE if left out. DRAFT and PAUSED keep it out of force; ENDED is refused: what is to end is left out.';
const itemStart =
  'From when it holds; at once if left out. In the past only for a first version, by an administrator, or while nothing was recorded yet.';
const itemEnd = 'Until when it holds; without end if left out.';

@InputType({ description: 'An activity of a definition.' })
export class DefinedActivityInput extends ActivitySettingsInput {
  @Field(() => String, { description: itemCode })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}

@InputType({ description: 'The tiers of a program, in a definition.' })
export class DefinedTiersInput extends TierSchemeInput {
  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}

@InputType({ description: 'A campaign of a definition.' })
export class DefinedCampaignInput extends CampaignSettingsInput {
  @Field(() => String, { description: itemCode })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}

@InputType({ description: 'An achievement of a definition.' })
export class DefinedAchievementInput extends AchievementSettingsInput {
  @Field(() => String, { description: itemCode })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}

@InputType({ description: 'How check-ins work, in a definition.' })
export class DefinedCheckInsInput extends CheckInSettingsInput {
  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}

@InputType({ description: 'How referrals work, in a definition.' })
export class DefinedReferralsInput extends ReferralSettingsInput {
  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}

@InputType({ description: 'An earning rule of a definition.' })
export class DefinedRuleInput extends RuleInput {
  @Field(() => String, { description: itemCode })
  code!: string;

  @Field(() => SchemeStatusEnum, { nullable: true, description: itemStatus })
  status?: SchemeStatus | null;

  @Field(() => DateTime, { nullable: true, description: itemStart })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: itemEnd })
  validUntil?: Date | null;
}
