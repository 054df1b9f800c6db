import { issued } from './issue.js';
import { daysLater, nextReminder } from './schedule.js';
import { takesAnswers } from './survey.js';
/** Each invitation as it is once its day has come: issued, or left out. Who is asked by one is not asked by the next too soon. */
export function issueEach(due, facts) {
    const asked = new Map(facts.asked);
    return due.map((invitation) => {
        const survey = facts.surveys.get(invitation.surveyId);
        const member = facts.members.get(invitation.memberId ?? 0);
        if (!survey || !member || !mayBeAsked(invitation, survey, member, { ...facts, asked }))
            return { ...invitation, status: 'SKIPPED' };
        asked.set(member.id, facts.now);
        const { version, definition } = survey;
        return issued(invitation, { version, definition, expiresDays: definition.expiresDays }, facts.program, facts.now);
    });
}
/** Not too often, and only whom the rule means. Without a rule any more nobody is asked. */
function mayBeAsked({ cause }, survey, member, facts) {
    const { asked, returned, tiers, program, now } = facts;
    const { rule } = survey.definition;
    if (rule === null || member.status === 'CLOSED' || returned.has(cause ?? '') || takesAnswers(survey, now) !== null)
        return false;
    const last = asked.get(member.id);
    if (last !== undefined && rule.quietDays > 0 && now < daysLater(last, rule.quietDays, program.timeZone))
        return false;
    // of tiers that were reached it was asked which when it happened
    if (rule.trigger === 'TIER_REACHED' || rule.tiers.length === 0)
        return true;
    return rule.tiers.includes(tiers.get(member.id) ?? '');
}
/** An invitation that was said again, or that nobody needs to be reminded of any more. */
export function reminded(invitation, survey, { timeZone }, now) {
    const { issuedAt, expiresAt, reminders } = invitation;
    const isOn = survey && issuedAt !== null && expiresAt !== null && now < expiresAt && takesAnswers(survey, now) === null;
    if (!isOn)
        return { ...invitation, remindAt: null };
    const remindAt = nextReminder(issuedAt, expiresAt, survey.definition, now, timeZone);
    return { ...invitation, remindAt, reminders: reminders + 1 };
}
//# sourceMappingURL=issuing.js.map