import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { moneyOf } from '../../kernel/money.types.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { CampaignDefinition } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { type SchemeItem, SchemeStatusEnum, type SchemeStore } from '../programs/index.js';
import { CAMPAIGN_KIND } from './campaign-kind.js';
import { type CampaignView, campaignView, rulesOf } from './campaign-view.js';
import { EndCampaignInput, SaveCampaignInput } from './campaigns.input.js';
import { Campaign, CampaignPayload, type CampaignPurchases, CampaignReport } from './campaigns.types.js';
import { type GroupCount, readBudgets, readReports } from './read-report.js';

const nobody = { members: 0, purchases: 0, amount: 0, purchasesBefore: 0, amountBefore: 0 };

/** Campaigns and what became of them. */
@Resolver(() => Campaign)
export class CampaignResolver {
  constructor(
    private readonly store: SchemeStore,
    private readonly reads: Reads,
  ) {}

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => [Campaign], { description: 'The campaigns of the program, by their codes.' })
  async campaigns(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() { tenant }: RequestContext,
  ): Promise<CampaignView[]> {
    const items = await this.store.list(tenant.id, 'campaigns', status);
    return items.map((item) => campaignView(item, tenant));
  }

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => Campaign, { nullable: true, description: 'One campaign; null when there is none with this code.' })
  async campaign(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() { tenant }: RequestContext,
  ): Promise<CampaignView | null> {
    const item = await this.store.find(tenant.id, 'campaigns', code);
    return item && campaignView(item, tenant);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => CampaignPayload, {
    description:
      'Makes a campaign, or changes one from now on. Its period, audience and budget hold for all rules that name it; what they gave counts against a budget that is changed.',
  })
  async saveCampaign(
    @Arg('input', () => SaveCampaignInput, { description: 'The campaign.' }) input: SaveCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    const { code, ...settings } = input;
    const read = CAMPAIGN_KIND.read;
    const { caller, tenant } = context;
    const saved = await this.store.save(caller, tenant.id, 'campaigns', code, (program) => read(settings, code, program), {
      status: 'ACTIVE',
    });
    return payload(saved, context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => CampaignPayload, { description: 'Ends a campaign for good, and with it its rules. What they gave stays.' })
  async endCampaign(
    @Arg('input', () => EndCampaignInput, { description: 'Which one.' }) input: EndCampaignInput,
    @Ctx() context: RequestContext,
  ): Promise<CampaignPayload> {
    const { caller, tenant } = context;
    return payload(await this.store.change(caller, tenant.id, 'campaigns', input.code, 'ENDED'), context);
  }

  @FieldResolver()
  budgetUsed(@Root() { code }: CampaignView, @Ctx() context: RequestContext): Promise<number> {
    return this.reads.ask(context, readBudgets, code);
  }

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @FieldResolver(() => CampaignReport, { description: 'What it cost and what it brought, up to now.' })
  async report(@Root() campaign: CampaignView, @Ctx() context: RequestContext): Promise<CampaignReport> {
    const rules = rulesOf(context.tenant, campaign.code).map(({ code, version }) => `${code}:${version}`);
    const from = campaign.from.getTime();
    const ends = [campaign.until?.getTime(), campaign.endsAt, context.clock.now()].filter((end) => end != null);
    const to = Math.max(from, Math.min(...ends));
    const { groups, ...counted } = await this.reads.ask(context, readReports, { rules, from, to });
    const group = (reached: boolean) =>
      purchasesOf(
        groups.find((one) => one.reached === reached),
        context.tenant.currency,
      );
    return { ...counted, reached: group(true), notReached: group(false) };
  }
}

function purchasesOf(group: GroupCount | undefined, currency: string): CampaignPurchases {
  const { members, purchases, amount, purchasesBefore, amountBefore } = group ?? nobody;
  return {
    ...{ members, purchases, purchasesBefore },
    amount: moneyOf(amount, currency),
    amountBefore: moneyOf(amountBefore, currency),
    incrementalPurchases: purchases - purchasesBefore,
    incrementalAmount: moneyOf(amount - amountBefore, currency),
  };
}

function payload(outcome: SchemeItem<CampaignDefinition> | Refusal[], { tenant, language }: RequestContext): CampaignPayload {
  return Array.isArray(outcome)
    ? { campaign: null, userErrors: outcome.map((refusal) => toUserError(refusal, language)) }
    : { campaign: campaignView(outcome, tenant), userErrors: [] };
}
