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
import { Decimal } from '../../kernel/scalars/index.js';
let ReferralSettingsInput = class ReferralSettingsInput {
};
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Days after enrolment in which the first purchase counts, 0 (the same day) to 3,650; left out or null, there is no limit.',
    }),
    __metadata("design:type", Object)
], ReferralSettingsInput.prototype, "firstPurchaseWithinDays", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: "What the first purchase must come to, in the program's currency, also after returns; left out, anything above nothing will do.",
    }),
    __metadata("design:type", Object)
], ReferralSettingsInput.prototype, "minimumPurchase", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How many friends of one member count, 1 to 1,000,000; left out or null, there is no limit.',
    }),
    __metadata("design:type", Object)
], ReferralSettingsInput.prototype, "perReferrer", void 0);
ReferralSettingsInput = __decorate([
    InputType('ReferralSettingsInput', {
        description: 'How referrals count. What they give is said by earning rules with the trigger REFERRAL, for each side and step.',
    })
], ReferralSettingsInput);
export { ReferralSettingsInput };
//# sourceMappingURL=referrals.input.js.map