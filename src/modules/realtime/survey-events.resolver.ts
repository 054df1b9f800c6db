import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import {
  type InvitationReader,
  type InvitationRecord,
  type ResponseReader,
  type ResponseRecord,
  SurveyInvitation,
  SurveyResponse,
} from '../surveys/index.js';
import { ForSurveyListeners, SurveyInvited, SurveyResponded } from './survey-events.js';

@Resolver(() => SurveyInvited)
export class SurveyInvitedResolver {
  constructor(private readonly invitations: InvitationReader) {}

  @ForSurveyListeners
  @FieldResolver(() => SurveyInvitation, { description: 'The invitation, as it is now.' })
  async invitation(@Root() { invitationId }: SurveyInvited, @Ctx() context: RequestContext): Promise<InvitationRecord> {
    const invitation = await this.invitations.byId(context, invitationId);
    if (!invitation) throw new Error(`an event tells of invitation ${invitationId}, which is not there`);
    return invitation;
  }
}

@Resolver(() => SurveyResponded)
export class SurveyRespondedResolver {
  constructor(private readonly responses: ResponseReader) {}

  @ForSurveyListeners
  @FieldResolver(() => SurveyResponse, { description: 'The answer.' })
  async response(@Root() { responseId }: SurveyResponded, @Ctx() context: RequestContext): Promise<ResponseRecord> {
    const response = await this.responses.byId(context, responseId);
    if (!response) throw new Error(`an event tells of answer ${responseId}, which is not there`);
    return response;
  }
}
