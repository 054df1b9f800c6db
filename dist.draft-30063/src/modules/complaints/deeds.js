import { isRefusal, refuse } from '../../kernel/refusal.js';
import { isUnsolved, nextStatus, proposes, responds } from './states.js';
import { hasten, isMissed, meet, pause, regrade, resume, startTimer } from './timer.js';
/** Days in which a member may say that it is not solved after all. */
export const REOPEN_DAYS = 14;
const DAY_MS = 86_400_000;
export const unchanged = (complaint) => ({ complaint, changes: [] });
/** One after the other; the first refusal is the answer. */
export function andThen(done, next) {
    if (isRefusal(done))
        return done;
    const more = next(done.complaint);
    return isRefusal(more) ? more : { complaint: more.complaint, changes: [...done.changes, ...more.changes] };
}
const eachTimer = (complaint, change) => ({
    ...complaint,
    respond: change(complaint.respond),
    propose: change(complaint.propose),
});
/** A tier that is served faster now. A lower one takes nothing back. */
export function hastened(complaint, percent, now, hours) {
    if (percent >= complaint.percent || !isUnsolved(complaint.status))
        return unchanged(complaint);
    const percents = { from: complaint.percent, to: percent };
    const change = { what: 'HASTENED', before: String(percents.from), after: String(percents.to) };
    return { complaint: { ...eachTimer(complaint, (timer) => hasten(timer, now, percents, hours)), percent }, changes: [change] };
}
/** The clock goes on. */
export function resumed(complaint, now, hours) {
    if (complaint.waitingSince === null)
        return unchanged(complaint);
    const next = eachTimer(complaint, (timer) => resume(timer, now, hours));
    return { complaint: { ...next, waitingSince: null }, changes: [{ what: 'RESUMED', before: null, after: null }] };
}
/** Staff have asked the member: until it answers, the clock stands still. Refuses: INVALID_STATE for what is solved. */
export function waiting(complaint, now, hours) {
    if (!isUnsolved(complaint.status))
        return refuse('INVALID_STATE', ['number'], 'complaint-state', { status: complaint.status });
    if (complaint.waitingSince !== null)
        return unchanged(complaint);
    const next = eachTimer(complaint, (timer) => pause(timer, now, hours));
    return { complaint: { ...next, waitingSince: now }, changes: [{ what: 'WAITING', before: null, after: null }] };
}
/** The member has an answer. */
export function responded(complaint, now) {
    return { ...complaint, respond: meet(complaint.respond, now), respondedAt: complaint.respondedAt ?? now };
}
/** Moves a complaint on. Refuses: INVALID_STATE, EXPIRED for a member that is too late to reopen it. */
export function moved(complaint, move, moving) {
    const { now, hours, resolution } = moving;
    const to = nextStatus(complaint.status, move);
    if (isRefusal(to))
        return to;
    if (move === 'REOPEN_OWN' && now >= (complaint.reopenUntil ?? 0))
        return refuse('EXPIRED', ['number'], 'complaint-too-late');
    const awake = resumed(complaint, now, hours);
    const answered = responds(move) ? responded(awake.complaint, now) : awake.complaint;
    const status = { what: 'STATUS', before: complaint.status, after: to };
    const next = ended(proposes(move) ? proposed(answered, now) : answered, move, moving);
    return {
        complaint: { ...next, status: to, resolution: resolution ?? (to === 'REOPENED' ? null : next.resolution) },
        changes: [...awake.changes, status],
    };
}
function proposed(complaint, now) {
    return { ...complaint, propose: meet(complaint.propose, now), proposedAt: complaint.proposedAt ?? now };
}
/** What a move does beside its status. */
function ended(complaint, move, { now, hours, allowance }) {
    const reopenUntil = complaint.reopenUntil ?? now + REOPEN_DAYS * DAY_MS;
    switch (move) {
        case 'RESOLVE':
        case 'ACCEPT':
            return { ...complaint, resolvedAt: now, reopenUntil };
        case 'CLOSE':
        case 'WITHDRAW':
        case 'LAPSE': {
            const over = eachTimer(complaint, (timer) => timer.done ? timer : { ...timer, left: null, done: true, missed: isMissed(timer, now) });
            return { ...over, closedAt: now, reopenUntil };
        }
        case 'DECLINE':
            return { ...complaint, propose: startTimer(now, allowance.propose, hours) };
        case 'REOPEN':
        case 'REOPEN_OWN': {
            const timers = { respond: startTimer(now, allowance.respond, hours), propose: startTimer(now, allowance.propose, hours) };
            const open = { resolvedAt: null, closedAt: null, reopenUntil: null, level: 0, escalatedAt: null };
            return { ...complaint, ...timers, ...open, round: complaint.round + 1 };
        }
        default:
            return complaint;
    }
}
/** It is graver, or less grave, than it was. */
export function regraded(complaint, severity, now, { hours, allowance }) {
    if (severity === complaint.severity)
        return unchanged(complaint);
    const graver = severity > complaint.severity;
    const respond = regrade(complaint.respond, now, allowance.respond, graver, hours);
    const propose = regrade(complaint.propose, now, allowance.propose, graver, hours);
    const change = { what: 'SEVERITY', before: String(complaint.severity), after: String(severity) };
    return { complaint: { ...complaint, severity, respond, propose }, changes: [change] };
}
//# sourceMappingURL=deeds.js.map