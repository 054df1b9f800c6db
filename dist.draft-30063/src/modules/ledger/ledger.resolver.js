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
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute } from './answer.js';
import { Commands } from './batch/commands.js';
import { adjustPoints } from './commands/adjust-points.js';
import { decideAdjustment } from './commands/decide-adjustment.js';
import { captureHold, releaseHold } from './commands/end-hold.js';
import { holdPoints } from './commands/hold-points.js';
import { transferPoints } from './commands/transfer-points.js';
import { AdjustPointsInput, CaptureHoldInput, DecideAdjustmentInput, HoldPointsInput, ReleaseHoldInput, TransferPointsInput, } from './ledger.input.js';
import { AdjustPointsPayload, CaptureHoldPayload, HoldPointsPayload, ReleaseHoldPayload, TransferPointsPayload, } from './ledger.types.js';
import { quantityOf } from './quantity.js';
import { adjustmentById, walletOf } from './read/index.js';
/** The mutations that hold, spend, move and correct points. INVALID without a member where one is needed, NOT_FOUND for ids of nothing. */
let LedgerResolver = class LedgerResolver {
    constructor(commands, reader, readRef) {
        this.commands = commands;
        this.reader = reader;
        this.readRef = readRef;
    }
    async holdPoints(input, context) {
        const { walletCode, orderId = null, ttlSeconds = null } = input;
        const done = await execute(context, this.commands, input.idempotencyKey, (envelope) => {
            const member = this.lookup(context, input.member, 'member');
            if (isRefusal(member))
                return member;
            const wanted = quantityOf(input, context.tenant);
            if (isRefusal(wanted))
                return wanted;
            if (wanted === null)
                return refuse('INVALID', ['points'], 'required');
            return holdPoints(envelope, { member, walletCode, ...wanted, orderId, ttlSeconds });
        });
        if (isRefusal(done))
            return { hold: null, userErrors: errorsOf(context, done) };
        return { hold: await this.reader.hold(context, done.value.holdId), userErrors: [] };
    }
    async captureHold(input, context) {
        return this.endHold(context, input, (envelope, holdId) => {
            const wanted = quantityOf(input, context.tenant);
            return isRefusal(wanted) ? wanted : captureHold(envelope, holdId, wanted?.points ?? null, wanted?.isMoney);
        });
    }
    async releaseHold(input, context) {
        return this.endHold(context, input, releaseHold);
    }
    async adjustPoints(input, context) {
        const { walletCode, points, reasonCode, note = null } = input;
        return this.adjustment(context, input.idempotencyKey, (envelope) => {
            const member = this.lookup(context, input.member, 'member');
            if (isRefusal(member))
                return member;
            return member
                ? adjustPoints(envelope, { member, walletCode, points, reasonCode, note })
                : refuse('INVALID', ['member'], 'required');
        });
    }
    async approveAdjustment(input, context) {
        return this.decideAdjustment(context, input, true);
    }
    async declineAdjustment(input, context) {
        return this.decideAdjustment(context, input, false);
    }
    async transferPoints(input, context) {
        const { walletCode, points } = input;
        const done = await execute(context, this.commands, input.idempotencyKey, (envelope) => {
            const from = this.lookup(context, input.from, 'from');
            if (isRefusal(from))
                return from;
            const to = this.lookup(context, input.to, 'to');
            if (isRefusal(to))
                return to;
            return to ? transferPoints(envelope, { from, to, walletCode, points }) : refuse('INVALID', ['to'], 'required');
        });
        if (isRefusal(done))
            return { entries: [], wallet: null, userErrors: errorsOf(context, done) };
        const { memberId, walletId } = done.value;
        return {
            entries: await entriesFor(context, this.reader, done, memberId),
            wallet: walletOf(context.tenant, memberId, walletId),
            userErrors: [],
        };
    }
    async endHold(context, input, make) {
        const holdId = numericKey(input.holdId, 'Hold');
        const done = await execute(context, this.commands, input.idempotencyKey, (envelope) => holdId === null ? refuse('NOT_FOUND', ['holdId'], 'hold-not-found') : make(envelope, holdId));
        if (isRefusal(done))
            return { hold: null, entries: [], wallet: null, userErrors: errorsOf(context, done) };
        const hold = await this.reader.hold(context, done.value.holdId);
        return { hold, entries: await entriesFor(context, this.reader, done), wallet: hold?.wallet ?? null, userErrors: [] };
    }
    decideAdjustment(context, input, approve) {
        const id = numericKey(input.adjustmentId, 'Adjustment');
        return this.adjustment(context, input.idempotencyKey, (envelope) => id === null ? refuse('NOT_FOUND', ['adjustmentId'], 'adjustment-not-found') : decideAdjustment(envelope, id, approve));
    }
    async adjustment(context, idempotencyKey, make) {
        const done = await execute(context, this.commands, idempotencyKey, make);
        if (isRefusal(done))
            return { adjustment: null, entries: [], wallet: null, userErrors: errorsOf(context, done) };
        const adjustment = await adjustmentById(this.reader, context, done.value.adjustmentId);
        return {
            adjustment,
            entries: await entriesFor(context, this.reader, done),
            wallet: adjustment?.wallet ?? null,
            userErrors: [],
        };
    }
    lookup(context, ref, field) {
        if (!ref)
            return null;
        const lookup = this.readRef(ref, context.tenant);
        return isRefusal(lookup) ? lookup.under(field) : lookup;
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => HoldPointsPayload, {
        description: 'Reserves points for a checkout, to be captured or released; they come back by themselves.',
    }),
    __param(0, Arg('input', () => HoldPointsInput, { description: 'What to reserve.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [HoldPointsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "holdPoints", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => CaptureHoldPayload, { description: 'Spends a hold, or part of it; the rest is released.' }),
    __param(0, Arg('input', () => CaptureHoldInput, { description: 'The hold and how much of it.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CaptureHoldInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "captureHold", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => ReleaseHoldPayload, { description: 'Gives a hold back. A member can release only its own.' }),
    __param(0, Arg('input', () => ReleaseHoldInput, { description: 'The hold.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReleaseHoldInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "releaseHold", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'points:adjust' }),
    Mutation(() => AdjustPointsPayload, {
        description: "Corrects a balance with a reason. Above the program's threshold it waits for a second person.",
    }),
    __param(0, Arg('input', () => AdjustPointsInput, { description: 'The correction.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AdjustPointsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "adjustPoints", null);
__decorate([
    Access('staff', 'admin', { scope: 'points:approve' }),
    Mutation(() => AdjustPointsPayload, { description: 'Carries out an adjustment that waits. Nobody approves their own.' }),
    __param(0, Arg('input', () => DecideAdjustmentInput, { description: 'The adjustment.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DecideAdjustmentInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "approveAdjustment", null);
__decorate([
    Access('staff', 'admin', { scope: 'points:approve' }),
    Mutation(() => AdjustPointsPayload, { description: 'Turns an adjustment that waits down.' }),
    __param(0, Arg('input', () => DecideAdjustmentInput, { description: 'The adjustment.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DecideAdjustmentInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "declineAdjustment", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => TransferPointsPayload, {
        description: 'Gives points to another member. They keep the earlier expiry and pay a debt first.',
    }),
    __param(0, Arg('input', () => TransferPointsInput, { description: 'From whom, to whom, how many.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TransferPointsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LedgerResolver.prototype, "transferPoints", null);
LedgerResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Commands, Function, Function])
], LedgerResolver);
export { LedgerResolver };
//# sourceMappingURL=ledger.resolver.js.map