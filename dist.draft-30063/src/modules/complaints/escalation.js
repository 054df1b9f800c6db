import { againAfter, severityOf } from './severity.js';
import { isUnsolved } from './states.js';
import { isOverdue } from './timer.js';
/** Who hears of it, first to last. */
export const chainOf = (escalation, team) => escalation.length > 0 ? escalation : [team];
function dues(complaint, chain, hours) {
    const { status, waitingSince, respond, propose, level, escalatedAt, severity } = complaint;
    if (!isUnsolved(status) || waitingSince !== null)
        return [];
    const found = [];
    const watch = (why, timer) => {
        if (!timer.done && !timer.missed && timer.by !== null)
            found.push({ why, at: timer.by });
    };
    watch('RESPONSE', respond);
    watch('PROPOSAL', propose);
    const unmet = [respond, propose].some((timer) => timer.missed && !timer.done);
    if (unmet && escalatedAt !== null && level < chain.length)
        found.push({ why: 'AGAIN', at: hours.add(escalatedAt, againAfter[severityOf(severity)]) });
    return found.sort((a, b) => a.at - b.at);
}
/** When the job has to look at a complaint next: a deadline, the next in the chain, or the end of the time in which it may be reopened. */
export function nextLook(complaint, escalation, hours) {
    if (complaint.status === 'RESOLVED')
        return complaint.reopenUntil;
    return dues(complaint, chainOf(escalation, complaint.team), hours)[0]?.at ?? null;
}
/** All that is due by now: each missed deadline once, each further link of the chain once, however late it is looked at. */
export function escalate(complaint, escalation, hours, now) {
    const chain = chainOf(escalation, complaint.team);
    const escalations = [];
    let next = complaint;
    for (;;) {
        const [due] = dues(next, chain, hours);
        if (due === undefined || due.at > now)
            return { complaint: next, escalations };
        const level = next.level + 1;
        const team = chain[Math.min(level, chain.length) - 1] ?? next.team;
        escalations.push({ why: due.why, level, team, at: due.at });
        next = { ...next, level, escalatedAt: due.at };
        if (due.why === 'RESPONSE')
            next = { ...next, respond: { ...next.respond, missed: true } };
        if (due.why === 'PROPOSAL')
            next = { ...next, propose: { ...next.propose, missed: true } };
    }
}
/** Whether the member waits for more than was promised. */
export function isLate({ status, waitingSince, respond, propose }, now) {
    return isUnsolved(status) && waitingSince === null && (isOverdue(respond, now) || isOverdue(propose, now));
}
//# sourceMappingURL=escalation.js.map