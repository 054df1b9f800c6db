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
import { DateTime, Json } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { CouponKindEnum } from './coupons.enums.js';
const ERRORS = 'Empty on success.';
/** Who sees how coupons are set up. */
export const ForCouponMakers = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });
let CouponTypeRecord = class CouponTypeRecord {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], CouponTypeRecord.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], CouponTypeRecord.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its terms.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "description", void 0);
__decorate([
    Field(() => CouponKindEnum, { description: 'What it does.' }),
    __metadata("design:type", String)
], CouponTypeRecord.prototype, "kind", void 0);
__decorate([
    Field(() => Json, { description: 'What it does in detail, in the shape of `CouponEffectInput`.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "effect", void 0);
__decorate([
    Field(() => Money, { description: 'What the lines that it is for must come to.' }),
    __metadata("design:type", Money)
], CouponTypeRecord.prototype, "minimumSpend", void 0);
__decorate([
    Field(() => [String], { description: 'Categories that it is for.' }),
    __metadata("design:type", Array)
], CouponTypeRecord.prototype, "categories", void 0);
__decorate([
    Field(() => [String], { description: 'Articles that it is for.' }),
    __metadata("design:type", Array)
], CouponTypeRecord.prototype, "skus", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Of one group one coupon counts in a cart.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "group", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it goes with no other coupon.' }),
    __metadata("design:type", Boolean)
], CouponTypeRecord.prototype, "exclusive", void 0);
__decorate([
    Field(() => Int, { description: 'Higher ones count first.' }),
    __metadata("design:type", Number)
], CouponTypeRecord.prototype, "priority", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Before then it cannot be used.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "goodFrom", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From then on it cannot be used.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "goodUntil", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'For how many days from its issue it is good.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "validDays", void 0);
__decorate([
    Field(() => Int, { description: 'How often each of them can be used.' }),
    __metadata("design:type", Number)
], CouponTypeRecord.prototype, "uses", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How often one member may use one of them.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "usesPerMember", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many one member may get.' }),
    __metadata("design:type", Object)
], CouponTypeRecord.prototype, "perMember", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether their codes come from a pool.' }),
    __metadata("design:type", Boolean)
], CouponTypeRecord.prototype, "pool", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether it is issued.' }),
    __metadata("design:type", String)
], CouponTypeRecord.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was changed, from 1.' }),
    __metadata("design:type", Number)
], CouponTypeRecord.prototype, "version", void 0);
CouponTypeRecord = __decorate([
    ObjectType('CouponType', {
        simpleResolvers: true,
        description: 'A kind of coupon: what each that is issued of it does. Those of before keep their version.',
    }),
    ForCouponMakers
], CouponTypeRecord);
export { CouponTypeRecord };
let CouponTypePayload = class CouponTypePayload {
};
__decorate([
    Field(() => CouponTypeRecord, { nullable: true, description: 'The kind.' }),
    __metadata("design:type", Object)
], CouponTypePayload.prototype, "couponType", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CouponTypePayload.prototype, "userErrors", void 0);
CouponTypePayload = __decorate([
    ObjectType({ simpleResolvers: true, description: 'A kind of coupon that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], CouponTypePayload);
export { CouponTypePayload };
let ImportCouponCodesPayload = class ImportCouponCodesPayload {
};
__decorate([
    Field(() => Int, { description: 'How many were taken in.' }),
    __metadata("design:type", Number)
], ImportCouponCodesPayload.prototype, "imported", void 0);
__decorate([
    Field(() => Int, { description: 'How many were there already, for whatever kind, or more than once in the file.' }),
    __metadata("design:type", Number)
], ImportCouponCodesPayload.prototype, "duplicates", void 0);
__decorate([
    Field(() => [String], { description: 'The first 100 of those.' }),
    __metadata("design:type", Array)
], ImportCouponCodesPayload.prototype, "duplicateCodes", void 0);
__decorate([
    Field(() => [Int], { description: 'The first 100 rows, from 1, without a code that can be kept.' }),
    __metadata("design:type", Array)
], ImportCouponCodesPayload.prototype, "invalidRows", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], ImportCouponCodesPayload.prototype, "userErrors", void 0);
ImportCouponCodesPayload = __decorate([
    ObjectType({ simpleResolvers: true, description: 'What became of a file of codes.' }),
    Access('staff', 'server', 'admin', { scope: 'program:write' })
], ImportCouponCodesPayload);
export { ImportCouponCodesPayload };
//# sourceMappingURL=coupon-types.types.js.map