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
import { Cursor, DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LimitPeriodEnum, RewardKindEnum, RewardStatusEnum } from './rewards.enums.js';
/** Who reads the catalogue. */
export const ForShoppers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});
/** Who may know how a reward is set up. */
const ForStaff = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });
const ERRORS = 'Empty on success.';
let RewardLimitType = class RewardLimitType {
};
__decorate([
    Field(() => LimitPeriodEnum, { description: 'In which time.' }),
    __metadata("design:type", String)
], RewardLimitType.prototype, "period", void 0);
__decorate([
    Field(() => Int, { description: 'How many.' }),
    __metadata("design:type", Number)
], RewardLimitType.prototype, "quantity", void 0);
RewardLimitType = __decorate([
    ObjectType('RewardLimit', { simpleResolvers: true, description: 'How many one member may take in a period.' }),
    ForShoppers
], RewardLimitType);
export { RewardLimitType };
let RewardTextType = class RewardTextType {
};
__decorate([
    Field(() => String, { description: 'A BCP 47 tag.' }),
    __metadata("design:type", String)
], RewardTextType.prototype, "language", void 0);
__decorate([
    Field(() => String, { description: 'Its name.' }),
    __metadata("design:type", String)
], RewardTextType.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is.' }),
    __metadata("design:type", Object)
], RewardTextType.prototype, "description", void 0);
RewardTextType = __decorate([
    ObjectType('RewardText', { simpleResolvers: true, description: 'The texts of a reward in one language.' }),
    ForStaff
], RewardTextType);
export { RewardTextType };
let RewardSlot = class RewardSlot {
};
__decorate([
    Field(() => ID, { description: 'Names it when a reward is redeemed.' }),
    __metadata("design:type", String)
], RewardSlot.prototype, "id", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it begins.' }),
    __metadata("design:type", Date)
], RewardSlot.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it ends.' }),
    __metadata("design:type", Date)
], RewardSlot.prototype, "endsAt", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where.' }),
    __metadata("design:type", Object)
], RewardSlot.prototype, "place", void 0);
__decorate([
    Field(() => Int, { description: 'How many places are free.' }),
    __metadata("design:type", Number)
], RewardSlot.prototype, "free", void 0);
RewardSlot = __decorate([
    ObjectType('RewardSlot', { simpleResolvers: true, description: 'A slot of time in which a service is rendered.' }),
    ForShoppers
], RewardSlot);
export { RewardSlot };
let Reward = class Reward extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], Reward.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], Reward.prototype, "code", void 0);
__decorate([
    Field(() => RewardKindEnum, { description: 'What it is.' }),
    __metadata("design:type", String)
], Reward.prototype, "kind", void 0);
__decorate([
    Field(() => RewardStatusEnum, { description: 'Whether it is on offer.' }),
    __metadata("design:type", String)
], Reward.prototype, "status", void 0);
__decorate([
    Field(() => String, { description: "Its name, in the reader's language where there is one." }),
    __metadata("design:type", String)
], Reward.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "What it is, in the reader's language where there is one." }),
    __metadata("design:type", Object)
], Reward.prototype, "description", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Where it stands in the catalogue.' }),
    __metadata("design:type", Object)
], Reward.prototype, "category", void 0);
__decorate([
    Field(() => [String], { description: 'Where its pictures are.' }),
    __metadata("design:type", Array)
], Reward.prototype, "imageUrls", void 0);
__decorate([
    Field(() => Points, { description: 'What one costs in points.' }),
    __metadata("design:type", Number)
], Reward.prototype, "pricePoints", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'What one costs in money beside the points; null for none.' }),
    __metadata("design:type", Object)
], Reward.prototype, "priceMoney", void 0);
__decorate([
    Field(() => String, { description: 'The wallet that pays.' }),
    __metadata("design:type", String)
], Reward.prototype, "walletCode", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'How many are left. Null when unlimited, and for services: theirs lies in slots.',
    }),
    __metadata("design:type", Object)
], Reward.prototype, "stock", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it can be redeemed; null: at once.' }),
    __metadata("design:type", Object)
], Reward.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null: without end.' }),
    __metadata("design:type", Object)
], Reward.prototype, "endsAt", void 0);
__decorate([
    Field(() => [RewardLimitType], { description: 'How many one member may take.' }),
    __metadata("design:type", Array)
], Reward.prototype, "limits", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The kind of coupon that the member gets, by its code; null for other kinds.',
    }),
    __metadata("design:type", Object)
], Reward.prototype, "couponType", void 0);
__decorate([
    Field(() => Int, { description: 'How many may be taken at once.' }),
    __metadata("design:type", Number)
], Reward.prototype, "maxQuantity", void 0);
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'Minutes for which it is kept for a member until the shop confirms; null: without end.',
    }),
    __metadata("design:type", Object)
], Reward.prototype, "reserveMinutes", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The code of the pass type that one gives; null for other kinds.' }),
    __metadata("design:type", Object)
], Reward.prototype, "passType", void 0);
__decorate([
    ForStaff,
    Field(() => Int, { description: 'How often it was changed, from 1.' }),
    __metadata("design:type", Number)
], Reward.prototype, "version", void 0);
__decorate([
    ForStaff,
    Field(() => Int, { description: 'Sorts the catalogue, lower ones first.' }),
    __metadata("design:type", Number)
], Reward.prototype, "position", void 0);
__decorate([
    ForStaff,
    Field(() => Json, { nullable: true, description: 'Which members may have it, in the shape of `ConditionInput`; null: all.' }),
    __metadata("design:type", Object)
], Reward.prototype, "condition", void 0);
__decorate([
    ForStaff,
    Field(() => [RewardTextType], { description: 'Its texts in other languages.' }),
    __metadata("design:type", Array)
], Reward.prototype, "texts", void 0);
Reward = __decorate([
    ObjectType('Reward', { implements: Node, simpleResolvers: true, description: 'Something that points are spent on.' }),
    ForShoppers
], Reward);
export { Reward };
let RewardEdge = class RewardEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], RewardEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => Reward, { description: 'The reward.' }),
    __metadata("design:type", Object)
], RewardEdge.prototype, "node", void 0);
RewardEdge = __decorate([
    ObjectType('RewardEdge', { description: 'A reward and its place in the list.' }),
    ForShoppers
], RewardEdge);
export { RewardEdge };
let RewardConnection = class RewardConnection {
};
__decorate([
    Field(() => [RewardEdge], { description: 'The rewards with their places.' }),
    __metadata("design:type", Array)
], RewardConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [Reward], { description: 'The rewards.' }),
    __metadata("design:type", Array)
], RewardConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], RewardConnection.prototype, "pageInfo", void 0);
RewardConnection = __decorate([
    ObjectType('RewardConnection', { description: 'A page of the catalogue.' }),
    ForShoppers
], RewardConnection);
export { RewardConnection };
let RewardPayload = class RewardPayload {
};
__decorate([
    Field(() => Reward, { nullable: true, description: 'The reward as it is now.' }),
    __metadata("design:type", Object)
], RewardPayload.prototype, "reward", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RewardPayload.prototype, "userErrors", void 0);
RewardPayload = __decorate([
    ObjectType('RewardPayload', { description: 'A reward that was changed, or why it was not.' }),
    Access('staff', 'server', 'admin', { scope: 'program:write' })
], RewardPayload);
export { RewardPayload };
let ImportRewardCodesPayload = class ImportRewardCodesPayload {
};
__decorate([
    Field(() => Reward, { nullable: true, description: 'The reward as it is now.' }),
    __metadata("design:type", Object)
], ImportRewardCodesPayload.prototype, "reward", void 0);
__decorate([
    Field(() => Int, { description: 'How many are new.' }),
    __metadata("design:type", Number)
], ImportRewardCodesPayload.prototype, "imported", void 0);
__decorate([
    Field(() => Int, { description: 'How many codes were in the pool already, or more than once in the file.' }),
    __metadata("design:type", Number)
], ImportRewardCodesPayload.prototype, "duplicates", void 0);
__decorate([
    Field(() => [String], { description: 'The first 100 of them.' }),
    __metadata("design:type", Array)
], ImportRewardCodesPayload.prototype, "duplicateCodes", void 0);
__decorate([
    Field(() => [Int], { description: 'Rows, from 1, that have no code that can be kept: the first 100 of them.' }),
    __metadata("design:type", Array)
], ImportRewardCodesPayload.prototype, "invalidRows", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], ImportRewardCodesPayload.prototype, "userErrors", void 0);
ImportRewardCodesPayload = __decorate([
    ObjectType('ImportRewardCodesPayload', { description: 'What became of the codes of a file.' }),
    Access('staff', 'server', 'admin', { scope: 'program:write' })
], ImportRewardCodesPayload);
export { ImportRewardCodesPayload };
//# sourceMappingURL=rewards.types.js.map