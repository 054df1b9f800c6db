import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef } from '../../kernel/member-ref.js';
import { moneyOf } from '../../kernel/money.types.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Command, type Envelope, errorsOf, execute } from '../ledger/index.js';
import { RedeemCouponInput, ReserveCouponInput, RollbackCouponInput } from './coupons.input.js';
import type { CouponDependencies } from './coupons.resolver.js';
import { CouponUsePayload } from './coupons.types.js';
import { rollbackCoupon } from './end-coupon.js';
import type { Handled } from './handled.js';
import { readCart, readReturned } from './read-cart.js';
import { speakingFor } from './speaking-for.js';
import { redeemCoupon, reserveCoupon } from './use-coupon.js';

const ForBuyers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' });

/** A request about a coupon that somebody showed. */
interface Shown {
  idempotencyKey: string;
  code: string;
  member?: MemberRef | null;
}

/** What orders do with coupons. Wrong codes are NOT_FOUND, and ten of them lock the caller and the member out for a while. */
@Resolver()
export class CouponUseResolver {
  constructor(private readonly deps: CouponDependencies) {}

  @ForBuyers
  @Mutation(() => CouponUsePayload, {
    description: 'Keeps a coupon for an order while it is paid. One that would have no effect is refused and stays free.',
  })
  async reserveCoupon(
    @Arg('input', () => ReserveCouponInput, { description: 'Which, for what.' }) input: ReserveCouponInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponUsePayload> {
    const { orderId, ttlSeconds = null } = input;
    return this.run(context, input, (envelope, couponId, member) => {
      const cart = readCart(input.cart, context.tenant, 'cart');
      return isRefusal(cart) ? cart : reserveCoupon(envelope, { couponId, member, orderId, cart, ttlSeconds });
    });
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => CouponUsePayload, {
    description: 'Uses a coupon for an order, once. One that would have no effect is refused and stays free.',
  })
  async redeemCoupon(
    @Arg('input', () => RedeemCouponInput, { description: 'Which, for what.' }) input: RedeemCouponInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponUsePayload> {
    const { orderId } = input;
    return this.run(context, input, (envelope, couponId, member) => {
      const cart = input.cart ? readCart(input.cart, context.tenant, 'cart') : null;
      return isRefusal(cart) ? cart : redeemCoupon(envelope, { couponId, member, orderId, cart });
    });
  }

  @ForBuyers
  @Mutation(() => CouponUsePayload, {
    description:
      'Takes back what a coupon did for an order: all of it, or its share of what came back. A member releases only what it reserved itself.',
  })
  async rollbackCoupon(
    @Arg('input', () => RollbackCouponInput, { description: 'Which, of what.' }) input: RollbackCouponInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponUsePayload> {
    const { orderId } = input;
    return this.run(context, input, (envelope, couponId) => {
      const lines = input.lines ? readReturned(input.lines, context.tenant) : null;
      return isRefusal(lines) ? lines : rollbackCoupon(envelope, { couponId, orderId, lines });
    });
  }

  private async run(
    context: RequestContext,
    shown: Shown,
    make: (envelope: Envelope, couponId: number, member: MemberLookup | null) => Command<Handled> | Refusal,
  ): Promise<CouponUsePayload> {
    const refused = (refusal: Refusal) => ({ coupon: null, use: null, undone: null, userErrors: errorsOf(context, refusal) });
    const memberId = await speakingFor(context, shown.member, this.deps);
    if (isRefusal(memberId)) return refused(memberId);
    const [found] = await this.deps.guesses.find(context, memberId, [shown.code]);
    const done = await execute(context, this.deps.commands, shown.idempotencyKey, (envelope) => {
      if (!found) return refuse('NOT_FOUND', ['code'], 'coupon-NOT_FOUND');
      const who = memberId ?? found.memberId;
      return make(envelope, found.id, who === null ? null : { by: 'id', value: String(who) });
    });
    if (isRefusal(done)) return refused(done);
    const { couponId, useId, undone } = done.value;
    const [coupon, use] = await Promise.all([
      this.deps.coupons.shown(context, couponId),
      useId === null ? null : this.deps.coupons.use(context, useId),
    ]);
    return { coupon, use, undone: moneyOf(undone, context.tenant.currency), userErrors: [] };
  }
}
