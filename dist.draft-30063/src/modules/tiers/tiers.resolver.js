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
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { fromMinorUnits } from '../../kernel/money.js';
import { PageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { errorsOf, execute } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { assignTier, endTierAssignment } from './batch/assign-tier.js';
import { progressOf } from './progress.js';
import { tiersAt } from './read/tier-record.js';
import { AssignTierInput, EndTierAssignmentInput } from './scheme/tiers.input.js';
import { ForTierReaders, Tier, TierAssignmentPayload, TierHistoryConnection, TierProgress, } from './tiers.types.js';
/** The tiers of members. */
let MemberTierResolver = class MemberTierResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async tier(member, context) {
        const progress = await this.progress(member, context);
        return progress && shown(context, progress.current.code);
    }
    async tierProgress(member, context) {
        const progress = await this.progress(member, context);
        if (!progress)
            return null;
        const { current, next, missing, periodEndsAt, graceEndsAt, projected, toStay, assignedUntil } = progress;
        const { currency } = context.tenant;
        const tierOf = (code) => shown(context, code);
        return {
            current: tierOf(current.code),
            next: next && tierOf(next.code),
            missing: missing.gaps.map((gap) => gapOf(gap, currency)),
            missingMatch: missing.match,
            periodEndsAt: dateOf(periodEndsAt),
            graceEndsAt: dateOf(graceEndsAt),
            projected: shown(context, projected.code) ?? tierOf(current.code),
            toStay: toStay.gaps.map((gap) => gapOf(gap, currency)),
            toStayMatch: toStay.match,
            assignedUntil: dateOf(assignedUntil),
        };
    }
    tierHistory(member, page, context) {
        return this.deps.tiers.history(context, member.id, pageRequest(page));
    }
    assignTier(input, context) {
        const { tier, reason } = input;
        return this.run(context, input, (envelope, member) => assignTier(envelope, { member, tier, reason, until: input.until?.getTime() ?? null }));
    }
    endTierAssignment(input, context) {
        return this.run(context, input, (envelope, member) => endTierAssignment(envelope, member, input.reason));
    }
    async progress(member, context) {
        const now = context.clock.now();
        if (tiersAt(context.tenant, now).length === 0)
            return null;
        const { standing, subject } = await this.deps.tiers.present(context, member);
        return progressOf(standing, subject, now);
    }
    async run(context, input, make) {
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const lookup = this.deps.readRef(input.member, context.tenant);
            return isRefusal(lookup) ? lookup.under('member') : make(envelope, lookup);
        });
        if (isRefusal(done))
            return { member: null, userErrors: errorsOf(context, done) };
        return { member: await this.deps.members.byId(context, done.value.memberId), userErrors: [] };
    }
};
__decorate([
    ForTierReaders,
    FieldResolver(() => Tier, { nullable: true, description: 'Null in a program without tiers.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTierResolver.prototype, "tier", null);
__decorate([
    ForTierReaders,
    FieldResolver(() => TierProgress, {
        nullable: true,
        description: 'What is missing for the next tier, and to stay. Null in a program without tiers.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTierResolver.prototype, "tierProgress", null);
__decorate([
    ForTierReaders,
    FieldResolver(() => TierHistoryConnection, {
        description: 'Changes of its tier by when they took effect, oldest first. What is due is listed once it is written.',
    }),
    __param(0, Root()),
    __param(1, Args(() => PageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, PageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTierResolver.prototype, "tierHistory", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'points:adjust' }),
    Mutation(() => TierAssignmentPayload, {
        description: 'Gives a member a tier for a time, whatever it has earned: a floor under what it earns meanwhile.',
    }),
    __param(0, Arg('input', () => AssignTierInput, { description: 'The tier.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AssignTierInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTierResolver.prototype, "assignTier", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'points:adjust' }),
    Mutation(() => TierAssignmentPayload, { description: 'Ends the assignment of a tier: the member has what it earned.' }),
    __param(0, Arg('input', () => EndTierAssignmentInput, { description: 'Whose.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndTierAssignmentInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], MemberTierResolver.prototype, "endTierAssignment", null);
MemberTierResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], MemberTierResolver);
export { MemberTierResolver };
function shown({ tenant, clock }, code) {
    return tiersAt(tenant, clock.now()).find((tier) => tier.code === code) ?? null;
}
function gapOf({ metric, have, need }, currency) {
    const text = (value) => (metric === 'SPEND' ? fromMinorUnits(value, currency) : String(value));
    return { metric, have: text(have), need: text(need) };
}
const dateOf = (at) => (at === null ? null : new Date(at));
//# sourceMappingURL=tiers.resolver.js.map