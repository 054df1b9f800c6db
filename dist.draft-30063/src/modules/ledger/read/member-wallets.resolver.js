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
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../../kernel/context.js';
import { walletByCode } from '../../../kernel/program-config.js';
import { MemberType } from '../../members/index.js';
import { ForPointsReaders } from './readers.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';
/** The ledger's part of a member. Every member has every wallet of its program, so naming them reads nothing. */
let MemberWalletsResolver = class MemberWalletsResolver {
    wallet(member, context, code) {
        const config = walletByCode(context.tenant, code);
        return config && new WalletRecord(member.id, config);
    }
    wallets(member, context) {
        return context.tenant.wallets.map((config) => new WalletRecord(member.id, config));
    }
};
__decorate([
    FieldResolver(() => Wallet, { nullable: true, description: 'One wallet; null for a code that the program does not have.' }),
    ForPointsReaders,
    __param(0, Root()),
    __param(1, Ctx()),
    __param(2, Arg('code', () => String, { defaultValue: 'points', description: "The wallet's code." })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext, String]),
    __metadata("design:returntype", Object)
], MemberWalletsResolver.prototype, "wallet", null);
__decorate([
    FieldResolver(() => [Wallet], { description: 'All wallets.' }),
    ForPointsReaders,
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Array)
], MemberWalletsResolver.prototype, "wallets", null);
MemberWalletsResolver = __decorate([
    Resolver(() => MemberType)
], MemberWalletsResolver);
export { MemberWalletsResolver };
//# sourceMappingURL=member-wallets.resolver.js.map