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
import { MemberRef } from '../../../kernel/member-ref.js';
import { DateTime, Decimal, Json } from '../../../kernel/scalars/index.js';
import { DowngradeToEnum, TierMatchEnum, TierMetricEnum, TierReturnEnum, TierWindowKindEnum } from './tiers.enums.js';
let TierThresholdInput = class TierThresholdInput {
};
__decorate([
    Field(() => TierMetricEnum, { description: 'The metric.' }),
    __metadata("design:type", String)
], TierThresholdInput.prototype, "metric", void 0);
__decorate([
    Field(() => Decimal, {
        description: "Above 0: a whole number, or for SPEND an amount with no more decimals than the program's currency has.",
    }),
    __metadata("design:type", String)
], TierThresholdInput.prototype, "atLeast", void 0);
TierThresholdInput = __decorate([
    InputType('TierThresholdInput', { description: 'How much of a metric is asked for.' })
], TierThresholdInput);
export { TierThresholdInput };
let TierRequirementInput = class TierRequirementInput {
};
__decorate([
    Field(() => TierMatchEnum, { nullable: true, description: 'Whether all or any one has to be reached; ALL if left out.' }),
    __metadata("design:type", Object)
], TierRequirementInput.prototype, "match", void 0);
__decorate([
    Field(() => [TierThresholdInput], { description: 'The thresholds. Without any the requirement always holds.' }),
    __metadata("design:type", Array)
], TierRequirementInput.prototype, "thresholds", void 0);
TierRequirementInput = __decorate([
    InputType('TierRequirementInput', { description: 'Thresholds, at most one for each metric.' })
], TierRequirementInput);
export { TierRequirementInput };
let TierBenefitInput = class TierBenefitInput {
};
__decorate([
    Field(() => String, {
        description: 'Its code, unique within the tier: letters, digits, hyphens and underscores. `EARNING_MULTIPLIER` is enforced in earning, for the points of spendable wallets, `PRIORITY_SERVICE` in complaints; others are for storefronts to read.',
    }),
    __metadata("design:type", String)
], TierBenefitInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], TierBenefitInput.prototype, "name", void 0);
__decorate([
    Field(() => Json, {
        nullable: true,
        description: 'Anything; of EARNING_MULTIPLIER a factor of at least 1, e.g. "1.5"; of PRIORITY_SERVICE how many percent of the usual time are left for an answer, 1 to 100.',
    }),
    __metadata("design:type", Object)
], TierBenefitInput.prototype, "value", void 0);
TierBenefitInput = __decorate([
    InputType('TierBenefitInput', { description: 'What a tier gives.' })
], TierBenefitInput);
export { TierBenefitInput };
let TierInput = class TierInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores, unique within the scheme.' }),
    __metadata("design:type", String)
], TierInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], TierInput.prototype, "name", void 0);
__decorate([
    Field(() => TierRequirementInput, { nullable: true, description: 'What gets a member in. The lowest tier has none.' }),
    __metadata("design:type", Object)
], TierInput.prototype, "entry", void 0);
__decorate([
    Field(() => TierRequirementInput, { nullable: true, description: 'What keeps a member in; as `entry` if left out.' }),
    __metadata("design:type", Object)
], TierInput.prototype, "stay", void 0);
__decorate([
    Field(() => [TierBenefitInput], { nullable: true, description: 'What it gives, at most 50.' }),
    __metadata("design:type", Object)
], TierInput.prototype, "benefits", void 0);
TierInput = __decorate([
    InputType('TierInput', { description: 'A tier.' })
], TierInput);
export { TierInput };
let TierWindowInput = class TierWindowInput {
};
__decorate([
    Field(() => TierWindowKindEnum, { description: 'Which kind.' }),
    __metadata("design:type", Object)
], TierWindowInput.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'ROLLING: how many months, 1 to 120.' }),
    __metadata("design:type", Object)
], TierWindowInput.prototype, "months", void 0);
TierWindowInput = __decorate([
    InputType('TierWindowInput', { description: 'The time over which metrics are counted.' })
], TierWindowInput);
export { TierWindowInput };
let TierDowngradeInput = class TierDowngradeInput {
};
__decorate([
    Field(() => DowngradeToEnum, { nullable: true, description: 'Where a member lands; EARNED if left out.' }),
    __metadata("design:type", Object)
], TierDowngradeInput.prototype, "to", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: "Days after the period's end in which the tier can still be won back before it is lost, 0 to 366; 0 if left out.",
    }),
    __metadata("design:type", Object)
], TierDowngradeInput.prototype, "graceDays", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Months after joining in which no period end takes a tier, 0 to 60; 0 if left out.',
    }),
    __metadata("design:type", Object)
], TierDowngradeInput.prototype, "newcomerMonths", void 0);
__decorate([
    Field(() => TierReturnEnum, { nullable: true, description: 'What a return does; AT_PERIOD_END if left out.' }),
    __metadata("design:type", Object)
], TierDowngradeInput.prototype, "onReturn", void 0);
TierDowngradeInput = __decorate([
    InputType('TierDowngradeInput', { description: 'How a tier is lost.' })
], TierDowngradeInput);
export { TierDowngradeInput };
let TierSchemeInput = class TierSchemeInput {
};
__decorate([
    Field(() => TierWindowInput, { description: 'The time over which metrics are counted.' }),
    __metadata("design:type", TierWindowInput)
], TierSchemeInput.prototype, "window", void 0);
__decorate([
    Field(() => [TierInput], { description: 'The tiers, lowest first, 1 to 50. The lowest has no requirements.' }),
    __metadata("design:type", Array)
], TierSchemeInput.prototype, "tiers", void 0);
__decorate([
    Field(() => TierDowngradeInput, { nullable: true, description: 'How a tier is lost.' }),
    __metadata("design:type", Object)
], TierSchemeInput.prototype, "downgrade", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How many days before a downgrade its notice is given, 1 to 366; without notice if left out.',
    }),
    __metadata("design:type", Object)
], TierSchemeInput.prototype, "noticeDays", void 0);
TierSchemeInput = __decorate([
    InputType('TierSchemeInput', { description: "A program's tiers and how members move between them." })
], TierSchemeInput);
export { TierSchemeInput };
let SaveTierSchemeInput = class SaveTierSchemeInput extends TierSchemeInput {
};
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Keep it as a draft that changes nothing; false if left out.' }),
    __metadata("design:type", Object)
], SaveTierSchemeInput.prototype, "draft", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it holds; now if left out, and never in the past.' }),
    __metadata("design:type", Object)
], SaveTierSchemeInput.prototype, "appliesFrom", void 0);
SaveTierSchemeInput = __decorate([
    InputType('SaveTierSchemeInput', { description: 'The next version of the tiers.' })
], SaveTierSchemeInput);
export { SaveTierSchemeInput };
let AssignTierInput = class AssignTierInput {
};
__decorate([
    Field(() => String, {
        description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
    }),
    __metadata("design:type", String)
], AssignTierInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'The member.' }),
    __metadata("design:type", MemberRef)
], AssignTierInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { description: "The tier's code; not below what the member has earned." }),
    __metadata("design:type", String)
], AssignTierInput.prototype, "tier", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; until it is ended if left out.' }),
    __metadata("design:type", Object)
], AssignTierInput.prototype, "until", void 0);
__decorate([
    Field(() => String, {
        description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores. It stays in the audit trail.',
    }),
    __metadata("design:type", String)
], AssignTierInput.prototype, "reason", void 0);
AssignTierInput = __decorate([
    InputType('AssignTierInput', { description: 'A tier for a member, whatever it has earned.' })
], AssignTierInput);
export { AssignTierInput };
let EndTierAssignmentInput = class EndTierAssignmentInput {
};
__decorate([
    Field(() => String, {
        description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
    }),
    __metadata("design:type", String)
], EndTierAssignmentInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'The member.' }),
    __metadata("design:type", MemberRef)
], EndTierAssignmentInput.prototype, "member", void 0);
__decorate([
    Field(() => String, {
        description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores. It stays in the audit trail.',
    }),
    __metadata("design:type", String)
], EndTierAssignmentInput.prototype, "reason", void 0);
EndTierAssignmentInput = __decorate([
    InputType('EndTierAssignmentInput', { description: 'An assigned tier that ends now.' })
], EndTierAssignmentInput);
export { EndTierAssignmentInput };
//# sourceMappingURL=tiers.input.js.map