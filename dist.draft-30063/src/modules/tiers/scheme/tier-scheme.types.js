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
import { DateTime, Decimal } from '../../../kernel/scalars/index.js';
import { UserError } from '../../../kernel/user-error.js';
import { Benefit } from '../tiers.types.js';
import { DowngradeToEnum, TierMatchEnum, TierMetricEnum, TierReturnEnum, TierWindowKindEnum } from './tiers.enums.js';
const ForConfigurers = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });
let TierThresholdType = class TierThresholdType {
};
__decorate([
    Field(() => TierMetricEnum, { description: 'The metric.' }),
    __metadata("design:type", String)
], TierThresholdType.prototype, "metric", void 0);
__decorate([
    Field(() => Decimal, { description: 'At least so much; of SPEND in money.' }),
    __metadata("design:type", String)
], TierThresholdType.prototype, "atLeast", void 0);
TierThresholdType = __decorate([
    ObjectType('TierThreshold', { simpleResolvers: true, description: 'How much of a metric is asked for.' }),
    ForConfigurers
], TierThresholdType);
export { TierThresholdType };
let TierRequirementType = class TierRequirementType {
};
__decorate([
    Field(() => TierMatchEnum, { description: 'Whether all or any one has to be reached.' }),
    __metadata("design:type", Object)
], TierRequirementType.prototype, "match", void 0);
__decorate([
    Field(() => [TierThresholdType], { description: 'The thresholds. Without any it always holds.' }),
    __metadata("design:type", Array)
], TierRequirementType.prototype, "thresholds", void 0);
TierRequirementType = __decorate([
    ObjectType('TierRequirement', { simpleResolvers: true, description: 'What gets a member into a tier, or keeps it there.' }),
    ForConfigurers
], TierRequirementType);
export { TierRequirementType };
let TierDefinitionType = class TierDefinitionType {
};
__decorate([
    Field(() => String, { description: 'Its code.' }),
    __metadata("design:type", String)
], TierDefinitionType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], TierDefinitionType.prototype, "name", void 0);
__decorate([
    Field(() => TierRequirementType, { description: 'What gets a member in.' }),
    __metadata("design:type", TierRequirementType)
], TierDefinitionType.prototype, "entry", void 0);
__decorate([
    Field(() => TierRequirementType, { description: 'What keeps a member in.' }),
    __metadata("design:type", TierRequirementType)
], TierDefinitionType.prototype, "stay", void 0);
__decorate([
    Field(() => [Benefit], { description: 'What it gives.' }),
    __metadata("design:type", Array)
], TierDefinitionType.prototype, "benefits", void 0);
TierDefinitionType = __decorate([
    ObjectType('TierDefinition', { simpleResolvers: true, description: 'A tier with its requirements.' }),
    ForConfigurers
], TierDefinitionType);
export { TierDefinitionType };
let TierWindowType = class TierWindowType {
};
__decorate([
    Field(() => TierWindowKindEnum, { description: 'Which kind.' }),
    __metadata("design:type", Object)
], TierWindowType.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'ROLLING: how many months.' }),
    __metadata("design:type", Object)
], TierWindowType.prototype, "months", void 0);
TierWindowType = __decorate([
    ObjectType('TierWindow', { simpleResolvers: true, description: 'The time over which metrics are counted.' }),
    ForConfigurers
], TierWindowType);
export { TierWindowType };
let TierDowngradeType = class TierDowngradeType {
};
__decorate([
    Field(() => DowngradeToEnum, { description: 'Where a member lands.' }),
    __metadata("design:type", Object)
], TierDowngradeType.prototype, "to", void 0);
__decorate([
    Field(() => Int, { description: "Days after the period's end in which the tier can still be won back." }),
    __metadata("design:type", Number)
], TierDowngradeType.prototype, "graceDays", void 0);
__decorate([
    Field(() => Int, { description: 'Months after joining in which no period end takes a tier.' }),
    __metadata("design:type", Number)
], TierDowngradeType.prototype, "newcomerMonths", void 0);
__decorate([
    Field(() => TierReturnEnum, { description: 'What a return does.' }),
    __metadata("design:type", Object)
], TierDowngradeType.prototype, "onReturn", void 0);
TierDowngradeType = __decorate([
    ObjectType('TierDowngrade', { simpleResolvers: true, description: 'How a tier is lost.' }),
    ForConfigurers
], TierDowngradeType);
export { TierDowngradeType };
let TierSchemeType = class TierSchemeType {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Counted from 1; null for a draft.' }),
    __metadata("design:type", Object)
], TierSchemeType.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it holds; null for a draft.' }),
    __metadata("design:type", Object)
], TierSchemeType.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' }),
    __metadata("design:type", Object)
], TierSchemeType.prototype, "validUntil", void 0);
__decorate([
    Field(() => TierWindowType, { description: 'The time over which metrics are counted.' }),
    __metadata("design:type", TierWindowType)
], TierSchemeType.prototype, "window", void 0);
__decorate([
    Field(() => [TierDefinitionType], { description: 'The tiers, lowest first.' }),
    __metadata("design:type", Array)
], TierSchemeType.prototype, "tiers", void 0);
__decorate([
    Field(() => TierDowngradeType, { description: 'How a tier is lost.' }),
    __metadata("design:type", TierDowngradeType)
], TierSchemeType.prototype, "downgrade", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many days before a downgrade its notice is given; null without notice.' }),
    __metadata("design:type", Object)
], TierSchemeType.prototype, "noticeDays", void 0);
TierSchemeType = __decorate([
    ObjectType('TierScheme', { simpleResolvers: true, description: "A version of a program's tiers, or a draft of one." }),
    ForConfigurers
], TierSchemeType);
export { TierSchemeType };
let SaveTierSchemePayload = class SaveTierSchemePayload {
};
__decorate([
    Field(() => TierSchemeType, { nullable: true, description: 'The version, or the draft.' }),
    __metadata("design:type", Object)
], SaveTierSchemePayload.prototype, "tierScheme", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], SaveTierSchemePayload.prototype, "userErrors", void 0);
SaveTierSchemePayload = __decorate([
    ObjectType('SaveTierSchemePayload', { description: 'The version that was made, or why none was.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], SaveTierSchemePayload);
export { SaveTierSchemePayload };
let TierCount = class TierCount {
};
__decorate([
    Field(() => String, { description: "The tier's code." }),
    __metadata("design:type", String)
], TierCount.prototype, "code", void 0);
__decorate([
    Field(() => Int, { description: 'How many have it now.' }),
    __metadata("design:type", Number)
], TierCount.prototype, "before", void 0);
__decorate([
    Field(() => Int, { description: 'How many would have it.' }),
    __metadata("design:type", Number)
], TierCount.prototype, "after", void 0);
__decorate([
    Field(() => Int, { description: 'How many would come into it from below.' }),
    __metadata("design:type", Number)
], TierCount.prototype, "fromBelow", void 0);
__decorate([
    Field(() => Int, { description: 'How many would come into it from above.' }),
    __metadata("design:type", Number)
], TierCount.prototype, "fromAbove", void 0);
TierCount = __decorate([
    ObjectType('TierCount', { simpleResolvers: true, description: 'How many members have a tier.' }),
    ForConfigurers
], TierCount);
export { TierCount };
let TierSchemePreview = class TierSchemePreview {
};
__decorate([
    Field(() => Int, { description: 'Members that are not closed.' }),
    __metadata("design:type", Number)
], TierSchemePreview.prototype, "members", void 0);
__decorate([
    Field(() => Int, { description: 'How many would go up.' }),
    __metadata("design:type", Number)
], TierSchemePreview.prototype, "up", void 0);
__decorate([
    Field(() => Int, { description: 'How many would go down.' }),
    __metadata("design:type", Number)
], TierSchemePreview.prototype, "down", void 0);
__decorate([
    Field(() => Int, { description: 'How many would stay where they are.' }),
    __metadata("design:type", Number)
], TierSchemePreview.prototype, "stay", void 0);
__decorate([
    Field(() => [TierCount], { description: 'By tier: those of the new tiers lowest first, then those that would be no more.' }),
    __metadata("design:type", Array)
], TierSchemePreview.prototype, "tiers", void 0);
__decorate([
    Field(() => [UserError], { description: 'What is wrong with the input; then nothing was counted.' }),
    __metadata("design:type", Array)
], TierSchemePreview.prototype, "userErrors", void 0);
TierSchemePreview = __decorate([
    ObjectType('TierSchemePreview', {
        simpleResolvers: true,
        description: 'What other tiers would do to the members if they began now.',
    }),
    ForConfigurers
], TierSchemePreview);
export { TierSchemePreview };
//# sourceMappingURL=tier-scheme.types.js.map