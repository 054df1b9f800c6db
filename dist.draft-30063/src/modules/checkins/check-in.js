import { walletByCode } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { dateOfDay, zoneClock } from '../../kernel/zone-clock.js';
import { needsForAwards, recordOccurrence } from '../earning/index.js';
import { Earlier, mayEarn, subjectOf } from '../ledger/index.js';
import { checkInsAt } from './check-in-kind.js';
import { checkInsPart } from './check-ins-part.js';
import { pointsOf } from './points-ahead.js';
import { addDay } from './streak.js';
/**
 * Checks a member in, once for each day of the program's calendar. A day that is there already gives its first result, and so does a key that was used
 * on another day. Refuses: INVALID (member), NOT_FOUND, FORBIDDEN_TARGET, NOT_ELIGIBLE (closed), LIMIT_REACHED (the wallet is full).
 */
export function checkIn(envelope, lookup) {
    const subject = subjectOf(lookup, envelope, 'member');
    if (isRefusal(subject))
        return subject;
    return {
        ...envelope,
        operation: 'checkIn',
        subjects: [subject],
        // Not of the day: a retry may come on the next one.
        fingerprint: ([member]) => ({ member }),
        needs(needs, [member], now) {
            const memberId = member;
            needs.of(checkInsPart).push({ memberId, from: todayOf(needs.program, now) - 1 });
            needsForAwards(needs, memberId, ['CHECK_IN'], now);
        },
        decide(book, [member]) {
            const memberId = member;
            const refusal = mayEarn(book.member(memberId), 'member');
            if (refusal)
                return refusal;
            const today = todayOf(book.program, book.now);
            const known = book.of(checkInsPart).of(memberId).get(today);
            return known ? again(known) : recordDay(book, memberId, today, null);
        },
        ...codec,
    };
}
export const codec = {
    store: ({ memberId, date, streak }) => ({ memberId, date, streak }),
    restore: (stored) => ({ ...stored, created: false }),
};
export function todayOf({ timeZone }, now) {
    return zoneClock(timeZone).localDay(now);
}
/** The first result of a day. */
export function again({ memberId, day, streak, entries }) {
    return new Earlier({ memberId, date: dateOfDay(day), streak, created: false }, entries);
}
/**
 * Adds a day, with the awards for the streak that it reaches. Days that follow it are counted anew, and what rules give for streaks that only they reach
 * now is given with it, once: a day's earlier awards stay. Refuses as `recordOccurrence` does, and changes nothing then.
 */
export function recordDay(book, memberId, day, madeUpOn) {
    const days = book.of(checkInsPart).of(memberId);
    const { cycleDays } = checkInsAt(book.program, book.now);
    const { streak, repaired } = addDay(days, day, cycleDays);
    const date = dateOfDay(day);
    const recorded = recordOccurrence(book, memberId, {
        trigger: 'CHECK_IN',
        of: null,
        // The table of the days keeps them unique.
        key: null,
        occurredAt: book.now,
        payload: { date, madeUp: madeUpOn !== null },
        streak,
        repairedStreaks: repaired,
    });
    if (isRefusal(recorded))
        return recorded;
    const { occurrence } = recorded;
    const points = pointsOf(occurrence.outcomes);
    const state = { memberId, day, streak, cycleDays, madeUpOn, points, recordedAt: book.now };
    days.set(day, { ...state, occurrenceId: occurrence.id, entries: occurrence.awardEntries, row: 'new' });
    for (const { day: later, to } of repaired) {
        const kept = days.get(later);
        days.set(later, { ...kept, streak: to, row: kept.row === 'new' ? 'new' : 'changed' });
    }
    return { memberId, date, streak, created: true };
}
/** The wallet that check-ins show, and that pays for missed days: every program has it. */
export function pointsWallet(program) {
    const wallet = walletByCode(program, 'points');
    if (!wallet)
        throw new Error(`program ${program.code} has no wallet "points"`);
    return wallet;
}
//# sourceMappingURL=check-in.js.map