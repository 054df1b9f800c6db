import { GameResolver, GameSettingsResolver, PlayFieldsResolver, PlayResolver, PrizeFieldsResolver, RotateSeed, } from './modules/games/index.js';
/** Wheels, scratch cards, lucky draws, and what members play. */
export function gameResolvers(deps) {
    const { pool, clock, seedOf, commands, reader: ledger, reads, schemes, readRef, games, rewards, redemptions } = deps;
    return [
        new GameResolver({ reads, games, store: schemes }),
        new PrizeFieldsResolver({ reads, rewards }),
        new GameSettingsResolver(schemes, new RotateSeed(pool, clock, seedOf)),
        new PlayResolver({ commands, ledger, games, readRef }),
        new PlayFieldsResolver({ reads, redemptions }),
    ];
}
//# sourceMappingURL=game-resolvers.js.map