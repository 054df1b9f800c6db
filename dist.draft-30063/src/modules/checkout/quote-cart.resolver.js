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
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { describeRefusal } from '../../kernel/messages.js';
import { isRefusal } from '../../kernel/refusal.js';
import { applyCoupons, readCart, speakingFor } from '../coupons/index.js';
import { QuoteCartInput } from './checkout.input.js';
import { CartQuote, ForQuotes } from './checkout.types.js';
import { checkoutAt } from './checkout-kind.js';
import { describeQuote } from './describe-quote.js';
import { quotePoints } from './points-quote.js';
import { purseOf } from './purse.js';
import { findCandidates } from './quote-candidates.js';
const MAX_CODES = 10;
/** What a cart costs. Wrong codes are reported, and counted; ten of them lock the caller and the member out for a while. */
let QuoteCartResolver = class QuoteCartResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async quoteCart(input, context) {
        const { tenant, clock } = context;
        const cart = unlessRefused(readCart(input.cart, tenant, 'cart'), context);
        const codes = input.codes ?? null;
        if (codes !== null && codes.length > MAX_CODES)
            throw new ApiError('BAD_USER_INPUT', `A quote takes at most ${MAX_CODES} codes.`);
        const memberId = unlessRefused(await speakingFor(context, input.member, this.deps), context);
        const found = await findCandidates(context, this.deps, { memberId, codes, orderId: input.orderId ?? null });
        const quote = applyCoupons(cart, found.candidates.map(({ candidate }) => candidate));
        const terms = checkoutAt(tenant, clock.now());
        const purse = terms && memberId !== null ? await purseOf(context, this.deps, memberId, terms) : null;
        const wished = Math.max(0, input.points ?? 0);
        const left = quote.lines.reduce((all, amount) => all + amount, 0);
        const points = purse && quotePoints(purse.terms, { left, available: purse.maySpend ? purse.available : 0, wished });
        return describeQuote(context, { cart, found, quote, purse: purse && points && { ...purse, quote: points, wished } });
    }
};
__decorate([
    ForQuotes,
    Query(() => CartQuote, {
        description: 'Which coupons and points count for a cart, in which order, with what effect on each line, and why not. Nothing is written or reserved.',
    }),
    __param(0, Arg('input', () => QuoteCartInput, { description: 'The cart, and what is to be used.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [QuoteCartInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], QuoteCartResolver.prototype, "quoteCart", null);
QuoteCartResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], QuoteCartResolver);
export { QuoteCartResolver };
function unlessRefused(value, context) {
    if (isRefusal(value))
        throw new ApiError('BAD_USER_INPUT', describeRefusal(value.message, value.params, context.language));
    return value;
}
//# sourceMappingURL=quote-cart.resolver.js.map