var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { moneyOf } from '../../kernel/money.types.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { CAMPAIGN_KIND } from './campaign-kind.js';
import { campaignView, rulesOf } from './campaign-view.js';
import { EndCampaignInput, SaveCampaignInput } from './campaigns.input.js';
import { Campaign, CampaignPayload, CampaignReport } from './campaigns.types.js';
import { readBudgets, readReports } from './read-report.js';
const nobody = { members: 0, purchases: 0, amount: 0, purchasesBefore: 0, amountBefore: 0 };
/** Campaigns and what became of them. */
let CampaignResolver = class CampaignResolver {
    constructor(store, reads) {
        this.store = store;
        this.reads = reads;
    }
    async campaigns(status, { tenant }) {
        const items = await this.store.list(tenant.id, 'campaigns', status);
        return items.map((item) => campaignView(item, tenant));
    }
    async campaign(code, { tenant }) {
        const item = await this.store.find(tenant.id, 'campaigns', code);
        return item && campaignView(item, tenant);
    }
    async saveCampaign(input, context) {
        const { code, ...settings } = input;
        const read = CAMPAIGN_KIND.read;
        const { caller, tenant } = context;
        const saved = await this.store.save(caller, tenant.id, 'campaigns', code, (program) => read(settings, code, program), {
            status: 'ACTIVE',
        });
        return payload(saved, context);
    }
    async endCampaign(input, context) {
        const { caller, tenant } = context;
        return payload(await this.store.change(caller, tenant.id, 'campaigns', input.code, 'ENDED'), context);
    }
    budgetUsed({ code }, context) {
        return this.reads.ask(context, readBudgets, code);
    }
    async report(campaign, context) {
        const rules = rulesOf(context.tenant, campaign.code).map(({ code, version }) => `${code}:${version}`);
        const from = campaign.from.getTime();
        const ends = [campaign.until?.getTime(), campaign.endsAt, context.clock.now()].filter((end) => end != null);
        const to = Math.max(from, Math.min(...ends));
        const { groups, ...counted } = await this.reads.ask(context, readReports, { rules, from, to });
        const group = (reached) => purchasesOf(groups.find((one) => one.reached === reached), context.tenant.currency);
        return { ...counted, reached: group(true), notReached: group(false) };
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => [Campaign], { description: 'The campaigns of the program, by their codes.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], CampaignResolver.prototype, "campaigns", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => Campaign, { nullable: true, description: 'One campaign; null when there is none with this code.' }),
    __param(0, Arg('code', () => String, { description: 'Its code.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], CampaignResolver.prototype, "campaign", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => CampaignPayload, {
        description: 'Makes a campaign, or changes one from now on. Its period, audience and budget hold for all rules that name it; what they gave counts against a budget that is changed.',
    }),
    __param(0, Arg('input', () => SaveCampaignInput, { description: 'The campaign.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveCampaignInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CampaignResolver.prototype, "saveCampaign", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => CampaignPayload, { description: 'Ends a campaign for good, and with it its rules. What they gave stays.' }),
    __param(0, Arg('input', () => EndCampaignInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndCampaignInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], CampaignResolver.prototype, "endCampaign", null);
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], CampaignResolver.prototype, "budgetUsed", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    FieldResolver(() => CampaignReport, { description: 'What it cost and what it brought, up to now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], CampaignResolver.prototype, "report", null);
CampaignResolver = __decorate([
    Resolver(() => Campaign),
    __metadata("design:paramtypes", [Function, Function])
], CampaignResolver);
export { CampaignResolver };
function purchasesOf(group, currency) {
    const { members, purchases, amount, purchasesBefore, amountBefore } = group ?? nobody;
    return {
        ...{ members, purchases, purchasesBefore },
        amount: moneyOf(amount, currency),
        amountBefore: moneyOf(amountBefore, currency),
        incrementalPurchases: purchases - purchasesBefore,
        incrementalAmount: moneyOf(amount - amountBefore, currency),
    };
}
function payload(outcome, { tenant, language }) {
    return Array.isArray(outcome)
        ? { campaign: null, userErrors: outcome.map((refusal) => toUserError(refusal, language)) }
        : { campaign: campaignView(outcome, tenant), userErrors: [] };
}
//# sourceMappingURL=campaigns.resolver.js.map