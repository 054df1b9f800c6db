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
import { DateTime, Decimal } from '../../kernel/scalars/index.js';
import { RoundingEnum } from '../programs/index.js';
let PercentOffInput = class PercentOffInput {
};
__decorate([
    Field(() => Decimal, { description: 'Above 0 and up to 100, with at most two decimals.' }),
    __metadata("design:type", String)
], PercentOffInput.prototype, "percent", void 0);
__decorate([
    Field(() => RoundingEnum, {
        nullable: true,
        description: 'How the discount becomes whole units of money, once for all lines together; FLOOR if left out.',
    }),
    __metadata("design:type", Object)
], PercentOffInput.prototype, "rounding", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The highest discount; none if left out.' }),
    __metadata("design:type", Object)
], PercentOffInput.prototype, "atMost", void 0);
PercentOffInput = __decorate([
    InputType({ description: 'A percentage off.' })
], PercentOffInput);
export { PercentOffInput };
let GiftInput = class GiftInput {
};
__decorate([
    Field(() => String, { description: 'The article.' }),
    __metadata("design:type", String)
], GiftInput.prototype, "sku", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many, 1 to 100; 1 if left out.' }),
    __metadata("design:type", Object)
], GiftInput.prototype, "quantity", void 0);
GiftInput = __decorate([
    InputType({ description: 'Something that is added and costs nothing.' })
], GiftInput);
export { GiftInput };
let FreeShippingInput = class FreeShippingInput {
};
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The most that is taken off; all of it if left out.' }),
    __metadata("design:type", Object)
], FreeShippingInput.prototype, "atMost", void 0);
FreeShippingInput = __decorate([
    InputType({ description: 'Shipping that costs nothing.' })
], FreeShippingInput);
export { FreeShippingInput };
let CouponEffectInput = class CouponEffectInput {
};
__decorate([
    Field(() => Decimal, { nullable: true, description: 'An amount off the lines that it is for.' }),
    __metadata("design:type", Object)
], CouponEffectInput.prototype, "amountOff", void 0);
__decorate([
    Field(() => PercentOffInput, { nullable: true, description: 'A percentage off the lines that it is for.' }),
    __metadata("design:type", Object)
], CouponEffectInput.prototype, "percentOff", void 0);
__decorate([
    Field(() => GiftInput, { nullable: true, description: 'A gift.' }),
    __metadata("design:type", Object)
], CouponEffectInput.prototype, "gift", void 0);
__decorate([
    Field(() => FreeShippingInput, { nullable: true, description: 'Free shipping.' }),
    __metadata("design:type", Object)
], CouponEffectInput.prototype, "freeShipping", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'A service, in 1 to 200 characters.' }),
    __metadata("design:type", Object)
], CouponEffectInput.prototype, "service", void 0);
CouponEffectInput = __decorate([
    InputType({ description: 'What a coupon does. Exactly one field is given.' })
], CouponEffectInput);
export { CouponEffectInput };
let CouponTypeInput = class CouponTypeInput {
};
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], CouponTypeInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its terms, up to 5,000 characters.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "description", void 0);
__decorate([
    Field(() => CouponEffectInput, { description: 'What it does.' }),
    __metadata("design:type", CouponEffectInput)
], CouponTypeInput.prototype, "effect", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: 'What the lines that it is for must come to, before any discount; nothing if left out.',
    }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "minimumSpend", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Categories that it is for, at most 200.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "categories", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: 'Articles that it is for, at most 200. All lines where neither these nor categories are given.',
    }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "skus", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Of one group one coupon counts in a cart; in no group if left out.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "group", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether it goes with no other coupon; false if left out.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "exclusive", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Higher ones count first; 0 if left out.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "priority", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Before then it cannot be used.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "goodFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From then on it cannot be used, whenever it was issued.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "goodUntil", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'For how many days from its issue it is good; without such an end if left out.',
    }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "validDays", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How often each of them can be used, 1 to 1,000,000; once if left out.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "uses", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How often one member may use one of them; without a limit if left out.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "usesPerMember", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many of them one member may get; without a limit if left out.' }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "perMember", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether their codes are those that were imported; false if left out: they are made up.',
    }),
    __metadata("design:type", Object)
], CouponTypeInput.prototype, "pool", void 0);
CouponTypeInput = __decorate([
    InputType({ description: 'A kind of coupon: what each of them does, where, and for how long.' })
], CouponTypeInput);
export { CouponTypeInput };
let SaveCouponTypeInput = class SaveCouponTypeInput extends CouponTypeInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SaveCouponTypeInput.prototype, "code", void 0);
SaveCouponTypeInput = __decorate([
    InputType({ description: 'A kind of coupon to be saved.' })
], SaveCouponTypeInput);
export { SaveCouponTypeInput };
let EndCouponTypeInput = class EndCouponTypeInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndCouponTypeInput.prototype, "code", void 0);
EndCouponTypeInput = __decorate([
    InputType({ description: 'A kind of coupon that is not issued any more.' })
], EndCouponTypeInput);
export { EndCouponTypeInput };
let ImportCouponCodesInput = class ImportCouponCodesInput {
};
__decorate([
    Field(() => String, { description: 'The kind; it says that its codes come from a pool.' }),
    __metadata("design:type", String)
], ImportCouponCodesInput.prototype, "type", void 0);
__decorate([
    Field(() => String, {
        description: 'CSV or plain lines: the first column of each row is a code of 1 to 200 characters; a first row `code` is a heading. At most 100,000 rows. Sending it again adds nothing twice.',
    }),
    __metadata("design:type", String)
], ImportCouponCodesInput.prototype, "csv", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'For codes that are printed: each is a coupon at once, for whoever shows it. False if left out: they wait to be issued.',
    }),
    __metadata("design:type", Object)
], ImportCouponCodesInput.prototype, "issue", void 0);
ImportCouponCodesInput = __decorate([
    InputType({ description: 'Codes of a kind of coupon.' })
], ImportCouponCodesInput);
export { ImportCouponCodesInput };
//# sourceMappingURL=coupon-types.input.js.map