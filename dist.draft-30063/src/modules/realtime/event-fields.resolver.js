var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { ComplaintType } from '../complaints/index.js';
import { LedgerEntry, LedgerReader, Wallet, WalletRecord } from '../ledger/index.js';
import { MemberReader, MemberType } from '../members/index.js';
import { PassObject } from '../passes/index.js';
import { RedemptionType } from '../rewards/index.js';
import { describeCause, Tier, tierByCode } from '../tiers/index.js';
import { ComplaintUpdate, Event, ForComplaintListeners, PassUpdate, RedemptionUpdate, TierChange, WalletChange, } from './realtime.types.js';
let EventFieldsResolver = class EventFieldsResolver {
    constructor(members) {
        this.members = members;
    }
    async member({ memberId }, context) {
        return memberId === null ? null : this.members.byId(context, memberId);
    }
};
__decorate([
    FieldResolver(() => MemberType, { nullable: true, description: 'Whom it happened to; null where it happened to nobody.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Event, RequestContext]),
    __metadata("design:returntype", Promise)
], EventFieldsResolver.prototype, "member", null);
EventFieldsResolver = __decorate([
    Resolver(() => Event),
    __metadata("design:paramtypes", [MemberReader])
], EventFieldsResolver);
export { EventFieldsResolver };
let WalletChangeResolver = class WalletChangeResolver {
    constructor(ledger) {
        this.ledger = ledger;
    }
    wallet({ memberId, walletId }, context) {
        const config = context.tenant.wallets.find((wallet) => wallet.id === walletId);
        if (!config)
            throw new Error(`an event tells of wallet ${walletId}, which the program does not have`);
        return new WalletRecord(memberId, config);
    }
    entries({ memberId, walletId, firstSequence, lastSequence }, context) {
        return this.ledger.entriesIn(context, [memberId, walletId, firstSequence, lastSequence]);
    }
};
__decorate([
    FieldResolver(() => Wallet, { description: 'The wallet, as it is now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [WalletChange, RequestContext]),
    __metadata("design:returntype", WalletRecord)
], WalletChangeResolver.prototype, "wallet", null);
__decorate([
    FieldResolver(() => [LedgerEntry], {
        description: 'What was written. A listener that was slow gets the entries of several changes at once, never fewer and never twice.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [WalletChange,
        RequestContext]),
    __metadata("design:returntype", Promise)
], WalletChangeResolver.prototype, "entries", null);
WalletChangeResolver = __decorate([
    Resolver(() => WalletChange),
    __metadata("design:paramtypes", [LedgerReader])
], WalletChangeResolver);
export { WalletChangeResolver };
let RedemptionUpdateResolver = class RedemptionUpdateResolver {
    constructor(redemptions) {
        this.redemptions = redemptions;
    }
    async redemption({ redemptionId }, context) {
        const redemption = await this.redemptions.byId(context, redemptionId);
        if (!redemption)
            throw new Error(`an event tells of redemption ${redemptionId}, which is not there`);
        return redemption;
    }
};
__decorate([
    FieldResolver(() => RedemptionType, { description: 'The redemption, as it is now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RedemptionUpdate, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionUpdateResolver.prototype, "redemption", null);
RedemptionUpdateResolver = __decorate([
    Resolver(() => RedemptionUpdate),
    __metadata("design:paramtypes", [Function])
], RedemptionUpdateResolver);
export { RedemptionUpdateResolver };
let PassUpdateResolver = class PassUpdateResolver {
    constructor(passes) {
        this.passes = passes;
    }
    pass({ passId }, context) {
        return this.passes.byId(context, passId);
    }
};
__decorate([
    FieldResolver(() => PassObject, {
        nullable: true,
        description: 'The pass, as it is now; null for a member that gave it away.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PassUpdate, RequestContext]),
    __metadata("design:returntype", Promise)
], PassUpdateResolver.prototype, "pass", null);
PassUpdateResolver = __decorate([
    Resolver(() => PassUpdate),
    __metadata("design:paramtypes", [Function])
], PassUpdateResolver);
export { PassUpdateResolver };
let ComplaintUpdateResolver = class ComplaintUpdateResolver {
    constructor(complaints) {
        this.complaints = complaints;
    }
    async complaint({ complaintId }, context) {
        const complaint = await this.complaints.byId(context, complaintId);
        if (!complaint)
            throw new Error(`an event tells of complaint ${complaintId}, which is not there`);
        return complaint;
    }
};
__decorate([
    ForComplaintListeners,
    FieldResolver(() => ComplaintType, { description: 'The complaint, as it is now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ComplaintUpdate, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintUpdateResolver.prototype, "complaint", null);
ComplaintUpdateResolver = __decorate([
    Resolver(() => ComplaintUpdate),
    __metadata("design:paramtypes", [Function])
], ComplaintUpdateResolver);
export { ComplaintUpdateResolver };
let TierChangeResolver = class TierChangeResolver {
    from({ change }, context) {
        return tierByCode(context.tenant, change.from, change.schemeVersion);
    }
    to({ change }, context) {
        const tier = tierByCode(context.tenant, change.to, change.schemeVersion);
        if (!tier)
            throw new Error(`an event tells of tier ${change.to}, which no version of the scheme knows`);
        return tier;
    }
    cause({ change }, context) {
        return describeCause(change.cause, change.upcoming, context.language);
    }
};
__decorate([
    FieldResolver(() => Tier, {
        nullable: true,
        description: 'The tier before; null for one that no version of the scheme knows.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TierChange, RequestContext]),
    __metadata("design:returntype", Object)
], TierChangeResolver.prototype, "from", null);
__decorate([
    FieldResolver(() => Tier, { description: 'The tier since, or to come.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TierChange, RequestContext]),
    __metadata("design:returntype", Function)
], TierChangeResolver.prototype, "to", null);
__decorate([
    FieldResolver(() => String, { description: 'Why, for people.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TierChange, RequestContext]),
    __metadata("design:returntype", String)
], TierChangeResolver.prototype, "cause", null);
TierChangeResolver = __decorate([
    Resolver(() => TierChange)
], TierChangeResolver);
export { TierChangeResolver };
//# sourceMappingURL=event-fields.resolver.js.map