var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { Money } from '../../kernel/money.types.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry, Wallet } from '../ledger/index.js';
import { RedemptionStatusEnum } from './rewards.enums.js';
/** Who reads redemptions. */
export const ForRedeemers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['points:read', 'points:write'],
});
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.';
const ERRORS = 'Empty on success.';
let TrackingType = class TrackingType {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Who carries it.' }),
    __metadata("design:type", Object)
], TrackingType.prototype, "carrier", void 0);
__decorate([
    Field(() => String, { description: 'Its number there.' }),
    __metadata("design:type", String)
], TrackingType.prototype, "number", void 0);
TrackingType = __decorate([
    ObjectType('Tracking', { simpleResolvers: true, description: 'Where a parcel is.' }),
    ForRedeemers
], TrackingType);
export { TrackingType };
let RedemptionType = class RedemptionType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], RedemptionType.prototype, "id", void 0);
__decorate([
    Field(() => Int, { description: 'How many.' }),
    __metadata("design:type", Number)
], RedemptionType.prototype, "quantity", void 0);
__decorate([
    Field(() => Points, { description: 'What it cost in points, in all.' }),
    __metadata("design:type", Number)
], RedemptionType.prototype, "points", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'What it cost in money beside the points, in all; null for none.' }),
    __metadata("design:type", Object)
], RedemptionType.prototype, "money", void 0);
__decorate([
    Field(() => Points, { description: 'The points that came back when it ended without effect.' }),
    __metadata("design:type", Number)
], RedemptionType.prototype, "pointsReturned", void 0);
__decorate([
    Field(() => RedemptionStatusEnum, { description: 'How far it is.' }),
    __metadata("design:type", String)
], RedemptionType.prototype, "status", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the shop calls it.' }),
    __metadata("design:type", Object)
], RedemptionType.prototype, "reference", void 0);
__decorate([
    Field(() => TrackingType, { nullable: true, description: 'Where its parcel is.' }),
    __metadata("design:type", Object)
], RedemptionType.prototype, "tracking", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What the shop says about it.' }),
    __metadata("design:type", Object)
], RedemptionType.prototype, "note", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was made.' }),
    __metadata("design:type", Date)
], RedemptionType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it last changed.' }),
    __metadata("design:type", Date)
], RedemptionType.prototype, "updatedAt", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'When the reservation ends by itself unless the shop confirms it before.',
    }),
    __metadata("design:type", Object)
], RedemptionType.prototype, "expiresAt", void 0);
RedemptionType = __decorate([
    ObjectType('Redemption', { implements: Node, simpleResolvers: true, description: 'What a member took of a reward.' }),
    ForRedeemers
], RedemptionType);
export { RedemptionType };
let RedemptionEdge = class RedemptionEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], RedemptionEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => RedemptionType, { description: 'The redemption.' }),
    __metadata("design:type", Object)
], RedemptionEdge.prototype, "node", void 0);
RedemptionEdge = __decorate([
    ObjectType('RedemptionEdge', { description: 'A redemption and its place in the list.' }),
    ForRedeemers
], RedemptionEdge);
export { RedemptionEdge };
let RedemptionConnection = class RedemptionConnection {
};
__decorate([
    Field(() => [RedemptionEdge], { description: 'The redemptions with their places.' }),
    __metadata("design:type", Array)
], RedemptionConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [RedemptionType], { description: 'The redemptions.' }),
    __metadata("design:type", Array)
], RedemptionConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], RedemptionConnection.prototype, "pageInfo", void 0);
RedemptionConnection = __decorate([
    ObjectType('RedemptionConnection', { description: 'A page of redemptions, newest first.' }),
    ForRedeemers
], RedemptionConnection);
export { RedemptionConnection };
let RedeemRewardInput = class RedeemRewardInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], RedeemRewardInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who redeems it; a member's token may leave it out." }),
    __metadata("design:type", Object)
], RedeemRewardInput.prototype, "member", void 0);
__decorate([
    Field(() => ID, { description: 'The reward.' }),
    __metadata("design:type", String)
], RedeemRewardInput.prototype, "rewardId", void 0);
__decorate([
    Field(() => Int, { defaultValue: 1, description: 'How many.' }),
    __metadata("design:type", Number)
], RedeemRewardInput.prototype, "quantity", void 0);
__decorate([
    Field(() => ID, { nullable: true, description: 'The slot, for a service.' }),
    __metadata("design:type", Object)
], RedeemRewardInput.prototype, "slotId", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What the shop calls it, e.g. its order or the address that it keeps. At most 200 characters, nothing personal.',
    }),
    __metadata("design:type", Object)
], RedeemRewardInput.prototype, "reference", void 0);
RedeemRewardInput = __decorate([
    InputType({ description: 'A reward to be redeemed.' })
], RedeemRewardInput);
export { RedeemRewardInput };
let CancelRedemptionInput = class CancelRedemptionInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], CancelRedemptionInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The redemption.' }),
    __metadata("design:type", String)
], CancelRedemptionInput.prototype, "redemptionId", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why, in words. At most 500 characters.' }),
    __metadata("design:type", Object)
], CancelRedemptionInput.prototype, "reason", void 0);
CancelRedemptionInput = __decorate([
    InputType({ description: 'A redemption to be called off.' })
], CancelRedemptionInput);
export { CancelRedemptionInput };
let TrackingInput = class TrackingInput {
};
__decorate([
    Field(() => String, { nullable: true, description: 'Who carries it.' }),
    __metadata("design:type", Object)
], TrackingInput.prototype, "carrier", void 0);
__decorate([
    Field(() => String, { description: 'Its number there, at most 100 characters.' }),
    __metadata("design:type", String)
], TrackingInput.prototype, "number", void 0);
TrackingInput = __decorate([
    InputType({ description: 'Where a parcel is.' })
], TrackingInput);
export { TrackingInput };
let UpdateRedemptionInput = class UpdateRedemptionInput {
};
__decorate([
    Field(() => String, { description: KEY }),
    __metadata("design:type", String)
], UpdateRedemptionInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => ID, { description: 'The redemption.' }),
    __metadata("design:type", String)
], UpdateRedemptionInput.prototype, "redemptionId", void 0);
__decorate([
    Field(() => RedemptionStatusEnum, { nullable: true, description: 'How far it is now.' }),
    __metadata("design:type", Object)
], UpdateRedemptionInput.prototype, "status", void 0);
__decorate([
    Field(() => TrackingInput, { nullable: true, description: 'Where its parcel is.' }),
    __metadata("design:type", Object)
], UpdateRedemptionInput.prototype, "tracking", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'For the member to read, at most 1,000 characters.' }),
    __metadata("design:type", Object)
], UpdateRedemptionInput.prototype, "note", void 0);
UpdateRedemptionInput = __decorate([
    InputType({ description: 'What the shop says of a redemption; at least one field is given.' })
], UpdateRedemptionInput);
export { UpdateRedemptionInput };
let RedeemRewardPayload = class RedeemRewardPayload {
};
__decorate([
    Field(() => RedemptionType, { nullable: true, description: 'The redemption.' }),
    __metadata("design:type", Object)
], RedeemRewardPayload.prototype, "redemption", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], RedeemRewardPayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet that paid, as it is now.' }),
    __metadata("design:type", Object)
], RedeemRewardPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], RedeemRewardPayload.prototype, "userErrors", void 0);
RedeemRewardPayload = __decorate([
    ObjectType('RedeemRewardPayload', { description: 'What was redeemed.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], RedeemRewardPayload);
export { RedeemRewardPayload };
let CancelRedemptionPayload = class CancelRedemptionPayload extends RedeemRewardPayload {
};
CancelRedemptionPayload = __decorate([
    ObjectType('CancelRedemptionPayload', { description: 'A redemption that was called off.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], CancelRedemptionPayload);
export { CancelRedemptionPayload };
let UpdateRedemptionPayload = class UpdateRedemptionPayload extends RedeemRewardPayload {
};
UpdateRedemptionPayload = __decorate([
    ObjectType('UpdateRedemptionPayload', { description: 'A redemption that moved on.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], UpdateRedemptionPayload);
export { UpdateRedemptionPayload };
//# sourceMappingURL=redemptions.types.js.map