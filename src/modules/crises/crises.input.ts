import { Field, ID, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { StatementKindEnum } from './crises.enums.js';
import type { StatementKind } from './crisis.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';

@InputType({ description: 'A crisis to open.' })
export class OpenCrisisInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The alarm that it is opened from; by hand if left out.' })
  alarmId?: string | null;

  @Field(() => String, { description: 'What it is about, in one line of up to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who has it, e.g. "staff:anna".' })
  owner?: string | null;

  @Field(() => String, { defaultValue: 'care', description: 'The team that has it.' })
  team!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Teams that hear of it when a deadline is missed, first to last; its own if left out.',
  })
  escalation!: string[];

  @Field(() => [MemberRef], {
    defaultValue: [],
    description: 'Members that it concerns, beside those of the alarm; at most 500.',
  })
  members!: MemberRef[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the complaints that the alarm rings for become the gravest.',
  })
  raiseComplaints!: boolean;
}

@InputType({ description: 'A statement in one language.' })
export class CrisisStatementTextInput {
  @Field(() => String, { description: 'The language, e.g. "zh-CN".' })
  language!: string;

  @Field(() => String, { description: 'Plain text of up to 5,000 characters.' })
  text!: string;
}

@InputType({ description: 'Something that was said in public. Fealty records it; it does not send it.' })
export class AddCrisisStatementInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The crisis.' })
  crisisId!: string;

  @Field(() => StatementKindEnum, { description: 'What it does.' })
  kind!: StatementKind;

  @Field(() => String, { description: 'Where it was said, as a code: lower-case letters, digits, - and _.' })
  channel!: string;

  @Field(() => [CrisisStatementTextInput], { description: 'The same in each language: 1 to 20.' })
  texts!: CrisisStatementTextInput[];

  @Field(() => DateTime, { nullable: true, description: 'When it was said, since the crisis began; now if left out.' })
  sentAt?: Date | null;
}

@InputType({ description: 'Who has a crisis from now on.' })
export class AssignCrisisInput {
  @Field(() => ID, { description: 'The crisis.' })
  crisisId!: string;

  @Field(() => String, { nullable: true, description: 'The person, e.g. "staff:anna"; nobody if left out.' })
  owner?: string | null;

  @Field(() => String, { nullable: true, description: 'The team; the same as before if left out.' })
  team?: string | null;
}

@InputType({ description: 'Closes a crisis.' })
export class CloseCrisisInput {
  @Field(() => ID, { description: 'The crisis.' })
  crisisId!: string;

  @Field(() => String, { description: 'What it was, what was done and what is learned: up to 5,000 characters.' })
  summary!: string;
}
