import { anonymous } from '../../kernel/caller.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { readInvitations, readSurveys } from './read-surveys.js';
import { canBeAnswered } from './survey.js';
/** Follows links. Refuses: NOT_FOUND (forged, revoked), EXPIRED, ALREADY_EXISTS (answered). */
export class FollowLink {
    constructor(links, programs, reads) {
        this.links = links;
        this.programs = programs;
        this.reads = reads;
    }
    /** @param answered whether a link that was answered is followed too, so that a repeat gets its first result */
    async follow(token, { requestId, language, clock }, answered) {
        const link = this.links.read(token);
        if (link === null)
            return refuse('NOT_FOUND', ['link'], 'survey-link');
        const caller = { ...anonymous, programId: link.programId, principal: `invitation:${link.invitationId}` };
        const context = new RequestContext(caller, await this.programs.get(link.programId), requestId, language, clock);
        const invitation = await this.reads.ask(context, readInvitations, link.invitationId);
        const survey = invitation && (await this.reads.ask(context, readSurveys, invitation.surveyId));
        if (!invitation || !survey)
            return refuse('NOT_FOUND', ['link'], 'survey-link');
        const refusal = canBeAnswered(invitation, clock.now());
        if (isRefusal(refusal) && !(answered && invitation.status === 'ANSWERED'))
            return refusal.at('link');
        return { context, invitation, survey };
    }
}
//# sourceMappingURL=by-link.js.map