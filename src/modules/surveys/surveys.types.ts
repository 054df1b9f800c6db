import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { QuestionKind, ShowWhen } from './question.js';
import type { SurveyRecord } from './survey-record.js';
import { LogicMatchEnum, QuestionKindEnum } from './surveys.enums.js';

/** Who answers, and who passes answers on. */
export const ForAnswering = Access('member:self', 'staff', 'server', 'admin', { scope: ['surveys:write', 'activities:write'] });
/** Who sees what is asked. */
export const ForAsked = Access('member:self', 'staff', 'server', 'admin', {
  scope: ['surveys:read', 'surveys:write', 'activities:write'],
});
/** Who reads what was answered. */
export const ForReaders = Access('staff', 'server', 'admin', { scope: 'surveys:read' });
/** What a survey is set to is for those who work with surveys. */
export const ForKeepers = Access('staff', 'server', 'admin', { scope: ['surveys:read', 'surveys:write'] });
export const ForInviting = Access('staff', 'server', 'admin', { scope: 'surveys:write' });
/** Surveys are configured like the rest of the program. */
export const ForSettings = Access('staff', 'admin', { scope: 'program:write' });
/** Whoever gets to see a survey at all; with a link one needs no credential beside it. */
const ForAll = Access('public');

@ObjectType('SurveyChoice', { description: 'One thing that can be chosen.' })
@ForAll
export class SurveyChoice {
  @Field(() => String, { description: 'Its code: what an answer says.' })
  code!: string;

  @Field(() => String, { description: "What it says, in the reader's language." })
  text!: string;
}

@ObjectType('SurveyCondition', {
  description: 'What must hold of the answer to an earlier question. One of the last four is there.',
})
@ForAll
export class SurveyCondition {
  @Field(() => String, { description: 'The code of that question.' })
  question!: string;

  @Field(() => Int, { nullable: true, description: 'It is this number or more.' })
  atLeast!: number | null;

  @Field(() => Int, { nullable: true, description: 'It is this number or less.' })
  atMost!: number | null;

  @Field(() => [String], { nullable: true, description: 'One of these choices was made.' })
  anyOf!: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was answered at all.' })
  answered!: boolean | null;
}

@ObjectType('SurveyLogic', { description: 'When a question is shown. What was said to a hidden question does not count.' })
@ForAll
export class SurveyLogic {
  @Field(() => LogicMatchEnum, { description: 'How many of the conditions must hold.' })
  match!: ShowWhen['match'];

  @Field(() => [SurveyCondition], { description: 'The conditions.' })
  conditions!: SurveyCondition[];
}

@ObjectType('SurveyQuestion', { description: 'A question.' })
@ForAll
export class SurveyQuestion {
  @Field(() => String, { description: 'Its code: what an answer names.' })
  code!: string;

  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => String, { description: "What is asked, in the reader's language." })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it must be answered where it is shown.' })
  required!: boolean;

  @Field(() => Int, { nullable: true, description: 'The lowest number, the fewest choices, or the fewest characters.' })
  min!: number | null;

  @Field(() => Int, { nullable: true, description: 'The highest number, the most choices, or the most characters.' })
  max!: number | null;

  @Field(() => [SurveyChoice], { description: 'What can be chosen, in this order.' })
  choices!: SurveyChoice[];

  @Field(() => SurveyLogic, { nullable: true, description: 'When it is shown; always if null.' })
  showWhen!: SurveyLogic | null;
}

@ObjectType('SurveyAnswer', { description: 'An answer.' })
@ForAll
export class SurveyAnswer {
  @Field(() => String, { description: 'The code of the question.' })
  questionCode!: string;

  @Field(() => Json, { description: 'The answer, as it was given.' })
  value!: unknown;
}

@ObjectType('Survey', { implements: Node, simpleResolvers: true, description: 'What members are asked.' })
@ForAll
export class SurveyType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: "Its title, in the reader's language." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is for, in the reader's language." })
  description!: string | null;

  @Field(() => Boolean, { description: 'Whether no way leads from an answer to its member.' })
  anonymous!: boolean;

  @Field(() => Int, {
    description: 'The version that is shown: of an invitation the one that it was issued for, else the newest.',
  })
  version!: number;

  @Field(() => [SurveyQuestion], { description: 'What is asked, in this order.' })
  questions!: SurveyQuestion[];

  @Field(() => Points, { description: 'Points for a finished answer of a member.' })
  rewardPoints!: number;

  @Field(() => DateTime, { nullable: true, description: 'Since when it takes answers.' })
  startsAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it takes answers now.' })
  takesAnswers!: boolean;

  @ForKeepers
  @Field(() => Boolean, { description: 'Whether it is switched on.' })
  active!: boolean;

  @ForKeepers
  @Field(() => Points, { nullable: true, description: 'The most answers.' })
  quota!: number | null;

  @ForKeepers
  @Field(() => Points, { description: 'Finished answers of all versions.' })
  responses!: number;

  @ForKeepers
  @Field(() => Json, {
    description:
      'The version that is shown, in all languages and with all that it is set to: rule, reward, threshold, reminders. Instants are milliseconds.',
  })
  definition!: unknown;

  @ForKeepers
  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

@ObjectType('SurveyEdge', { description: 'A survey and its place in the list.' })
@ForKeepers
export class SurveyEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => SurveyType, { description: 'The survey.' })
  node!: SurveyRecord;
}

@ObjectType('SurveyConnection', { description: 'A page of surveys, by their codes.' })
@ForKeepers
export class SurveyConnection {
  @Field(() => [SurveyEdge], { description: 'The surveys with their places.' })
  edges!: SurveyEdge[];

  @Field(() => [SurveyType], { description: 'The surveys alone.' })
  nodes!: SurveyRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('SaveSurveyPayload', { description: 'What became of a survey.' })
@ForSettings
export class SaveSurveyPayload {
  @Field(() => SurveyType, { nullable: true, description: 'The survey.' })
  survey!: SurveyRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
