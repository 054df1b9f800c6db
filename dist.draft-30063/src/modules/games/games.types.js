var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { GameKindEnum, PrizeKindEnum, WhenOutEnum } from './games.enums.js';
/** Who sees games: whoever plays, or shows them. */
export const ForPlayers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['program:read', 'program:write', 'points:read', 'points:write'],
});
const ForBrand = Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] });
let GameCost = class GameCost {
};
__decorate([
    Field(() => Points, { description: 'How many points.' }),
    __metadata("design:type", Number)
], GameCost.prototype, "points", void 0);
__decorate([
    Field(() => String, { description: 'The wallet that pays.' }),
    __metadata("design:type", String)
], GameCost.prototype, "walletCode", void 0);
GameCost = __decorate([
    ObjectType('GameCost', { description: 'What a play costs.' }),
    ForPlayers
], GameCost);
export { GameCost };
let GamePrizeType = class GamePrizeType {
};
__decorate([
    Field(() => String, { description: 'Its code within the game.' }),
    __metadata("design:type", String)
], GamePrizeType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], GamePrizeType.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Address of a picture.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "imageUrl", void 0);
__decorate([
    Field(() => PrizeKindEnum, { description: 'What it is.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "kind", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'POINTS: how many.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "points", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'POINTS: the wallet that gets them.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "walletCode", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Its share of all weights; null in a lucky draw.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "weight", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its odds in lowest terms, e.g. 1/20; null in a lucky draw.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "odds", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many there were in all; null for no limit.' }),
    __metadata("design:type", Object)
], GamePrizeType.prototype, "stock", void 0);
GamePrizeType = __decorate([
    ObjectType('GamePrize', { simpleResolvers: true, description: 'A prize of a game.' }),
    ForPlayers
], GamePrizeType);
export { GamePrizeType };
let GameType = class GameType {
};
__decorate([
    Field(() => String, { description: 'Its code, which never changes.' }),
    __metadata("design:type", String)
], GameType.prototype, "code", void 0);
__decorate([
    Field(() => GameKindEnum, { description: 'What it is.' }),
    __metadata("design:type", String)
], GameType.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], GameType.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its terms, for people.' }),
    __metadata("design:type", Object)
], GameType.prototype, "description", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when it can be played.' }),
    __metadata("design:type", Object)
], GameType.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; a lucky draw is drawn then.' }),
    __metadata("design:type", Object)
], GameType.prototype, "endsAt", void 0);
__decorate([
    Field(() => GameCost, { nullable: true, description: 'What a play costs; null for nothing.' }),
    __metadata("design:type", Object)
], GameType.prototype, "cost", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Plays a member has each day; null for no limit.' }),
    __metadata("design:type", Object)
], GameType.prototype, "dailyChances", void 0);
__decorate([
    Field(() => WhenOutEnum, { description: 'What is given where the prize that was drawn is out.' }),
    __metadata("design:type", Object)
], GameType.prototype, "whenOut", void 0);
__decorate([
    Field(() => [GamePrizeType], { description: 'The prizes, the best first.' }),
    __metadata("design:type", Array)
], GameType.prototype, "prizes", void 0);
__decorate([
    ForBrand,
    Field(() => SchemeStatusEnum, { description: 'Whether it is in force.' }),
    __metadata("design:type", String)
], GameType.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was changed, from 1; 0 for a draft.' }),
    __metadata("design:type", Number)
], GameType.prototype, "version", void 0);
__decorate([
    ForBrand,
    Field(() => Points, { nullable: true, description: 'Points that its prizes may give in all; null for no limit.' }),
    __metadata("design:type", Object)
], GameType.prototype, "budget", void 0);
GameType = __decorate([
    ObjectType('Game', { simpleResolvers: true, description: 'A wheel, a scratch card or a lucky draw.' }),
    ForPlayers
], GameType);
export { GameType };
let GameChances = class GameChances {
};
__decorate([
    Field(() => Int, { nullable: true, description: "Of the day's chances; null where days are not counted." }),
    __metadata("design:type", Object)
], GameChances.prototype, "daily", void 0);
__decorate([
    Field(() => Int, { description: 'Chances that it was granted beside those.' }),
    __metadata("design:type", Number)
], GameChances.prototype, "extra", void 0);
__decorate([
    Field(() => Int, { description: 'How often it has played: the next play is number `plays` + 1.' }),
    __metadata("design:type", Number)
], GameChances.prototype, "plays", void 0);
GameChances = __decorate([
    ObjectType('GameChances', { description: 'What a member has left of a game.' }),
    ForPlayers
], GameChances);
export { GameChances };
let GameDraw = class GameDraw {
};
__decorate([
    Field(() => DateTime, { description: 'When.' }),
    __metadata("design:type", Date)
], GameDraw.prototype, "drawnAt", void 0);
__decorate([
    Field(() => Int, { description: 'How many entries took part.' }),
    __metadata("design:type", Number)
], GameDraw.prototype, "entryCount", void 0);
__decorate([
    Field(() => String, { description: 'SHA-256 of the list of entries, hexadecimal: docs/games.md says how.' }),
    __metadata("design:type", String)
], GameDraw.prototype, "entriesHash", void 0);
__decorate([
    Field(() => String, { description: 'SHA-256 of the seed, hexadecimal, as it was shown before.' }),
    __metadata("design:type", String)
], GameDraw.prototype, "commitment", void 0);
__decorate([
    Field(() => String, { description: 'The seed, hexadecimal.' }),
    __metadata("design:type", String)
], GameDraw.prototype, "serverSeed", void 0);
GameDraw = __decorate([
    ObjectType('GameDraw', {
        simpleResolvers: true,
        description: 'A lucky draw that was held; everything that is needed to hold it again.',
    }),
    ForPlayers
], GameDraw);
export { GameDraw };
let GameEntry = class GameEntry {
};
__decorate([
    Field(() => String, { description: 'The id of the play.' }),
    __metadata("design:type", String)
], GameEntry.prototype, "entry", void 0);
__decorate([
    Field(() => String, { description: "The member's seed." }),
    __metadata("design:type", String)
], GameEntry.prototype, "clientSeed", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The code of the prize that it won.' }),
    __metadata("design:type", Object)
], GameEntry.prototype, "prize", void 0);
GameEntry = __decorate([
    ObjectType('GameEntry', { description: 'An entry of a lucky draw, without its member.' }),
    ForPlayers
], GameEntry);
export { GameEntry };
let GameEntryEdge = class GameEntryEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], GameEntryEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => GameEntry, { description: 'The entry.' }),
    __metadata("design:type", GameEntry)
], GameEntryEdge.prototype, "node", void 0);
GameEntryEdge = __decorate([
    ObjectType('GameEntryEdge', { description: 'An entry and its place in the list.' }),
    ForPlayers
], GameEntryEdge);
export { GameEntryEdge };
let GameEntryConnection = class GameEntryConnection {
};
__decorate([
    Field(() => [GameEntryEdge], { description: 'The entries with their places.' }),
    __metadata("design:type", Array)
], GameEntryConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [GameEntry], { description: 'The entries.' }),
    __metadata("design:type", Array)
], GameEntryConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], GameEntryConnection.prototype, "pageInfo", void 0);
GameEntryConnection = __decorate([
    ObjectType('GameEntryConnection', {
        description: 'A page of the entries of a lucky draw, in the order in which they were made.',
    }),
    ForPlayers
], GameEntryConnection);
export { GameEntryConnection };
let GamePayload = class GamePayload {
};
__decorate([
    Field(() => GameType, { nullable: true, description: 'The game.' }),
    __metadata("design:type", Object)
], GamePayload.prototype, "game", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], GamePayload.prototype, "userErrors", void 0);
GamePayload = __decorate([
    ObjectType('GamePayload', { description: 'A game that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], GamePayload);
export { GamePayload };
let RotateGameSeedPayload = class RotateGameSeedPayload {
};
__decorate([
    Field(() => String, { nullable: true, description: 'The seed, hexadecimal.' }),
    __metadata("design:type", Object)
], RotateGameSeedPayload.prototype, "serverSeed", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its commitment.' }),
    __metadata("design:type", Object)
], RotateGameSeedPayload.prototype, "commitment", void 0);
__decorate([
    Field(() => GameType, { nullable: true, description: 'The game, with the commitment of its next seed.' }),
    __metadata("design:type", Object)
], RotateGameSeedPayload.prototype, "game", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], RotateGameSeedPayload.prototype, "userErrors", void 0);
RotateGameSeedPayload = __decorate([
    ObjectType('RotateGameSeedPayload', { description: 'A seed that was revealed.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], RotateGameSeedPayload);
export { RotateGameSeedPayload };
let GameAuditPrize = class GameAuditPrize {
};
__decorate([
    Field(() => String, { description: 'Its code.' }),
    __metadata("design:type", String)
], GameAuditPrize.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], GameAuditPrize.prototype, "name", void 0);
__decorate([
    Field(() => Int, { description: 'Its share of all weights.' }),
    __metadata("design:type", Number)
], GameAuditPrize.prototype, "weight", void 0);
__decorate([
    Field(() => Float, { description: 'How often its odds would have it drawn.' }),
    __metadata("design:type", Number)
], GameAuditPrize.prototype, "expected", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was drawn.' }),
    __metadata("design:type", Number)
], GameAuditPrize.prototype, "drawn", void 0);
__decorate([
    Field(() => Int, { description: 'How often it was given, also in place of a prize that was out.' }),
    __metadata("design:type", Number)
], GameAuditPrize.prototype, "given", void 0);
GameAuditPrize = __decorate([
    ObjectType('GameAuditPrize', { description: 'The odds of a prize against what came of them.' }),
    ForBrand
], GameAuditPrize);
export { GameAuditPrize };
let GameAudit = class GameAudit {
};
__decorate([
    Field(() => Int, { description: 'Of this version.' }),
    __metadata("design:type", Number)
], GameAudit.prototype, "version", void 0);
__decorate([
    Field(() => Int, { description: 'How many plays.' }),
    __metadata("design:type", Number)
], GameAudit.prototype, "plays", void 0);
__decorate([
    Field(() => Float, { description: 'Sum of (drawn - expected)² / expected.' }),
    __metadata("design:type", Number)
], GameAudit.prototype, "statistic", void 0);
__decorate([
    Field(() => Int, { description: 'Prizes that can be drawn, less one.' }),
    __metadata("design:type", Number)
], GameAudit.prototype, "degreesOfFreedom", void 0);
__decorate([
    Field(() => Float, { description: 'How likely a fair game strays at least so far. Below 0.001 something is wrong.' }),
    __metadata("design:type", Number)
], GameAudit.prototype, "pValue", void 0);
__decorate([
    Field(() => [GameAuditPrize], { description: 'Prize by prize.' }),
    __metadata("design:type", Array)
], GameAudit.prototype, "prizes", void 0);
GameAudit = __decorate([
    ObjectType('GameAudit', { description: "Observed against stated odds of one version of a game: Pearson's chi-square test." }),
    ForBrand
], GameAudit);
export { GameAudit };
//# sourceMappingURL=games.types.js.map