import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type CouponReader, type CouponRecord, CouponType } from '../coupons/index.js';
import { ForComplainants } from './complaints.types.js';
import { GoodwillCreditType } from './goodwill.types.js';
import type { CreditRecord } from './goodwill-record.js';

/** The coupon that was given. */
@Resolver(() => GoodwillCreditType)
export class GoodwillCouponResolver {
  constructor(private readonly coupons: CouponReader) {}

  @ForComplainants
  @FieldResolver(() => CouponType, { nullable: true, description: "The coupon that was given; it is among the member's." })
  async coupon(@Root() { row }: CreditRecord, @Ctx() context: RequestContext): Promise<CouponRecord | null> {
    return row.couponId === null ? null : this.coupons.byId(context, row.couponId);
  }
}
