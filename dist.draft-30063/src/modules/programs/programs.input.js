var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType, Int } from 'type-graphql';
import { CurrencyCode, DateTime, Decimal, Json, Points } from '../../kernel/scalars/index.js';
import { EarningBasisEnum, ExpiryKindEnum, MaturityKindEnum, ReturnPolicyEnum, RoundingEnum, RoundUpToEnum, WalletKindEnum, } from './programs.enums.js';
let ExpiryPolicyInput = class ExpiryPolicyInput {
};
__decorate([
    Field(() => ExpiryKindEnum, { description: 'Which kind.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'ROLLING: days of life.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "days", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'ROLLING, INACTIVITY: months of life.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "months", void 0);
__decorate([
    Field(() => RoundUpToEnum, { nullable: true, description: 'ROLLING: the period at whose end they die.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "roundUpTo", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'FIXED_DATE: the month, 1 to 12.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "month", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'FIXED_DATE: the day of the month; they are good until its end.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "day", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'FIXED_DATE: years after the year they were earned in.' }),
    __metadata("design:type", Object)
], ExpiryPolicyInput.prototype, "yearsAfter", void 0);
ExpiryPolicyInput = __decorate([
    InputType({ description: "When points die; dates are meant in the program's time zone. Each kind takes its own fields." })
], ExpiryPolicyInput);
export { ExpiryPolicyInput };
let ProgramWalletInput = class ProgramWalletInput {
};
__decorate([
    Field(() => String, { description: 'Its code within the program.' }),
    __metadata("design:type", String)
], ProgramWalletInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its name for people.' }),
    __metadata("design:type", Object)
], ProgramWalletInput.prototype, "name", void 0);
__decorate([
    Field(() => WalletKindEnum, {
        nullable: true,
        description: 'What it holds; POINTS if left out for a new wallet. It never changes. A wallet in MONEY is spendable, and its return policy WITHIN_BALANCE: both may be left out.',
    }),
    __metadata("design:type", Object)
], ProgramWalletInput.prototype, "kind", void 0);
__decorate([
    Field(() => ExpiryPolicyInput, {
        nullable: true,
        description: 'When points earned from now on die; never, if left out for a new wallet.',
    }),
    __metadata("design:type", Object)
], ProgramWalletInput.prototype, "expiry", void 0);
__decorate([
    Field(() => ReturnPolicyEnum, { nullable: true, description: 'What a return may take.' }),
    __metadata("design:type", Object)
], ProgramWalletInput.prototype, "returnPolicy", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether its points can be held, spent and transferred.' }),
    __metadata("design:type", Object)
], ProgramWalletInput.prototype, "spendable", void 0);
ProgramWalletInput = __decorate([
    InputType({
        description: 'A wallet of a program, matched by its code. A new one needs a name, a return policy and whether it is spendable.',
    })
], ProgramWalletInput);
export { ProgramWalletInput };
let MaturityInput = class MaturityInput {
};
__decorate([
    Field(() => MaturityKindEnum, { description: 'At once, after a delay, or on an event.' }),
    __metadata("design:type", Object)
], MaturityInput.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'DELAY: how many days, 1 to 3650.' }),
    __metadata("design:type", Object)
], MaturityInput.prototype, "days", void 0);
MaturityInput = __decorate([
    InputType({ description: 'When earned points become available.' })
], MaturityInput);
export { MaturityInput };
let EarningRuleInput = class EarningRuleInput {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Its code; `default` if left out.' }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "code", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'The wallets it feeds.' }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "walletCodes", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: "Points per one unit of the program's currency, with at most 6 decimals.",
    }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "pointsPer", void 0);
