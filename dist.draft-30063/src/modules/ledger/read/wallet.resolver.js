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
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../../kernel/api-error.js';
import { RequestContext } from '../../../kernel/context.js';
import { MAX_PAGE, PageArgs } from '../../../kernel/pagination.js';
import { DateTime } from '../../../kernel/scalars/index.js';
import { MemberReader, MemberType } from '../../members/index.js';
import { entryPage } from './entry-page.js';
import { moneyIn } from './entry-view.js';
import { LedgerEntryConnection } from './ledger-entry.types.js';
import { LedgerReader } from './ledger-reader.js';
import { shown } from './money-view.js';
import { pastInstant } from './past.js';
import { readStatement } from './statement.js';
import { Statement } from './statement.types.js';
import { Balance, ExpiringPoints, TimeAxis, Wallet } from './wallet.types.js';
const DEFAULT_GROUPS = 20;
let WalletResolver = class WalletResolver {
    constructor(reader, members) {
        this.reader = reader;
        this.members = members;
    }
    member(wallet, context) {
        return this.members.byId(context, wallet.memberId);
    }
    async balance(wallet, context, asOf, axis) {
        const now = context.clock.now();
        if (!asOf)
            return { ...shown(wallet, await this.reader.balance(context, wallet)), asOf: new Date(now) };
        return { ...shown(wallet, await this.reader.balanceAsOf(context, wallet, pastInstant(asOf, 'asOf', now), axis)), asOf };
    }
    async expiring(wallet, context, first) {
        const count = first ?? DEFAULT_GROUPS;
        if (count < 0 || count > MAX_PAGE)
            throw new ApiError('BAD_USER_INPUT', `\`first\` is 0 to ${MAX_PAGE}.`);
        const groups = await this.reader.expiring(context, wallet, count);
        return groups.map(({ points, expiresAt }) => ({
            points,
            money: moneyIn(wallet, points, context),
            expiresAt: new Date(expiresAt),
        }));
    }
    entries(wallet, context, page) {
        return entryPage(this.reader, context, wallet, page);
    }
    statement(wallet, context, from, to) {
        const now = context.clock.now();
        const end = to ? pastInstant(to, 'to', now) : now;
        if (from.getTime() > end)
            throw new ApiError('BAD_USER_INPUT', '`from` is after `to`.');
        return readStatement(this.reader, context, wallet, from.getTime(), end);
    }
};
__decorate([
    FieldResolver(() => MemberType, { nullable: true, description: 'Whose it is.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", void 0)
], WalletResolver.prototype, "member", null);
__decorate([
    FieldResolver(() => Balance, {
        description: 'Now, or at a past instant from the ledger: as recorded by then, or as had occurred by then. What was due by then counts, written or not.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __param(2, Arg('asOf', () => DateTime, {
        nullable: true,
        description: 'A past instant; now if left out. BAD_USER_INPUT for a future one.',
    })),
    __param(3, Arg('axis', () => TimeAxis, { defaultValue: TimeAxis.RECORDED, description: 'What "by then" means for `asOf`.' })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext, Object, String]),
    __metadata("design:returntype", Promise)
], WalletResolver.prototype, "balance", null);
__decorate([
    FieldResolver(() => [ExpiringPoints], {
        description: 'What dies next: lots grouped by instant, soonest first. Pending and held points are not in it: they do not die before they mature or are released.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __param(2, Arg('first', () => Int, {
        nullable: true,
        description: `How many groups; at most ${MAX_PAGE}, ${DEFAULT_GROUPS} if left out.`,
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext, Object]),
    __metadata("design:returntype", Promise)
], WalletResolver.prototype, "expiring", null);
__decorate([
    FieldResolver(() => LedgerEntryConnection, {
        description: 'Its entries by sequence, oldest first; `last` reads the newest. Maturity, expiry and ends of holds that are due count in balances at once, and are listed here once they are written.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __param(2, Args(() => PageArgs)),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext,
        PageArgs]),
    __metadata("design:returntype", Promise)
], WalletResolver.prototype, "entries", null);
__decorate([
    FieldResolver(() => Statement, {
        description: 'A period that adds up: opening balance, what happened by kind, closing balance. Periods that follow one another share their boundary balance.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __param(2, Arg('from', () => DateTime, { description: 'The period begins after this instant.' })),
    __param(3, Arg('to', () => DateTime, {
        nullable: true,
        description: 'The last instant of the period; now if left out. BAD_USER_INPUT for a future one.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext,
        Date, Object]),
    __metadata("design:returntype", Promise)
], WalletResolver.prototype, "statement", null);
WalletResolver = __decorate([
    Resolver(() => Wallet),
    __metadata("design:paramtypes", [LedgerReader,
        MemberReader])
], WalletResolver);
export { WalletResolver };
//# sourceMappingURL=wallet.resolver.js.map