import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { OutdatedProgram } from '../../kernel/program-config.js';
import { type ComplaintReader, type ComplaintRecord, ComplaintType } from '../complaints/index.js';
import { type CouponReader, type CouponRecord, CouponType } from '../coupons/index.js';
import { type EntryView, LedgerEntry, LedgerReader, Wallet, WalletRecord } from '../ledger/index.js';
import { type Member, MemberReader, MemberType } from '../members/index.js';
import { PassObject, type PassReader, type PassRecord } from '../passes/index.js';
import { type RedemptionReader, type RedemptionRecord, RedemptionType } from '../rewards/index.js';
import { describeCause, Tier, type TierRecord, tierByCode } from '../tiers/index.js';
import {
  ComplaintUpdate,
  CouponUpdate,
  Event,
  ForComplaintListeners,
  PassUpdate,
  RedemptionUpdate,
  TierChange,
  WalletChange,
} from './realtime.types.js';

@Resolver(() => Event)
export class EventFieldsResolver {
  constructor(private readonly members: MemberReader) {}

  @FieldResolver(() => MemberType, { nullable: true, description: 'Whom it happened to; null where it happened to nobody.' })
  async member(@Root() { memberId }: Event, @Ctx() context: RequestContext): Promise<Member | null> {
    return memberId === null ? null : this.members.byId(context, memberId);
  }
}

@Resolver(() => WalletChange)
export class WalletChangeResolver {
  constructor(private readonly ledger: LedgerReader) {}

  @FieldResolver(() => Wallet, { description: 'The wallet, as it is now.' })
  wallet(@Root() { memberId, walletId }: WalletChange, @Ctx() context: RequestContext): WalletRecord {
    const config = context.tenant.wallets.find((wallet) => wallet.id === walletId);
    if (!config) throw new OutdatedProgram(`an event tells of wallet ${walletId}, which the program does not have`);
    return new WalletRecord(memberId, config);
  }

  @FieldResolver(() => [LedgerEntry], {
    description:
      'What was written. A listener that was slow gets the entries of several changes at once, never fewer and never twice.',
  })
  entries(
    @Root() { memberId, walletId, firstSequence, lastSequence }: WalletChange,
    @Ctx() context: RequestContext,
  ): Promise<EntryView[]> {
    return this.ledger.entriesIn(context, [memberId, walletId, firstSequence, lastSequence]);
  }
}

@Resolver(() => RedemptionUpdate)
export class RedemptionUpdateResolver {
  constructor(private readonly redemptions: RedemptionReader) {}

  @FieldResolver(() => RedemptionType, { description: 'The redemption, as it is now.' })
  async redemption(@Root() { redemptionId }: RedemptionUpdate, @Ctx() context: RequestContext): Promise<RedemptionRecord> {
    const redemption = await this.redemptions.byId(context, redemptionId);
    if (!redemption) throw new Error(`an event tells of redemption ${redemptionId}, which is not there`);
    return redemption;
  }
}

@Resolver(() => PassUpdate)
export class PassUpdateResolver {
  constructor(private readonly passes: PassReader) {}

  @FieldResolver(() => PassObject, {
    nullable: true,
    description: 'The pass, as it is now; null for a member that gave it away.',
  })
  pass(@Root() { passId }: PassUpdate, @Ctx() context: RequestContext): Promise<PassRecord | null> {
    return this.passes.byId(context, passId);
  }
}

@Resolver(() => CouponUpdate)
export class CouponUpdateResolver {
  constructor(private readonly coupons: CouponReader) {}

  @FieldResolver(() => CouponType, {
    nullable: true,
    description: 'The coupon, as it is now; null for a member that used one that is nobody’s.',
  })
  coupon(@Root() { couponId }: CouponUpdate, @Ctx() context: RequestContext): Promise<CouponRecord | null> {
    return this.coupons.byId(context, couponId);
  }
}

@Resolver(() => ComplaintUpdate)
export class ComplaintUpdateResolver {
  constructor(private readonly complaints: ComplaintReader) {}

  @ForComplaintListeners
  @FieldResolver(() => ComplaintType, { description: 'The complaint, as it is now.' })
  async complaint(@Root() { complaintId }: ComplaintUpdate, @Ctx() context: RequestContext): Promise<ComplaintRecord> {
    const complaint = await this.complaints.byId(context, complaintId);
    if (!complaint) throw new Error(`an event tells of complaint ${complaintId}, which is not there`);
    return complaint;
  }
}

@Resolver(() => TierChange)
export class TierChangeResolver {
  @FieldResolver(() => Tier, {
    nullable: true,
    description: 'The tier before; null for one that no version of the scheme knows.',
  })
  from(@Root() { change }: TierChange, @Ctx() context: RequestContext): TierRecord | null {
    return tierByCode(context.tenant, change.from, change.schemeVersion);
  }

  @FieldResolver(() => Tier, { description: 'The tier since, or to come.' })
  to(@Root() { change }: TierChange, @Ctx() context: RequestContext): TierRecord {
    const tier = tierByCode(context.tenant, change.to, change.schemeVersion);
    if (!tier) throw new Error(`an event tells of tier ${change.to}, which no version of the scheme knows`);
    return tier;
  }

  @FieldResolver(() => String, { description: 'Why, for people.' })
  cause(@Root() { change }: TierChange, @Ctx() context: RequestContext): string {
    return describeCause(change.cause, change.upcoming, context.language);
  }
}
