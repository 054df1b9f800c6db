import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { Achievement } from '../../kernel/scheme/program-items.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { type Member, MemberType } from '../members/index.js';
import { shownAmount } from './achievement-kind.js';
import { MemberAchievement, MemberBadge } from './achievements.types.js';
import { progressOf } from './progress.js';
import { readCompleted, readProgress } from './read-progress.js';
import { termsIn, versionsOf } from './terms.js';
import { windowStart } from './windows.js';

/** What a member achieved, and how far it is. */
@Resolver(() => MemberType)
export class MemberAchievementsResolver {
  constructor(private readonly reads: Reads) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
  @FieldResolver(() => [MemberAchievement], { description: 'What the member can achieve now, by code, and how far it is.' })
  achievements(@Root() member: Member, @Ctx() context: RequestContext): Promise<MemberAchievement[]> {
    const now = inForce(context.tenant.scheme.achievements, context.clock.now());
    const sorted = [...now].sort((a, b) => (a.code < b.code ? -1 : 1));
    return Promise.all(sorted.map((achievement) => this.one(member.id, achievement, context)));
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['members:read', 'points:read'] })
  @FieldResolver(() => [MemberBadge], {
    description:
      'What the member wears for what it completed, by the code of the achievement. Those of achievements that ended stay.',
  })
  async badges(@Root() member: Member, @Ctx() context: RequestContext): Promise<MemberBadge[]> {
    const done = await this.reads.ask(context, readCompleted, member.id);
    return done.flatMap(({ code, version, times, first }) => {
      const badge = versionsOf(context.tenant)
        .get(code)
        ?.find((one) => one.version === version)?.badge;
      return badge ? { ...badge, achievement: code, times, since: new Date(first) } : [];
    });
  }

  private async one(memberId: number, achievement: Achievement, context: RequestContext): Promise<MemberAchievement> {
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
}

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));
