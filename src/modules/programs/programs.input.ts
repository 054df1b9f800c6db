import { Field, InputType, Int } from 'type-graphql';
import type { ExpiryPolicy, RoundUpTo } from '../../kernel/expiry-policy.js';
import type { Rounding } from '../../kernel/money.js';
import type { ReturnPolicy, WalletKind } from '../../kernel/program-config.js';
import { CurrencyCode, DateTime, Decimal, Json, Points } from '../../kernel/scalars/index.js';
import type { EarningRule, Maturity } from '../../kernel/scheme/rule.js';
import {
  EarningBasisEnum,
  ExpiryKindEnum,
  MaturityKindEnum,
  ReturnPolicyEnum,
  RoundingEnum,
  RoundUpToEnum,
  WalletKindEnum,
} from './programs.enums.js';

@InputType({ description: "When points die; dates are meant in the program's time zone. Each kind takes its own fields." })
export class ExpiryPolicyInput {
  @Field(() => ExpiryKindEnum, { description: 'Which kind.' })
  kind!: ExpiryPolicy['kind'];

  @Field(() => Int, { nullable: true, description: 'ROLLING: days of life.' })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: 'ROLLING, INACTIVITY: months of life.' })
  months?: number | null;

  @Field(() => RoundUpToEnum, { nullable: true, description: 'ROLLING: the period at whose end they die.' })
  roundUpTo?: RoundUpTo | null;

  @Field(() => Int, { nullable: true, description: 'FIXED_DATE: the month, 1 to 12.' })
  month?: number | null;

  @Field(() => Int, { nullable: true, description: 'FIXED_DATE: the day of the month; they are good until its end.' })
  day?: number | null;

  @Field(() => Int, { nullable: true, description: 'FIXED_DATE: years after the year they were earned in.' })
  yearsAfter?: number | null;
}

@InputType({
  description: 'A wallet of a program, matched by its code. A new one needs a name, a return policy and whether it is spendable.',
})
export class ProgramWalletInput {
  @Field(() => String, { description: 'Its code within the program.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'Its name for people.' })
  name?: string | null;

  @Field(() => WalletKindEnum, {
    nullable: true,
    description:
      'What it holds; POINTS if left out for a new wallet. It never changes. A wallet in MONEY is spendable, and its return policy WITHIN_BALANCE: both may be left out.',
  })
  kind?: WalletKind | null;

  @Field(() => ExpiryPolicyInput, {
    nullable: true,
    description: 'When points earned from now on die; never, if left out for a new wallet.',
  })
  expiry?: ExpiryPolicyInput | null;

  @Field(() => ReturnPolicyEnum, { nullable: true, description: 'What a return may take.' })
  returnPolicy?: ReturnPolicy | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its points can be held, spent and transferred.' })
  spendable?: boolean | null;
}

@InputType({ description: 'When earned points become available.' })
export class MaturityInput {
  @Field(() => MaturityKindEnum, { description: 'At once, after a delay, or on an event.' })
  kind!: Maturity['kind'];

  @Field(() => Int, { nullable: true, description: 'DELAY: how many days, 1 to 3650.' })
  days?: number | null;
}

@InputType({
  description:
    'The next version of an earning rule. What is left out is as in the newest version, or for a first version: 1 point per unit of money into `points` and `status`, by order, FLOOR, at once.',
})
export class EarningRuleInput {
  @Field(() => String, { nullable: true, description: 'Its code; `default` if left out.' })
  code?: string | null;

  @Field(() => [String], { nullable: true, description: 'The wallets it feeds.' })
  walletCodes?: string[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: "Points per one unit of the program's currency, with at most 6 decimals.",
  })
  pointsPer?: string | null;

  @Field(() => RoundingEnum, { nullable: true, description: 'What becomes of fractions of a point.' })
  rounding?: Rounding | null;

  @Field(() => EarningBasisEnum, { nullable: true, description: 'By order or by line.' })
  basis?: EarningRule['basis'] | null;

  @Field(() => MaturityInput, { nullable: true, description: 'When what it gives becomes available.' })
  maturity?: MaturityInput | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "From when; now if left out, and from the beginning of time for a new program's rule.",
  })
  validFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  validUntil?: Date | null;
}

