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
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { ForwardPageArgs, MAX_PAGE, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { MemberType } from '../members/index.js';
import { ForPlayers, LeaderboardConnection, LeaderboardRow, LeaderboardRowConnection, LeaderboardType, } from './leaderboards.types.js';
const MOST_NEIGHBOURS = 25;
/** Leaderboards as callers see them. A member's token asks for itself only: for it nobody else is there to be named. */
let LeaderboardResolver = class LeaderboardResolver {
    constructor(deps) {
        this.deps = deps;
    }
    leaderboard(code, at, context) {
        const now = context.clock.now();
        return this.deps.boards.current(context, code, Math.min(at?.getTime() ?? now, now));
    }
    top(round, first, context) {
        within(first, MAX_PAGE);
        return this.deps.boards.top(round, first, context);
    }
    async row(round, ref, context) {
        const memberId = await this.memberOf(context, ref);
        return memberId === null ? null : this.deps.boards.row(round, memberId, context);
    }
    async around(round, ref, each, context) {
        within(each, MOST_NEIGHBOURS);
        const memberId = await this.memberOf(context, ref);
        return memberId === null ? [] : this.deps.boards.around(round, memberId, each, context);
    }
    rows(round, page, context) {
        return this.deps.boards.page(round, pageRequest(page), context);
    }
    past(round, page, context) {
        return this.deps.boards.past(round, pageRequest(page), context);
    }
    async memberOf(context, ref) {
        if (ref == null)
            return context.caller.kind === 'member' ? context.caller.memberId : null;
        const lookup = this.deps.readRef(ref, context.tenant);
        if (isRefusal(lookup)) {
            if (lookup.code === 'NOT_FOUND')
                return null;
            throw new ApiError('BAD_USER_INPUT', describeRefusal(lookup.message, lookup.params, context.language));
        }
        const member = await this.deps.members.find(context, lookup);
        return member?.id ?? null;
    }
};
__decorate([
    ForPlayers,
    Query(() => LeaderboardType, {
        nullable: true,
        description: 'The present round of a leaderboard, or its last one; null when the program has none with this code.',
    }),
    __param(0, Arg('code', () => String, { description: 'Its code.' })),
    __param(1, Arg('at', () => DateTime, { nullable: true, description: 'The round of this instant instead, not in the future.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardResolver.prototype, "leaderboard", null);
__decorate([
    FieldResolver(() => [LeaderboardRow], { description: 'The first places.' }),
    __param(0, Root()),
    __param(1, Arg('first', () => Int, { defaultValue: 10, description: 'How many; at most 100.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, Number, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardResolver.prototype, "top", null);
__decorate([
    FieldResolver(() => LeaderboardRow, {
        nullable: true,
        description: "The calling member's row, or that member's; null when not ranked.",
    }),
    __param(0, Root()),
    __param(1, Arg('member', () => MemberRef, { nullable: true, description: "Whose; the calling member's if left out." })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardResolver.prototype, "row", null);
__decorate([
    FieldResolver(() => [LeaderboardRow], {
        description: 'The row of the calling member, or of that member, with those before and after it; empty when not ranked.',
    }),
    __param(0, Root()),
    __param(1, Arg('member', () => MemberRef, { nullable: true, description: 'Whose; that of the calling member if left out.' })),
    __param(2, Arg('each', () => Int, { defaultValue: 2, description: 'How many on each side; at most 25.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, Object, Number, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardResolver.prototype, "around", null);
__decorate([
    FieldResolver(() => LeaderboardRowConnection, {
        description: 'All places, best first. While the round is open, places move between two pages.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardResolver.prototype, "rows", null);
__decorate([
    FieldResolver(() => LeaderboardConnection, {
        description: 'The rounds before this one in which somebody had a score, newest first.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardResolver.prototype, "past", null);
LeaderboardResolver = __decorate([
    Resolver(() => LeaderboardType),
    __metadata("design:paramtypes", [Object])
], LeaderboardResolver);
export { LeaderboardResolver };
/** A place, for those who may know whose it is. */
let LeaderboardRowResolver = class LeaderboardRowResolver {
    constructor(members) {
        this.members = members;
    }
    member({ memberId }, context) {
        return this.members.byId(context, memberId);
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: 'members:read' }),
    FieldResolver(() => MemberType, { nullable: true, description: 'Whose place it is. Not for members.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [LeaderboardRow, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardRowResolver.prototype, "member", null);
LeaderboardRowResolver = __decorate([
    Resolver(() => LeaderboardRow),
    __metadata("design:paramtypes", [Function])
], LeaderboardRowResolver);
export { LeaderboardRowResolver };
function within(count, most) {
    if (count < 0 || count > most)
        throw new ApiError('BAD_USER_INPUT', `At most ${most} rows at once.`);
}
//# sourceMappingURL=leaderboards.resolver.js.map