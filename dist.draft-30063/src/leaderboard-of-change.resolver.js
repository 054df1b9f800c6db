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
import { Access } from './kernel/access.js';
import { RequestContext } from './kernel/context.js';
import { LeaderboardReader, LeaderboardType } from './modules/leaderboards/index.js';
import { LeaderboardChange } from './modules/realtime/index.js';
/** The leaderboard of an event: two observers that do not know each other meet here. */
let LeaderboardOfChangeResolver = class LeaderboardOfChangeResolver {
    constructor(boards) {
        this.boards = boards;
    }
    leaderboard({ code, startsAt }, context) {
        return this.boards.ofRound(context, { board: code, startsAt: startsAt?.getTime() ?? null });
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['program:read', 'points:read'] }),
    FieldResolver(() => LeaderboardType, { nullable: true, description: 'The round, as it is now.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [LeaderboardChange, RequestContext]),
    __metadata("design:returntype", Promise)
], LeaderboardOfChangeResolver.prototype, "leaderboard", null);
LeaderboardOfChangeResolver = __decorate([
    Resolver(() => LeaderboardChange),
    __metadata("design:paramtypes", [LeaderboardReader])
], LeaderboardOfChangeResolver);
export { LeaderboardOfChangeResolver };
//# sourceMappingURL=leaderboard-of-change.resolver.js.map