import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { readAttributes } from '../../kernel/attributes.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import type { MemberReader } from '../members/index.js';
import { PreviewActivityInput, PreviewPurchaseInput } from './preview.input.js';
import { type BookRead, type PreviewRequest, preview, unlessRefused } from './preview.js';
import { ActivityPreview, PurchasePreview } from './preview.types.js';
import { draftPurchase } from './purchase-draft.js';
import { giftsOf, outcomesOf } from './purchase-record.js';
import type { Outcome } from './purchase-state.js';

const MAX_ATTRIBUTES = 50;

export interface PreviewDependencies {
  reads: Reads;
  readBook: BookRead;
  members: MemberReader;
  readRef: ReadMemberRef;
}

/** What would be earned, without a trace. An activity that is not in force is NOT_FOUND, and so is a member that there is not. */
@Resolver()
export class PreviewResolver {
  constructor(private readonly deps: PreviewDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
  @Query(() => PurchasePreview, {
    description: 'What a cart would earn: what recording it would give at that instant. Nothing is written.',
  })
  async previewPurchase(
    @Arg('input', () => PreviewPurchaseInput, { description: 'The cart.' }) input: PreviewPurchaseInput,
    @Ctx() context: RequestContext,
  ): Promise<PurchasePreview> {
    const { tenant, clock } = context;
    const draft = unlessRefused(draftPurchase({ ...input, orderId: 'preview' }, tenant, clock), context);
    const request = { ...(await this.request(input, context)), trigger: 'PURCHASE' as const, of: null };
    return this.answer(context, request, { purchase: draft, payload: {} });
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
  @Query(() => ActivityPreview, { description: 'What an activity would earn at that instant. Nothing is written.' })
  async previewActivity(
    @Arg('input', () => PreviewActivityInput, { description: 'The activity.' }) input: PreviewActivityInput,
    @Ctx() context: RequestContext,
  ): Promise<ActivityPreview> {
    const payload = unlessRefused(readAttributes(input.attributes ?? {}, 'attributes', MAX_ATTRIBUTES), context);
    const who = await this.request(input, context);
    const { activity } = input;
    const known = inForce(context.tenant.scheme.activities, who.at).some(({ code }) => code === activity);
    if (!known) unlessRefused(refuse('NOT_FOUND', ['activity'], 'preview-activity-unknown', { activity }), context);
    return this.answer(context, { ...who, trigger: 'ACTIVITY', of: activity }, { purchase: null, payload });
  }

  private async answer(
    context: RequestContext,
    request: PreviewRequest,
    facts: Parameters<typeof preview>[3],
  ): Promise<PurchasePreview> {
    const read = (key: Parameters<Parameters<typeof preview>[0]>[0]) => this.deps.reads.ask(context, this.deps.readBook, key);
    const { outcomes, gifts } = unlessRefused(await preview(read, context.clock.now(), request, facts), context);
    return { outcomes: outcomesOf(outcomes, context), points: sumOf(outcomes), gifts: giftsOf(gifts, context) };
  }

  private async request(
    input: { member?: MemberRef | null; at?: Date | null; tier?: string | null },
    context: RequestContext,
  ): Promise<Omit<PreviewRequest, 'trigger' | 'of'>> {
    const at = input.at?.getTime() ?? context.clock.now();
    return { memberId: await this.memberOf(input.member ?? null, context), at, tier: input.tier ?? null };
  }

  private async memberOf(ref: MemberRef | null, context: RequestContext): Promise<number | null> {
    if (ref === null) return context.caller.memberId;
    const lookup = unlessRefused(this.deps.readRef(ref, context.tenant), context);
    const member = await this.deps.members.find(context, lookup);
    return unlessRefused(member?.id ?? refuse('NOT_FOUND', ['member'], 'member-not-found'), context);
  }
}

function sumOf(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, { walletCode, granted }) => sum + (walletCode === 'points' ? granted : 0), 0);
}
