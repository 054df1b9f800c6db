import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberLookup } from '../../kernel/member-lookup.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Commands, type Done, entriesFor, errorsOf, execute, type LedgerReader } from '../ledger/index.js';
import { confirmPurchase } from './confirm-purchase.js';
import { ConfirmPurchaseInput, RecordPurchaseInput, RecordPurchasesInput, RecordReturnInput } from './earning.input.js';
import {
  ConfirmPurchasePayload,
  Purchase,
  RecordPurchasePayload,
  RecordPurchasesPayload,
  RecordReturnPayload,
} from './earning.types.js';
import { describeReversal } from './outcome-text.js';
import { draftPurchase, instantOf } from './purchase-draft.js';
import type { PurchaseReader } from './purchase-reader.js';
import { PurchaseRecord } from './purchase-record.js';
import { type RecordedPurchase, recordPurchase } from './record-purchase.js';
import { recordReturn } from './record-return.js';
import { draftReturn } from './return-draft.js';

const MAX_PURCHASES = 1000;

export interface EarningDependencies {
  commands: Commands;
  ledger: LedgerReader;
  purchases: PurchaseReader;
  readRef: ReadMemberRef;
}

/** Purchases, what they earn, and what their returns take back. More purchases at once than allowed are INVALID. */
@Resolver()
export class EarningResolver {
  constructor(private readonly deps: EarningDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
  @Query(() => Purchase, {
    nullable: true,
    description: 'One order; null when there is none, or it is not for the caller to see.',
  })
  purchase(
    @Arg('orderId', () => String, { description: "The order's id in the shop." }) orderId: string,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseRecord | null> {
    return this.deps.purchases.byOrderId(context, orderId);
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
  @Mutation(() => RecordPurchasePayload, { description: 'Records an order, once for ever, and grants what it earns.' })
  recordPurchase(
    @Arg('input', () => RecordPurchaseInput, { description: 'The order.' }) input: RecordPurchaseInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordPurchasePayload> {
    return this.record(context, input, []);
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
  @Mutation(() => RecordPurchasesPayload, {
    description: 'Up to 1,000 purchases; each succeeds or fails on its own, in input order.',
  })
  async recordPurchases(
    @Arg('input', () => RecordPurchasesInput, { description: 'The orders.' }) { purchases }: RecordPurchasesInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordPurchasesPayload> {
    if (purchases.length > MAX_PURCHASES)
      return {
        results: [],
        userErrors: errorsOf(context, refuse('INVALID', ['purchases'], 'too-many-purchases', { max: MAX_PURCHASES })),
      };
    const results = await Promise.all(
      purchases.map((purchase, index) => this.record(context, purchase, ['purchases', String(index)])),
    );
    return { results, userErrors: [] };
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: ['purchases:write', 'points:write'] })
  @Mutation(() => ConfirmPurchasePayload, {
    description: 'The event that matures pending points (delivered, return window waived).',
  })
  async confirmPurchase(
    @Arg('input', () => ConfirmPurchaseInput, { description: 'The order.' }) input: ConfirmPurchaseInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmPurchasePayload> {
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const occurredAt = instantOf(input.occurredAt ?? null, context.clock);
      return isRefusal(occurredAt) ? occurredAt : confirmPurchase(envelope, input.orderId, occurredAt);
    });
    if (isRefusal(done)) return { purchase: null, entries: [], userErrors: errorsOf(context, done) };
    const purchase = await this.deps.purchases.purchase(context, done.value.purchaseId);
    return { purchase, entries: await entriesFor(context, this.deps.ledger, done), userErrors: [] };
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'purchases:write' })
  @Mutation(() => RecordReturnPayload, { description: 'Records goods that came back and takes back what they had earned.' })
  async recordReturn(
    @Arg('input', () => RecordReturnInput, { description: 'What came back.' }) input: RecordReturnInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordReturnPayload> {
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const member = this.lookup(context, input.member);
      if (isRefusal(member)) return member;
      const draft = draftReturn(input, context.tenant, context.clock);
      return isRefusal(draft) ? draft : recordReturn(envelope, member, draft);
    });
    if (isRefusal(done)) return { return: null, entries: [], reversed: [], memberId: null, userErrors: errorsOf(context, done) };
    const { returnId, memberId } = done.value;
    const made = await this.deps.purchases.returned(context, returnId);
    const reversed = (made?.state.reversed ?? []).map((item) => ({
      ...item,
      reason: describeReversal(item.reason, context.tenant.currency, context.language),
    }));
    return { return: made, entries: await entriesFor(context, this.deps.ledger, done), reversed, memberId, userErrors: [] };
  }

  private async record(context: RequestContext, input: RecordPurchaseInput, path: string[]): Promise<RecordPurchasePayload> {
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const member = this.lookup(context, input.member);
      if (isRefusal(member)) return member;
      const draft = draftPurchase(input, context.tenant, context.clock);
      return isRefusal(draft) ? draft : recordPurchase(envelope, member, draft);
    });
    return isRefusal(done) ? refused(context, done.under(...path)) : this.recorded(context, done);
  }

  private async recorded(context: RequestContext, done: Done<RecordedPurchase>): Promise<RecordPurchasePayload> {
    const { purchaseId, memberId, created, purchase: fresh } = done.value;
    const purchase = fresh ? new PurchaseRecord(fresh, context) : await this.deps.purchases.purchase(context, purchaseId);
    const entries = await entriesFor(context, this.deps.ledger, done);
    return { purchase, created, entries, outcomes: purchase?.outcomes ?? [], memberId, userErrors: [] };
  }

  private lookup(context: RequestContext, ref: MemberRef): MemberLookup | Refusal {
    const lookup = this.deps.readRef(ref, context.tenant);
    return isRefusal(lookup) ? lookup.under('member') : lookup;
  }
}

function refused(context: RequestContext, refusal: Refusal): RecordPurchasePayload {
  return { purchase: null, created: false, entries: [], outcomes: [], memberId: null, userErrors: errorsOf(context, refusal) };
}
