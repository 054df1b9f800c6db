import './games.messages.js';

export { awardPrize } from './award-prize.js';
export { GAME_KIND } from './game-kind.js';
export { GameReader } from './game-reader.js';
export { GameSettingsResolver } from './game-settings.resolver.js';
export { GameSettingsInput } from './games.input.js';
export { GameResolver } from './games.resolver.js';
export { gamesPartWith } from './games-part.js';
export { drawsDue, duePrizes, holdDraw } from './hold-draw.js';
export { PlayFieldsResolver } from './play-fields.resolver.js';
export { PlayResolver } from './plays.resolver.js';
export { PrizeFieldsResolver } from './prize-fields.resolver.js';
export { RotateSeed } from './rotate-seed.js';
export { drawAmong, drawnPlace, entryId, hashEntries, type SeedOf, seedsFrom } from './seeds.js';
