import type { Reads } from '../../database/index.js';
import type { RequestContext } from '../../kernel/context.js';
import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
import { type BookRead, type OccurrenceDraft, previewOccurrences, type RuleGift } from '../earning/index.js';

const DAY_MS = 86_400_000;

/** What check-ins to come would give: by the rules and the member of today, at the same time of day. */
export class PointsAhead {
  constructor(
    private readonly reads: Reads,
    private readonly readBook: BookRead,
  ) {}

  /** By day: points of the wallet `points`, and gifts. */
  async of(
    context: RequestContext,
    memberId: number,
    days: readonly { day: number; streak: number }[],
  ): Promise<Map<number, { points: number; gifts: RuleGift[] }>> {
    if (days.length === 0) return new Map();
    const now = context.clock.now();
    const clock = zoneClock(context.tenant.timeZone);
    const time = clock.localMs(now) - clock.localDay(now) * DAY_MS;
    const drafts = days.map(({ day, streak }): OccurrenceDraft => {
      const occurredAt = Math.max(now, clock.instantOf(day * DAY_MS + time));
      const payload = { date: dateOfDay(day), madeUp: false };
      return { trigger: 'CHECK_IN', of: null, key: null, occurredAt, payload, streak };
    });
    const found = await previewOccurrences((key) => this.reads.ask(context, this.readBook, key), now, memberId, drafts);
    return new Map(
      days.map(({ day }, index) => {
        const { outcomes = [], gifts = [] } = found[index] ?? {};
        return [day, { points: pointsOf(outcomes), gifts }];
      }),
    );
  }
}

/** What outcomes give in the wallet `points`. */
export function pointsOf(outcomes: readonly { walletCode: string; granted: number }[]): number {
  return outcomes.reduce((sum, { walletCode, granted }) => sum + (walletCode === 'points' ? granted : 0), 0);
}
