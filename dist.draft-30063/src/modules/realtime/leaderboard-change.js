var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { Event } from './realtime.types.js';
/** Whoever may see a leaderboard may see it move; others need to be allowed to listen. */
export const ForWatchers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'stream:read' });
let LeaderboardChange = class LeaderboardChange extends Event {
};
__decorate([
    Field(() => String, { description: 'The code of the leaderboard.' }),
    __metadata("design:type", String)
], LeaderboardChange.prototype, "code", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When the round started that changed; null for one of all time.' }),
    __metadata("design:type", Object)
], LeaderboardChange.prototype, "startsAt", void 0);
LeaderboardChange = __decorate([
    ObjectType('LeaderboardChange', {
        implements: Event,
        description: 'The first hundred places of a leaderboard changed, or a round was closed. Told at most once a second for each leaderboard: several changes are one event.',
    }),
    ForWatchers
], LeaderboardChange);
export { LeaderboardChange };
/** BAD_USER_INPUT for a leaderboard that the program does not have. */
export function checkLeaderboard({ tenant }, code) {
    if (!tenant.scheme.leaderboards.some((board) => board.code === code))
        throw new ApiError('BAD_USER_INPUT', 'The program has no leaderboard with this code.');
}
//# sourceMappingURL=leaderboard-change.js.map