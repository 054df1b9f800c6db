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
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { RequestContext } from '../../../kernel/context.js';
import { ForwardPageArgs } from '../../../kernel/pagination.js';
import { Adjustment, AdjustmentConnection, AdjustmentStatus } from './adjustment.types.js';
import { adjustmentPage } from './adjustments.js';
import { LedgerReader } from './ledger-reader.js';
let AdjustmentQueries = class AdjustmentQueries {
    constructor(reader) {
        this.reader = reader;
    }
    adjustments(context, status, page) {
        return adjustmentPage(this.reader, context, status ?? null, page);
    }
};
__decorate([
    Query(() => AdjustmentConnection, {
        description: 'Adjustments of the program, oldest first: those that wait for a second person, or all.',
    }),
    Access('staff', 'server', 'admin', { scope: ['points:adjust', 'points:approve'] }),
    __param(0, Ctx()),
    __param(1, Arg('status', () => AdjustmentStatus, { nullable: true, description: 'Only those that stand so.' })),
    __param(2, Args(() => ForwardPageArgs)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext, Object, ForwardPageArgs]),
    __metadata("design:returntype", Promise)
], AdjustmentQueries.prototype, "adjustments", null);
AdjustmentQueries = __decorate([
    Resolver(() => Adjustment),
    __metadata("design:paramtypes", [LedgerReader])
], AdjustmentQueries);
export { AdjustmentQueries };
//# sourceMappingURL=adjustment.resolver.js.map