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
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { moneyOf } from '../../kernel/money.types.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { amountAbove0, entriesFor, errorsOf, execute, } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { payWithStoredValue, refundPayment } from './pay.js';
import { refundTopUp } from './refund-top-up.js';
import { PayWithStoredValueInput, RefundStoredValuePaymentInput, RefundStoredValueTopUpInput, TopUpStoredValueInput, } from './stored-value.input.js';
import { ForPayers, ForShops, ForTills, PayWithStoredValuePayload, RefundStoredValuePaymentPayload, RefundStoredValueTopUpPayload, StoredValuePaymentConnection, StoredValueTopUpConnection, TopUpStoredValuePayload, } from './stored-value.types.js';
import { topUpStoredValue } from './top-up.js';
/** Money in wallets: paid in, paid with, and paid back. INVALID for amounts that are none, NOT_FOUND for ids of nothing. */
let StoredValueResolver = class StoredValueResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async topUpStoredValue(input, context) {
        const { topUpId, walletCode = null, bonusDays = null } = input;
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const member = this.deps.readRef(input.member, context.tenant);
            if (isRefusal(member))
                return member.under('member');
            const amount = amountOf(context, input.amount, 'amount') ?? 0;
            if (isRefusal(amount))
                return amount;
            const bonus = amountOf(context, input.bonus, 'bonus') ?? 0;
            if (isRefusal(bonus))
                return bonus;
            return topUpStoredValue(envelope, { member, walletCode, topUpId, amount, bonus, bonusDays });
        });
        if (isRefusal(done))
            return { topUp: null, created: false, ...nothing(errorsOf(context, done)) };
        const topUp = await this.deps.storedValue.topUp(context, done.value.recordId);
        const entries = await entriesFor(context, this.deps.ledger, done);
        return { topUp, created: done.value.created, entries, wallet: topUp?.wallet ?? null, userErrors: [] };
    }
    async payWithStoredValue(input, context) {
        const { orderId, walletCode = null } = input;
        return this.pay(context, input.idempotencyKey, (envelope) => {
            const member = this.deps.readRef(input.member, context.tenant);
            if (isRefusal(member))
                return member.under('member');
            const amount = amountAbove0(input.amount, context.tenant, ['amount']);
            return isRefusal(amount) ? amount : payWithStoredValue(envelope, { member, walletCode, amount, orderId });
        });
    }
    async refundStoredValuePayment(input, context) {
        return this.pay(context, input.idempotencyKey, (envelope) => {
            const id = numericKey(input.paymentId, 'StoredValuePayment');
            if (id === null)
                return refuse('NOT_FOUND', ['paymentId'], 'payment-not-found');
            const amount = amountOf(context, input.amount, 'amount');
            return isRefusal(amount) ? amount : refundPayment(envelope, id, amount);
        });
    }
    async refundStoredValueTopUp(input, context) {
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const id = numericKey(input.topUpId, 'StoredValueTopUp');
            if (id === null)
                return refuse('NOT_FOUND', ['topUpId'], 'top-up-not-found');
            const amount = amountOf(context, input.amount, 'amount');
            return isRefusal(amount) ? amount : refundTopUp(envelope, id, amount);
        });
        if (isRefusal(done))
            return { topUp: null, paidOut: null, ...nothing(errorsOf(context, done)) };
        const topUp = await this.deps.storedValue.topUp(context, done.value.recordId);
        const paidOut = moneyOf(done.value.paidOut, context.tenant.currency);
        const entries = await entriesFor(context, this.deps.ledger, done);
        return { topUp, paidOut, entries, wallet: topUp?.wallet ?? null, userErrors: [] };
    }
    storedValueTopUps(member, page, context) {
        return this.deps.storedValue.topUpPage(context, pageRequest(page), member.id);
    }
    storedValuePayments(member, page, context) {
        return this.deps.storedValue.paymentPage(context, pageRequest(page), member.id);
    }
    async pay(context, idempotencyKey, make) {
        const done = await execute(context, this.deps.commands, idempotencyKey, make);
        if (isRefusal(done))
            return { payment: null, ...nothing(errorsOf(context, done)) };
        const payment = await this.deps.storedValue.payment(context, done.value.paymentId);
        const entries = await entriesFor(context, this.deps.ledger, done);
        return { payment, entries, wallet: payment?.wallet ?? null, userErrors: [] };
    }
};
__decorate([
    ForTills,
    Mutation(() => TopUpStoredValuePayload, {
        description: 'Puts money that was paid to the shop into a wallet, and perhaps a bonus.',
    }),
    __param(0, Arg('input', () => TopUpStoredValueInput, { description: 'What was paid, and by whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [TopUpStoredValueInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], StoredValueResolver.prototype, "topUpStoredValue", null);
__decorate([
    ForShops,
    Mutation(() => PayWithStoredValuePayload, { description: 'Pays an order with stored value.' }),
    __param(0, Arg('input', () => PayWithStoredValueInput, { description: 'Who pays, how much.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PayWithStoredValueInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], StoredValueResolver.prototype, "payWithStoredValue", null);
__decorate([
    ForShops,
    Mutation(() => RefundStoredValuePaymentPayload, {
        description: 'Gives a payment back to the lots that paid, whole or in part; also one that a captured hold made.',
    }),
    __param(0, Arg('input', () => RefundStoredValuePaymentInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RefundStoredValuePaymentInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], StoredValueResolver.prototype, "refundStoredValuePayment", null);
__decorate([
    ForTills,
    Mutation(() => RefundStoredValueTopUpPayload, {
        description: 'Takes what is left of what was paid in out of the wallet, with its share of the bonus. The shop pays it out.',
    }),
    __param(0, Arg('input', () => RefundStoredValueTopUpInput, { description: 'Of which top-up, how much.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RefundStoredValueTopUpInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], StoredValueResolver.prototype, "refundStoredValueTopUp", null);
__decorate([
    ForPayers,
    FieldResolver(() => StoredValueTopUpConnection, { description: 'What the member paid in, newest first.' }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], StoredValueResolver.prototype, "storedValueTopUps", null);
__decorate([
    ForPayers,
    FieldResolver(() => StoredValuePaymentConnection, { description: 'What the member paid with stored value, newest first.' }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], StoredValueResolver.prototype, "storedValuePayments", null);
StoredValueResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], StoredValueResolver);
export { StoredValueResolver };
function amountOf({ tenant }, money, field) {
    return money ? amountAbove0(money, tenant, [field]) : null;
}
const nothing = (userErrors) => ({ entries: [], wallet: null, userErrors });
//# sourceMappingURL=stored-value.resolver.js.map