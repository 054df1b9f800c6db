import { refuse } from '../../kernel/refusal.js';
/** Whether it takes answers now. Refuses: INVALID_STATE (switched off, not begun), EXPIRED (over), LIMIT_REACHED (quota). */
export function takesAnswers({ active, startsAt, endsAt, quota, responses }, now) {
    if (!active)
        return refuse('INVALID_STATE', ['surveyCode'], 'survey-inactive');
    if (startsAt !== null && now < startsAt)
        return refuse('INVALID_STATE', ['surveyCode'], 'survey-not-begun');
    if (endsAt !== null && now >= endsAt)
        return refuse('EXPIRED', ['surveyCode'], 'survey-over');
    if (quota !== null && responses >= quota)
        return refuse('LIMIT_REACHED', ['surveyCode'], 'survey-quota', { quota });
    return null;
}
/** Whether an invitation can be answered. Refuses: ALREADY_EXISTS (answered), EXPIRED, NOT_FOUND (not issued, revoked). */
export function canBeAnswered({ status, expiresAt }, now) {
    if (status === 'ANSWERED')
        return refuse('ALREADY_EXISTS', ['surveyCode'], 'survey-answered');
    if (status !== 'OPEN')
        return refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
    return expiresAt !== null && now >= expiresAt ? refuse('EXPIRED', ['invitationId'], 'survey-invitation-expired') : null;
}
//# sourceMappingURL=survey.js.map