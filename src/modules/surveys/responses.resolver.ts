import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { ResponseReader } from './response-reader.js';
import type { ResponseRecord } from './response-record.js';
import { SurveyResponse, SurveyResponseConnection } from './responses.types.js';
import type { SurveyReader } from './survey-reader.js';
import type { SurveyRecord } from './survey-record.js';
import { ForAsked, ForReaders, SurveyAnswer, SurveyType } from './surveys.types.js';

interface ResponseDependencies {
  responses: ResponseReader;
  surveys: SurveyReader;
  members: MemberReader;
}

/** What was answered. */
@Resolver(() => SurveyResponse)
export class ResponseResolver {
  constructor(private readonly deps: ResponseDependencies) {}

  @ForReaders
  @Query(() => SurveyResponseConnection, {
    description: 'The answers to a survey, newest first; those to an anonymous one in an order that says nothing.',
  })
  surveyResponses(
    @Arg('code', () => String, { description: 'The code of the survey.' }) code: string,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ResponseRecord>> {
    return this.deps.responses.page(context, pageRequest(page), code);
  }

  @ForAsked
  @FieldResolver(() => SurveyType, { description: 'The survey, in the version that was answered.' })
  async survey(@Root() { row }: ResponseRecord, @Ctx() context: RequestContext): Promise<SurveyRecord> {
    const survey = await this.deps.surveys.asAsked(context, row);
    if (!survey) throw new Error(`answer ${row.id} is to a survey that is not there`);
    return survey;
  }

  @ForAsked
  @FieldResolver(() => MemberType, { nullable: true, description: 'Whose it is; null where that is not known.' })
  async member(@Root() { row }: ResponseRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return row.memberId === null ? null : this.deps.members.byId(context, row.memberId);
  }

  @ForAsked
  @FieldResolver(() => [SurveyAnswer], {
    description: 'What was answered; nothing where this only says that a member has answered an anonymous survey.',
  })
  answers(@Root() response: ResponseRecord, @Ctx() context: RequestContext): Promise<SurveyAnswer[]> {
    return this.deps.responses.answersOf(context, response);
  }
}
