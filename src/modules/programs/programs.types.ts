import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { CurrencyCode, DateTime, Decimal, Json, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import {
  EarningBasisEnum,
  ExpiryKindEnum,
  MaturityKindEnum,
  ReturnPolicyEnum,
  RoundingEnum,
  RoundUpToEnum,
  WalletKindEnum,
} from './programs.enums.js';

@ObjectType('ExpiryPolicy', { description: "When points die; dates are meant in the program's time zone." })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class ExpiryPolicyType {
  @Field(() => ExpiryKindEnum, { description: 'Which kind; it says which of the other fields are set.' })
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'ROLLING: days of life.' })
  days!: number | null;

  @Field(() => Int, { nullable: true, description: 'ROLLING, INACTIVITY: months of life.' })
  months!: number | null;

  @Field(() => RoundUpToEnum, { nullable: true, description: 'ROLLING: the period at whose end they die.' })
  roundUpTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'FIXED_DATE: the month, 1 to 12.' })
  month!: number | null;

  @Field(() => Int, { nullable: true, description: 'FIXED_DATE: the day of the month; they are good until its end.' })
  day!: number | null;

  @Field(() => Int, { nullable: true, description: 'FIXED_DATE: years after the year they were earned in.' })
  yearsAfter!: number | null;
}

@ObjectType('ProgramWallet', { description: 'One kind of points of a program, and its policies.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class ProgramWalletType {
  @Field(() => String, { description: 'Its code within the program, e.g. `points`.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => WalletKindEnum, { description: 'What it holds.' })
  kind!: string;

  @Field(() => ExpiryPolicyType, { description: 'When its points die.' })
  expiry!: ExpiryPolicyType;

  @Field(() => ReturnPolicyEnum, { description: 'What a return may take.' })
  returnPolicy!: string;

  @Field(() => Boolean, { description: 'Whether its points can be held, spent and transferred.' })
  spendable!: boolean;
}

@ObjectType('Maturity', { description: 'When earned points become available.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class MaturityType {
  @Field(() => MaturityKindEnum, { description: 'At once, after a delay, or on an event.' })
  kind!: string;

  @Field(() => Int, { nullable: true, description: 'DELAY: how many days.' })
  days!: number | null;
}

@ObjectType('EarningRule', { description: 'One version of a rule. Versions never change; what was earned keeps its version.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class EarningRuleType {
  @Field(() => String, { description: 'Its code within the program.' })
  code!: string;

  @Field(() => Int, { description: '1, 2, 3, ...' })
  version!: number;

  @Field(() => [String], { description: 'The wallets it feeds.' })
  walletCodes!: string[];

  @Field(() => Decimal, { description: "Points per one unit of the program's currency." })
  pointsPer!: string;

  @Field(() => RoundingEnum, { description: 'What becomes of fractions of a point.' })
  rounding!: string;

  @Field(() => EarningBasisEnum, { description: 'By order or by line.' })
  basis!: string;

  @Field(() => MaturityType, { description: 'When what it gives becomes available.' })
  maturity!: MaturityType;

  @Field(() => DateTime, { description: 'From when it is in force.' })
  validFrom!: number;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null while no end is known.' })
  validUntil!: number | null;
}

@ObjectType('HoldSettings', { description: 'How long points may be reserved.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class HoldSettingsType {
  @Field(() => Int, { description: 'Seconds a hold lives when the caller names no time.' })
  defaultTtlSeconds!: number;

  @Field(() => Int, { description: 'Seconds a hold may live at most.' })
  maxTtlSeconds!: number;
}

@ObjectType('TransferSettings', { description: 'Whether members may give each other points.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class TransferSettingsType {
  @Field(() => Boolean, { description: 'Whether they may.' })
  enabled!: boolean;

  @Field(() => Points, { nullable: true, description: 'What one member may send on one day; null for no limit.' })
  dailyLimit!: number | null;
}

@ObjectType('AdjustmentSettings', { description: 'When an adjustment needs a second person.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class AdjustmentSettingsType {
  @Field(() => Points, {
    nullable: true,
    description: 'Adjustments of more points than this, up or down, wait for approval; null when none does.',
  })
  approvalAbove!: number | null;
}

@ObjectType('RedemptionSettings', { description: 'What becomes of redemptions that are cancelled.' })
@Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
export class RedemptionSettingsType {
  @Field(() => Int, { description: 'Days for which points that come back are good when they would have died meanwhile.' })
  reinstateGraceDays!: number;
}

@ObjectType('IdentityProvider', { description: "The brand's own issuer of tokens for its members and staff." })
@Access('staff', 'admin', 'platform', { scope: 'program:read' })
export class IdentityProviderType {
  @Field(() => String, { description: 'The `iss` of its tokens.' })
  issuer!: string;

  @Field(() => String, { description: 'The `aud` of its tokens.' })
  audience!: string;

  @Field(() => String, { nullable: true, description: 'Where it publishes its keys.' })
  jwksUri!: string | null;

  @Field(() => Json, { nullable: true, description: 'Its key set, where it is kept here.' })
  jwks!: unknown;

  @Field(() => [String], { description: 'The signature algorithms that are accepted.' })
  algorithms!: string[];

  @Field(() => String, { description: "The claim that holds a member's external id." })
  memberClaim!: string;

  @Field(() => String, {
    nullable: true,
    description: "The claim that holds a staff member's scopes; a token with it is staff's.",
  })
  staffScopesClaim!: string | null;
}

@ObjectType('Program', { implements: Node, description: "One brand's scheme. Nothing ever crosses a program." })
@Access('member:self', 'staff', 'server', 'partner', 'admin', 'platform')
export class ProgramType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: unknown;

  @Field(() => String, { description: 'Its code, unique on this server.' })
  code!: string;

  @Field(() => String, { description: 'Its name for people.' })
  name!: string;

  @Field(() => String, { description: 'IANA time zone of all its calendar dates.' })
  timeZone!: string;

  @Field(() => String, { description: 'ISO 3166 country that phone numbers without a country code belong to.' })
  region!: string;

  @Field(() => CurrencyCode, { description: 'The one currency of its money.' })
  currency!: string;

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => Int, { description: 'Raised by every change of the program.' })
  version!: number;

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => [ProgramWalletType], { description: 'Its kinds of points.' })
  wallets!: ProgramWalletType[];

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => [EarningRuleType], {
    description: 'Every version of every rule that gives points for the money of purchases, oldest first.',
  })
  rules!: EarningRuleType[];

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => HoldSettingsType, { description: 'How long points may be reserved.' })
  holds!: HoldSettingsType;

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => TransferSettingsType, { description: 'Whether members may give each other points.' })
  transfers!: TransferSettingsType;

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => AdjustmentSettingsType, { description: 'When an adjustment needs a second person.' })
  adjustments!: AdjustmentSettingsType;

  @Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => RedemptionSettingsType, { description: 'What becomes of redemptions that are cancelled.' })
  redemptions!: RedemptionSettingsType;

  @Access('staff', 'admin', 'platform', { scope: 'program:read' })
  @Field(() => IdentityProviderType, { nullable: true, description: "The brand's own issuer of tokens; null without one." })
  identityProvider!: IdentityProviderType | null;
}

@ObjectType('ProgramPayload', { description: 'A program that was made or changed, or why it was not.' })
@Access('staff', 'admin', 'platform')
export class ProgramPayload {
  @Field(() => ProgramType, { nullable: true, description: 'The program as it is now.' })
  program!: object | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
