import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { type Commands, errorsOf, execute } from '../ledger/index.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { CouponReader } from './coupon-reader.js';
import type { CouponRecord } from './coupon-record.js';
import { IssueCouponInput, RevokeCouponInput } from './coupons.input.js';
import { CouponConnection, CouponPayload, CouponType, ForCouponHolders } from './coupons.types.js';
import { revokeCoupon } from './end-coupon.js';
import type { Guesses } from './guesses.js';
import { issueCoupon } from './issue-coupon.js';

export interface CouponDependencies {
  commands: Commands;
  coupons: CouponReader;
  guesses: Guesses;
  members: MemberReader;
  readRef: ReadMemberRef;
}

/** Coupons as they are issued and seen. NOT_FOUND for ids of nothing. */
@Resolver(() => MemberType)
export class CouponResolver {
  constructor(private readonly deps: CouponDependencies) {}

  @ForCouponHolders
  @Query(() => CouponType, {
    nullable: true,
    description:
      "A coupon by its code; null for a wrong one. To a member's token only its own exist, and those that are nobody's. Ten wrong codes lock the caller out for a while: THROTTLED with `retryAt`.",
  })
  async coupon(
    @Arg('code', () => String, { description: 'The code, in whatever spelling.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<CouponRecord | null> {
    const [found] = await this.deps.guesses.find(context, context.caller.memberId, [code]);
    return found ? this.deps.coupons.shown(context, found.id) : null;
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => CouponPayload, { description: 'Issues a coupon: to a member, or for whoever shows its code.' })
  async issueCoupon(
    @Arg('input', () => IssueCouponInput, { description: 'Which, to whom.' }) input: IssueCouponInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponPayload> {
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const member = input.member ? this.deps.readRef(input.member, context.tenant) : null;
      return isRefusal(member) ? member.under('member') : issueCoupon(envelope, { type: input.type, member });
    });
    if (isRefusal(done)) return { coupon: null, userErrors: errorsOf(context, done) };
    return { coupon: await this.deps.coupons.shown(context, done.value.couponId), userErrors: [] };
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => CouponPayload, {
    description: 'Takes a coupon out of use, for good. What is reserved may still be redeemed, and what was used stays.',
  })
  async revokeCoupon(
    @Arg('input', () => RevokeCouponInput, { description: 'Which one.' }) input: RevokeCouponInput,
    @Ctx() context: RequestContext,
  ): Promise<CouponPayload> {
    const id = numericKey(input.couponId, 'Coupon');
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) =>
      id === null ? refuse('NOT_FOUND', ['couponId'], 'coupon-NOT_FOUND') : revokeCoupon(envelope, id),
    );
    if (isRefusal(done)) return { coupon: null, userErrors: errorsOf(context, done) };
    return { coupon: await this.deps.coupons.shown(context, done.value.couponId), userErrors: [] };
  }

  @ForCouponHolders
  @FieldResolver(() => CouponConnection, { description: "The member's coupons, newest first." })
  coupons(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CouponRecord>> {
    return this.deps.coupons.page(context, pageRequest(page), member.id);
  }
}
