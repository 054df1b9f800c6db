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
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { CouponKindEnum, CouponStatusEnum, CouponUseStatusEnum } from './coupons.enums.js';
/** Who reads coupons. */
export const ForCouponHolders = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['points:read', 'points:write'],
});
const ERRORS = 'Empty on success.';
let CouponType = class CouponType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], CouponType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'What is shown or typed in to use it.' }),
    __metadata("design:type", String)
], CouponType.prototype, "code", void 0);
__decorate([
    Field(() => CouponStatusEnum, { description: 'Where it stands.' }),
    __metadata("design:type", String)
], CouponType.prototype, "status", void 0);
__decorate([
    Field(() => String, { description: 'What it is, for people.' }),
    __metadata("design:type", String)
], CouponType.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its terms.' }),
    __metadata("design:type", Object)
], CouponType.prototype, "description", void 0);
__decorate([
    Field(() => String, { description: 'The kind of coupon, by its code.' }),
    __metadata("design:type", String)
], CouponType.prototype, "type", void 0);
__decorate([
    Field(() => CouponKindEnum, { description: 'What it does.' }),
    __metadata("design:type", String)
], CouponType.prototype, "kind", void 0);
__decorate([
    Field(() => Json, { description: 'What it does in detail, in the shape of `CouponEffectInput`.' }),
    __metadata("design:type", Object)
], CouponType.prototype, "effect", void 0);
__decorate([
    Field(() => Money, { description: 'What the lines that it is for must come to.' }),
    __metadata("design:type", Money)
], CouponType.prototype, "minimumSpend", void 0);
__decorate([
    Field(() => DateTime, { description: 'From when it can be used.' }),
    __metadata("design:type", Date)
], CouponType.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From then on it cannot be used any more; null without end.' }),
    __metadata("design:type", Object)
], CouponType.prototype, "expiresAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was issued.' }),
    __metadata("design:type", Date)
], CouponType.prototype, "createdAt", void 0);
__decorate([
    Field(() => Int, { description: 'How often it can be used.' }),
    __metadata("design:type", Number)
], CouponType.prototype, "maxUses", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was used.' }),
    __metadata("design:type", Number)
], CouponType.prototype, "used", void 0);
CouponType = __decorate([
    ObjectType('Coupon', { implements: Node, simpleResolvers: true, description: 'A coupon that was issued.' }),
    ForCouponHolders
], CouponType);
export { CouponType };
let CouponUseType = class CouponUseType {
};
__decorate([
    Field(() => String, { description: 'The order.' }),
    __metadata("design:type", String)
], CouponUseType.prototype, "orderId", void 0);
__decorate([
    Field(() => CouponUseStatusEnum, { description: 'What became of it.' }),
    __metadata("design:type", String)
], CouponUseType.prototype, "status", void 0);
__decorate([
    Field(() => Money, { description: 'What it takes off the order.' }),
    __metadata("design:type", Money)
], CouponUseType.prototype, "discount", void 0);
__decorate([
    Field(() => Money, { description: 'Of the discount, what returns have undone.' }),
    __metadata("design:type", Money)
], CouponUseType.prototype, "undone", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the reservation ends by itself.' }),
    __metadata("design:type", Object)
], CouponUseType.prototype, "expiresAt", void 0);
CouponUseType = __decorate([
    ObjectType('CouponUse', { simpleResolvers: true, description: 'What a coupon does, or did, for one order.' }),
    ForCouponHolders
], CouponUseType);
export { CouponUseType };
let CouponEdge = class CouponEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], CouponEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => CouponType, { description: 'The coupon.' }),
    __metadata("design:type", Object)
], CouponEdge.prototype, "node", void 0);
CouponEdge = __decorate([
    ObjectType('CouponEdge', { description: 'A coupon and its place in the list.' }),
    ForCouponHolders
], CouponEdge);
export { CouponEdge };
let CouponConnection = class CouponConnection {
};
__decorate([
    Field(() => [CouponEdge], { description: 'The coupons with their places.' }),
    __metadata("design:type", Array)
], CouponConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [CouponType], { description: 'The coupons.' }),
    __metadata("design:type", Array)
], CouponConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], CouponConnection.prototype, "pageInfo", void 0);
CouponConnection = __decorate([
    ObjectType('CouponConnection', { description: 'A page of coupons, newest first.' }),
    ForCouponHolders
], CouponConnection);
export { CouponConnection };
let CouponPayload = class CouponPayload {
};
__decorate([
    Field(() => CouponType, { nullable: true, description: 'The coupon.' }),
    __metadata("design:type", Object)
], CouponPayload.prototype, "coupon", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CouponPayload.prototype, "userErrors", void 0);
CouponPayload = __decorate([
    ObjectType({ simpleResolvers: true, description: 'A coupon that was issued or revoked, or why not.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], CouponPayload);
export { CouponPayload };
let CouponUsePayload = class CouponUsePayload {
};
__decorate([
    Field(() => CouponType, { nullable: true, description: 'The coupon as it is now.' }),
    __metadata("design:type", Object)
], CouponUsePayload.prototype, "coupon", void 0);
__decorate([
    Field(() => CouponUseType, { nullable: true, description: 'What it does, or did, for the order.' }),
    __metadata("design:type", Object)
], CouponUsePayload.prototype, "use", void 0);
__decorate([
    Field(() => Money, {
        nullable: true,
        description: 'How much of its discount this very request undid: so much less is paid back for the lines that came back.',
    }),
    __metadata("design:type", Object)
], CouponUsePayload.prototype, "undone", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CouponUsePayload.prototype, "userErrors", void 0);
CouponUsePayload = __decorate([
    ObjectType({ simpleResolvers: true, description: 'A coupon that was reserved, redeemed or rolled back, or why not.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], CouponUsePayload);
export { CouponUsePayload };
//# sourceMappingURL=coupons.types.js.map