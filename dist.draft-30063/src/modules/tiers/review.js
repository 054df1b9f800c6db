import { Draft } from './draft.js';
import { isNegative } from './metrics.js';
import { closePeriod, giveBack, periodEnd, winBack } from './period-end.js';
import { entered } from './qualify.js';
import { applyScheme } from './scheme-change.js';
import { addMonths } from './windows.js';
const DAY_MS = 86_400_000;
/**
 * Deals with all that happens by itself up to `now`, instant by instant: periods and their grace end, assignments end, versions of the scheme begin, days
 * leave the window, notices fall due. Reviewing late gives what reviewing at every instant in turn gives.
 */
export function review(standing, subject, now) {
    const draft = new Draft(standing, subject);
    advance(draft, now, true);
    rise(draft, now, { code: 'REACHED' });
    return reviewed(draft);
}
export function reviewed(draft) {
    const own = ownEvents(draft).map(({ at }) => at);
    return { standing: draft.standing, moves: draft.moves, nextReviewAt: own.length === 0 ? null : Math.min(...own) };
}
/** Gives at once what the metrics earn, keeps what they win back, and gives the notice that is due. */
export function rise(draft, at, cause, withNotice = true) {
    const { scheme } = draft;
    if (!scheme || !isInForce(scheme, at))
        return;
    const before = draft.before(at);
    // Of the period before, everything was given in its time, but for what was recorded late.
    const rank = Math.max(entered(scheme, draft.counting(at)), before ? entered(scheme, before) : 0);
    if (rank > draft.rank)
        draft.earn(rank, at, cause);
    else
        winBack(draft, at);
    giveBack(draft, at, cause);
    if (withNotice)
        giveNotice(draft, at);
}
export function isInForce({ validFrom, validUntil }, at) {
    return validFrom <= at && (validUntil === null || at < validUntil);
}
function advance(draft, until, withNotice) {
    for (let event = nextEvent(draft); event !== null && event.at <= until; event = nextEvent(draft)) {
        event.run();
        draft.standing.reviewedUntil = event.at;
        rise(draft, event.at, { code: 'REACHED' }, withNotice);
    }
}
function nextEvent(draft) {
    const events = [...ownEvents(draft), ...schemeEvents(draft)];
    return events.sort((a, b) => a.at - b.at || a.order - b.order)[0] ?? null;
}
function schemeEvents(draft) {
    const { schemeVersion, reviewedUntil } = draft.standing;
    const next = draft.subject.schemes.find(({ version, validFrom, validUntil }) => version > schemeVersion && (validUntil === null || validUntil > Math.max(validFrom, reviewedUntil)));
    if (!next)
        return [];
    const at = Math.max(next.validFrom, reviewedUntil);
    return [{ at, order: 2, run: () => applyScheme(draft, next, at) }];
}
function ownEvents(draft) {
    const { standing } = draft;
    const { reviewedUntil } = standing;
    if (!draft.scheme)
        return [];
    const events = [];
    const ends = periodEnd(draft);
    if (ends) {
        const at = ends.end > reviewedUntil ? ends.end : Math.max(ends.graceEnd, reviewedUntil);
        events.push({ at, order: 0, run: () => closePeriod(draft, at) });
    }
    const until = standing.assignment?.until ?? null;
    if (until !== null)
        events.push({ at: until, order: 1, run: () => draft.change({ assignment: null }, until, { code: 'ASSIGNMENT_END' }) });
    for (const at of [...windowMoves(draft), ...downgradesToCome(draft).map((one) => noticeAt(draft, one))])
        if (at !== null && at > reviewedUntil)
            events.push({ at, order: 3, run: () => undefined });
    return events;
}
/** In a rolling window the metrics rise by themselves when a day of corrections leaves it. */
function windowMoves(draft) {
    const { window } = draft.judge;
    if (window.kind !== 'ROLLING')
        return [];
    return draft.subject.days
        .filter(({ metrics }) => isNegative(metrics))
        .map(({ day }) => draft.startOf(addMonths(day, window.months)));
}
/** When the member may lose its tier next: by the end of a period, of an assignment. */
function downgradesToCome(draft) {
    const candidates = [periodEnd(draft)?.graceEnd ?? null, draft.standing.assignment?.until ?? null];
    const { noticedFor } = draft.standing;
    return candidates
        .filter((at) => at !== null)
        .filter((at) => noticedFor === null || at > noticedFor)
        .sort((a, b) => a - b);
}
function noticeAt(draft, downgradeAt) {
    const { noticeDays } = draft.judge;
    if (noticeDays === null)
        return null;
    return draft.clock.instantOf(draft.clock.localMs(downgradeAt) - noticeDays * DAY_MS);
}
/** Tells, once for each, of a downgrade that will come if nothing more happens. */
function giveNotice(draft, at) {
    for (const downgradeAt of downgradesToCome(draft)) {
        const from = noticeAt(draft, downgradeAt);
        if (from === null || at < from || at >= downgradeAt)
            continue;
        const loss = ahead(draft, downgradeAt).moves.find((move) => !move.up && move.effectiveAt === downgradeAt);
        if (!loss)
            continue;
        draft.moves.push({ ...loss, from: draft.held, upcoming: true });
        draft.standing.noticedFor = downgradeAt;
    }
}
/** What will be at `until` if nothing more happens. */
export function ahead(draft, until) {
    const fork = draft.fork();
    advance(fork, until, false);
    return fork;
}
//# sourceMappingURL=review.js.map