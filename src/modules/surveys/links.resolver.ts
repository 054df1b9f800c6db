import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { checkIdempotencyKey } from '../../kernel/commands/idempotency.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { type Commands, errorsOf } from '../ledger/index.js';
import type { FollowLink, Linked } from './by-link.js';
import { readPaid } from './read-responses.js';
import { SaveSurveyAnswersByLinkInput, SubmitSurveyByLinkInput, SurveyByLink, SurveyByLinkPayload } from './responses.types.js';
import { holderOf } from './slot.js';
import { submitResponse } from './submit-response.js';
import type { SurveyReader } from './survey-reader.js';
import { readUnfinished, type SaveUnfinished } from './unfinished.js';

interface LinkDependencies {
  links: FollowLink;
  commands: Commands;
  reads: Reads;
  surveys: SurveyReader;
  unfinished: SaveUnfinished;
}

/** What whoever has a link answers: the link is the credential, for one survey and one time. */
@Resolver()
export class SurveyLinkResolver {
  constructor(private readonly deps: LinkDependencies) {}

  @Access('public')
  @Query(() => SurveyByLink, { description: 'What the link asks, in the version that it was issued for.' })
  async surveyByLink(
    @Arg('link', () => String, { description: 'The token of the link.' }) link: string,
    @Ctx() asking: RequestContext,
  ): Promise<SurveyByLink> {
    const { links, surveys, reads } = this.deps;
    const linked = await links.follow(link, asking, false);
    if (isRefusal(linked)) return { survey: null, answers: [], expiresAt: null, userErrors: errorsOf(asking, linked) };
    const { context, invitation, survey } = linked;
    const holder = holderOf(invitation.memberId, invitation.id);
    const [shown, answers] = await Promise.all([
      surveys.inVersion(context, survey, invitation.version ?? survey.version),
      reads.ask(context, readUnfinished, { surveyId: survey.id, holder }),
    ]);
    return {
      survey: shown,
      answers,
      expiresAt: invitation.expiresAt === null ? null : new Date(invitation.expiresAt),
      userErrors: [],
    };
  }

  @Access('public')
  @Mutation(() => SurveyByLinkPayload, {
    description: 'Answers a survey by link, once. What is paid goes to the member whose link it is.',
  })
  async submitSurveyByLink(
    @Arg('input', () => SubmitSurveyByLinkInput, { description: 'The answer.' }) input: SubmitSurveyByLinkInput,
    @Ctx() asking: RequestContext,
  ): Promise<SurveyByLinkPayload> {
    const wrongKey = checkIdempotencyKey(input.idempotencyKey);
    const linked = wrongKey ?? (await this.deps.links.follow(input.link, asking, true));
    if (isRefusal(linked)) return failed(asking, linked);
    const done = await this.deps.commands.run(commandOf(linked, input));
    if (isRefusal(done)) return failed(asking, done);
    return { points: await this.deps.reads.ask(linked.context, readPaid, done.value.receiptId), userErrors: [] };
  }

  @Access('public')
  @Mutation(() => SurveyByLinkPayload, {
    description: 'Keeps what was answered by link so far, to go on later: instead of what was kept before.',
  })
  async saveSurveyAnswersByLink(
    @Arg('input', () => SaveSurveyAnswersByLinkInput, { description: 'What there is of the answer.' })
    input: SaveSurveyAnswersByLinkInput,
    @Ctx() asking: RequestContext,
  ): Promise<SurveyByLinkPayload> {
    const linked = await this.deps.links.follow(input.link, asking, false);
    if (isRefusal(linked)) return failed(asking, linked);
    const { context, invitation, survey } = linked;
    const begun = { code: survey.code, memberId: invitation.memberId, invitationId: invitation.id, answers: input.answers };
    const refusal = await this.deps.unfinished.run(context.tenant, begun);
    return refusal ? failed(asking, refusal) : { points: 0, userErrors: [] };
  }
}

function commandOf({ context, invitation, survey }: Linked, { idempotencyKey, answers }: SubmitSurveyByLinkInput) {
  const { caller, tenant } = context;
  const envelope = { programId: tenant.id, principal: caller.principal, actingMember: null, idempotencyKey };
  const { id: invitationId, memberId } = invitation;
  const subject = memberId === null ? null : { lookup: { by: 'id' as const, value: String(memberId) }, field: ['link'] };
  const { code, anonymous } = survey;
  return submitResponse(envelope, subject, { code, anonymous, invitationId, version: null, answers });
}

/** What a link does not name is not told by its name: all but answers and key is about the link. */
function failed(context: RequestContext, refusal: Refusal): SurveyByLinkPayload {
  const isOwn = ['answers', 'idempotencyKey'].includes(refusal.field?.[0] ?? '');
  return { points: 0, userErrors: errorsOf(context, isOwn ? refusal : refusal.at('link')) };
}
