import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import type { ResponseRecord } from './response-record.js';
import type { SurveyRecord } from './survey-record.js';
import { ForAnswering, ForAsked, ForReaders, SurveyAnswer, SurveyType } from './surveys.types.js';

const ForAll = Access('public');
const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';
const ANSWERS = 'The answers, one a question, to those that are shown.';

@ObjectType('SurveyResponse', {
  implements: Node,
  simpleResolvers: true,
  description: 'A finished answer to a survey; of an anonymous one, to its member, only that there is one.',
})
@ForAsked
export class SurveyResponse extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => DateTime, { description: 'When it was sent; of an anonymous survey the beginning of the day.' })
  submittedAt!: Date;

  @Field(() => Int, { description: 'The version of the survey that was answered.' })
  version!: number;

  @ForReaders
  @Field(() => String, {
    nullable: true,
    description: 'The tier at that time; in an anonymous survey null where fewer than five of those opened together had it.',
  })
  tier!: string | null;

  @ForReaders
  @Field(() => String, { nullable: true, description: 'The store of the purchase that it is about.' })
  store!: string | null;

  @ForReaders
  @Field(() => String, { nullable: true, description: 'The channel of that purchase.' })
  channel!: string | null;
}

@ObjectType('SurveyResponseEdge', { description: 'An answer and its place in the list.' })
@ForReaders
export class SurveyResponseEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => SurveyResponse, { description: 'The answer.' })
  node!: ResponseRecord;
}

@ObjectType('SurveyResponseConnection', { description: 'A page of answers.' })
@ForReaders
export class SurveyResponseConnection {
  @Field(() => [SurveyResponseEdge], { description: 'The answers with their places.' })
  edges!: SurveyResponseEdge[];

  @Field(() => [SurveyResponse], { description: 'The answers alone.' })
  nodes!: ResponseRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'An answer to a question.' })
export class SurveyAnswerInput {
  @Field(() => String, { description: 'The code of the question.' })
  questionCode!: string;

  @Field(() => Json, {
    description:
      'A whole number for SCALE, NPS, CSAT and CES, the code of a choice for SINGLE, a list of such codes for MULTIPLE, a text for TEXT: plain, kept letter by letter, never read as markup.',
  })
  value!: unknown;
}

@InputType({ description: 'A finished answer to a survey.' })
export class SubmitSurveyResponseInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who answers; a member's token stands for itself." })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of the survey.' })
  surveyCode!: string;

  @Field(() => [SurveyAnswerInput], { description: ANSWERS })
  answers!: SurveyAnswerInput[];

  @Field(() => ID, {
    nullable: true,
    description: 'The invitation that is answered; the oldest good one if left out, or none where none is needed.',
  })
  invitationId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the form showed: if it is not the one that is asked, nothing is kept and INVALID_STATE says so.',
  })
  version?: number | null;
}

@InputType({ description: 'An answer that is not finished; it takes the place of what was kept before.' })
export class SaveSurveyAnswersInput {
  @Field(() => MemberRef, { nullable: true, description: "Who answers; a member's token stands for itself." })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of the survey.' })
  surveyCode!: string;

  @Field(() => ID, { nullable: true, description: 'The invitation that is answered; as for `submitSurveyResponse`.' })
  invitationId?: string | null;

  @Field(() => [SurveyAnswerInput], { description: 'What was answered so far.' })
  answers!: SurveyAnswerInput[];
}

@InputType({ description: 'A finished answer by link.' })
export class SubmitSurveyByLinkInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The token of the link: it is the credential.' })
  link!: string;

  @Field(() => [SurveyAnswerInput], { description: ANSWERS })
  answers!: SurveyAnswerInput[];
}

@InputType({ description: 'An answer by link that is not finished; it takes the place of what was kept before.' })
export class SaveSurveyAnswersByLinkInput {
  @Field(() => String, { description: 'The token of the link: it is the credential.' })
  link!: string;

  @Field(() => [SurveyAnswerInput], { description: 'What was answered so far.' })
  answers!: SurveyAnswerInput[];
}

@ObjectType('SubmitSurveyResponsePayload', { description: 'What became of an answer.' })
@ForAnswering
export class SubmitSurveyResponsePayload {
  @Field(() => SurveyResponse, { nullable: true, description: 'The answer.' })
  response!: ResponseRecord | null;

  @Field(() => [LedgerEntry], { description: 'What was paid for it.' })
  entries!: EntryView[];

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('SaveSurveyAnswersPayload', { description: 'What became of an answer that is not finished.' })
@ForAnswering
export class SaveSurveyAnswersPayload {
  @Field(() => Boolean, { description: 'Whether it is kept.' })
  saved!: boolean;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('SurveyByLink', { description: 'What whoever has a link is asked.' })
@ForAll
export class SurveyByLink {
  @Field(() => SurveyType, { nullable: true, description: 'The survey, where the link can be answered.' })
  survey!: SurveyRecord | null;

  @Field(() => [SurveyAnswer], { description: 'What was answered so far.' })
  answers!: SurveyAnswer[];

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be answered.' })
  expiresAt!: Date | null;

  @Field(() => [UserError], { description: 'Why it cannot be answered; empty where it can.' })
  userErrors!: InputError[];
}

@ObjectType('SurveyByLinkPayload', { description: 'What became of an answer by link.' })
@ForAll
export class SurveyByLinkPayload {
  @Field(() => Points, { description: 'What the member whose link it is was paid.' })
  points!: number;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
