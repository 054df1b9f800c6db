import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
import { giftsOf } from '../earning/index.js';
import { type Member, MemberType } from '../members/index.js';
import { calendarOf } from './calendar.js';
import { todayOf } from './check-in.js';
import { checkInsAt } from './check-in-kind.js';
import { CheckInCalendar } from './check-ins.types.js';
import { monthDays } from './days.js';
import { makeUpsLeft } from './make-up.js';
import { firstNeeded } from './make-up-check-in.js';
import type { PointsAhead } from './points-ahead.js';
import { type DaySpan, readCheckIns, type ShownDay } from './read-check-ins.js';
import { runningStreak } from './streak.js';

/** How far ahead a calendar looks. */
const MAX_DAYS_AHEAD = 400;

/** What a member sees of its check-ins. */
@Resolver(() => MemberType)
export class CheckInCalendarResolver {
  constructor(
    private readonly reads: Reads,
    private readonly pointsAhead: PointsAhead,
  ) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
  @FieldResolver(() => Int, {
    description:
      'For how many days in a row the member has checked in, up to today, or to yesterday while today is open; 0 for none.',
  })
  async checkInStreak(@Root() member: Member, @Ctx() context: RequestContext): Promise<number> {
    const today = todayOf(context.tenant, context.clock.now());
    return runningStreak(await this.days(context, [{ memberId: member.id, from: today - 1, until: today + 1 }]), today);
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
  @FieldResolver(() => CheckInCalendar, { description: "A month of the member's check-ins, with what lies ahead." })
  async checkInCalendar(
    @Root() member: Member,
    @Arg('month', () => String, { description: 'The month, YYYY-MM; at most a year ahead.' }) month: string,
    @Ctx() context: RequestContext,
  ): Promise<CheckInCalendar> {
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
        const { points, gifts } = days.get(day) ?? ahead.get(day) ?? { points: 0, gifts: [] };
        return { date: dateOfDay(day), state, streak, points, gifts: giftsOf(gifts, context), canBeMadeUp };
      }),
      makeUpPoints: definition.makeUp?.points ?? null,
      makeUpsLeft: makeUpsLeft(definition.makeUp, today, madeUpOn(days)),
    };
  }

  private async days(context: RequestContext, spans: DaySpan[]): Promise<Map<number, ShownDay>> {
    const found = await Promise.all(spans.map((span) => this.reads.ask(context, readCheckIns, span)));
    return new Map(found.flat().map((day) => [day.day, day]));
  }
}

function* madeUpOn(days: ReadonlyMap<number, ShownDay>): Iterable<number> {
  for (const { madeUpOn: on } of days.values()) if (on !== null) yield on;
}
