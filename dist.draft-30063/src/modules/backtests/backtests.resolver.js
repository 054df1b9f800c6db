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
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { MemberReader, MemberType } from '../members/index.js';
import { backtestView } from './backtest-view.js';
import { CancelBacktestInput, StartBacktestInput } from './backtests.input.js';
import { Backtests } from './backtests.js';
import { BacktestConnection, BacktestMember, BacktestPayload, BacktestType } from './backtests.types.js';
let BacktestResolver = class BacktestResolver {
    constructor(all) {
        this.all = all;
    }
    async backtest(id, { tenant }) {
        const found = await this.all.find(tenant.id, id);
        return found && backtestView(found);
    }
    async backtests(page, { tenant }) {
        const { edges, nodes, pageInfo } = await this.all.page(tenant.id, pageRequest(page));
        return {
            edges: edges.map(({ cursor, node }) => ({ cursor, node: backtestView(node) })),
            nodes: nodes.map(backtestView),
            pageInfo,
        };
    }
    async startBacktest(input, context) {
        return payload(await this.all.start(context.caller, context.tenant, input), context);
    }
    async cancelBacktest(input, context) {
        return payload(await this.all.cancel(context.tenant.id, input.id), context);
    }
};
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => BacktestType, {
        nullable: true,
        description: 'A backtest with its progress and, in the end, its result; null when there is none.',
    }),
    __param(0, Arg('id', () => ID, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], BacktestResolver.prototype, "backtest", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: 'program:read' }),
    Query(() => BacktestConnection, { description: "The program's backtests, the newest first." }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, RequestContext]),
    __metadata("design:returntype", Promise)
], BacktestResolver.prototype, "backtests", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => BacktestPayload, {
        description: 'Begins to try rules or tiers on the purchases and returns that are recorded, in the background. Members are judged by the tags, attributes, segments and birthdays that they have now.',
    }),
    __param(0, Arg('input', () => StartBacktestInput, { description: 'What is to be tried.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [StartBacktestInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], BacktestResolver.prototype, "startBacktest", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => BacktestPayload, { description: 'Stops a backtest for good. One that has ended stays as it is.' }),
    __param(0, Arg('input', () => CancelBacktestInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [CancelBacktestInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], BacktestResolver.prototype, "cancelBacktest", null);
BacktestResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Backtests])
], BacktestResolver);
export { BacktestResolver };
/** Whom a backtest would affect most. */
let BacktestMemberResolver = class BacktestMemberResolver {
    constructor(members) {
        this.members = members;
    }
    member({ memberId }, context) {
        return this.members.byId(context, memberId);
    }
};
__decorate([
    FieldResolver(() => MemberType, { nullable: true, description: 'The member.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [BacktestMember, RequestContext]),
    __metadata("design:returntype", Promise)
], BacktestMemberResolver.prototype, "member", null);
BacktestMemberResolver = __decorate([
    Resolver(() => BacktestMember),
    __metadata("design:paramtypes", [MemberReader])
], BacktestMemberResolver);
export { BacktestMemberResolver };
function payload(outcome, { language }) {
    return Array.isArray(outcome)
        ? { backtest: null, userErrors: outcome.map((refusal) => toUserError(refusal, language)) }
        : { backtest: backtestView(outcome), userErrors: [] };
}
//# sourceMappingURL=backtests.resolver.js.map