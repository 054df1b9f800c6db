import type { Reads } from '../../database/index.js';
import { anonymous } from '../../kernel/caller.js';
import { RequestContext } from '../../kernel/context.js';
import type { ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { Links } from './link.js';
import { readInvitations, readSurveys } from './read-surveys.js';
import { canBeAnswered, type Invitation, type VersionedSurvey } from './survey.js';

/** What a good link leads to. */
export interface Linked {
  /** Of who has the link: in its program, allowed nothing by itself. */
  context: RequestContext;
  invitation: Invitation;
  survey: VersionedSurvey;
}

/** Follows links. Refuses: NOT_FOUND (forged, revoked), EXPIRED, ALREADY_EXISTS (answered). */
export class FollowLink {
  constructor(
    private readonly links: Links,
    private readonly programs: ProgramDirectory,
    private readonly reads: Reads,
  ) {}

  /** @param answered whether a link that was answered is followed too, so that a repeat gets its first result */
  async follow(token: string, { requestId, reader, clock }: RequestContext, answered: boolean): Promise<Linked | Refusal> {
    const link = this.links.read(token);
    if (link === null) return refuse('NOT_FOUND', ['link'], 'survey-link');
    const caller = { ...anonymous, programId: link.programId, principal: `invitation:${link.invitationId}` };
    const context = new RequestContext(caller, await this.programs.get(link.programId), requestId, reader, clock);
    const invitation = await this.reads.ask(context, readInvitations, link.invitationId);
    const survey = invitation && (await this.reads.ask(context, readSurveys, invitation.surveyId));
    if (!invitation || !survey) return refuse('NOT_FOUND', ['link'], 'survey-link');
    const refusal = canBeAnswered(invitation, clock.now());
    if (isRefusal(refusal) && !(answered && invitation.status === 'ANSWERED')) return refusal.at('link');
    return { context, invitation, survey };
  }
}
