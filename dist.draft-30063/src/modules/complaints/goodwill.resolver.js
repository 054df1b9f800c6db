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
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute } from '../ledger/index.js';
import { idOf } from './complaint-reader.js';
import { GoodwillStatusEnum } from './complaints.enums.js';
import { ForHandlers } from './complaints.types.js';
import { DecideGoodwillInput, ForApprovers, ForGivers, GoodwillCreditConnection, GoodwillPayload, GrantGoodwillInput, } from './goodwill.types.js';
import { CreditRecord } from './goodwill-record.js';
import { decideGoodwill, grantGoodwill } from './grant-goodwill.js';
import { readCreditPages, readCredits } from './read-goodwill.js';
/** Points that make up for something. Refuses: NOT_FOUND for an id of nothing. */
let GoodwillResolver = class GoodwillResolver {
    constructor(deps) {
        this.deps = deps;
    }
    grantGoodwill(input, context) {
        const { idempotencyKey, ...request } = input;
        return this.run(context, idempotencyKey, (envelope) => grantGoodwill(envelope, request));
    }
    approveGoodwill(input, context) {
        return this.decide(context, input, true);
    }
    declineGoodwill(input, context) {
        return this.decide(context, input, false);
    }
    async goodwillCredits(page, statuses, context) {
        const request = pageRequest(page);
        const before = idOf(request.after) ?? Number.MAX_SAFE_INTEGER;
        const which = { statuses: statuses ?? ['PENDING_APPROVAL'], before, limit: request.limit + 1 };
        const rows = await this.deps.reads.ask(context, readCreditPages, which);
        return toConnection(request, rows.map((row) => new CreditRecord(row, context.tenant)), ({ row }) => row.id);
    }
    decide(context, input, approve) {
        const id = numericKey(input.goodwillId, 'GoodwillCredit');
        return this.run(context, input.idempotencyKey, (envelope) => id === null ? refuse('NOT_FOUND', ['goodwillId'], 'goodwill-not-found') : decideGoodwill(envelope, id, approve));
    }
    async run(context, idempotencyKey, make) {
        const { commands, ledger, reads } = this.deps;
        const done = await execute(context, commands, idempotencyKey, make);
        if (isRefusal(done))
            return { goodwill: null, entries: [], userErrors: errorsOf(context, done) };
        const row = await reads.ask(context, readCredits, done.value.creditId);
        return {
            goodwill: row && new CreditRecord(row, context.tenant),
            entries: await entriesFor(context, ledger, done),
            userErrors: [],
        };
    }
};
__decorate([
    ForGivers,
    Mutation(() => GoodwillPayload, {
        description: "Gives points for a complaint out of the period's budget. Above the policy's limit they wait for a second person.",
    }),
    __param(0, Arg('input', () => GrantGoodwillInput, { description: 'How many, for what.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GrantGoodwillInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GoodwillResolver.prototype, "grantGoodwill", null);
__decorate([
    ForApprovers,
    Mutation(() => GoodwillPayload, { description: 'A second person approves goodwill: the points are given now.' }),
    __param(0, Arg('input', () => DecideGoodwillInput, { description: 'Which.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DecideGoodwillInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GoodwillResolver.prototype, "approveGoodwill", null);
__decorate([
    ForApprovers,
    Mutation(() => GoodwillPayload, { description: 'Goodwill is not given.' }),
    __param(0, Arg('input', () => DecideGoodwillInput, { description: 'Which.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [DecideGoodwillInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GoodwillResolver.prototype, "declineGoodwill", null);
__decorate([
    ForHandlers,
    Query(() => GoodwillCreditConnection, { description: 'Goodwill of all complaints, newest first.' }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Arg('statuses', () => [GoodwillStatusEnum], { nullable: true, description: 'Only with these; what waits if left out.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], GoodwillResolver.prototype, "goodwillCredits", null);
GoodwillResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Object])
], GoodwillResolver);
export { GoodwillResolver };
//# sourceMappingURL=goodwill.resolver.js.map