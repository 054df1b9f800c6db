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
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { GAME_KIND } from './game-kind.js';
import { gameItem } from './game-record.js';
import { EndGameInput, RotateGameSeedInput, SaveGameInput } from './games.input.js';
import { GamePayload, RotateGameSeedPayload } from './games.types.js';
/** Games as marketers change them. One that is saved as anything but DRAFT or ACTIVE is INVALID. */
let GameSettingsResolver = class GameSettingsResolver {
    constructor(store, seeds) {
        this.store = store;
        this.seeds = seeds;
    }
    async saveGame(input, context) {
        const { code, status: asked, ...settings } = input;
        const status = asked ?? 'ACTIVE';
        if (status !== 'DRAFT' && status !== 'ACTIVE')
            return payload([refuse('INVALID', ['status'], 'game-status')], context);
        const read = (program) => GAME_KIND.read(settings, code, program);
        return payload(await this.store.save(context.caller, context.tenant.id, 'games', code, read, { status }), context);
    }
    async endGame({ code }, context) {
        return payload(await this.store.change(context.caller, context.tenant.id, 'games', code, 'ENDED'), context);
    }
    async rotateGameSeed({ game: code, commitment }, context) {
        const done = await this.seeds.run(context.caller, context.tenant, code, commitment);
        if (isRefusal(done))
            return { serverSeed: null, commitment: null, game: null, userErrors: [toUserError(done, context.language)] };
        const item = await this.store.find(context.tenant.id, 'games', code);
        return {
            serverSeed: done.seed.toString('hex'),
            commitment: done.commitment.toString('hex'),
            game: item && gameItem(item),
            userErrors: [],
        };
    }
};
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => GamePayload, {
        description: 'Saves a game: as a draft, or as its next version from now on. What was played stays as it is.',
    }),
    __param(0, Arg('input', () => SaveGameInput, { description: 'All that the game says.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [SaveGameInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GameSettingsResolver.prototype, "saveGame", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => GamePayload, {
        description: 'Ends a game for good. What was won stays; a lucky draw is held at its time among the entries there are.',
    }),
    __param(0, Arg('input', () => EndGameInput, { description: 'Which one.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EndGameInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GameSettingsResolver.prototype, "endGame", null);
__decorate([
    Access('staff', 'admin', { scope: 'program:write' }),
    Mutation(() => RotateGameSeedPayload, {
        description: 'Reveals the seed of a game, so that all plays of before can be verified, and goes on with the next one.',
    }),
    __param(0, Arg('input', () => RotateGameSeedInput, { description: 'Which seed.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RotateGameSeedInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], GameSettingsResolver.prototype, "rotateGameSeed", null);
GameSettingsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [SchemeStore, Function])
], GameSettingsResolver);
export { GameSettingsResolver };
function payload(outcome, context) {
    return Array.isArray(outcome)
        ? { game: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
        : { game: gameItem(outcome), userErrors: [] };
}
//# sourceMappingURL=game-settings.resolver.js.map