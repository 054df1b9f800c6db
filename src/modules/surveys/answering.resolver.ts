import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Commands, entriesFor, errorsOf, execute, type LedgerReader, subjectOf } from '../ledger/index.js';
import type { MemberReader } from '../members/index.js';
import { readSurveysByCode } from './read-surveys.js';
import type { ResponseReader } from './response-reader.js';
import {
  SaveSurveyAnswersInput,
  SaveSurveyAnswersPayload,
  SubmitSurveyResponseInput,
  SubmitSurveyResponsePayload,
} from './responses.types.js';
import { submitResponse } from './submit-response.js';
import type { SurveyRecord } from './survey-record.js';
import { ForAnswering, ForAsked, SurveyAnswer, SurveyType } from './surveys.types.js';
import { readUnfinished, type SaveUnfinished } from './unfinished.js';

interface AnsweringDependencies {
  commands: Commands;
  ledger: LedgerReader;
  reads: Reads;
  responses: ResponseReader;
  unfinished: SaveUnfinished;
  members: MemberReader;
  readRef: ReadMemberRef;
}

/** What members answer. Refuses: NOT_FOUND (survey, member, invitation), INVALID (member), FORBIDDEN_TARGET, beside what sending an answer refuses. */
@Resolver(() => SurveyType)
export class AnsweringResolver {
  constructor(private readonly deps: AnsweringDependencies) {}

  @ForAnswering
  @Mutation(() => SubmitSurveyResponsePayload, {
    description: 'Answers a survey: once for an invitation, or once for a member that needs none. What is paid comes at once.',
  })
  async submitSurveyResponse(
    @Arg('input', () => SubmitSurveyResponseInput, { description: 'The answer.' }) input: SubmitSurveyResponseInput,
    @Ctx() context: RequestContext,
  ): Promise<SubmitSurveyResponsePayload> {
    const { commands, ledger, reads, responses, readRef } = this.deps;
    const { surveyCode: code, answers, version = null } = input;
    const survey = await reads.ask(context, readSurveysByCode, code);
    const done = await execute(context, commands, input.idempotencyKey, (envelope) => {
      if (survey === null) return refuse('NOT_FOUND', ['surveyCode'], 'survey-not-found');
      const lookup = input.member ? readRef(input.member, context.tenant) : null;
      if (isRefusal(lookup)) return lookup.under('member');
      const subject = subjectOf(lookup, envelope, 'member');
      const invitationId = readInvitationId(input.invitationId);
      if (isRefusal(subject) || isRefusal(invitationId)) return isRefusal(subject) ? subject : (invitationId as Refusal);
      return submitResponse(envelope, subject, { code, anonymous: survey.anonymous, invitationId, version, answers });
    });
    if (isRefusal(done)) return { response: null, entries: [], userErrors: errorsOf(context, done) };
    const [response, entries] = await Promise.all([
      responses.byId(context, done.value.receiptId),
      entriesFor(context, ledger, done),
    ]);
    return { response, entries, userErrors: [] };
  }

  @ForAnswering
  @Mutation(() => SaveSurveyAnswersPayload, {
    description:
      'Keeps what was answered so far, to go on later: instead of what was kept before. It counts for nothing until it is sent.',
  })
  async saveSurveyAnswers(
    @Arg('input', () => SaveSurveyAnswersInput, { description: 'What there is of the answer.' }) input: SaveSurveyAnswersInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveSurveyAnswersPayload> {
    const memberId = await this.memberOf(context, input.member ?? null);
    const invitationId = readInvitationId(input.invitationId);
    const wrong = [memberId, invitationId].find(isRefusal);
    const begun = { code: input.surveyCode, memberId: memberId as number, invitationId: invitationId as number | null };
    const refusal = wrong ?? (await this.deps.unfinished.run(context.tenant, { ...begun, answers: input.answers }));
    return { saved: refusal === null, userErrors: refusal ? errorsOf(context, refusal) : [] };
  }

  @ForAsked
  @FieldResolver(() => [SurveyAnswer], {
    description: 'What the member has answered so far without sending it; empty to all others.',
  })
  async unfinished(@Root() { row, holder }: SurveyRecord, @Ctx() context: RequestContext): Promise<SurveyAnswer[]> {
    return holder === null ? [] : this.deps.reads.ask(context, readUnfinished, { surveyId: row.id, holder });
  }

  private async memberOf(context: RequestContext, ref: MemberRef | null): Promise<number | Refusal> {
    const own = context.caller.memberId;
    if (ref === null) return own ?? refuse('INVALID', ['member'], 'required');
    const lookup = this.deps.readRef(ref, context.tenant);
    if (isRefusal(lookup)) return lookup.under('member');
    const member = await this.deps.members.find(context, lookup);
    if (member) return member.id;
    return own === null
      ? refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found')
      : refuse('FORBIDDEN_TARGET', ['member'], 'other-member');
  }
}

function readInvitationId(id: string | null | undefined): number | null | Refusal {
  if (id == null) return null;
  return numericKey(id, 'SurveyInvitation') ?? refuse('NOT_FOUND', ['invitationId'], 'survey-no-invitation');
}
