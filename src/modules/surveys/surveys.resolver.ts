import { Arg, Args, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import type { SaveSurvey } from './save-survey.js';
import type { SurveyReader } from './survey-reader.js';
import type { SurveyRecord } from './survey-record.js';
import { SaveSurveyInput } from './surveys.input.js';
import { ForAsked, ForKeepers, ForSettings, SaveSurveyPayload, SurveyConnection, SurveyType } from './surveys.types.js';

interface SurveyDependencies {
  surveys: SurveyReader;
  saving: SaveSurvey;
}

/** What members are asked. */
@Resolver()
export class SurveyResolver {
  constructor(private readonly deps: SurveyDependencies) {}

  @ForAsked
  @Query(() => SurveyType, {
    nullable: true,
    description: 'A survey by its code. A member sees those that are on, and open to all or meant for it.',
  })
  survey(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'An earlier version, for staff; a member is shown the one that it is asked.',
    })
    version: number | null,
    @Ctx() context: RequestContext,
  ): Promise<SurveyRecord | null> {
    return this.deps.surveys.byCode(context, code, version);
  }

  @ForKeepers
  @Query(() => SurveyConnection, { description: 'All surveys, by their codes.' })
  surveys(@Args(() => ForwardPageArgs) page: ForwardPageArgs, @Ctx() context: RequestContext): Promise<Connection<SurveyRecord>> {
    return this.deps.surveys.page(context, pageRequest(page));
  }

  @ForSettings
  @Mutation(() => SaveSurveyPayload, {
    description:
      'Saves a survey. What is said differently makes a new version; answers keep theirs. Saying the same again changes nothing.',
  })
  async saveSurvey(
    @Arg('input', () => SaveSurveyInput, { description: 'The survey.' }) input: SaveSurveyInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveSurveyPayload> {
    const done = await this.deps.saving.run(context.caller, context.tenant, input);
    if (Array.isArray(done)) return { survey: null, userErrors: done.map((refusal) => toUserError(refusal, context.language)) };
    return { survey: await this.deps.surveys.byId(context, done), userErrors: [] };
  }
}
