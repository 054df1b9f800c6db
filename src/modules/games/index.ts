import './games.messages.js';

export { keepDraws } from './draws.js';
export { GAME_KIND } from './game-kind.js';
export { GameReader } from './game-reader.js';
export { GameSettingsResolver } from './game-settings.resolver.js';
export { GameSettingsInput } from './games.input.js';
export { GameResolver } from './games.resolver.js';
export { gamesPartWith } from './games-part.js';
export { chanceGifts } from './gift-chances.js';
export { PlayFieldsResolver } from './play-fields.resolver.js';
export { PlayResolver } from './plays.resolver.js';
export { PrizeFieldsResolver } from './prize-fields.resolver.js';
export { RotateSeed } from './rotate-seed.js';
export { drawAmong, drawnPlace, entryId, hashEntries, type SeedOf, seedsFrom } from './seeds.js';
