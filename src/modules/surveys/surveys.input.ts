import { Field, InputType, Int } from 'type-graphql';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { type TaskLevel, TaskLevelEnum } from '../tasks/index.js';
import type { QuestionKind, ShowWhen } from './question.js';
import type { InviteTrigger } from './survey.js';
import { InviteTriggerEnum, LogicMatchEnum, QuestionKindEnum } from './surveys.enums.js';

@InputType({ description: 'A text in one more language.' })
export class SurveyTextInput {
  @Field(() => String, { description: 'A BCP 47 tag, e.g. zh-CN.' })
  language!: string;

  @Field(() => String, { description: 'The text, at most 1,000 characters.' })
  text!: string;
}

@InputType({ description: 'One thing that can be chosen.' })
export class SurveyChoiceInput {
  @Field(() => String, { description: 'Its code, unique in its question: up to 63 lower-case letters, digits, - and _.' })
  code!: string;

  @Field(() => String, { description: 'What it says, at most 1,000 characters.' })
  text!: string;

  @Field(() => [SurveyTextInput], { nullable: true, description: 'The same in other languages, at most 20.' })
  texts?: SurveyTextInput[] | null;
}

@InputType({ description: 'What must hold of the answer to an earlier question. Exactly one of the last four is given.' })
export class SurveyConditionInput {
  @Field(() => String, { description: 'The code of a question before this one.' })
  question!: string;

  @Field(() => Int, { nullable: true, description: 'It is this number or more.' })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'It is this number or less.' })
  atMost?: number | null;

  @Field(() => [String], { nullable: true, description: 'One of these choices was made.' })
  anyOf?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was answered at all.' })
  answered?: boolean | null;
}

@InputType({ description: 'When a question is shown; a hidden one takes no answer and needs none.' })
export class SurveyLogicInput {
  @Field(() => LogicMatchEnum, { defaultValue: 'ALL', description: 'How many of the conditions must hold.' })
  match!: ShowWhen['match'];

  @Field(() => [SurveyConditionInput], { description: 'The conditions, at most 20.' })
  conditions!: SurveyConditionInput[];
}

@InputType({ description: 'A question.' })
export class SurveyQuestionInput {
  @Field(() => String, {
    description: 'Its code, unique in its survey: up to 63 lower-case letters, digits, - and _. Results join versions by it.',
  })
  code!: string;

  @Field(() => QuestionKindEnum, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => String, { description: 'What is asked, at most 1,000 characters.' })
  text!: string;

  @Field(() => [SurveyTextInput], { nullable: true, description: 'The same in other languages, at most 20.' })
  texts?: SurveyTextInput[] | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it must be answered where it is shown.' })
  required!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'SCALE: the lowest number. MULTIPLE: the fewest choices. TEXT: the fewest characters.',
  })
  min?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'SCALE: the highest number. MULTIPLE: the most choices. TEXT: the most characters, 2,000 if left out.',
  })
  max?: number | null;

  @Field(() => [SurveyChoiceInput], { nullable: true, description: 'SINGLE and MULTIPLE: 2 to 50 choices.' })
  choices?: SurveyChoiceInput[] | null;

  @Field(() => SurveyLogicInput, { nullable: true, description: 'When it is shown; always if left out.' })
  showWhen?: SurveyLogicInput | null;
}

@InputType({ description: 'Points for an answer.' })
export class SurveyRewardInput {
  @Field(() => String, { defaultValue: 'points', description: 'In which wallet; one whose points can be spent.' })
  walletCode!: string;

  @Field(() => Points, { description: 'How many.' })
  points!: number;
}

@InputType({ description: 'An answer that opens a task, so that somebody asks why.' })
export class SurveyLowScoreInput {
  @Field(() => String, { description: 'The code of a question that is answered by a number.' })
  question!: string;

  @Field(() => Int, { description: 'This number or less.' })
  atMost!: number;

  @Field(() => String, { description: 'The team that gets the task.' })
  team!: string;

  @Field(() => TaskLevelEnum, { defaultValue: 'HIGH', description: 'How soon it must be done.' })
  urgency!: TaskLevel;

  @Field(() => TaskLevelEnum, { defaultValue: 'NORMAL', description: 'How much depends on it.' })
  importance!: TaskLevel;

  @Field(() => Int, { defaultValue: 48, description: 'Within how many hours, 1 to 8,760.' })
  dueHours!: number;
}

@InputType({ description: 'Who is invited by itself. What was recorded before the rule was there is not looked at.' })
export class SurveyRuleInput {
  @Field(() => InviteTriggerEnum, { description: 'After what.' })
  trigger!: InviteTrigger;

  @Field(() => Int, { defaultValue: 0, description: 'How many days later, 0 to 365.' })
  days!: number;

  @Field(() => [String], {
    nullable: true,
    description: 'TIER_REACHED: only these tiers. Else: only members who have one of them on that day.',
  })
  tiers?: string[] | null;

  @Field(() => Int, {
    defaultValue: 30,
    description: 'A member that a rule of any survey invited within so many days before is left out; 0 leaves nobody out.',
  })
  quietDays!: number;
}

@InputType({ description: 'A survey: a new one, or as it is from now on. Whatever is said differently makes a new version.' })
export class SaveSurveyInput {
  @Field(() => String, { description: 'Its code: up to 63 lower-case letters, digits, - and _.' })
  code!: string;

  @Field(() => String, { description: 'Its title, at most 1,000 characters.' })
  title!: string;

  @Field(() => [SurveyTextInput], { nullable: true, description: 'Its title in other languages, at most 20.' })
  titles?: SurveyTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'What it is for, at most 1,000 characters.' })
  description?: string | null;

  @Field(() => [SurveyTextInput], { nullable: true, description: 'The same in other languages, at most 20.' })
  descriptions?: SurveyTextInput[] | null;

  @Field(() => [SurveyQuestionInput], { description: 'What is asked, in this order, 1 to 50 questions.' })
  questions!: SurveyQuestionInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether no way leads from an answer to its member. It never changes.',
  })
  anonymous!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether it takes answers and invites.' })
  active!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether members may answer, once each, without having been invited.',
  })
  open!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Since when it takes answers; at once if left out.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  endsAt?: Date | null;

  @Field(() => Points, { nullable: true, description: 'The most answers, of all versions together; any number if left out.' })
  quota?: number | null;

  @Field(() => SurveyRewardInput, { nullable: true, description: 'What is paid for a finished answer.' })
  reward?: SurveyRewardInput | null;

  @Field(() => SurveyLowScoreInput, { nullable: true, description: 'Which answer opens a task.' })
  lowScore?: SurveyLowScoreInput | null;

  @Field(() => SurveyRuleInput, { nullable: true, description: 'Who is invited by itself.' })
  rule?: SurveyRuleInput | null;

  @Field(() => Int, { defaultValue: 14, description: 'How many days an invitation is good, 1 to 365.' })
  expiresDays!: number;

  @Field(() => [Int], {
    nullable: true,
    description: 'After how many days without an answer it is said again, at most 5 times, before it expires.',
  })
  remindDays?: number[] | null;
}
