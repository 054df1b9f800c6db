import { refuse } from '../../kernel/refusal.js';
import { canBeAnswered } from './survey.js';
/**
 * The invitation that is answered, or null where none is needed: the one that was named, else the oldest that is good. To a member there are no invitations but
 * its own. Refuses: NOT_FOUND, ALREADY_EXISTS (answered), EXPIRED, NOT_ELIGIBLE (not invited).
 */
export function slotOf({ own, hasAnswered, open }, invitationId, now) {
    if (invitationId !== null) {
        const named = own.find(({ id }) => id === invitationId);
        return named ? (canBeAnswered(named, now) ?? named) : refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
    }
    const ready = own.find((one) => canBeAnswered(one, now) === null);
    if (ready)
        return ready;
    if (hasAnswered)
        return refuse('ALREADY_EXISTS', ['surveyCode'], 'survey-answered');
    if (open)
        return null;
    return own.some(({ status }) => status === 'OPEN')
        ? refuse('EXPIRED', ['surveyCode'], 'survey-invitation-expired')
        : refuse('NOT_ELIGIBLE', ['surveyCode'], 'survey-not-invited');
}
/** Under which unfinished answers are kept. */
export const holderOf = (memberId, invitationId) => invitationId === null ? `member:${memberId}` : `invitation:${invitationId}`;
//# sourceMappingURL=slot.js.map