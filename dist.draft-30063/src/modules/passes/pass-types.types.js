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
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { RoundingEnum, SchemeStatusEnum } from '../programs/index.js';
import { PassPeriodEnum } from './passes.enums.js';
/** Who reads what passes there are. */
export const ForBuyers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});
let PassScheduleType = class PassScheduleType {
};
__decorate([
    Field(() => PassPeriodEnum, { description: 'How often.' }),
    __metadata("design:type", String)
], PassScheduleType.prototype, "period", void 0);
__decorate([
    Field(() => Int, { description: 'For how many periods.' }),
    __metadata("design:type", Number)
], PassScheduleType.prototype, "periods", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether what is left of a period is carried over; else it lapses.' }),
    __metadata("design:type", Boolean)
], PassScheduleType.prototype, "carry", void 0);
PassScheduleType = __decorate([
    ObjectType('PassSchedule', { simpleResolvers: true, description: 'Units that come anew in each of several periods.' }),
    ForBuyers
], PassScheduleType);
export { PassScheduleType };
let PassValidityType = class PassValidityType {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Days.' }),
    __metadata("design:type", Object)
], PassValidityType.prototype, "days", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Months.' }),
    __metadata("design:type", Object)
], PassValidityType.prototype, "months", void 0);
PassValidityType = __decorate([
    ObjectType('PassValidity', { simpleResolvers: true, description: 'How long a pass is good; one of both is given.' }),
    ForBuyers
], PassValidityType);
export { PassValidityType };
let PassTypeType = class PassTypeType {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], PassTypeType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], PassTypeType.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is.' }),
    __metadata("design:type", Object)
], PassTypeType.prototype, "description", void 0);
__decorate([
    Field(() => Int, { description: 'Units: in all, or in each period.' }),
    __metadata("design:type", Number)
], PassTypeType.prototype, "units", void 0);
__decorate([
    Field(() => PassScheduleType, { nullable: true, description: 'When its units come; null: all at once.' }),
    __metadata("design:type", Object)
], PassTypeType.prototype, "schedule", void 0);
__decorate([
    Field(() => PassValidityType, { nullable: true, description: 'How long it is good; null: for ever, or as its schedule says.' }),
    __metadata("design:type", Object)
], PassTypeType.prototype, "validity", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'What one costs in money; null for nothing.' }),
    __metadata("design:type", Object)
], PassTypeType.prototype, "priceMoney", void 0);
__decorate([
    Field(() => Points, { description: 'What one costs in points beside it.' }),
    __metadata("design:type", Number)
], PassTypeType.prototype, "pricePoints", void 0);
__decorate([
    Field(() => String, { description: 'The wallet that pays the points.' }),
    __metadata("design:type", String)
], PassTypeType.prototype, "walletCode", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it may be given to another member.' }),
    __metadata("design:type", Boolean)
], PassTypeType.prototype, "giftable", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether what is unused may be paid back.' }),
    __metadata("design:type", Boolean)
], PassTypeType.prototype, "refundable", void 0);
__decorate([
    Field(() => RoundingEnum, { description: 'How the share that is paid back is rounded.' }),
    __metadata("design:type", String)
], PassTypeType.prototype, "rounding", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether passes of the type are issued.' }),
    __metadata("design:type", String)
], PassTypeType.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was changed, from 1.' }),
    __metadata("design:type", Number)
], PassTypeType.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { description: 'Since when it is as it is.' }),
    __metadata("design:type", Date)
], PassTypeType.prototype, "validFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' }),
    __metadata("design:type", Object)
], PassTypeType.prototype, "validUntil", void 0);
PassTypeType = __decorate([
    ObjectType('PassType', {
        simpleResolvers: true,
        description: 'One version of a prepaid entitlement. What was issued keeps its version.',
    }),
    ForBuyers
], PassTypeType);
export { PassTypeType };
let PassTypePayload = class PassTypePayload {
};
__decorate([
    Field(() => PassTypeType, { nullable: true, description: 'The type.' }),
    __metadata("design:type", Object)
], PassTypePayload.prototype, "passType", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], PassTypePayload.prototype, "userErrors", void 0);
PassTypePayload = __decorate([
    ObjectType('PassTypePayload', { description: 'A pass type that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], PassTypePayload);
export { PassTypePayload };
//# sourceMappingURL=pass-types.types.js.map