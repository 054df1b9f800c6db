var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { CurrencyCode, DateTime, Decimal, Json, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { EarningBasisEnum, ExpiryKindEnum, MaturityKindEnum, ReturnPolicyEnum, RoundingEnum, RoundUpToEnum, WalletKindEnum, } from './programs.enums.js';
let ExpiryPolicyType = class ExpiryPolicyType {
};
__decorate([
    Field(() => ExpiryKindEnum, { description: 'Which kind; it says which of the other fields are set.' }),
    __metadata("design:type", String)
], ExpiryPolicyType.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'ROLLING: days of life.' }),
    __metadata("design:type", Object)
], ExpiryPolicyType.prototype, "days", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'ROLLING, INACTIVITY: months of life.' }),
    __metadata("design:type", Object)
], ExpiryPolicyType.prototype, "months", void 0);
__decorate([
    Field(() => RoundUpToEnum, { nullable: true, description: 'ROLLING: the period at whose end they die.' }),
    __metadata("design:type", Object)
], ExpiryPolicyType.prototype, "roundUpTo", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'FIXED_DATE: the month, 1 to 12.' }),
    __metadata("design:type", Object)
], ExpiryPolicyType.prototype, "month", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'FIXED_DATE: the day of the month; they are good until its end.' }),
    __metadata("design:type", Object)
], ExpiryPolicyType.prototype, "day", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'FIXED_DATE: years after the year they were earned in.' }),
    __metadata("design:type", Object)
], ExpiryPolicyType.prototype, "yearsAfter", void 0);
ExpiryPolicyType = __decorate([
    ObjectType('ExpiryPolicy', { description: "When points die; dates are meant in the program's time zone." }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], ExpiryPolicyType);
export { ExpiryPolicyType };
let ProgramWalletType = class ProgramWalletType {
};
__decorate([
    Field(() => String, { description: 'Its code within the program, e.g. `points`.' }),
    __metadata("design:type", String)
], ProgramWalletType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its name for people.' }),
    __metadata("design:type", String)
], ProgramWalletType.prototype, "name", void 0);
__decorate([
    Field(() => WalletKindEnum, { description: 'What it holds.' }),
    __metadata("design:type", String)
], ProgramWalletType.prototype, "kind", void 0);
__decorate([
    Field(() => ExpiryPolicyType, { description: 'When its points die.' }),
    __metadata("design:type", ExpiryPolicyType)
], ProgramWalletType.prototype, "expiry", void 0);
__decorate([
    Field(() => ReturnPolicyEnum, { description: 'What a return may take.' }),
    __metadata("design:type", String)
], ProgramWalletType.prototype, "returnPolicy", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether its points can be held, spent and transferred.' }),
    __metadata("design:type", Boolean)
], ProgramWalletType.prototype, "spendable", void 0);
ProgramWalletType = __decorate([
    ObjectType('ProgramWallet', { description: 'One kind of points of a program, and its policies.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], ProgramWalletType);
export { ProgramWalletType };
let MaturityType = class MaturityType {
};
__decorate([
    Field(() => MaturityKindEnum, { description: 'At once, after a delay, or on an event.' }),
    __metadata("design:type", String)
], MaturityType.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'DELAY: how many days.' }),
    __metadata("design:type", Object)
], MaturityType.prototype, "days", void 0);
MaturityType = __decorate([
    ObjectType('Maturity', { description: 'When earned points become available.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], MaturityType);
export { MaturityType };
let EarningRuleType = class EarningRuleType {
};
__decorate([
    Field(() => String, { description: 'Its code within the program.' }),
    __metadata("design:type", String)
], EarningRuleType.prototype, "code", void 0);
__decorate([
    Field(() => Int, { description: '1, 2, 3, ...' }),
    __metadata("design:type", Number)
], EarningRuleType.prototype, "version", void 0);
__decorate([
    Field(() => [String], { description: 'The wallets it feeds.' }),
    __metadata("design:type", Array)
], EarningRuleType.prototype, "walletCodes", void 0);
__decorate([
    Field(() => Decimal, { description: "Points per one unit of the program's currency." }),
    __metadata("design:type", String)
], EarningRuleType.prototype, "pointsPer", void 0);
__decorate([
    Field(() => RoundingEnum, { description: 'What becomes of fractions of a point.' }),
    __metadata("design:type", String)
], EarningRuleType.prototype, "rounding", void 0);
__decorate([
    Field(() => EarningBasisEnum, { description: 'By order or by line.' }),
    __metadata("design:type", String)
], EarningRuleType.prototype, "basis", void 0);
__decorate([
    Field(() => MaturityType, { description: 'When what it gives becomes available.' }),
    __metadata("design:type", MaturityType)
], EarningRuleType.prototype, "maturity", void 0);
__decorate([
    Field(() => DateTime, { description: 'From when it is in force.' }),
    __metadata("design:type", Number)
], EarningRuleType.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null while no end is known.' }),
    __metadata("design:type", Object)
], EarningRuleType.prototype, "validUntil", void 0);
EarningRuleType = __decorate([
    ObjectType('EarningRule', { description: 'One version of a rule. Versions never change; what was earned keeps its version.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], EarningRuleType);
export { EarningRuleType };
let HoldSettingsType = class HoldSettingsType {
};
__decorate([
    Field(() => Int, { description: 'Seconds a hold lives when the caller names no time.' }),
    __metadata("design:type", Number)
], HoldSettingsType.prototype, "defaultTtlSeconds", void 0);
__decorate([
    Field(() => Int, { description: 'Seconds a hold may live at most.' }),
    __metadata("design:type", Number)
], HoldSettingsType.prototype, "maxTtlSeconds", void 0);
HoldSettingsType = __decorate([
    ObjectType('HoldSettings', { description: 'How long points may be reserved.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], HoldSettingsType);
export { HoldSettingsType };
let TransferSettingsType = class TransferSettingsType {
};
__decorate([
    Field(() => Boolean, { description: 'Whether they may.' }),
    __metadata("design:type", Boolean)
], TransferSettingsType.prototype, "enabled", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'What one member may send on one day; null for no limit.' }),
    __metadata("design:type", Object)
], TransferSettingsType.prototype, "dailyLimit", void 0);
TransferSettingsType = __decorate([
    ObjectType('TransferSettings', { description: 'Whether members may give each other points.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], TransferSettingsType);
export { TransferSettingsType };
let AdjustmentSettingsType = class AdjustmentSettingsType {
};
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'Adjustments of more points than this, up or down, wait for approval; null when none does.',
    }),
    __metadata("design:type", Object)
], AdjustmentSettingsType.prototype, "approvalAbove", void 0);
AdjustmentSettingsType = __decorate([
    ObjectType('AdjustmentSettings', { description: 'When an adjustment needs a second person.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], AdjustmentSettingsType);
export { AdjustmentSettingsType };
let RedemptionSettingsType = class RedemptionSettingsType {
};
__decorate([
    Field(() => Int, { description: 'Days for which points that come back are good when they would have died meanwhile.' }),
    __metadata("design:type", Number)
], RedemptionSettingsType.prototype, "reinstateGraceDays", void 0);
RedemptionSettingsType = __decorate([
    ObjectType('RedemptionSettings', { description: 'What becomes of redemptions that are cancelled.' }),
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' })
], RedemptionSettingsType);
export { RedemptionSettingsType };
let IdentityProviderType = class IdentityProviderType {
};
__decorate([
    Field(() => String, { description: 'The `iss` of its tokens.' }),
    __metadata("design:type", String)
], IdentityProviderType.prototype, "issuer", void 0);
__decorate([
    Field(() => String, { description: 'The `aud` of its tokens.' }),
    __metadata("design:type", String)
], IdentityProviderType.prototype, "audience", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where it publishes its keys.' }),
    __metadata("design:type", Object)
], IdentityProviderType.prototype, "jwksUri", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'Its key set, where it is kept here.' }),
    __metadata("design:type", Object)
], IdentityProviderType.prototype, "jwks", void 0);
__decorate([
    Field(() => [String], { description: 'The signature algorithms that are accepted.' }),
    __metadata("design:type", Array)
], IdentityProviderType.prototype, "algorithms", void 0);
__decorate([
    Field(() => String, { description: "The claim that holds a member's external id." }),
    __metadata("design:type", String)
], IdentityProviderType.prototype, "memberClaim", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: "The claim that holds a staff member's scopes; a token with it is staff's.",
    }),
    __metadata("design:type", Object)
], IdentityProviderType.prototype, "staffScopesClaim", void 0);
IdentityProviderType = __decorate([
    ObjectType('IdentityProvider', { description: "The brand's own issuer of tokens for its members and staff." }),
    Access('staff', 'admin', 'platform', { scope: 'program:read' })
], IdentityProviderType);
export { IdentityProviderType };
let ProgramType = class ProgramType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", Object)
], ProgramType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its code, unique on this server.' }),
    __metadata("design:type", String)
], ProgramType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its name for people.' }),
    __metadata("design:type", String)
], ProgramType.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'IANA time zone of all its calendar dates.' }),
    __metadata("design:type", String)
], ProgramType.prototype, "timeZone", void 0);
__decorate([
    Field(() => String, { description: 'ISO 3166 country that phone numbers without a country code belong to.' }),
    __metadata("design:type", String)
], ProgramType.prototype, "region", void 0);
__decorate([
    Field(() => CurrencyCode, { description: 'The one currency of its money.' }),
    __metadata("design:type", String)
], ProgramType.prototype, "currency", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => Int, { description: 'Raised by every change of the program.' }),
    __metadata("design:type", Number)
], ProgramType.prototype, "version", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => [ProgramWalletType], { description: 'Its kinds of points.' }),
    __metadata("design:type", Array)
], ProgramType.prototype, "wallets", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => [EarningRuleType], {
        description: 'Every version of every rule that gives points for the money of purchases, oldest first.',
    }),
    __metadata("design:type", Array)
], ProgramType.prototype, "rules", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => HoldSettingsType, { description: 'How long points may be reserved.' }),
    __metadata("design:type", HoldSettingsType)
], ProgramType.prototype, "holds", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => TransferSettingsType, { description: 'Whether members may give each other points.' }),
    __metadata("design:type", TransferSettingsType)
], ProgramType.prototype, "transfers", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => AdjustmentSettingsType, { description: 'When an adjustment needs a second person.' }),
    __metadata("design:type", AdjustmentSettingsType)
], ProgramType.prototype, "adjustments", void 0);
__decorate([
    Access('staff', 'server', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => RedemptionSettingsType, { description: 'What becomes of redemptions that are cancelled.' }),
    __metadata("design:type", RedemptionSettingsType)
], ProgramType.prototype, "redemptions", void 0);
__decorate([
    Access('staff', 'admin', 'platform', { scope: 'program:read' }),
    Field(() => IdentityProviderType, { nullable: true, description: "The brand's own issuer of tokens; null without one." }),
    __metadata("design:type", Object)
], ProgramType.prototype, "identityProvider", void 0);
ProgramType = __decorate([
    ObjectType('Program', { implements: Node, description: "One brand's scheme. Nothing ever crosses a program." }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', 'platform')
], ProgramType);
export { ProgramType };
let ProgramPayload = class ProgramPayload {
};
__decorate([
    Field(() => ProgramType, { nullable: true, description: 'The program as it is now.' }),
    __metadata("design:type", Object)
], ProgramPayload.prototype, "program", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], ProgramPayload.prototype, "userErrors", void 0);
ProgramPayload = __decorate([
    ObjectType('ProgramPayload', { description: 'A program that was made or changed, or why it was not.' }),
    Access('staff', 'admin', 'platform')
], ProgramPayload);
export { ProgramPayload };
//# sourceMappingURL=programs.types.js.map