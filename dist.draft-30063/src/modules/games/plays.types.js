var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry } from '../ledger/index.js';
import { GamePlayStatusEnum } from './games.enums.js';
import { GameChances, GamePrizeType } from './games.types.js';
/** Who reads plays. */
export const ForWinners = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['points:read', 'points:write'],
});
let GamePlay = class GamePlay extends Node {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], GamePlay.prototype, "id", void 0);
__decorate([
    Field(() => Int, { description: 'The version of the game that it was played by.' }),
    __metadata("design:type", Number)
], GamePlay.prototype, "version", void 0);
__decorate([
    Field(() => Int, { description: "The member's how-manieth of this game: part of the outcome." }),
    __metadata("design:type", Number)
], GamePlay.prototype, "number", void 0);
__decorate([
    Field(() => String, { description: "The member's seed: part of the outcome." }),
    __metadata("design:type", String)
], GamePlay.prototype, "clientSeed", void 0);
__decorate([
    Field(() => GamePlayStatusEnum, { description: 'What became of it.' }),
    __metadata("design:type", String)
], GamePlay.prototype, "status", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The code of the prize that the seeds drew; another one is given where it is out.',
    }),
    __metadata("design:type", Object)
], GamePlay.prototype, "drawn", void 0);
__decorate([
    Field(() => GamePrizeType, { nullable: true, description: 'What it won, as the game was then.' }),
    __metadata("design:type", Object)
], GamePlay.prototype, "prize", void 0);
__decorate([
    Field(() => Points, { description: 'The points that it won.' }),
    __metadata("design:type", Number)
], GamePlay.prototype, "points", void 0);
__decorate([
    Field(() => Points, { description: 'What it cost.' }),
    __metadata("design:type", Number)
], GamePlay.prototype, "cost", void 0);
__decorate([
    Field(() => DateTime, { description: 'When.' }),
    __metadata("design:type", Date)
], GamePlay.prototype, "playedAt", void 0);
GamePlay = __decorate([
    ObjectType('GamePlay', { implements: Node, simpleResolvers: true, description: 'A play of a member.' }),
    ForWinners
], GamePlay);
export { GamePlay };
let GamePlayEdge = class GamePlayEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], GamePlayEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => GamePlay, { description: 'The play.' }),
    __metadata("design:type", Object)
], GamePlayEdge.prototype, "node", void 0);
GamePlayEdge = __decorate([
    ObjectType('GamePlayEdge', { description: 'A play and its place in the list.' }),
    ForWinners
], GamePlayEdge);
export { GamePlayEdge };
let GamePlayConnection = class GamePlayConnection {
};
__decorate([
    Field(() => [GamePlayEdge], { description: 'The plays with their places.' }),
    __metadata("design:type", Array)
], GamePlayConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [GamePlay], { description: 'The plays.' }),
    __metadata("design:type", Array)
], GamePlayConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], GamePlayConnection.prototype, "pageInfo", void 0);
GamePlayConnection = __decorate([
    ObjectType('GamePlayConnection', { description: 'A page of plays, newest first.' }),
    ForWinners
], GamePlayConnection);
export { GamePlayConnection };
let PlayGamePayload = class PlayGamePayload {
};
__decorate([
    Field(() => GamePlay, { nullable: true, description: 'The play.' }),
    __metadata("design:type", Object)
], PlayGamePayload.prototype, "play", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' }),
    __metadata("design:type", Array)
], PlayGamePayload.prototype, "entries", void 0);
__decorate([
    Field(() => GameChances, { nullable: true, description: 'What the member has left of the game.' }),
    __metadata("design:type", Object)
], PlayGamePayload.prototype, "chances", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], PlayGamePayload.prototype, "userErrors", void 0);
PlayGamePayload = __decorate([
    ObjectType('PlayGamePayload', { description: 'What a play came to.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], PlayGamePayload);
export { PlayGamePayload };
let GrantGameChancesPayload = class GrantGameChancesPayload {
};
__decorate([
    Field(() => GameChances, { nullable: true, description: 'What the member has now.' }),
    __metadata("design:type", Object)
], GrantGameChancesPayload.prototype, "chances", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], GrantGameChancesPayload.prototype, "userErrors", void 0);
GrantGameChancesPayload = __decorate([
    ObjectType('GrantGameChancesPayload', { description: 'Chances that were granted.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], GrantGameChancesPayload);
export { GrantGameChancesPayload };
//# sourceMappingURL=plays.types.js.map