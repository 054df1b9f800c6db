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
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../../kernel/context.js';
import { PageArgs } from '../../../kernel/pagination.js';
import { entryPage } from './entry-page.js';
import { LedgerEntryConnection } from './ledger-entry.types.js';
import { LedgerReader } from './ledger-reader.js';
import { Statement } from './statement.types.js';
let StatementResolver = class StatementResolver {
    constructor(reader) {
        this.reader = reader;
    }
    entries(statement, context, page) {
        return entryPage(this.reader, context, statement.wallet, page, statement.stretch);
    }
};
__decorate([
    FieldResolver(() => LedgerEntryConnection, {
        description: 'The entries of the period, oldest first. What was due within it and is not written yet is in `totals` only.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __param(2, Args(() => PageArgs)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext,
        PageArgs]),
    __metadata("design:returntype", Promise)
], StatementResolver.prototype, "entries", null);
StatementResolver = __decorate([
    Resolver(() => Statement),
    __metadata("design:paramtypes", [LedgerReader])
], StatementResolver);
export { StatementResolver };
//# sourceMappingURL=statement.resolver.js.map