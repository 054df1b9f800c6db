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
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { RedemptionType } from '../rewards/index.js';
import { ForWinners, GamePlay } from './plays.types.js';
import { readSeeds } from './read-games.js';
/** What belongs to a play and is read only where it is asked for. */
let PlayFieldsResolver = class PlayFieldsResolver {
    constructor(deps) {
        this.deps = deps;
    }
    game({ row }) {
        return row.game;
    }
    async commitment(play, context) {
        return (await this.seedOf(play, context)).commitment.toString('hex');
    }
    async serverSeed(play, context) {
        return (await this.seedOf(play, context)).seed?.toString('hex') ?? null;
    }
    async redemption({ row }, context) {
        return row.redemptionId === null ? null : this.deps.redemptions.byId(context, row.redemptionId);
    }
    async seedOf({ row }, context) {
        const seed = await this.deps.reads.ask(context, readSeeds, { game: row.game, epoch: row.epoch });
        if (!seed)
            throw new Error(`play ${row.id} has no seed`);
        return seed;
    }
};
__decorate([
    ForWinners,
    FieldResolver(() => String, { description: 'The code of the game.' }),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function]),
    __metadata("design:returntype", String)
], PlayFieldsResolver.prototype, "game", null);
__decorate([
    ForWinners,
    FieldResolver(() => String, { description: "SHA-256 of the server's seed, hexadecimal, as it was shown before the play." }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PlayFieldsResolver.prototype, "commitment", null);
__decorate([
    ForWinners,
    FieldResolver(() => String, { nullable: true, description: "The server's seed, hexadecimal, once it was revealed." }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PlayFieldsResolver.prototype, "serverSeed", null);
__decorate([
    ForWinners,
    FieldResolver(() => RedemptionType, { nullable: true, description: 'The redemption of a reward that it won.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PlayFieldsResolver.prototype, "redemption", null);
PlayFieldsResolver = __decorate([
    Resolver(() => GamePlay),
    __metadata("design:paramtypes", [Object])
], PlayFieldsResolver);
export { PlayFieldsResolver };
//# sourceMappingURL=play-fields.resolver.js.map