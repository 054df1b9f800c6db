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
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute, WalletRecord, } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { cancelRedemption, updateRedemption } from './move-redemption.js';
import { redeemReward } from './redeem-reward.js';
import { RedemptionRecord } from './redemption-record.js';
import { CancelRedemptionInput, CancelRedemptionPayload, ForRedeemers, RedeemRewardInput, RedeemRewardPayload, RedemptionConnection, UpdateRedemptionInput, UpdateRedemptionPayload, } from './redemptions.types.js';
import { RedemptionStatusEnum } from './rewards.enums.js';
/** What members take of rewards. NOT_FOUND for ids of nothing. */
let RedemptionResolver = class RedemptionResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async redeemReward(input, context) {
        const { quantity, reference = null } = input;
        return this.run(context, input.idempotencyKey, (envelope) => {
            const member = input.member ? this.deps.readRef(input.member, context.tenant) : null;
            if (isRefusal(member))
                return member.under('member');
            const rewardId = numericKey(input.rewardId, 'Reward');
            if (rewardId === null)
                return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
            const slotId = input.slotId == null ? null : numericKey(input.slotId, 'RewardSlot');
            if (input.slotId != null && slotId === null)
                return refuse('NOT_FOUND', ['slotId'], 'slot-not-found');
            return redeemReward(envelope, { member, rewardId, quantity, slotId, reference });
        });
    }
    async cancelRedemption(input, context) {
        return this.move(context, input, (envelope, id) => cancelRedemption(envelope, id, input.reason ?? null));
    }
    async updateRedemption(input, context) {
        const { status = null, note = null } = input;
        const tracking = input.tracking ? { carrier: input.tracking.carrier ?? null, number: input.tracking.number } : null;
        return this.move(context, input, (envelope, redemptionId) => updateRedemption(envelope, { redemptionId, status, tracking, note }));
    }
    redemptions(page, statuses, rewardId, context) {
        const reward = rewardId == null ? null : (numericKey(rewardId, 'Reward') ?? 0);
        return this.deps.redemptions.page(context, pageRequest(page), {
            memberId: null,
            rewardId: reward,
            statuses: statuses ?? null,
        });
    }
    ofMember(member, page, context) {
        return this.deps.redemptions.page(context, pageRequest(page), { memberId: member.id, rewardId: null, statuses: null });
    }
    move(context, input, make) {
        const id = numericKey(input.redemptionId, 'Redemption');
        return this.run(context, input.idempotencyKey, (envelope) => id === null ? refuse('NOT_FOUND', ['redemptionId'], 'redemption-not-found') : make(envelope, id));
    }
    async run(context, idempotencyKey, make) {
        const done = await execute(context, this.deps.commands, idempotencyKey, make);
        if (isRefusal(done))
            return { redemption: null, entries: [], wallet: null, userErrors: errorsOf(context, done) };
        const { redemption: written, redemptionId } = done.value;
        const redemption = written ? new RedemptionRecord(written, context) : await this.deps.redemptions.byId(context, redemptionId);
        const config = context.tenant.wallets.find(({ id }) => id === redemption?.row.walletId);
        const wallet = redemption && config ? new WalletRecord(redemption.row.memberId, config) : null;
        return { redemption, entries: await entriesFor(context, this.deps.ledger, done), wallet, userErrors: [] };
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => RedeemRewardPayload, { description: "Spends a member's points on a reward." }),
    __param(0, Arg('input', () => RedeemRewardInput, { description: 'What, for whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RedeemRewardInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionResolver.prototype, "redeemReward", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => CancelRedemptionPayload, {
        description: 'Calls a redemption off: its points go back to the lots that paid. A member may call off its own until it was sent or handed over.',
    }),
    __param(0, Arg('input', () => CancelRedemptionInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CancelRedemptionInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionResolver.prototype, "cancelRedemption", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => UpdateRedemptionPayload, {
        description: 'What the shop says of a redemption: how far it is, and where its parcel is.',
    }),
    __param(0, Arg('input', () => UpdateRedemptionInput, { description: 'What is new.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UpdateRedemptionInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionResolver.prototype, "updateRedemption", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:write'] }),
    Query(() => RedemptionConnection, { description: 'Redemptions of all members, newest first, e.g. those to be sent.' }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Arg('statuses', () => [RedemptionStatusEnum], { nullable: true, description: 'Only with these statuses.' })),
    __param(2, Arg('rewardId', () => ID, { nullable: true, description: 'Only of this reward.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, Object, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionResolver.prototype, "redemptions", null);
__decorate([
    ForRedeemers,
    FieldResolver(() => RedemptionConnection, {
        name: 'redemptions',
        description: 'What the member took of rewards, newest first.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], RedemptionResolver.prototype, "ofMember", null);
RedemptionResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], RedemptionResolver);
export { RedemptionResolver };
//# sourceMappingURL=redemptions.resolver.js.map