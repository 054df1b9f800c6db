var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTime, Decimal, Points } from '../../kernel/scalars/index.js';
import { ConditionInput } from '../earning/index.js';
import { LimitPeriodEnum, RewardKindEnum, RewardStatusEnum } from './rewards.enums.js';
let RewardTextInput = class RewardTextInput {
};
__decorate([
    Field(() => String, { description: 'A BCP 47 tag, e.g. zh-CN.' }),
    __metadata("design:type", String)
], RewardTextInput.prototype, "language", void 0);
__decorate([
    Field(() => String, { description: 'Its name, at most 200 characters.' }),
    __metadata("design:type", String)
], RewardTextInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is, at most 5,000 characters.' }),
    __metadata("design:type", Object)
], RewardTextInput.prototype, "description", void 0);
RewardTextInput = __decorate([
    InputType({ description: 'The texts of a reward in one language.' })
], RewardTextInput);
export { RewardTextInput };
let RewardLimitInput = class RewardLimitInput {
};
__decorate([
    Field(() => LimitPeriodEnum, { description: 'In which time.' }),
    __metadata("design:type", String)
], RewardLimitInput.prototype, "period", void 0);
__decorate([
    Field(() => Int, { description: 'How many, above 0.' }),
    __metadata("design:type", Number)
], RewardLimitInput.prototype, "quantity", void 0);
RewardLimitInput = __decorate([
    InputType({ description: 'How many one member may take in a period.' })
], RewardLimitInput);
export { RewardLimitInput };
let SaveRewardInput = class SaveRewardInput {
};
__decorate([
    Field(() => String, { description: 'Its code: a new one makes a reward.' }),
    __metadata("design:type", String)
], SaveRewardInput.prototype, "code", void 0);
__decorate([
    Field(() => RewardKindEnum, { description: 'What it is; it does not change.' }),
    __metadata("design:type", String)
], SaveRewardInput.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'Its name, at most 200 characters.' }),
    __metadata("design:type", String)
], SaveRewardInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is, at most 5,000 characters.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "description", void 0);
__decorate([
    Field(() => [RewardTextInput], { nullable: true, description: 'Its texts in other languages, at most 20.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "texts", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where it stands in the catalogue, at most 100 characters.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "category", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Addresses of pictures, all https, at most 10.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "imageUrls", void 0);
__decorate([
    Field(() => Points, { description: 'What one costs in points; 0 where it costs money only.' }),
    __metadata("design:type", Number)
], SaveRewardInput.prototype, "pricePoints", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: "What one costs in money beside the points, in the program's currency. It is paid to the shop, which then moves the redemption on.",
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "priceMoney", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The wallet that pays; `points` if left out. It must be spendable.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How many there are, for a new reward; unlimited if left out. Later it is adjusted. A pool has as many as codes, a service lies in its slots.',
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "stock", void 0);
__decorate([
    Field(() => RewardStatusEnum, {
        nullable: true,
        description: 'Whether it is on offer; ACTIVE if left out. ENDED is for good.',
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "status", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it can be redeemed; at once if left out.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "endsAt", void 0);
__decorate([
    Field(() => ConditionInput, {
        nullable: true,
        description: 'Which members may have it, e.g. by tier, tag or segment. What belongs to a purchase or a check-in is refused.',
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "condition", void 0);
__decorate([
    Field(() => [RewardLimitInput], {
        nullable: true,
        description: 'How many one member may take, all of which hold, at most 5. Each counts from when the reward has it.',
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "limits", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many may be taken at once, 1 to 1000; 10 if left out.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "maxQuantity", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Minutes for which it is kept for a member until the shop confirms, 1 to 525600. Without end if left out, 30 where money is due.',
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "reserveMinutes", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'For the kind COUPON: which kind of coupon the member gets, by its code.',
    }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "couponType", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'PASS: the code of the pass type that one gives, and needed then.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "passType", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Sorts the catalogue, lower ones first; 0 if left out.' }),
    __metadata("design:type", Object)
], SaveRewardInput.prototype, "position", void 0);
SaveRewardInput = __decorate([
    InputType({ description: 'A reward to be saved: all that it says is replaced. What was redeemed stays as it was.' })
], SaveRewardInput);
export { SaveRewardInput };
let AdjustRewardStockInput = class AdjustRewardStockInput {
};
__decorate([
    Field(() => String, {
        description: 'Makes a repeat safe: the same key changes nothing more. 1 to 200 characters.',
    }),
    __metadata("design:type", String)
], AdjustRewardStockInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'The reward; either this or the slot.' }),
    __metadata("design:type", Object)
], AdjustRewardStockInput.prototype, "rewardId", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'The slot of a service.' }),
    __metadata("design:type", Object)
], AdjustRewardStockInput.prototype, "slotId", void 0);
__decorate([
    Field(() => Int, { description: 'Signed: how many more or fewer.' }),
    __metadata("design:type", Number)
], AdjustRewardStockInput.prototype, "change", void 0);
__decorate([
    Field(() => String, { description: 'Why, e.g. delivery. 1 to 200 characters.' }),
    __metadata("design:type", String)
], AdjustRewardStockInput.prototype, "reason", void 0);
AdjustRewardStockInput = __decorate([
    InputType({ description: 'More or less of a reward, or of the places in a slot.' })
], AdjustRewardStockInput);
export { AdjustRewardStockInput };
let ImportRewardCodesInput = class ImportRewardCodesInput {
};
__decorate([
    Field(() => ID, { description: 'The reward, of kind VIRTUAL.' }),
    __metadata("design:type", String)
], ImportRewardCodesInput.prototype, "rewardId", void 0);
__decorate([
    Field(() => String, {
        description: 'CSV or plain lines: the first column of each row is a code of 1 to 200 characters; a first row `code` is a heading. At most 100,000 rows. Sending it again adds nothing twice.',
    }),
    __metadata("design:type", String)
], ImportRewardCodesInput.prototype, "csv", void 0);
ImportRewardCodesInput = __decorate([
    InputType({ description: 'Codes for a pool.' })
], ImportRewardCodesInput);
export { ImportRewardCodesInput };
let RewardSlotInput = class RewardSlotInput {
};
__decorate([
    Field(() => DateTime, { description: 'When it begins.' }),
    __metadata("design:type", Date)
], RewardSlotInput.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it ends.' }),
    __metadata("design:type", Date)
], RewardSlotInput.prototype, "endsAt", void 0);
__decorate([
    Field(() => Int, { description: 'How many members it takes, 1 to 100,000.' }),
    __metadata("design:type", Number)
], RewardSlotInput.prototype, "capacity", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where, e.g. a store. At most 200 characters.' }),
    __metadata("design:type", Object)
], RewardSlotInput.prototype, "place", void 0);
RewardSlotInput = __decorate([
    InputType({ description: 'A slot of time in which a service is rendered.' })
], RewardSlotInput);
export { RewardSlotInput };
let AddRewardSlotsInput = class AddRewardSlotsInput {
};
__decorate([
    Field(() => ID, { description: 'The reward, of kind SERVICE.' }),
    __metadata("design:type", String)
], AddRewardSlotsInput.prototype, "rewardId", void 0);
__decorate([
    Field(() => [RewardSlotInput], {
        description: 'The slots, 1 to 500. One that begins at the same time in the same place is there already and stays as it is.',
    }),
    __metadata("design:type", Array)
], AddRewardSlotsInput.prototype, "slots", void 0);
AddRewardSlotsInput = __decorate([
    InputType({ description: 'Slots for a service.' })
], AddRewardSlotsInput);
export { AddRewardSlotsInput };
let RewardFilter = class RewardFilter {
};
__decorate([
    Field(() => [RewardKindEnum], { nullable: true, description: 'Of these kinds.' }),
    __metadata("design:type", Object)
], RewardFilter.prototype, "kinds", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'In these categories.' }),
    __metadata("design:type", Object)
], RewardFilter.prototype, "categories", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'With all of these words in its texts, in any language.' }),
    __metadata("design:type", Object)
], RewardFilter.prototype, "search", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'For so many points or fewer.' }),
    __metadata("design:type", Object)
], RewardFilter.prototype, "maxPoints", void 0);
__decorate([
    Field(() => [RewardStatusEnum], {
        nullable: true,
        description: 'With these statuses. Members see what is on offer, or will be, only.',
    }),
    __metadata("design:type", Object)
], RewardFilter.prototype, "statuses", void 0);
RewardFilter = __decorate([
    InputType({ description: 'Which rewards; all that is given must hold.' })
], RewardFilter);
export { RewardFilter };
//# sourceMappingURL=rewards.input.js.map