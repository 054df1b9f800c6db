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
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { readAttributes } from '../../kernel/attributes.js';
import { RequestContext } from '../../kernel/context.js';
import { refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { PreviewActivityInput, PreviewPurchaseInput } from './preview.input.js';
import { preview, unlessRefused } from './preview.js';
import { ActivityPreview, PurchasePreview } from './preview.types.js';
import { draftPurchase } from './purchase-draft.js';
import { outcomesOf } from './purchase-record.js';
const MAX_ATTRIBUTES = 50;
/** What would be earned, without a trace. An activity that is not in force is NOT_FOUND, and so is a member that there is not. */
let PreviewResolver = class PreviewResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async previewPurchase(input, context) {
        const { tenant, clock } = context;
        const draft = unlessRefused(draftPurchase({ ...input, orderId: 'preview' }, tenant, clock), context);
        const request = { ...(await this.request(input, context)), trigger: 'PURCHASE', of: null };
        return this.answer(context, request, { purchase: draft, payload: {} });
    }
    async previewActivity(input, context) {
        const payload = unlessRefused(readAttributes(input.attributes ?? {}, 'attributes', MAX_ATTRIBUTES), context);
        const who = await this.request(input, context);
        const { activity } = input;
        const known = inForce(context.tenant.scheme.activities, who.at).some(({ code }) => code === activity);
        if (!known)
            unlessRefused(refuse('NOT_FOUND', ['activity'], 'preview-activity-unknown', { activity }), context);
        return this.answer(context, { ...who, trigger: 'ACTIVITY', of: activity }, { purchase: null, payload });
    }
    async answer(context, request, facts) {
        const read = (key) => this.deps.reads.ask(context, this.deps.readBook, key);
        const outcomes = unlessRefused(await preview(read, context.clock.now(), request, facts), context);
        return { outcomes: outcomesOf(outcomes, context), points: sumOf(outcomes) };
    }
    async request(input, context) {
        const at = input.at?.getTime() ?? context.clock.now();
        return { memberId: await this.memberOf(input.member ?? null, context), at, tier: input.tier ?? null };
    }
    async memberOf(ref, context) {
        if (ref === null)
            return context.caller.memberId;
        const lookup = unlessRefused(this.deps.readRef(ref, context.tenant), context);
        const member = await this.deps.members.find(context, lookup);
        return unlessRefused(member?.id ?? refuse('NOT_FOUND', ['member'], 'member-not-found'), context);
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] }),
    Query(() => PurchasePreview, {
        description: 'What a cart would earn: what recording it would give at that instant. Nothing is written.',
    }),
    __param(0, Arg('input', () => PreviewPurchaseInput, { description: 'The cart.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PreviewPurchaseInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PreviewResolver.prototype, "previewPurchase", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] }),
    Query(() => ActivityPreview, { description: 'What an activity would earn at that instant. Nothing is written.' }),
    __param(0, Arg('input', () => PreviewActivityInput, { description: 'The activity.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PreviewActivityInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PreviewResolver.prototype, "previewActivity", null);
PreviewResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], PreviewResolver);
export { PreviewResolver };
function sumOf(outcomes) {
    return outcomes.reduce((sum, { walletCode, granted }) => sum + (walletCode === 'points' ? granted : 0), 0);
}
//# sourceMappingURL=preview.resolver.js.map