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
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { MemberType } from '../members/index.js';
import { ShowOnLeaderboardsInput } from './leaderboards.input.js';
import { readStandingsOf } from './read-rounds.js';
import { ShowOnLeaderboardsPayload } from './settings.types.js';
/** Who wants to be seen. INVALID where nobody is named and no member asks. */
let ShowMemberResolver = class ShowMemberResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async showOnLeaderboards(input, context) {
        const lookup = this.lookupOf(context, input);
        const outcome = isRefusal(lookup) ? lookup : await this.deps.show.run(context.caller, context.tenant.id, lookup, input.shown);
        if (isRefusal(outcome))
            return { member: null, userErrors: [toUserError(outcome, context.language)] };
        return { member: await this.deps.members.byId(context, outcome), userErrors: [] };
    }
    async shownOnLeaderboards(member, context) {
        return (await this.deps.reads.ask(context, readStandingsOf, member.id))?.shown ?? null;
    }
    lookupOf({ caller, tenant }, { member }) {
        if (member) {
            const lookup = this.deps.readRef(member, tenant);
            return isRefusal(lookup) ? lookup.under('member') : lookup;
        }
        if (caller.kind !== 'member' || caller.memberId === null)
            return refuse('INVALID', ['member'], 'required');
        return { by: 'id', value: String(caller.memberId) };
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:write' }),
    Mutation(() => ShowOnLeaderboardsPayload, {
        description: 'Takes a member off all leaderboards, or puts it on them, within a second. Its scores go on to count; rounds that are closed keep its place, without a name.',
    }),
    __param(0, Arg('input', () => ShowOnLeaderboardsInput, { description: 'Whom, and whether.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ShowOnLeaderboardsInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ShowMemberResolver.prototype, "showOnLeaderboards", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    FieldResolver(() => Boolean, {
        nullable: true,
        description: 'Whether the member wants to be on leaderboards; null where it did not say, and each leaderboard decides.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ShowMemberResolver.prototype, "shownOnLeaderboards", null);
ShowMemberResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], ShowMemberResolver);
export { ShowMemberResolver };
//# sourceMappingURL=show-member.resolver.js.map