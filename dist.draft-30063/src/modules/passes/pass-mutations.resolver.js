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
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { toMinorUnits } from '../../kernel/money.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { describeReversal } from '../earning/index.js';
import { entriesFor, errorsOf, execute, } from '../ledger/index.js';
import { issuePass } from './issue-pass.js';
import { cancelPass, giftPass } from './move-pass.js';
import { normalisePassCode } from './pass-code.js';
import { CancelPassInput, GiftPassInput, IssuePassInput, RefundPassInput, ReversePassUseInput, UsePassInput, } from './passes.input.js';
import { CancelPassPayload, ForGivers, ForSellers, ForShops, ForStaff, GiftPassPayload, IssuePassPayload, RefundPassPayload, ReversePassUsePayload, UsePassPayload, } from './passes.payloads.js';
import { refundPass } from './refund-pass.js';
import { reversePassUse, usePass } from './use-pass.js';
/** Passes issued, used, given away and paid back. NOT_FOUND for ids of nothing, INVALID for a price that is none and where not exactly one of id and code is given. */
let PassMutationResolver = class PassMutationResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async issuePass(input, context) {
        const done = await this.execute(context, input.idempotencyKey, (envelope) => {
            const member = this.deps.readRef(input.member, context.tenant);
            if (isRefusal(member))
                return member.under('member');
            const priceMoney = priceOf(input, context);
            if (isRefusal(priceMoney))
                return priceMoney;
            const { passType, free, orderId = null, orderLineId = null } = input;
            const startsAt = input.startsAt?.getTime() ?? null;
            return issuePass(envelope, { member, passType, priceMoney, free, startsAt, orderId, orderLineId });
        });
        if (isRefusal(done))
            return { pass: null, entries: [], userErrors: errorsOf(context, done) };
        return { pass: await this.passOf(context, done), entries: await entriesFor(context, this.deps.ledger, done), userErrors: [] };
    }
    async usePass(input, context) {
        const { units, reference = null } = input;
        return this.use(context, input.idempotencyKey, (envelope) => {
            const name = nameOf(input);
            return isRefusal(name) ? name : usePass(envelope, name, { units, reference });
        });
    }
    async reversePassUse(input, context) {
        return this.use(context, input.idempotencyKey, (envelope) => {
            const name = nameOf(input);
            if (isRefusal(name))
                return name;
            const useId = numericKey(input.useId, 'PassEntry');
            return useId === null ? refuse('NOT_FOUND', ['useId'], 'pass-use-not-found') : reversePassUse(envelope, name, useId);
        });
    }
    async giftPass(input, context) {
        return this.move(context, input, (envelope, id) => {
            const to = this.deps.readRef(input.to, context.tenant);
            return isRefusal(to) ? to.under('to') : giftPass(envelope, id, to);
        });
    }
    async cancelPass(input, context) {
        return this.move(context, input, (envelope, id) => cancelPass(envelope, id, input.reasonCode));
    }
    async refundPass(input, context) {
        const id = numericKey(input.passId, 'Pass');
        // what a pass was bought with never changes
        const bought = id === null ? null : await this.deps.passes.byId(context, id);
        const done = await this.execute(context, input.idempotencyKey, (envelope) => bought
            ? refundPass(envelope, bought.row.id, bought.row, input.withoutReturn)
            : refuse('NOT_FOUND', ['passId'], 'pass-not-found'));
        if (isRefusal(done))
            return { pass: null, entries: [], reversed: [], userErrors: errorsOf(context, done) };
        const pass = await this.passOf(context, done);
        const returnId = pass?.row.returnId ?? null;
        const made = returnId === null ? null : await this.deps.purchases.returned(context, returnId);
        const reversed = (made?.state.reversed ?? []).map((item) => ({
            ...item,
            reason: describeReversal(item.reason, context.tenant.currency, context.language),
        }));
        return { pass, entries: await entriesFor(context, this.deps.ledger, done), reversed, userErrors: [] };
    }
    async use(context, key, make) {
        const done = await this.execute(context, key, make);
        if (isRefusal(done))
            return { pass: null, use: null, userErrors: errorsOf(context, done) };
        const [pass, use] = await Promise.all([this.passOf(context, done), this.deps.passes.entry(context, done.value.entryId)]);
        return { pass, use, userErrors: [] };
    }
    async move(context, { idempotencyKey, passId }, make) {
        const id = numericKey(passId, 'Pass');
        const done = await this.execute(context, idempotencyKey, (envelope) => id === null ? refuse('NOT_FOUND', ['passId'], 'pass-not-found') : make(envelope, id));
        if (isRefusal(done))
            return { pass: null, userErrors: errorsOf(context, done) };
        return { pass: await this.passOf(context, done), userErrors: [] };
    }
    execute(context, key, make) {
        return execute(context, this.deps.commands, key, make);
    }
    passOf(context, { value }) {
        return this.deps.passes.changed(context, value.passId);
    }
};
__decorate([
    ForSellers,
    Mutation(() => IssuePassPayload, { description: 'Gives a member a pass that it bought, or that the brand gives away.' }),
    __param(0, Arg('input', () => IssuePassInput, { description: 'Which, to whom, for what.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [IssuePassInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassMutationResolver.prototype, "issuePass", null);
__decorate([
    ForShops,
    Mutation(() => UsePassPayload, { description: 'Uses units of a pass. There are never fewer than none.' }),
    __param(0, Arg('input', () => UsePassInput, { description: 'Of which, how many.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UsePassInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassMutationResolver.prototype, "usePass", null);
__decorate([
    ForShops,
    Mutation(() => ReversePassUsePayload, {
        description: 'Takes a use back, once: its units are there again while their period lasts.',
    }),
    __param(0, Arg('input', () => ReversePassUseInput, { description: 'Which use.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReversePassUseInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassMutationResolver.prototype, "reversePassUse", null);
__decorate([
    ForGivers,
    Mutation(() => GiftPassPayload, { description: 'Gives a pass to another member, with all that is left of it and a new code.' }),
    __param(0, Arg('input', () => GiftPassInput, { description: 'Which, to whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GiftPassInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassMutationResolver.prototype, "giftPass", null);
__decorate([
    ForStaff,
    Mutation(() => CancelPassPayload, { description: 'Takes a pass back, with a reason. Nothing is paid back.' }),
    __param(0, Arg('input', () => CancelPassInput, { description: 'Which, why.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CancelPassInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassMutationResolver.prototype, "cancelPass", null);
__decorate([
    ForSellers,
    Mutation(() => RefundPassPayload, {
        description: 'Ends a pass and says what is to be paid back for what is unused. What its order had earned is taken back as by a return.',
    }),
    __param(0, Arg('input', () => RefundPassInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RefundPassInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PassMutationResolver.prototype, "refundPass", null);
PassMutationResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], PassMutationResolver);
export { PassMutationResolver };
function nameOf({ passId = null, code = null }) {
    if ((passId === null) === (code === null))
        return refuse('INVALID', ['passId'], 'exactly-one');
    if (code !== null)
        return { code: normalisePassCode(code) };
    const id = numericKey(passId ?? '', 'Pass');
    return id === null ? refuse('NOT_FOUND', ['passId'], 'pass-not-found') : { id };
}
function priceOf({ pricePaid }, { tenant }) {
    if (!pricePaid)
        return null;
    const minor = pricePaid.currency === tenant.currency ? toMinorUnits(pricePaid.amount, tenant.currency) : null;
    return minor === null || minor < 0 ? refuse('INVALID', ['pricePaid'], 'pass-money', { currency: tenant.currency }) : minor;
}
//# sourceMappingURL=pass-mutations.resolver.js.map