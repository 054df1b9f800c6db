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
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { Cursor } from '../../kernel/scalars/index.js';
import { Interruption } from './event-iterator.js';
import { ForWatchers, LeaderboardChange } from './leaderboard-change.js';
import { listeningOf } from './subscriptions.js';
/** Leaderboards as they move. */
let LeaderboardChangedResolver = class LeaderboardChangedResolver {
    leaderboardChanged(change, _code, _after) {
        if (change instanceof Interruption)
            throw change.error;
        return change;
    }
};
__decorate([
    ForWatchers,
    Subscription(() => LeaderboardChange, {
        description: 'A leaderboard as its first hundred places change, at most once a second. What is read of it then may be newer than the event; resuming `after` a cursor tells of every change since that was announced.',
        subscribe: ({ context, args, info }) => listeningOf(info.schema).leaderboardChanged(context, args),
    }),
    __param(0, Root()),
    __param(1, Arg('code', () => String, { description: 'Which one.' })),
    __param(2, Arg('after', () => Cursor, {
        nullable: true,
        description: 'Events after this one, those already stored first. Without it: from now on.',
    })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, String, Object]),
    __metadata("design:returntype", LeaderboardChange)
], LeaderboardChangedResolver.prototype, "leaderboardChanged", null);
LeaderboardChangedResolver = __decorate([
    Resolver()
], LeaderboardChangedResolver);
export { LeaderboardChangedResolver };
//# sourceMappingURL=leaderboard-changed.resolver.js.map