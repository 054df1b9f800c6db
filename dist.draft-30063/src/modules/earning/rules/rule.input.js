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
import { DateTime, Decimal, Points } from '../../../kernel/scalars/index.js';
import { EarningBasisEnum, ExpiryPolicyInput, MaturityInput, RoundingEnum, SchemeStatusEnum } from '../../programs/index.js';
import { ConditionInput } from './condition-input.js';
import { CapPeriodEnum, CapScopeEnum, ReferralRoleEnum, ReferralStepEnum, TriggerEnum } from './rule.enums.js';
let LineFilterInput = class LineFilterInput {
};
__decorate([
    Field(() => [String], { nullable: true, description: 'Lines with one of these SKUs, or of one of the categories.' }),
    __metadata("design:type", Object)
], LineFilterInput.prototype, "skus", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Lines of one of these categories, or with one of the SKUs.' }),
    __metadata("design:type", Object)
], LineFilterInput.prototype, "categories", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'But none with these SKUs.' }),
    __metadata("design:type", Object)
], LineFilterInput.prototype, "exceptSkus", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'But none of these categories.' }),
    __metadata("design:type", Object)
], LineFilterInput.prototype, "exceptCategories", void 0);
LineFilterInput = __decorate([
    InputType({
        description: 'Which lines of a purchase a rule counts; an order without lines counts as one line with neither SKU nor category. At least one list is given.',
    })
], LineFilterInput);
export { LineFilterInput };
let EffectInput = class EffectInput {
};
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: "Points per one unit of the program's currency, for purchases; at most 6 decimals.",
    }),
    __metadata("design:type", Object)
], EffectInput.prototype, "pointsPerMoney", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'So many points: once, or by line for each line that counts.' }),
    __metadata("design:type", Object)
], EffectInput.prototype, "fixed", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: 'So many times the base, above 1 and up to 1000: 2 adds as much again.',
    }),
    __metadata("design:type", Object)
], EffectInput.prototype, "multiplier", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'So many percent of the base, above 0 and up to 100000.' }),
    __metadata("design:type", Object)
], EffectInput.prototype, "percentBonus", void 0);
EffectInput = __decorate([
    InputType({
        description: 'What a rule gives; exactly one field. Multipliers and bonuses add to the unrounded base of their wallet: what `pointsPerMoney` rules give for a purchase, and `fixed` ones for all else, as far as caps and budgets let it through. They add up with each other, and give nothing where there is no base.',
    })
], EffectInput);
export { EffectInput };
let CapInput = class CapInput {
};
__decorate([
    Field(() => CapScopeEnum, { description: 'Whose awards it counts.' }),
    __metadata("design:type", Object)
], CapInput.prototype, "scope", void 0);
__decorate([
    Field(() => CapPeriodEnum, { description: 'In which time.' }),
    __metadata("design:type", String)
], CapInput.prototype, "period", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'The most points; an award over it is cut.' }),
    __metadata("design:type", Object)
], CapInput.prototype, "points", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The most awards.' }),
    __metadata("design:type", Object)
], CapInput.prototype, "times", void 0);
CapInput = __decorate([
    InputType({ description: 'A limit on what a rule gives into each of its wallets: in points, in times, or in both.' })
], CapInput);
export { CapInput };
let IncludesInput = class IncludesInput {
};
__decorate([
    Field(() => Boolean, { nullable: true, description: 'What was paid with points; not, if left out.' }),
    __metadata("design:type", Object)
], IncludesInput.prototype, "paidWithPoints", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'What was paid with coupons; not, if left out.' }),
    __metadata("design:type", Object)
], IncludesInput.prototype, "paidWithCoupons", void 0);
IncludesInput = __decorate([
    InputType({ description: 'What of a purchase earns beside its total; for rules by order that count all lines.' })
], IncludesInput);
export { IncludesInput };
let ReferralSideInput = class ReferralSideInput {
};
__decorate([
    Field(() => ReferralRoleEnum, { description: 'Who gets it.' }),
    __metadata("design:type", Object)
], ReferralSideInput.prototype, "role", void 0);
__decorate([
    Field(() => ReferralStepEnum, { description: 'At which step.' }),
    __metadata("design:type", Object)
], ReferralSideInput.prototype, "step", void 0);
ReferralSideInput = __decorate([
    InputType({ description: 'Which part of a referral a rule is about.' })
], ReferralSideInput);
export { ReferralSideInput };
let RuleInput = class RuleInput {
};
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Its name for people, shown to members who ask why; its code if left out.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "name", void 0);
__decorate([
    Field(() => TriggerEnum, { description: 'What happens for it to look at.' }),
    __metadata("design:type", String)
], RuleInput.prototype, "trigger", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'ACTIVITY, ACHIEVEMENT, TIER_REACHED: the code of which one; any, if left out.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "of", void 0);
__decorate([
    Field(() => ReferralSideInput, { nullable: true, description: 'REFERRAL, and needed there: who gets it, and when.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "referral", void 0);
__decorate([
    Field(() => ConditionInput, { nullable: true, description: 'What must hold; nothing, if left out.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "condition", void 0);
__decorate([
    Field(() => LineFilterInput, { nullable: true, description: 'PURCHASE: which lines it counts; all, if left out.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "lines", void 0);
__decorate([
    Field(() => EffectInput, { description: 'What it gives.' }),
    __metadata("design:type", EffectInput)
], RuleInput.prototype, "effect", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: 'The wallets it feeds, with the same points each; `points` if left out.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "walletCodes", void 0);
__decorate([
    Field(() => RoundingEnum, { nullable: true, description: 'What becomes of fractions of a point; FLOOR if left out.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "rounding", void 0);
__decorate([
    Field(() => EarningBasisEnum, {
        nullable: true,
        description: 'Whether a purchase is computed and rounded once or line by line; ORDER if left out.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "basis", void 0);
__decorate([
    Field(() => IncludesInput, { nullable: true, description: 'What earns beside the total of a purchase; nothing if left out.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "includes", void 0);
__decorate([
    Field(() => MaturityInput, { nullable: true, description: 'When what it gives becomes available; at once if left out.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "maturity", void 0);
__decorate([
    Field(() => ExpiryPolicyInput, {
        nullable: true,
        description: "When what it gives dies; as its wallet's policy says, if left out.",
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "expiry", void 0);
__decorate([
    Field(() => [CapInput], { nullable: true, description: 'Limits, all of which hold. Versions of a rule share them.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "caps", void 0);
__decorate([
    Field(() => Points, {
        nullable: true,
        description: 'Points that it may give in all, over all members and wallets. What returns take back can be given again.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "budget", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Higher ones are looked at first, -1000 to 1000; 0 if left out.' }),
    __metadata("design:type", Object)
], RuleInput.prototype, "priority", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'An exclusive group: of its rules that apply only one gives, that with the highest priority, and among equals the one that gives most.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "group", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The code of a campaign, whose period, audience and budget hold for it as well.',
    }),
    __metadata("design:type", Object)
], RuleInput.prototype, "campaign", void 0);
RuleInput = __decorate([
    InputType({ description: 'All that a rule says.' })
], RuleInput);
export { RuleInput };
let SaveRuleInput = class SaveRuleInput extends RuleInput {
};
__decorate([
    Field(() => String, { description: 'Its code: 1 to 63 lower-case letters, digits, hyphens and underscores.' }),
    __metadata("design:type", String)
], SaveRuleInput.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, {
        nullable: true,
        description: 'DRAFT keeps it beside what is in force, ACTIVE makes it the next version; ACTIVE if left out.',
    }),
    __metadata("design:type", Object)
], SaveRuleInput.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it is in force; at once if left out, and never in the past.' }),
    __metadata("design:type", Object)
], SaveRuleInput.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' }),
    __metadata("design:type", Object)
], SaveRuleInput.prototype, "validUntil", void 0);
SaveRuleInput = __decorate([
    InputType({ description: 'A rule to be saved: all that it says is replaced.' })
], SaveRuleInput);
export { SaveRuleInput };
let ChangeRuleInput = class ChangeRuleInput {
};
__decorate([
    Field(() => String, { description: 'Its code.' }),
    __metadata("design:type", String)
], ChangeRuleInput.prototype, "code", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it takes effect; at once if left out, and never in the past.' }),
    __metadata("design:type", Object)
], ChangeRuleInput.prototype, "at", void 0);
ChangeRuleInput = __decorate([
    InputType({ description: 'Which rule, and when.' })
], ChangeRuleInput);
export { ChangeRuleInput };
//# sourceMappingURL=rule.input.js.map