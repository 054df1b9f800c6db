import { isRefusal, refuse } from '../../kernel/refusal.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
import { needsForAwards } from '../earning/index.js';
import { hasPoints, maySpend, spend, subjectOf } from '../ledger/index.js';
import { again, codec, pointsWallet, recordDay, todayOf } from './check-in.js';
import { checkInsAt } from './check-in-kind.js';
import { checkInsPart } from './check-ins-part.js';
import { dayOfDate, monthDays, monthOf } from './days.js';
import { MAX_DAYS_BACK, whyNotMadeUp } from './make-up.js';
/**
 * Makes up for a missed day: it costs points, and the streaks of the days after it are counted anew. Rules give for it what they give for a check-in now, and
 * the bonuses of the streaks that later days reach only by it; its payload says `madeUp`, so that a rule can leave it out. A day that is there already
 * costs nothing. Refuses: INVALID (member, date), NOT_FOUND, FORBIDDEN_TARGET, NOT_ELIGIBLE (suspended, closed, not allowed, before joining), EXPIRED (too
 * long ago), LIMIT_REACHED (the month's, or the wallet is full), INSUFFICIENT_POINTS.
 */
export function makeUpCheckIn(envelope, lookup, date) {
    const subject = subjectOf(lookup, envelope, 'member');
    if (isRefusal(subject))
        return subject;
    return {
        ...envelope,
        operation: 'makeUpCheckIn',
        subjects: [subject],
        fingerprint: ([member]) => ({ member, date }),
        needs(needs, [member], now) {
            const memberId = member;
            needs.lotsOf.add(memberId);
            needs.of(checkInsPart).push({ memberId, from: firstNeeded(todayOf(needs.program, now)) });
            needsForAwards(needs, memberId, ['CHECK_IN'], now);
        },
        decide: (book, [member]) => decide(book, member, dayOfDate(date)),
        ...codec,
    };
}
/** A day that can be made up for is not older than this, nor are the days that were made up for this month. */
export function firstNeeded(today) {
    return (monthDays(monthOf(today))?.first ?? today) - MAX_DAYS_BACK - 1;
}
function decide(book, memberId, day) {
    const member = book.member(memberId);
    const days = book.of(checkInsPart).of(memberId);
    const known = days.get(day);
    if (known)
        return again(known);
    const { makeUp } = checkInsAt(book.program, book.now);
    const today = todayOf(book.program, book.now);
    const joined = todayOf(book.program, member.joinedAt);
    const why = maySpend(member, 'member') ?? whyNotMadeUp(makeUp, { day, today, joined, madeUpOn: madeUpOn(days.values()) });
    if (why !== null || makeUp === null)
        return why;
    const { points } = makeUp;
    const wallet = book.wallet(memberId, pointsWallet(book.program));
    const poor = points > 0 ? hasPoints(wallet, points) : null;
    if (poor)
        return refuse(poor.code, ['date'], poor.message, poor.params);
    const recorded = recordDay(book, memberId, day, today);
    if (isRefusal(recorded))
        return recorded;
    if (points > 0)
        spend(wallet, points, { code: 'CHECK_IN_MADE_UP', date: dateOfDay(day) }, book.stamp());
    return recorded;
}
function* madeUpOn(days) {
    for (const { madeUpOn: on } of days)
        if (on !== null)
            yield on;
}
//# sourceMappingURL=make-up-check-in.js.map