import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { CouponReader } from './coupon-reader.js';
import type { CouponRecord, CouponUseRecord } from './coupon-record.js';
import { CouponType, CouponUseType, ForCouponHolders } from './coupons.types.js';

/** What belongs to a coupon and is read only where it is asked for. */
@Resolver(() => CouponType)
export class CouponFieldsResolver {
  constructor(
    private readonly coupons: CouponReader,
    private readonly members: MemberReader,
  ) {}

  @ForCouponHolders
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: "Whose it is; null where it is nobody's, or the caller may not know.",
  })
  async member(@Root() { row }: CouponRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return row.memberId === null ? null : this.members.byId(context, row.memberId);
  }

  @ForCouponHolders
  @FieldResolver(() => [CouponUseType], {
    description: "The orders for which it was reserved or used, newest first, at most 100. To a member's token, its own.",
  })
  orders(@Root() { row }: CouponRecord, @Ctx() context: RequestContext): Promise<CouponUseRecord[]> {
    return this.coupons.uses(context, row);
  }
}