@InputType({ description: 'How long points may be reserved.' })
export class HoldSettingsInput {
  @Field(() => Int, { nullable: true, description: 'Seconds a hold lives when the caller names no time.' })
  defaultTtlSeconds?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds a hold may live at most, up to 30 days.' })
  maxTtlSeconds?: number | null;
}

@InputType({ description: 'Whether members may give each other points.' })
export class TransferSettingsInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether they may.' })
  enabled?: boolean | null;

  @Field(() => Points, { nullable: true, description: 'What one member may send on one day; null ends the limit.' })
  dailyLimit?: number | null;
}

@InputType({ description: 'When an adjustment needs a second person.' })
export class AdjustmentSettingsInput {
  @Field(() => Points, {
    nullable: true,
    description: 'Adjustments of more points than this wait for approval; null: none does.',
  })
  approvalAbove?: number | null;
}

@InputType({ description: 'What becomes of redemptions that are cancelled.' })
export class RedemptionSettingsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Days for which points that come back are good when they would have died meanwhile, 1 to 3650.',
  })
  reinstateGraceDays?: number | null;
}

@InputType({ description: "The brand's own issuer of tokens for its members and staff." })
export class IdentityProviderInput {
  @Field(() => String, { description: 'The `iss` of its tokens.' })
  issuer!: string;

  @Field(() => String, { description: 'The `aud` of its tokens.' })
  audience!: string;

  @Field(() => String, { nullable: true, description: 'The https URL of its key set; either this or `jwks`.' })
  jwksUri?: string | null;

  @Field(() => Json, { nullable: true, description: 'A JSON Web Key Set of public keys.' })
  jwks?: unknown;

  @Field(() => [String], { nullable: true, description: 'Asymmetric algorithms to accept; RS256, ES256 and EdDSA if left out.' })
  algorithms?: string[] | null;

  @Field(() => String, { nullable: true, description: "The claim that holds a member's external id; `sub` if left out." })
  memberClaim?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The claim that holds a staff member's scopes; a token with it is staff's.",
  })
  staffScopesClaim?: string | null;
}

@InputType({ description: 'Settings that a new and an existing program share.' })
abstract class ProgramSettingsInput {
  @Field(() => [ProgramWalletInput], {
    nullable: true,
    description: 'Wallets to change or add; `points` and `status` are always there.',
  })
  wallets?: ProgramWalletInput[] | null;

  @Field(() => EarningRuleInput, { nullable: true, description: 'The next version of an earning rule.' })
  rule?: EarningRuleInput | null;

  @Field(() => HoldSettingsInput, { nullable: true, description: 'How long points may be reserved.' })
  holds?: HoldSettingsInput | null;

  @Field(() => TransferSettingsInput, { nullable: true, description: 'Whether members may give each other points.' })
  transfers?: TransferSettingsInput | null;

  @Field(() => AdjustmentSettingsInput, { nullable: true, description: 'When an adjustment needs a second person.' })
  adjustments?: AdjustmentSettingsInput | null;

  @Field(() => RedemptionSettingsInput, { nullable: true, description: 'What becomes of redemptions that are cancelled.' })
  redemptions?: RedemptionSettingsInput | null;

  @Field(() => IdentityProviderInput, { nullable: true, description: "The brand's own issuer of tokens; null takes it away." })
  identityProvider?: IdentityProviderInput | null;
}

@InputType({ description: 'A new program.' })
export class CreateProgramInput extends ProgramSettingsInput {
  @Field(() => String, { description: 'Its code, unique on this server: lower-case letters, digits and hyphens.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => String, { description: 'IANA time zone, e.g. Asia/Shanghai.' })
  timeZone!: string;

  @Field(() => String, { description: 'ISO 3166 country code, e.g. CN.' })
  region!: string;

  @Field(() => CurrencyCode, { description: 'The one currency of its money; it cannot be changed later.' })
  currency!: string;
}

@InputType({ description: 'What changes from now on; fields left out stay as they are.' })
export class UpdateProgramInput extends ProgramSettingsInput {
  @Field(() => String, { nullable: true, description: 'Its name for people.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA time zone; dates already given stay.' })
  timeZone?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166 country code.' })
  region?: string | null;
}
