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
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { Reward } from '../rewards/index.js';
import { ForPlayers, GamePrizeType } from './games.types.js';
import { readGameStates } from './read-games.js';
/** What belongs to a prize and is read only where it is asked for. */
let PrizeFieldsResolver = class PrizeFieldsResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async left({ game, code, stock }, context) {
        if (stock === null)
            return null;
        const { given } = await this.deps.reads.ask(context, readGameStates, game);
        return Math.max(0, stock - (given[code] ?? 0));
    }
    async reward({ prize }, context) {
        return prize.kind === 'REWARD' ? this.deps.rewards.byCode(context, prize.reward) : null;
    }
};
__decorate([
    ForPlayers,
    FieldResolver(() => Int, { nullable: true, description: 'How many are left; null for no limit.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PrizeFieldsResolver.prototype, "left", null);
__decorate([
    ForPlayers,
    FieldResolver(() => Reward, { nullable: true, description: 'REWARD: the reward, where the caller may see it.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PrizeFieldsResolver.prototype, "reward", null);
PrizeFieldsResolver = __decorate([
    Resolver(() => GamePrizeType),
    __metadata("design:paramtypes", [Object])
], PrizeFieldsResolver);
export { PrizeFieldsResolver };
//# sourceMappingURL=prize-fields.resolver.js.map