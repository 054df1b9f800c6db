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
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { PageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { outcomesOf } from '../earning/index.js';
import { entriesFor, errorsOf, execute } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { RecordActivityInput } from './activities.input.js';
import { RecordActivityPayload, ReportedActivityConnection } from './activities.types.js';
import { activityAt } from './activity-kind.js';
import { readReport } from './activity-report.js';
import { recordActivity } from './record-activity.js';
/** What members do beside buying. */
let ActivityResolver = class ActivityResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async recordActivity(input, context) {
        const byMember = context.caller.kind === 'member';
        if (byMember)
            assertSelfReported(context, input.activity);
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const lookup = input.member ? this.deps.readRef(input.member, context.tenant) : null;
            if (isRefusal(lookup))
                return lookup.under('member');
            const report = readReport(input, context.clock, byMember);
            return isRefusal(report) ? report : recordActivity(envelope, lookup, report);
        });
        if (isRefusal(done))
            return { created: false, entries: [], outcomes: [], userErrors: errorsOf(context, done) };
        const { occurrenceId, created, outcomes } = done.value;
        const entries = await entriesFor(context, this.deps.ledger, done);
        const shown = outcomes
            ? outcomesOf(outcomes, context)
            : ((await this.deps.activities.byId(context, occurrenceId))?.outcomes ?? []);
        return { created, entries, outcomes: shown, userErrors: [] };
    }
    activities(member, page, context) {
        return this.deps.activities.page(context, member.id, pageRequest(page));
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' }),
    Mutation(() => RecordActivityPayload, {
        description: "Records what a member did and grants what it earns. A member's own token may report only activities that are marked as self-reported.",
    }),
    __param(0, Arg('input', () => RecordActivityInput, { description: 'What was done.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RecordActivityInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ActivityResolver.prototype, "recordActivity", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] }),
    FieldResolver(() => ReportedActivityConnection, { description: 'What the member did, in the order of recording.' }),
    __param(0, Root()),
    __param(1, Args(() => PageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, PageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ActivityResolver.prototype, "activities", null);
ActivityResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], ActivityResolver);
export { ActivityResolver };
/** The token of a member creates no value where the brand has not said so: that is no matter of the input. @throws ApiError FORBIDDEN */
function assertSelfReported({ tenant, clock }, code) {
    const activity = activityAt(tenant, code, clock.now());
    if (!isRefusal(activity) && !activity.selfReported)
        throw new ApiError('FORBIDDEN', 'This activity is not for members to report.');
}
//# sourceMappingURL=activities.resolver.js.map