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
/** Whoever plays, or shows the game. */
export const ForPlayers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
    scope: ['program:read', 'points:read'],
});
let LeaderboardRow = class LeaderboardRow {
};
__decorate([
    Field(() => Int, { description: 'Its rank, from 1; no two members have the same.' }),
    __metadata("design:type", Number)
], LeaderboardRow.prototype, "rank", void 0);
__decorate([
    Field(() => Points, { description: 'What was counted; money in minor units.' }),
    __metadata("design:type", Number)
], LeaderboardRow.prototype, "score", void 0);
__decorate([
    Field(() => String, { description: 'What the member is called here; `***` where nothing may be said.' }),
    __metadata("design:type", String)
], LeaderboardRow.prototype, "displayName", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether it is the calling member.' }),
    __metadata("design:type", Boolean)
], LeaderboardRow.prototype, "isMe", void 0);
LeaderboardRow = __decorate([
    ObjectType('LeaderboardRow', {
        description: 'A place on a leaderboard. Of equal scores the one that was reached first is before the others.',
    }),
    ForPlayers
], LeaderboardRow);
export { LeaderboardRow };
let LeaderboardRowEdge = class LeaderboardRowEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its position.' }),
    __metadata("design:type", String)
], LeaderboardRowEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => LeaderboardRow, { description: 'The place.' }),
    __metadata("design:type", LeaderboardRow)
], LeaderboardRowEdge.prototype, "node", void 0);
LeaderboardRowEdge = __decorate([
    ObjectType('LeaderboardRowEdge', { description: 'A place on a leaderboard.' }),
    ForPlayers
], LeaderboardRowEdge);
export { LeaderboardRowEdge };
let LeaderboardRowConnection = class LeaderboardRowConnection {
};
__decorate([
    Field(() => [LeaderboardRowEdge], { description: 'The places with their cursors.' }),
    __metadata("design:type", Array)
], LeaderboardRowConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [LeaderboardRow], { description: 'The places.' }),
    __metadata("design:type", Array)
], LeaderboardRowConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page ends.' }),
    __metadata("design:type", PageInfo)
], LeaderboardRowConnection.prototype, "pageInfo", void 0);
LeaderboardRowConnection = __decorate([
    ObjectType('LeaderboardRowConnection', { description: 'Places on a leaderboard, best first.' }),
    ForPlayers
], LeaderboardRowConnection);
export { LeaderboardRowConnection };
let LeaderboardPrizeType = class LeaderboardPrizeType {
};
__decorate([
    Field(() => Int, { description: 'From this rank.' }),
    __metadata("design:type", Number)
], LeaderboardPrizeType.prototype, "fromRank", void 0);
__decorate([
    Field(() => Int, { description: 'To this rank.' }),
    __metadata("design:type", Number)
], LeaderboardPrizeType.prototype, "toRank", void 0);
__decorate([
    Field(() => Points, { description: 'Points for each of them.' }),
    __metadata("design:type", Number)
], LeaderboardPrizeType.prototype, "points", void 0);
__decorate([
    Field(() => String, { description: 'Into which wallet.' }),
    __metadata("design:type", String)
], LeaderboardPrizeType.prototype, "walletCode", void 0);
LeaderboardPrizeType = __decorate([
    ObjectType('LeaderboardPrize', { description: 'What some ranks win when a round closes.' }),
    ForPlayers
], LeaderboardPrizeType);
export { LeaderboardPrizeType };
let LeaderboardType = class LeaderboardType extends Node {
};
__decorate([
    Field(() => ID, { description: 'Its global id: of the code and the round.' }),
    __metadata("design:type", String)
], LeaderboardType.prototype, "id", void 0);
__decorate([
    Field(() => String, { description: 'Its code.' }),
    __metadata("design:type", String)
], LeaderboardType.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], LeaderboardType.prototype, "name", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the round starts; null for one of all time.' }),
    __metadata("design:type", Object)
], LeaderboardType.prototype, "startsAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends; null for one of all time.' }),
    __metadata("design:type", Object)
], LeaderboardType.prototype, "endsAt", void 0);
__decorate([
    Field(() => DateTime, {
        nullable: true,
        description: 'When it was closed and its prizes were given: from then on no place changes. Null while it is open.',
    }),
    __metadata("design:type", Object)
], LeaderboardType.prototype, "closedAt", void 0);
__decorate([
    Field(() => [LeaderboardPrizeType], { description: 'What can be won in it.' }),
    __metadata("design:type", Array)
], LeaderboardType.prototype, "prizes", void 0);
LeaderboardType = __decorate([
    ObjectType('Leaderboard', {
        implements: Node,
        description: 'One round of a leaderboard. What counts is on it within a second.',
    }),
    ForPlayers
], LeaderboardType);
export { LeaderboardType };
let LeaderboardEdge = class LeaderboardEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its position.' }),
    __metadata("design:type", String)
], LeaderboardEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => LeaderboardType, { description: 'The round.' }),
    __metadata("design:type", LeaderboardType)
], LeaderboardEdge.prototype, "node", void 0);
LeaderboardEdge = __decorate([
    ObjectType('LeaderboardEdge', { description: 'A round of a leaderboard.' }),
    ForPlayers
], LeaderboardEdge);
export { LeaderboardEdge };
let LeaderboardConnection = class LeaderboardConnection {
};
__decorate([
    Field(() => [LeaderboardEdge], { description: 'The rounds with their cursors.' }),
    __metadata("design:type", Array)
], LeaderboardConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [LeaderboardType], { description: 'The rounds.' }),
    __metadata("design:type", Array)
], LeaderboardConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page ends.' }),
    __metadata("design:type", PageInfo)
], LeaderboardConnection.prototype, "pageInfo", void 0);
LeaderboardConnection = __decorate([
    ObjectType('LeaderboardConnection', { description: 'Rounds of a leaderboard, newest first.' }),
    ForPlayers
], LeaderboardConnection);
export { LeaderboardConnection };
//# sourceMappingURL=leaderboards.types.js.map