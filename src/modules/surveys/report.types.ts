import { Field, Int, ObjectType } from 'type-graphql';
import { Decimal } from '../../kernel/scalars/index.js';
import { ForReaders } from './surveys.types.js';

@ObjectType('SurveyCount', { description: 'How often something was answered.' })
@ForReaders
export class SurveyCount {
  @Field(() => String, { description: 'The code of a choice, or a number.' })
  value!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;

  @Field(() => Decimal, { description: 'Of all who answered the question, in percent.' })
  share!: string;

  @Field(() => Decimal, { description: "From where the share may be with 95 % confidence, by Wilson's interval." })
  low!: string;

  @Field(() => Decimal, { description: 'Up to where.' })
  high!: string;
}

@ObjectType('SurveyReportLine', { description: 'What a part of the answers comes to.' })
@ForReaders
export class SurveyReportLine {
  @Field(() => String, { nullable: true, description: 'Which part; null for those without, e.g. without a tier.' })
  key!: string | null;

  @Field(() => Boolean, {
    description:
      'True: fewer than five answers of an anonymous survey, or the rest of which is so few. Nothing is shown of them but that there are some.',
  })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many answered the question.' })
  answers!: number | null;

  @Field(() => Decimal, {
    nullable: true,
    description: 'NPS: -100 to 100. CSAT: percent of 4 and 5. CES and SCALE: the mean. Null for all else, and without answers.',
  })
  score!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      "From where the score may be with 95 % confidence. NPS: adjusted Wald interval with the variance of the trinomial; CSAT: Wilson's; CES and SCALE: Student's.",
  })
  low!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Up to where.' })
  high!: string | null;

  @Field(() => Int, { nullable: true, description: 'NPS: how many gave 9 or 10.' })
  promoters!: number | null;

  @Field(() => Int, { nullable: true, description: 'NPS: how many gave 7 or 8.' })
  passives!: number | null;

  @Field(() => Int, { nullable: true, description: 'NPS: how many gave 0 to 6.' })
  detractors!: number | null;

  @Field(() => [SurveyCount], { description: 'What was answered: numbers and choices by their order. Empty for texts.' })
  counts!: SurveyCount[];
}

@ObjectType('SurveyCrossCell', { description: 'How often two things were answered together.' })
@ForReaders
export class SurveyCrossCell {
  @Field(() => String, { description: 'What was answered to the first question.' })
  row!: string;

  @Field(() => String, { description: 'What was answered to the second.' })
  column!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@ObjectType('SurveyWord', { description: 'A word that was used.' })
@ForReaders
export class SurveyWord {
  @Field(() => String, { description: 'The word, in small letters.' })
  word!: string;

  @Field(() => Int, { description: 'In how many answers it is.' })
  answers!: number;
}

@ObjectType('SurveyFunnel', { description: 'How far invitations came.' })
@ForReaders
export class SurveyFunnel {
  @Field(() => Int, { description: 'Issued.' })
  invited!: number;

  @Field(() => Int, { description: 'Of those, said again at least once.' })
  reminded!: number;

  @Field(() => Int, { description: 'Of those that were issued, answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Of those, expired without an answer.' })
  expired!: number;

  @Field(() => Int, { description: 'Not issued: asked too recently, gone, or the survey was not on.' })
  skipped!: number;
}
