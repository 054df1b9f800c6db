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
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { MemberType } from '../members/index.js';
import { shownAmount } from './achievement-kind.js';
import { MemberAchievement, MemberBadge } from './achievements.types.js';
import { progressOf } from './progress.js';
import { readCompleted, readProgress } from './read-progress.js';
import { termsIn, versionsOf } from './terms.js';
import { windowStart } from './windows.js';
/** What a member achieved, and how far it is. */
let MemberAchievementsResolver = class MemberAchievementsResolver {
    constructor(reads) {
        this.reads = reads;
    }
    achievements(member, context) {
        const now = inForce(context.tenant.scheme.achievements, context.clock.now());
        const sorted = [...now].sort((a, b) => (a.code < b.code ? -1 : 1));
        return Promise.all(sorted.map((achievement) => this.one(member.id, achievement, context)));
    }
    async badges(member, context) {
        const done = await this.reads.ask(context, readCompleted, member.id);
        return done.flatMap(({ code, version, times, first }) => {
            const badge = versionsOf(context.tenant)
                .get(code)
                ?.find((one) => one.version === version)?.badge;
            return badge ? { ...badge, achievement: code, times, since: new Date(first) } : [];
        });
    }
    async one(memberId, achievement, context) {
        const { code, name, description, times, badge, goal, window } = achievement;
        const { tenant } = context;
        const now = context.clock.now();
        const from = windowStart(window, zoneClock(tenant.timeZone).localDay(now));
        const seen = await this.reads.ask(context, readProgress, { memberId, code, from });
        const done = { times: seen.times, last: seen.last, keys: new Set(seen.keys) };
        const terms = termsIn(versionsOf(tenant).get(code) ?? []);
        const progress = progressOf(achievement, seen.open, done, terms, { now, timeZone: tenant.timeZone });
        return {
            ...{ code, name, description, times, badge },
            progress: {
                count: shownAmount(goal, progress.count, tenant),
                target: shownAmount(goal, progress.target, tenant),
                windowEndsAt: dateOf(progress.windowEndsAt),
                timesCompleted: progress.timesCompleted,
                completedAt: dateOf(progress.completedAt),
            },
        };
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] }),
    FieldResolver(() => [MemberAchievement], { description: 'What the member can achieve now, by code, and how far it is.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberAchievementsResolver.prototype, "achievements", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] }),
    FieldResolver(() => [MemberBadge], {
        description: 'What the member wears for what it completed, by the code of the achievement. Those of achievements that ended stay.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], MemberAchievementsResolver.prototype, "badges", null);
MemberAchievementsResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Function])
], MemberAchievementsResolver);
export { MemberAchievementsResolver };
const dateOf = (instant) => (instant === null ? null : new Date(instant));
//# sourceMappingURL=member-achievements.resolver.js.map