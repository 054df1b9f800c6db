var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { DateTime, Decimal, Json, Points } from '../../../kernel/scalars/index.js';
import { UserError } from '../../../kernel/user-error.js';
import { EarningBasisEnum, ExpiryPolicyType, MaturityType, RoundingEnum, SchemeStatusEnum } from '../../programs/index.js';
import { CapPeriodEnum, CapScopeEnum, ReferralRoleEnum, ReferralStepEnum, TriggerEnum } from './rule.enums.js';
let RuleLineFilterType = class RuleLineFilterType {
};
__decorate([
    Field(() => [String], { description: 'Lines with one of these SKUs, or of one of the categories.' }),
    __metadata("design:type", Array)
], RuleLineFilterType.prototype, "skus", void 0);
__decorate([
    Field(() => [String], { description: 'Lines of one of these categories, or with one of the SKUs.' }),
    __metadata("design:type", Array)
], RuleLineFilterType.prototype, "categories", void 0);
__decorate([
    Field(() => [String], { description: 'But none with these SKUs.' }),
    __metadata("design:type", Array)
], RuleLineFilterType.prototype, "exceptSkus", void 0);
__decorate([
    Field(() => [String], { description: 'But none of these categories.' }),
    __metadata("design:type", Array)
], RuleLineFilterType.prototype, "exceptCategories", void 0);
RuleLineFilterType = __decorate([
    ObjectType('RuleLineFilter', { description: 'Which lines of a purchase a rule counts. Empty lists do not limit.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleLineFilterType);
export { RuleLineFilterType };
let RuleEffectType = class RuleEffectType {
};
__decorate([
    Field(() => Decimal, { nullable: true, description: "Points per one unit of the program's currency." }),
    __metadata("design:type", Object)
], RuleEffectType.prototype, "pointsPerMoney", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'So many points.' }),
    __metadata("design:type", Object)
], RuleEffectType.prototype, "fixed", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'So many times the base.' }),
    __metadata("design:type", Object)
], RuleEffectType.prototype, "multiplier", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'So many percent of the base.' }),
    __metadata("design:type", Object)
], RuleEffectType.prototype, "percentBonus", void 0);
RuleEffectType = __decorate([
    ObjectType('RuleEffect', { description: 'What a rule gives: exactly one field is set.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleEffectType);
export { RuleEffectType };
let RuleCapType = class RuleCapType {
};
__decorate([
    Field(() => CapScopeEnum, { description: 'Whose awards it counts.' }),
    __metadata("design:type", String)
], RuleCapType.prototype, "scope", void 0);
__decorate([
    Field(() => CapPeriodEnum, { description: 'In which time.' }),
    __metadata("design:type", String)
], RuleCapType.prototype, "period", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'The most points; null for no limit.' }),
    __metadata("design:type", Object)
], RuleCapType.prototype, "points", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The most awards; null for no limit.' }),
    __metadata("design:type", Object)
], RuleCapType.prototype, "times", void 0);
RuleCapType = __decorate([
    ObjectType('RuleCap', { description: 'A limit on what a rule gives into each of its wallets.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleCapType);
export { RuleCapType };
let RuleIncludesType = class RuleIncludesType {
};
__decorate([
    Field(() => Boolean, { description: 'What was paid with points.' }),
    __metadata("design:type", Boolean)
], RuleIncludesType.prototype, "paidWithPoints", void 0);
__decorate([
    Field(() => Boolean, { description: 'What was paid with coupons.' }),
    __metadata("design:type", Boolean)
], RuleIncludesType.prototype, "paidWithCoupons", void 0);
RuleIncludesType = __decorate([
    ObjectType('RuleIncludes', { description: 'What of a purchase earns beside its total.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleIncludesType);
export { RuleIncludesType };
let RuleReferralType = class RuleReferralType {
};
__decorate([
    Field(() => ReferralRoleEnum, { description: 'Who gets it.' }),
    __metadata("design:type", String)
], RuleReferralType.prototype, "role", void 0);
__decorate([
    Field(() => ReferralStepEnum, { description: 'At which step.' }),
    __metadata("design:type", String)
], RuleReferralType.prototype, "step", void 0);
RuleReferralType = __decorate([
    ObjectType('RuleReferral', { description: 'Which part of a referral a rule is about.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleReferralType);
export { RuleReferralType };
let RuleDefinitionType = class RuleDefinitionType {
};
__decorate([
    Field(() => String, { description: 'Its name for people.' }),
    __metadata("design:type", String)
], RuleDefinitionType.prototype, "name", void 0);
__decorate([
    Field(() => TriggerEnum, { description: 'What happens for it to look at.' }),
    __metadata("design:type", String)
], RuleDefinitionType.prototype, "trigger", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Which activity, achievement or tier; null for any.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "of", void 0);
__decorate([
    Field(() => RuleReferralType, { nullable: true, description: 'REFERRAL: who gets it, and when.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "referral", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'What must hold, in the shape of `ConditionInput`; null for nothing.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "condition", void 0);
__decorate([
    Field(() => RuleLineFilterType, { nullable: true, description: 'Which lines of a purchase it counts; null for all.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "lines", void 0);
__decorate([
    Field(() => RuleEffectType, { description: 'What it gives.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "effect", void 0);
__decorate([
    Field(() => [String], { description: 'The wallets it feeds.' }),
    __metadata("design:type", Array)
], RuleDefinitionType.prototype, "walletCodes", void 0);
__decorate([
    Field(() => RoundingEnum, { description: 'What becomes of fractions of a point.' }),
    __metadata("design:type", String)
], RuleDefinitionType.prototype, "rounding", void 0);
__decorate([
    Field(() => EarningBasisEnum, { description: 'By order or by line.' }),
    __metadata("design:type", String)
], RuleDefinitionType.prototype, "basis", void 0);
__decorate([
    Field(() => RuleIncludesType, { description: 'What of a purchase earns beside its total.' }),
    __metadata("design:type", RuleIncludesType)
], RuleDefinitionType.prototype, "includes", void 0);
__decorate([
    Field(() => MaturityType, { description: 'When what it gives becomes available.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "maturity", void 0);
__decorate([
    Field(() => ExpiryPolicyType, { nullable: true, description: "When what it gives dies; null for the wallet's policy." }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "expiry", void 0);
__decorate([
    Field(() => [RuleCapType], { description: 'Limits, all of which hold.' }),
    __metadata("design:type", Array)
], RuleDefinitionType.prototype, "caps", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'Points that it may give in all; null for no limit.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "budget", void 0);
__decorate([
    Field(() => Int, { description: 'Higher ones are looked at first.' }),
    __metadata("design:type", Number)
], RuleDefinitionType.prototype, "priority", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its exclusive group, of which one rule gives.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "group", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The code of its campaign.' }),
    __metadata("design:type", Object)
], RuleDefinitionType.prototype, "campaign", void 0);
RuleDefinitionType = __decorate([
    ObjectType('RuleDefinition', { description: 'What a rule says.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleDefinitionType);
export { RuleDefinitionType };
let RuleVersionType = class RuleVersionType {
};
__decorate([
    Field(() => Int, { description: '1, 2, 3, ...' }),
    __metadata("design:type", Number)
], RuleVersionType.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { description: 'From when it is in force.' }),
    __metadata("design:type", Number)
], RuleVersionType.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null while no end is known.' }),
    __metadata("design:type", Object)
], RuleVersionType.prototype, "validUntil", void 0);
__decorate([
    Field(() => RuleDefinitionType, { description: 'What it says.' }),
    __metadata("design:type", RuleDefinitionType)
], RuleVersionType.prototype, "definition", void 0);
RuleVersionType = __decorate([
    ObjectType('RuleVersion', { description: 'A version of a rule. Versions never change; what was earned keeps its version.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleVersionType);
export { RuleVersionType };
let RuleDraftType = class RuleDraftType {
};
__decorate([
    Field(() => RuleDefinitionType, { description: 'What it says.' }),
    __metadata("design:type", RuleDefinitionType)
], RuleDraftType.prototype, "definition", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it is to be in force; null for when it is activated.' }),
    __metadata("design:type", Object)
], RuleDraftType.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' }),
    __metadata("design:type", Object)
], RuleDraftType.prototype, "validUntil", void 0);
RuleDraftType = __decorate([
    ObjectType('RuleDraft', { description: 'What was saved of a rule and is not in force.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleDraftType);
export { RuleDraftType };
let RuleType = class RuleType {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], RuleType.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether it is in force.' }),
    __metadata("design:type", String)
], RuleType.prototype, "status", void 0);
__decorate([
    Field(() => RuleDraftType, {
        nullable: true,
        description: 'What is to be activated next; null when there is nothing of the kind.',
    }),
    __metadata("design:type", Object)
], RuleType.prototype, "draft", void 0);
__decorate([
    Field(() => [RuleVersionType], { description: 'Every version that was in force or is to come, oldest first.' }),
    __metadata("design:type", Array)
], RuleType.prototype, "versions", void 0);
RuleType = __decorate([
    ObjectType('Rule', { description: 'An earning rule with all its versions.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], RuleType);
export { RuleType };
let RulePayload = class RulePayload {
};
__decorate([
    Field(() => RuleType, { nullable: true, description: 'The rule as it is now.' }),
    __metadata("design:type", Object)
], RulePayload.prototype, "rule", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], RulePayload.prototype, "userErrors", void 0);
RulePayload = __decorate([
    ObjectType('RulePayload', { description: 'A rule that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], RulePayload);
export { RulePayload };
//# sourceMappingURL=rule.types.js.map