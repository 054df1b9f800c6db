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
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
import { MemberType } from '../members/index.js';
import { calendarOf } from './calendar.js';
import { todayOf } from './check-in.js';
import { checkInsAt } from './check-in-kind.js';
import { CheckInCalendar } from './check-ins.types.js';
import { monthDays } from './days.js';
import { makeUpsLeft } from './make-up.js';
import { firstNeeded } from './make-up-check-in.js';
import { readCheckIns } from './read-check-ins.js';
import { runningStreak } from './streak.js';
/** How far ahead a calendar looks. */
const MAX_DAYS_AHEAD = 400;
/** What a member sees of its check-ins. */
let CheckInCalendarResolver = class CheckInCalendarResolver {
    constructor(reads, pointsAhead) {
        this.reads = reads;
        this.pointsAhead = pointsAhead;
    }
    async checkInStreak(member, context) {
        const today = todayOf(context.tenant, context.clock.now());
        return runningStreak(await this.days(context, [{ memberId: member.id, from: today - 1, until: today + 1 }]), today);
    }
    async checkInCalendar(member, month, context) {
        const now = context.clock.now();
        const today = todayOf(context.tenant, now);
        const span = monthDays(month);
        if (span === null || span.first > today + MAX_DAYS_AHEAD)
            throw new ApiError('BAD_USER_INPUT', 'A month is YYYY-MM, at most a year ahead.');
        const { first, next } = span;
        const memberId = member.id;
        const recent = { memberId, from: firstNeeded(today), until: Math.max(next, today + 2) };
        const days = await this.days(context, first < recent.from ? [recent, { memberId, from: first, until: next }] : [recent]);
        const definition = checkInsAt(context.tenant, now);
        const joined = todayOf(context.tenant, member.joinedAt);
        const calendar = calendarOf(first, next, { days, today, joined, definition });
        const open = calendar.filter(({ state }) => state === 'TODAY' || state === 'FUTURE');
        const ahead = await this.pointsAhead.of(context, memberId, open);
        return {
            month,
            days: calendar.map(({ day, state, streak, canBeMadeUp }) => {
                const points = days.get(day)?.points ?? ahead.get(day) ?? 0;
                return { date: dateOfDay(day), state, streak, points, canBeMadeUp };
            }),
            makeUpPoints: definition.makeUp?.points ?? null,
            makeUpsLeft: makeUpsLeft(definition.makeUp, today, madeUpOn(days)),
        };
    }
    async days(context, spans) {
        const found = await Promise.all(spans.map((span) => this.reads.ask(context, readCheckIns, span)));
        return new Map(found.flat().map((day) => [day.day, day]));
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] }),
    FieldResolver(() => Int, {
        description: 'For how many days in a row the member has checked in, up to today, or to yesterday while today is open; 0 for none.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], CheckInCalendarResolver.prototype, "checkInStreak", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] }),
    FieldResolver(() => CheckInCalendar, { description: "A month of the member's check-ins, with what lies ahead." }),
    __param(0, Root()),
    __param(1, Arg('month', () => String, { description: 'The month, YYYY-MM; at most a year ahead.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, String, RequestContext]),
    __metadata("design:returntype", Promise)
], CheckInCalendarResolver.prototype, "checkInCalendar", null);
CheckInCalendarResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Function, Function])
], CheckInCalendarResolver);
export { CheckInCalendarResolver };
function* madeUpOn(days) {
    for (const { madeUpOn: on } of days.values())
        if (on !== null)
            yield on;
}
//# sourceMappingURL=check-in-calendar.resolver.js.map