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
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { auditOf } from './audit.js';
import { gameAt, gameVersion, newestGame } from './game-kind.js';
import { GameRecord, gameItem, gamesBegun } from './game-record.js';
import { ForPlayers, GameAudit, GameChances, GameDraw, GameEntryConnection, GameType } from './games.types.js';
import { readDraws, readGameStates, readSeeds, readTallies } from './read-games.js';
/** Games as callers see them. */
let GameResolver = class GameResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async games(status, context) {
        if (isOfBrand(context))
            return (await this.deps.store.list(context.tenant.id, 'games', status)).flatMap((item) => gameItem(item) ?? []);
        const now = context.clock.now();
        return gamesBegun(context).filter(({ status: is, says }) => is === 'ACTIVE' && (says.endsAt === null || now < says.endsAt));
    }
    async game(code, context) {
        if (!isOfBrand(context))
            return gamesBegun(context).find((game) => game.code === code) ?? null;
        const item = await this.deps.store.find(context.tenant.id, 'games', code);
        return item && gameItem(item);
    }
    async isOpen({ code }, context) {
        const now = context.clock.now();
        const says = gameAt(context.tenant, code, now);
        if (!says || (says.startsAt !== null && now < says.startsAt) || (says.endsAt !== null && now >= says.endsAt))
            return false;
        return (await this.deps.reads.ask(context, readGameStates, code)).closedAt === null;
    }
    commitment({ code }, context) {
        return this.deps.games.commitment(context, code);
    }
    async chances({ code }, context) {
        const { memberId } = context.caller;
        return memberId === null ? null : this.deps.games.chances(context, memberId, code);
    }
    async draw({ code, kind }, context) {
        const draw = kind === 'LUCKY_DRAW' ? await this.deps.reads.ask(context, readDraws, code) : null;
        if (!draw)
            return null;
        const seed = await this.deps.reads.ask(context, readSeeds, draw);
        if (!seed?.seed)
            throw new Error(`the seed of draw ${code} is not revealed`);
        return {
            drawnAt: new Date(draw.drawnAt),
            entryCount: draw.entries,
            entriesHash: draw.entriesHash.toString('hex'),
            commitment: seed.commitment.toString('hex'),
            serverSeed: seed.seed.toString('hex'),
        };
    }
    async entries({ code, kind }, page, context) {
        const draw = kind === 'LUCKY_DRAW' ? await this.deps.reads.ask(context, readDraws, code) : null;
        return draw && this.deps.games.entries(context, pageRequest(page), code);
    }
    async gameAudit(code, version, context) {
        const { tenant } = context;
        const game = version == null ? newestGame(tenant, code) : gameVersion(tenant, code, version);
        if (!game || game.kind === 'LUCKY_DRAW')
            return null;
        return auditOf(game, await this.deps.reads.ask(context, readTallies, { game: code, version: game.version }));
    }
};
__decorate([
    ForPlayers,
    Query(() => [GameType], { description: 'The games by their codes: for members and partners those in force and not over.' }),
    __param(0, Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'For the brand: only those with this status.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "games", null);
__decorate([
    ForPlayers,
    Query(() => GameType, {
        nullable: true,
        description: 'One game, also one that is over; null when there is none with this code.',
    }),
    __param(0, Arg('code', () => String, { description: 'Its code.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "game", null);
__decorate([
    ForPlayers,
    FieldResolver(() => Boolean, { description: 'Whether it can be played now, chances aside.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GameRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "isOpen", null);
__decorate([
    ForPlayers,
    FieldResolver(() => String, {
        nullable: true,
        description: 'SHA-256 of the seed that outcomes come from now, hexadecimal: keep it before you play. Null once a draw was held.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GameRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "commitment", null);
__decorate([
    ForPlayers,
    FieldResolver(() => GameChances, { nullable: true, description: 'What the calling member has left; null for other callers.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GameRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "chances", null);
__decorate([
    ForPlayers,
    FieldResolver(() => GameDraw, { nullable: true, description: 'The draw, once it was held; null for all but lucky draws.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GameRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "draw", null);
__decorate([
    ForPlayers,
    FieldResolver(() => GameEntryConnection, {
        nullable: true,
        description: 'The entries of a lucky draw, in the order in which they were made; null before it was held, and for other games.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GameRecord,
        ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "entries", null);
__decorate([
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] }),
    Query(() => GameAudit, {
        nullable: true,
        description: 'Whether a game keeps its odds; null for lucky draws and for what there is not.',
    }),
    __param(0, Arg('code', () => String, { description: 'The game.' })),
    __param(1, Arg('version', () => Int, { nullable: true, description: 'Which version; the newest if left out.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], GameResolver.prototype, "gameAudit", null);
GameResolver = __decorate([
    Resolver(() => GameType),
    __metadata("design:paramtypes", [Object])
], GameResolver);
export { GameResolver };
/** Who sees drafts, and what is stopped. */
function isOfBrand({ caller }) {
    return caller.kind === 'staff' || caller.kind === 'server' || caller.kind === 'admin';
}
//# sourceMappingURL=games.resolver.js.map