import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { errorsOf } from '../ledger/index.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { InvitationReader } from './invitation-reader.js';
import type { InvitationRecord } from './invitation-record.js';
import {
  InviteToSurveyInput,
  RevokeSurveyInvitationInput,
  SurveyInvitation,
  SurveyInvitationConnection,
  SurveyInvitationPayload,
} from './invitations.types.js';
import type { Invite } from './invite.js';
import type { SurveyReader } from './survey-reader.js';
import type { SurveyRecord } from './survey-record.js';
import { ForAsked, ForInviting, ForKeepers, SurveyType } from './surveys.types.js';

interface InvitationDependencies {
  invitations: InvitationReader;
  invite: Invite;
  surveys: SurveyReader;
  members: MemberReader;
}

/** Who is asked. Refuses: NOT_FOUND for an id of nothing. */
@Resolver(() => SurveyInvitation)
export class InvitationResolver {
  constructor(private readonly deps: InvitationDependencies) {}

  @ForInviting
  @Mutation(() => SurveyInvitationPayload, {
    description: 'Asks a member, or makes a link for somebody else. Whoever listens hears of it and sends the link.',
  })
  async inviteToSurvey(
    @Arg('input', () => InviteToSurveyInput, { description: 'Whom.' }) input: InviteToSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<SurveyInvitationPayload> {
    const { idempotencyKey, surveyCode, member = null, expiresDays = null } = input;
    const asked = { surveyCode, member, expiresDays };
    return this.answer(context, await this.deps.invite.run(context.caller, context.tenant, idempotencyKey, asked));
  }

  @ForInviting
  @Mutation(() => SurveyInvitationPayload, { description: 'Calls an invitation back: its link is good for nothing any more.' })
  async revokeSurveyInvitation(
    @Arg('input', () => RevokeSurveyInvitationInput, { description: 'Which.' }) input: RevokeSurveyInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<SurveyInvitationPayload> {
    const id = numericKey(input.invitationId, 'SurveyInvitation');
    const done =
      id === null
        ? refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation')
        : await this.deps.invite.revoke(context.tenant.id, id);
    return this.answer(context, done);
  }

  @ForKeepers
  @Query(() => SurveyInvitationConnection, { description: 'Invitations to a survey, newest first.' })
  async surveyInvitations(
    @Arg('code', () => String, { description: 'The code of the survey.' }) code: string,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InvitationRecord>> {
    const survey = await this.deps.surveys.byCode(context, code);
    const which = { surveyId: survey?.row.id ?? 0, memberId: null, openAt: null };
    return this.deps.invitations.page(context, pageRequest(page), which);
  }

  @ForAsked
  @FieldResolver(() => SurveyType, { description: 'The survey, in the version that is asked.' })
  async survey(@Root() { row }: InvitationRecord, @Ctx() context: RequestContext): Promise<SurveyRecord> {
    const survey = await this.deps.surveys.asAsked(context, row);
    if (!survey) throw new Error(`invitation ${row.id} is to a survey that is not there`);
    return survey;
  }

  @ForAsked
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who is asked; null for a link that anybody may have.' })
  async member(@Root() { row }: InvitationRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return row.memberId === null ? null : this.deps.members.byId(context, row.memberId);
  }

  private async answer(context: RequestContext, done: number | Refusal): Promise<SurveyInvitationPayload> {
    if (isRefusal(done)) return { invitation: null, userErrors: errorsOf(context, done) };
    return { invitation: await this.deps.invitations.byId(context, done), userErrors: [] };
  }
}

/** What a member is asked. */
@Resolver(() => MemberType)
export class MemberSurveysResolver {
  constructor(private readonly invitations: InvitationReader) {}

  @ForAsked
  @FieldResolver(() => SurveyInvitationConnection, {
    name: 'surveyInvitations',
    description: 'Invitations that the member can answer now, newest first.',
  })
  openInvitationsOf(
    @Root() { id: memberId }: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<InvitationRecord>> {
    const which = { surveyId: null, memberId, openAt: context.clock.now() };
    return this.invitations.page(context, pageRequest(page), which);
  }
}
