import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { LocalDate } from '../../kernel/scalars/index.js';
import type { Question } from './question.js';
import { readSurveysByCode } from './read-surveys.js';
import { type Asked, type Dimension, type Funnel, readCounts, readCross, readFunnels, readTexts } from './report.js';
import { SurveyCrossCell, SurveyFunnel, SurveyReportLine, SurveyWord } from './report.types.js';
import { linesOf } from './report-line.js';
import type { VersionedSurvey } from './survey.js';
import type { SurveyRecord } from './survey-record.js';
import { SurveyDimensionEnum } from './surveys.enums.js';
import { ForReaders, SurveyType } from './surveys.types.js';
import { countWords } from './words.js';

const CODE = 'The code of the survey.';
const FROM = 'The first day of the answers.';
const TO = 'The last day.';
const MOST_WORDS = 200;

/** What answers come to. Days are those of the program's time zone. */
@Resolver(() => SurveyType)
export class SurveyReportResolver {
  constructor(private readonly reads: Reads) {}

  @ForReaders
  @Query(() => [SurveyReportLine], {
    description: 'How a question was answered: score with its interval, and counts. By days, weeks and months it is a trend.',
  })
  async surveyReport(
    @Arg('code', () => String, { description: CODE }) code: string,
    @Arg('question', () => String, { description: 'The code of the question, as it is now.' }) question: string,
    @Arg('from', () => LocalDate, { description: FROM }) from: string,
    @Arg('to', () => LocalDate, { description: TO }) to: string,
    @Arg('by', () => SurveyDimensionEnum, { defaultValue: 'ALL', description: 'What they are split by; at most 400 parts.' })
    by: Dimension,
    @Ctx() context: RequestContext,
  ): Promise<SurveyReportLine[]> {
    const { survey, about, asked } = await this.ask(context, { code, question, from, to });
    return linesOf(await this.reads.ask(context, readCounts, { ...asked, by }), about, by, survey.anonymous);
  }

  @ForReaders
  @Query(() => [SurveyCrossCell], { description: 'How two questions were answered together: those pairs that occurred.' })
  async surveyCrossTab(
    @Arg('code', () => String, { description: CODE }) code: string,
    @Arg('rows', () => String, { description: 'The code of a question that is not answered by a text.' }) rows: string,
    @Arg('columns', () => String, { description: 'The code of another such question.' }) columns: string,
    @Arg('from', () => LocalDate, { description: FROM }) from: string,
    @Arg('to', () => LocalDate, { description: TO }) to: string,
    @Ctx() context: RequestContext,
  ): Promise<SurveyCrossCell[]> {
    const { survey, asked } = await this.ask(context, { code, question: rows, from, to });
    questionOf(survey, columns);
    return this.reads.ask(context, readCross, { ...asked, columns });
  }

  @ForReaders
  @Query(() => [SurveyWord], {
    description:
      'Words of the answers to a question, those in most answers first; of the newest 10,000 answers. Chinese and English.',
  })
  async surveyWords(
    @Arg('code', () => String, { description: CODE }) code: string,
    @Arg('question', () => String, { description: 'The code of a question that is answered by a text.' }) question: string,
    @Arg('from', () => LocalDate, { description: FROM }) from: string,
    @Arg('to', () => LocalDate, { description: TO }) to: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 200.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<SurveyWord[]> {
    if (first < 0 || first > MOST_WORDS) throw new ApiError('BAD_USER_INPUT', `There are 0 to ${MOST_WORDS} words at once.`);
    const { asked } = await this.ask(context, { code, question, from, to });
    return countWords(await this.reads.ask(context, readTexts, asked), first);
  }

  @ForReaders
  @FieldResolver(() => SurveyFunnel, { description: 'How far invitations came.' })
  invitationFunnel(@Root() { row }: SurveyRecord, @Ctx() context: RequestContext): Promise<Funnel> {
    return this.reads.ask(context, readFunnels, { surveyId: row.id, now: context.clock.now() });
  }

  /** @throws ApiError BAD_USER_INPUT where there is no such survey or question, or the days are turned round */
  private async ask(
    context: RequestContext,
    { code, question, from, to }: Omit<Asked, 'surveyId'> & { code: string },
  ): Promise<{ survey: VersionedSurvey; about: Question; asked: Asked }> {
    if (to < from) throw new ApiError('BAD_USER_INPUT', 'The last day is before the first.');
    const survey = await this.reads.ask(context, readSurveysByCode, code);
    if (survey === null) throw new ApiError('BAD_USER_INPUT', 'There is no such survey.');
    return { survey, about: questionOf(survey, question), asked: { surveyId: survey.id, question, from, to } };
  }
}

function questionOf({ definition }: VersionedSurvey, code: string): Question {
  const found = definition.questions.find((question) => question.code === code);
  if (!found) throw new ApiError('BAD_USER_INPUT', 'The survey has no such question.');
  return found;
}
