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
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { entriesFor, errorsOf, execute } from '../ledger/index.js';
import { MemberType } from '../members/index.js';
import { GrantGameChancesInput, PlayGameInput } from './games.input.js';
import { GameChances } from './games.types.js';
import { grantGameChances } from './grant-chances.js';
import { playGame } from './play-game.js';
import { ForWinners, GamePlayConnection, GrantGameChancesPayload, PlayGamePayload } from './plays.types.js';
/** What members play. A member reference that names nobody, or several, is INVALID. */
let PlayResolver = class PlayResolver {
    constructor(deps) {
        this.deps = deps;
    }
    async playGame(input, context) {
        const { game, clientSeed, commitment = null } = input;
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const member = input.member ? this.deps.readRef(input.member, context.tenant) : null;
            if (isRefusal(member))
                return member.under('member');
            return playGame(envelope, { member, game, clientSeed, commitment });
        });
        if (isRefusal(done))
            return { play: null, entries: [], chances: null, userErrors: errorsOf(context, done) };
        const { play: written, playId } = done.value;
        const { games } = this.deps;
        const play = written ? games.record(context, written) : await games.byId(context, playId);
        const [entries, chances] = await Promise.all([
            entriesFor(context, this.deps.ledger, done),
            play && games.chances(context, play.row.memberId, game),
        ]);
        return { play, entries, chances, userErrors: [] };
    }
    async grantGameChances(input, context) {
        const { game, chances, reason } = input;
        const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
            const member = this.deps.readRef(input.member, context.tenant);
            return isRefusal(member) ? member.under('member') : grantGameChances(envelope, { member, game, chances, reason });
        });
        if (isRefusal(done))
            return { chances: null, userErrors: errorsOf(context, done) };
        return { chances: await this.deps.games.chances(context, done.value.memberId, game), userErrors: [] };
    }
    gamePlays(member, page, game, context) {
        return this.deps.games.page(context, pageRequest(page), member.id, game ?? null);
    }
    gameChances(member, game, context) {
        return this.deps.games.chances(context, member.id, game);
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => PlayGamePayload, { description: 'Plays a game: it takes a chance, and what a play costs.' }),
    __param(0, Arg('input', () => PlayGameInput, { description: 'Which game, for whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PlayGameInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PlayResolver.prototype, "playGame", null);
__decorate([
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' }),
    Mutation(() => GrantGameChancesPayload, { description: 'Gives a member chances beside those of the day.' }),
    __param(0, Arg('input', () => GrantGameChancesInput, { description: 'How many, for whom.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [GrantGameChancesInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PlayResolver.prototype, "grantGameChances", null);
__decorate([
    ForWinners,
    FieldResolver(() => GamePlayConnection, { description: 'What the member played, newest first.' }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Arg('game', () => String, { nullable: true, description: 'Only of the game with this code.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], PlayResolver.prototype, "gamePlays", null);
__decorate([
    ForWinners,
    FieldResolver(() => GameChances, { description: 'What the member has left of a game.' }),
    __param(0, Root()),
    __param(1, Arg('game', () => String, { description: 'The code of the game.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, String, RequestContext]),
    __metadata("design:returntype", Promise)
], PlayResolver.prototype, "gameChances", null);
PlayResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], PlayResolver);
export { PlayResolver };
//# sourceMappingURL=plays.resolver.js.map