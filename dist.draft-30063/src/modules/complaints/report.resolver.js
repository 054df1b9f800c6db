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
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { LocalDate } from '../../kernel/scalars/index.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { ComplaintReportLine } from './complaint-parts.types.js';
import { ComplaintDimensionEnum } from './complaints.enums.js';
import { ForHandlers } from './complaints.types.js';
import { readReports } from './report.js';
const DAY_MS = 86_400_000;
/** How complaints went. */
let ComplaintReportResolver = class ComplaintReportResolver {
    constructor(reads) {
        this.reads = reads;
    }
    complaintReport(from, to, by, context) {
        const clock = zoneClock(context.tenant.timeZone);
        const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
        if (to < from)
            throw new ApiError('BAD_USER_INPUT', 'The last day is before the first.');
        const period = { from: clock.startOfDay(dayOf(from)), until: clock.startOfDay(dayOf(to) + 1) };
        return this.reads.ask(context, readReports, { by, ...period, now: context.clock.now() });
    }
};
__decorate([
    ForHandlers,
    Query(() => [ComplaintReportLine], {
        description: 'Complaints that were filed in a period: how many, how fast, how often too late. The lines with most first, at most 100.',
    }),
    __param(0, Arg('from', () => LocalDate, { description: 'The first day.' })),
    __param(1, Arg('to', () => LocalDate, { description: 'The last day.' })),
    __param(2, Arg('by', () => ComplaintDimensionEnum, { defaultValue: 'ALL', description: 'What they are split by.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, String, String, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintReportResolver.prototype, "complaintReport", null);
ComplaintReportResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function])
], ComplaintReportResolver);
export { ComplaintReportResolver };
//# sourceMappingURL=report.resolver.js.map