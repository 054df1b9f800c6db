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
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute } from '../ledger/index.js';
import { confirmPurchase } from './confirm-purchase.js';
import { ConfirmPurchaseInput, RecordPurchaseInput, RecordPurchasesInput, RecordReturnInput } from './earning.input.js';
import { ConfirmPurchasePayload, Purchase, RecordPurchasePayload, RecordPurchasesPayload, RecordReturnPayload, } from './earning.types.js';
import { describeReversal } from './outcome-text.js';
import { draftPurchase, instantOf } from './purchase-draft.js';
import { PurchaseRecord } from './purchase-record.js';
import { recordPurchase } from './record-purchase.js';
import { recordReturn } from './record-return.js';
import { draftReturn } from './return-draft.js';
const MAX_PURCHASES = 1000;
/** Purchases, what they earn, and what their returns take back. More purchases at once than allowed are INVALID. */
let EarningResolver = class EarningResolver {
    constructor(deps) {
        this.deps = deps;
    }
    purchase(orderId, context) {
        return this.deps.purchases.byOrderId(context, orderId);
    }
    recordPurchase(input, context) {
        return this.record(context, input, []);
    }
    async recordPurchases({ purchases }, context) {
        if (purchases.length > MAX_PURCHASES)
            return {
                results: [],
                userErrors: errorsOf(context, refuse('INVALID', ['purchases'], 'too-many-purchases', { max: MAX_PURCHASES })),
            };
        const results = await Promise.all(purchases.map((purchase, index) => this.record(context, purchase, ['purchases', String(index)])));
        return { results, userErrors: [] };
    }
    async confirmPurchase(input, context) {
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const occurredAt = instantOf(input.occurredAt ?? null, context.clock);
            return isRefusal(occurredAt) ? occurredAt : confirmPurchase(envelope, input.orderId, occurredAt);
        });
        if (isRefusal(done))
            return { purchase: null, entries: [], userErrors: errorsOf(context, done) };
        const purchase = await this.deps.purchases.purchase(context, done.value.purchaseId);
        return { purchase, entries: await entriesFor(context, this.deps.ledger, done), userErrors: [] };
    }
    async recordReturn(input, context) {
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const member = this.lookup(context, input.member);
            if (isRefusal(member))
                return member;
            const draft = draftReturn(input, context.tenant, context.clock);
            return isRefusal(draft) ? draft : recordReturn(envelope, member, draft);
        });
        if (isRefusal(done))
            return { return: null, entries: [], reversed: [], memberId: null, userErrors: errorsOf(context, done) };
        const { returnId, memberId } = done.value;
        const made = await this.deps.purchases.returned(context, returnId);
        const reversed = (made?.state.reversed ?? []).map((item) => ({
            ...item,
            reason: describeReversal(item.reason, context.tenant.currency, context.language),
        }));
        return { return: made, entries: await entriesFor(context, this.deps.ledger, done), reversed, memberId, userErrors: [] };
    }
    async record(context, input, path) {
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const member = this.lookup(context, input.member);
            if (isRefusal(member))
                return member;
            const draft = draftPurchase(input, context.tenant, context.clock);
            return isRefusal(draft) ? draft : recordPurchase(envelope, member, draft);
        });
        return isRefusal(done) ? refused(context, done.under(...path)) : this.recorded(context, done);
    }
    async recorded(context, done) {
        const { purchaseId, memberId, created, purchase: fresh } = done.value;
        const purchase = fresh ? new PurchaseRecord(fresh, context) : await this.deps.purchases.purchase(context, purchaseId);
        const entries = await entriesFor(context, this.deps.ledger, done);
        return { purchase, created, entries, outcomes: purchase?.outcomes ?? [], memberId, userErrors: [] };
    }
    lookup(context, ref) {
        const lookup = this.deps.readRef(ref, context.tenant);
        return isRefusal(lookup) ? lookup.under('member') : lookup;
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] }),
    Query(() => Purchase, {
        nullable: true,
        description: 'One order; null when there is none, or it is not for the caller to see.',
    }),
    __param(0, Arg('orderId', () => String, { description: "The order's id in the shop." })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], EarningResolver.prototype, "purchase", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' }),
    Mutation(() => RecordPurchasePayload, { description: 'Records an order, once for ever, and grants what it earns.' }),
    __param(0, Arg('input', () => RecordPurchaseInput, { description: 'The order.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RecordPurchaseInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], EarningResolver.prototype, "recordPurchase", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' }),
    Mutation(() => RecordPurchasesPayload, {
        description: 'Up to 1,000 purchases; each succeeds or fails on its own, in input order.',
    }),
    __param(0, Arg('input', () => RecordPurchasesInput, { description: 'The orders.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RecordPurchasesInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], EarningResolver.prototype, "recordPurchases", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: ['purchases:write', 'points:write'] }),
    Mutation(() => ConfirmPurchasePayload, {
        description: 'The event that matures pending points (delivered, return window waived).',
    }),
    __param(0, Arg('input', () => ConfirmPurchaseInput, { description: 'The order.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ConfirmPurchaseInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], EarningResolver.prototype, "confirmPurchase", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' }),
    Mutation(() => RecordReturnPayload, { description: 'Records goods that came back and takes back what they had earned.' }),
    __param(0, Arg('input', () => RecordReturnInput, { description: 'What came back.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RecordReturnInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], EarningResolver.prototype, "recordReturn", null);
EarningResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], EarningResolver);
export { EarningResolver };
function refused(context, refusal) {
    return { purchase: null, created: false, entries: [], outcomes: [], memberId: null, userErrors: errorsOf(context, refusal) };
}
//# sourceMappingURL=earning.resolver.js.map