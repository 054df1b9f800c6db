import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
import { previewOccurrences } from '../earning/index.js';
const DAY_MS = 86_400_000;
/** What check-ins to come would give: by the rules and the member of today, at the same time of day. */
export class PointsAhead {
    constructor(reads, readBook) {
        this.reads = reads;
        this.readBook = readBook;
    }
    /** Points of the wallet `points` by day. */
    async of(context, memberId, days) {
        if (days.length === 0)
            return new Map();
        const now = context.clock.now();
        const clock = zoneClock(context.tenant.timeZone);
        const time = clock.localMs(now) - clock.localDay(now) * DAY_MS;
        const drafts = days.map(({ day, streak }) => {
            const occurredAt = Math.max(now, clock.instantOf(day * DAY_MS + time));
            const payload = { date: dateOfDay(day), madeUp: false };
            return { trigger: 'CHECK_IN', of: null, key: null, occurredAt, payload, streak };
        });
        const outcomes = await previewOccurrences((key) => this.reads.ask(context, this.readBook, key), now, memberId, drafts);
        const points = days.map(({ day }, index) => [day, pointsOf(outcomes[index] ?? [])]);
        return new Map(points);
    }
}
/** What outcomes give in the wallet `points`. */
export function pointsOf(outcomes) {
    return outcomes.reduce((sum, { walletCode, granted }) => sum + (walletCode === 'points' ? granted : 0), 0);
}
//# sourceMappingURL=points-ahead.js.map