__decorate([
    Field(() => RoundingEnum, { nullable: true, description: 'What becomes of fractions of a point.' }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "rounding", void 0);
__decorate([
    Field(() => EarningBasisEnum, { nullable: true, description: 'By order or by line.' }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "basis", void 0);
__decorate([
    Field(() => MaturityInput, { nullable: true, description: 'When what it gives becomes available.' }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "maturity", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: "From when; now if left out, and from the beginning of time for a new program's rule.",
    }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' }),
    __metadata("design:type", Object)
], EarningRuleInput.prototype, "validUntil", void 0);
EarningRuleInput = __decorate([
    InputType({
        description: 'The next version of an earning rule. What is left out is as in the newest version, or for a first version: 1 point per unit of money into `points` and `status`, by order, FLOOR, at once.',
    })
], EarningRuleInput);
export { EarningRuleInput };
let HoldSettingsInput = class HoldSettingsInput {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Seconds a hold lives when the caller names no time.' }),
    __metadata("design:type", Object)
], HoldSettingsInput.prototype, "defaultTtlSeconds", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Seconds a hold may live at most, up to 30 days.' }),
    __metadata("design:type", Object)
], HoldSettingsInput.prototype, "maxTtlSeconds", void 0);
HoldSettingsInput = __decorate([
    InputType({ description: 'How long points may be reserved.' })
], HoldSettingsInput);
export { HoldSettingsInput };
let TransferSettingsInput = class TransferSettingsInput {
};
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether they may.' }),
    __metadata("design:type", Object)
], TransferSettingsInput.prototype, "enabled", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'What one member may send on one day; null ends the limit.' }),
    __metadata("design:type", Object)
], TransferSettingsInput.prototype, "dailyLimit", void 0);
TransferSettingsInput = __decorate([
    InputType({ description: 'Whether members may give each other points.' })
], TransferSettingsInput);
export { TransferSettingsInput };
let AdjustmentSettingsInput = class AdjustmentSettingsInput {
};
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'Adjustments of more points than this wait for approval; null: none does.',
    }),
    __metadata("design:type", Object)
], AdjustmentSettingsInput.prototype, "approvalAbove", void 0);
AdjustmentSettingsInput = __decorate([
    InputType({ description: 'When an adjustment needs a second person.' })
], AdjustmentSettingsInput);
export { AdjustmentSettingsInput };
let RedemptionSettingsInput = class RedemptionSettingsInput {
};
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Days for which points that come back are good when they would have died meanwhile, 1 to 3650.',
    }),
    __metadata("design:type", Object)
], RedemptionSettingsInput.prototype, "reinstateGraceDays", void 0);
RedemptionSettingsInput = __decorate([
    InputType({ description: 'What becomes of redemptions that are cancelled.' })
], RedemptionSettingsInput);
export { RedemptionSettingsInput };
let IdentityProviderInput = class IdentityProviderInput {
};
__decorate([
    Field(() => String, { description: 'The `iss` of its tokens.' }),
    __metadata("design:type", String)
], IdentityProviderInput.prototype, "issuer", void 0);
__decorate([
    Field(() => String, { description: 'The `aud` of its tokens.' }),
    __metadata("design:type", String)
], IdentityProviderInput.prototype, "audience", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The https URL of its key set; either this or `jwks`.' }),
    __metadata("design:type", Object)
], IdentityProviderInput.prototype, "jwksUri", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'A JSON Web Key Set of public keys.' }),
    __metadata("design:type", Object)
], IdentityProviderInput.prototype, "jwks", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Asymmetric algorithms to accept; RS256, ES256 and EdDSA if left out.' }),
    __metadata("design:type", Object)
], IdentityProviderInput.prototype, "algorithms", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The claim that holds a member's external id; `sub` if left out." }),
    __metadata("design:type", Object)
], IdentityProviderInput.prototype, "memberClaim", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: "The claim that holds a staff member's scopes; a token with it is staff's.",
    }),
    __metadata("design:type", Object)
], IdentityProviderInput.prototype, "staffScopesClaim", void 0);
IdentityProviderInput = __decorate([
    InputType({ description: "The brand's own issuer of tokens for its members and staff." })
], IdentityProviderInput);
export { IdentityProviderInput };
let ProgramSettingsInput = class ProgramSettingsInput {
};
__decorate([
    Field(() => [ProgramWalletInput], {
        nullable: true,
        description: 'Wallets to change or add; `points` and `status` are always there.',
    }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "wallets", void 0);
__decorate([
    Field(() => EarningRuleInput, { nullable: true, description: 'The next version of an earning rule.' }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "rule", void 0);
__decorate([
    Field(() => HoldSettingsInput, { nullable: true, description: 'How long points may be reserved.' }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "holds", void 0);
__decorate([
    Field(() => TransferSettingsInput, { nullable: true, description: 'Whether members may give each other points.' }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "transfers", void 0);
__decorate([
    Field(() => AdjustmentSettingsInput, { nullable: true, description: 'When an adjustment needs a second person.' }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "adjustments", void 0);
__decorate([
    Field(() => RedemptionSettingsInput, { nullable: true, description: 'What becomes of redemptions that are cancelled.' }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "redemptions", void 0);
__decorate([
    Field(() => IdentityProviderInput, { nullable: true, description: "The brand's own issuer of tokens; null takes it away." }),
    __metadata("design:type", Object)
], ProgramSettingsInput.prototype, "identityProvider", void 0);
ProgramSettingsInput = __decorate([
    InputType({ description: 'Settings that a new and an existing program share.' })
], ProgramSettingsInput);
let CreateProgramInput = class CreateProgramInput extends ProgramSettingsInput {
};
__decorate([
    Field(() => String, { description: 'Its code, unique on this server: lower-case letters, digits and hyphens.' }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its name for people.' }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'IANA time zone, e.g. Asia/Shanghai.' }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "timeZone", void 0);
__decorate([
    Field(() => String, { description: 'ISO 3166 country code, e.g. CN.' }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "region", void 0);
__decorate([
    Field(() => CurrencyCode, { description: 'The one currency of its money; it cannot be changed later.' }),
    __metadata("design:type", String)
], CreateProgramInput.prototype, "currency", void 0);
CreateProgramInput = __decorate([
    InputType({ description: 'A new program.' })
], CreateProgramInput);
export { CreateProgramInput };
let UpdateProgramInput = class UpdateProgramInput extends ProgramSettingsInput {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Its name for people.' }),
    __metadata("design:type", Object)
], UpdateProgramInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'IANA time zone; dates already given stay.' }),
    __metadata("design:type", Object)
], UpdateProgramInput.prototype, "timeZone", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'ISO 3166 country code.' }),
    __metadata("design:type", Object)
], UpdateProgramInput.prototype, "region", void 0);
UpdateProgramInput = __decorate([
    InputType({ description: 'What changes from now on; fields left out stay as they are.' })
], UpdateProgramInput);
export { UpdateProgramInput };
//# sourceMappingURL=programs.input.js.map