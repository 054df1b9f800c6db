import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type MemberReader, MemberType } from '../members/index.js';
import { Purchase, RecordPurchasePayload, RecordReturnPayload, Return } from './earning.types.js';
import type { PurchaseReader } from './purchase-reader.js';
import { PurchaseRecord, ReturnRecord } from './purchase-record.js';

/** Who bought, or returned. */
@Resolver(() => Purchase)
export class PurchaseMemberResolver {
  constructor(private readonly members: MemberReader) {}

  @FieldResolver(() => MemberType, { description: 'Who bought.' })
  member(@Root() purchase: PurchaseRecord, @Ctx() context: RequestContext) {
    return this.members.byId(context, purchase.memberId);
  }
}

@Resolver(() => RecordPurchasePayload)
export class RecordPurchaseMemberResolver {
  constructor(private readonly members: MemberReader) {}

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who bought.' })
  member(@Root() payload: RecordPurchasePayload, @Ctx() context: RequestContext) {
    return payload.memberId === null ? null : this.members.byId(context, payload.memberId);
  }
}

@Resolver(() => RecordReturnPayload)
export class RecordReturnMemberResolver {
  constructor(private readonly members: MemberReader) {}

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who returned.' })
  member(@Root() payload: RecordReturnPayload, @Ctx() context: RequestContext) {
    return payload.memberId === null ? null : this.members.byId(context, payload.memberId);
  }
}

@Resolver(() => Return)
export class ReturnPurchasesResolver {
  constructor(private readonly reader: PurchaseReader) {}

  @FieldResolver(() => [Purchase], { description: 'The purchases that it took from.' })
  async purchases(@Root() returned: ReturnRecord, @Ctx() context: RequestContext): Promise<PurchaseRecord[]> {
    const found = await Promise.all(returned.state.purchaseIds.map((id) => this.reader.purchase(context, id)));
    return found.filter((purchase) => purchase !== null);
  }
}
