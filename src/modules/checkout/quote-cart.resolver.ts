import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { applyCoupons, readCart, speakingFor } from '../coupons/index.js';
import type { LedgerReader } from '../ledger/index.js';
import type { MemberReader } from '../members/index.js';
import { QuoteCartInput } from './checkout.input.js';
import { CartQuote, ForQuotes } from './checkout.types.js';
import { checkoutAt } from './checkout-kind.js';
import { describeQuote } from './describe-quote.js';
import { quotePoints } from './points-quote.js';
import { type Purse, purseOf } from './purse.js';
import { type CandidateSources, findCandidates } from './quote-candidates.js';

export interface QuoteDependencies extends CandidateSources {
  ledger: LedgerReader;
  members: MemberReader;
  readRef: ReadMemberRef;
}

const MAX_CODES = 10;

/** What a cart costs. Wrong codes are reported, and counted; ten of them lock the caller and the member out for a while. */
@Resolver()
export class QuoteCartResolver {
  constructor(private readonly deps: QuoteDependencies) {}

  @ForQuotes
  @Query(() => CartQuote, {
    description:
      'Which coupons and points count for a cart, in which order, with what effect on each line, and why not. Nothing is written or reserved.',
  })
  async quoteCart(
    @Arg('input', () => QuoteCartInput, { description: 'The cart, and what is to be used.' }) input: QuoteCartInput,
    @Ctx() context: RequestContext,
  ): Promise<CartQuote> {
    const { tenant, clock } = context;
    const cart = unlessRefused(readCart(input.cart, tenant, 'cart'), context);
    const codes = input.codes ?? null;
    if (codes !== null && codes.length > MAX_CODES)
      throw new ApiError('BAD_USER_INPUT', `A quote takes at most ${MAX_CODES} codes.`);
    if ((input.points ?? 0) < 0) throw new ApiError('BAD_USER_INPUT', 'A quote takes 0 points or more.');
    const memberId = unlessRefused(await speakingFor(context, input.member, this.deps), context);
    const found = await findCandidates(context, this.deps, { memberId, codes, orderId: input.orderId ?? null });
    const quote = applyCoupons(
      cart,
      found.candidates.map(({ candidate }) => candidate),
    );
    const terms = checkoutAt(tenant, clock.now());
    const purse: Purse | null = terms && memberId !== null ? await purseOf(context, this.deps, memberId, terms) : null;
    const wished = input.points ?? 0;
    const left = quote.lines.reduce((all, amount) => all + amount, 0);
    const points = purse && quotePoints(purse.terms, { left, available: purse.maySpend ? purse.available : 0, wished });
    return describeQuote(context, { cart, found, quote, purse: purse && points && { ...purse, quote: points, wished } });
  }
}

function unlessRefused<T>(value: T | Refusal, context: RequestContext): T {
  if (isRefusal(value)) throw new ApiError('BAD_USER_INPUT', describeRefusal(value.message, value.params, context.language));
  return value;
}
