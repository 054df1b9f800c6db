var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
export const ReferralStatusEnum = {
    REFUSED: 'REFUSED',
    ENROLLED: 'ENROLLED',
    PURCHASED: 'PURCHASED',
    TAKEN_BACK: 'TAKEN_BACK',
};
registerEnumType(ReferralStatusEnum, {
    name: 'ReferralStatus',
    description: 'How far a referral has come.',
    valuesConfig: {
        REFUSED: { description: 'It does not count, and never will; the friend is a member all the same.' },
        ENROLLED: { description: 'The friend is a member.' },
        PURCHASED: { description: 'The friend made a first purchase that counts.' },
        TAKEN_BACK: { description: 'That purchase was returned, and what it gave was taken back, for good.' },
    },
});
export const ReferralRefusalEnum = {
    SELF: 'SELF',
    CIRCLE: 'CIRCLE',
    RE_ENROLLED: 'RE_ENROLLED',
    SAME_PHONE: 'SAME_PHONE',
    SAME_DEVICE: 'SAME_DEVICE',
    LIMIT: 'LIMIT',
};
registerEnumType(ReferralRefusalEnum, {
    name: 'ReferralRefusal',
    description: 'Why a referral does not count.',
    valuesConfig: {
        SELF: { description: 'A member came with its own code.' },
        CIRCLE: { description: 'A member came with the code of someone whom it had brought, directly or through others.' },
        RE_ENROLLED: { description: 'The person is or was a member: known by external id, phone or e-mail.' },
        SAME_PHONE: { description: 'The phone number, in whatever spelling, was a former member’s.' },
        SAME_DEVICE: { description: 'Somebody had enrolled on the same device.' },
        LIMIT: { description: 'As many friends of the referrer as may count had come before.' },
    },
});
let WalletPoints = class WalletPoints {
};
__decorate([
    Field(() => String, { description: 'The code of the wallet.' }),
    __metadata("design:type", String)
], WalletPoints.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'What was granted.' }),
    __metadata("design:type", Number)
], WalletPoints.prototype, "granted", void 0);
__decorate([
    Field(() => Points, { description: 'How much of it returns have taken back, or made a debt.' }),
    __metadata("design:type", Number)
], WalletPoints.prototype, "takenBack", void 0);
WalletPoints = __decorate([
    ObjectType('WalletPoints', { simpleResolvers: true, description: 'Points of one kind.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], WalletPoints);
export { WalletPoints };
let Referral = class Referral {
};
__decorate([
    Field(() => ReferralStatusEnum, { description: 'How far it has come.' }),
    __metadata("design:type", String)
], Referral.prototype, "status", void 0);
__decorate([
    Access('staff', 'server', 'admin', { scope: ['members:read', 'members:write'] }),
    Field(() => ReferralRefusalEnum, { nullable: true, description: 'Why it does not count. Not for the member.' }),
    __metadata("design:type", Object)
], Referral.prototype, "refusedFor", void 0);
__decorate([
    Field(() => String, { nullable: true, description: "The first letter of the friend's name." }),
    __metadata("design:type", Object)
], Referral.prototype, "friendName", void 0);
__decorate([
    Field(() => DateTime, { description: 'When the friend came.' }),
    __metadata("design:type", Date)
], Referral.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the friend made the first purchase that counts.' }),
    __metadata("design:type", Object)
], Referral.prototype, "purchasedAt", void 0);
Referral = __decorate([
    ObjectType('Referral', { description: 'That one member brought another.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'members:write'] })
], Referral);
export { Referral };
let ReferralEdge = class ReferralEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], ReferralEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => Referral, { description: 'The referral.' }),
    __metadata("design:type", Object)
], ReferralEdge.prototype, "node", void 0);
ReferralEdge = __decorate([
    ObjectType('ReferralEdge', { description: 'A referral and its place in the list.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
], ReferralEdge);
export { ReferralEdge };
let ReferralConnection = class ReferralConnection {
};
__decorate([
    Field(() => [ReferralEdge], { description: 'The referrals with their places.' }),
    __metadata("design:type", Array)
], ReferralConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [Referral], { description: 'The referrals.' }),
    __metadata("design:type", Array)
], ReferralConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], ReferralConnection.prototype, "pageInfo", void 0);
ReferralConnection = __decorate([
    ObjectType('ReferralConnection', { description: 'A page of referrals.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
], ReferralConnection);
export { ReferralConnection };
let ReferralSettings = class ReferralSettings {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Days after enrolment in which the first purchase counts; null for ever.' }),
    __metadata("design:type", Object)
], ReferralSettings.prototype, "firstPurchaseWithinDays", void 0);
__decorate([
    Field(() => Money, { description: 'What the first purchase must come to, also after returns.' }),
    __metadata("design:type", Money)
], ReferralSettings.prototype, "minimumPurchase", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many friends of one member count; null for no limit.' }),
    __metadata("design:type", Object)
], ReferralSettings.prototype, "perReferrer", void 0);
__decorate([
    Field(() => Int, { description: '0 until a program says how its referrals count.' }),
    __metadata("design:type", Number)
], ReferralSettings.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when.' }),
    __metadata("design:type", Object)
], ReferralSettings.prototype, "validFrom", void 0);
ReferralSettings = __decorate([
    ObjectType('ReferralSettings', { simpleResolvers: true, description: 'How referrals count.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], ReferralSettings);
export { ReferralSettings };
let ReferralSettingsPayload = class ReferralSettingsPayload {
};
__decorate([
    Field(() => ReferralSettings, { nullable: true, description: 'The settings.' }),
    __metadata("design:type", Object)
], ReferralSettingsPayload.prototype, "settings", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], ReferralSettingsPayload.prototype, "userErrors", void 0);
ReferralSettingsPayload = __decorate([
    ObjectType('ReferralSettingsPayload', { description: 'How referrals count from now on, or why that was refused.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], ReferralSettingsPayload);
export { ReferralSettingsPayload };
let RefusedReferrals = class RefusedReferrals {
};
__decorate([
    Field(() => ReferralRefusalEnum, { description: 'Why.' }),
    __metadata("design:type", String)
], RefusedReferrals.prototype, "reason", void 0);
__decorate([
    Field(() => Int, { description: 'How many.' }),
    __metadata("design:type", Number)
], RefusedReferrals.prototype, "count", void 0);
RefusedReferrals = __decorate([
    ObjectType('RefusedReferrals', { simpleResolvers: true, description: 'How many referrals did not count, and why.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], RefusedReferrals);
export { RefusedReferrals };
let ReferralFunnel = class ReferralFunnel {
};
__decorate([
    Field(() => Int, { description: 'Persons who came with a code.' }),
    __metadata("design:type", Number)
], ReferralFunnel.prototype, "codesUsed", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them count.' }),
    __metadata("design:type", Number)
], ReferralFunnel.prototype, "enrolled", void 0);
__decorate([
    Field(() => [RefusedReferrals], { description: 'How many do not, by why.' }),
    __metadata("design:type", Array)
], ReferralFunnel.prototype, "refused", void 0);
__decorate([
    Field(() => Int, { description: 'How many made a first purchase that counts, also where it was returned later.' }),
    __metadata("design:type", Number)
], ReferralFunnel.prototype, "firstPurchase", void 0);
__decorate([
    Field(() => Int, { description: 'Referrals for which either side got points, at either step.' }),
    __metadata("design:type", Number)
], ReferralFunnel.prototype, "rewarded", void 0);
__decorate([
    Field(() => Int, { description: 'Referrals whose first purchase was returned.' }),
    __metadata("design:type", Number)
], ReferralFunnel.prototype, "takenBack", void 0);
__decorate([
    Field(() => [WalletPoints], { description: 'What both sides got for them, by wallet.' }),
    __metadata("design:type", Array)
], ReferralFunnel.prototype, "points", void 0);
ReferralFunnel = __decorate([
    ObjectType('ReferralFunnel', {
        simpleResolvers: true,
        description: 'What became of the referral codes that were given in a period: of the same ones all the way down, whenever it happened.',
    }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], ReferralFunnel);
export { ReferralFunnel };
//# sourceMappingURL=referrals.types.js.map