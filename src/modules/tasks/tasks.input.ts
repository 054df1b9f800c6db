import { Field, ID, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime } from '../../kernel/scalars/index.js';
import type { TaskLevel, TaskStatus } from './task.js';
import { TaskLevelEnum, TaskStatusEnum } from './tasks.enums.js';

@InputType({ description: 'A task to open.' })
export class CreateTaskInput {
  @Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Whose task it is, e.g. "care": lower-case letters, digits, - and _.' })
  team!: string;

  @Field(() => String, { description: 'What is to be done, in one line of up to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'How to do it, up to 4,000 characters.' })
  script?: string | null;

  @Field(() => TaskLevelEnum, { defaultValue: 'NORMAL', description: 'How soon it matters.' })
  urgency!: TaskLevel;

  @Field(() => TaskLevelEnum, { defaultValue: 'NORMAL', description: 'How much it matters.' })
  importance!: TaskLevel;

  @Field(() => MemberRef, { nullable: true, description: 'The member that it is about.' })
  member?: MemberRef | null;

  @Field(() => String, { nullable: true, description: 'Who is to do it, e.g. "staff:anna"; anybody of the team if left out.' })
  assignee?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it should be done.' })
  dueAt?: Date | null;
}

@InputType({ description: 'Gives a task to a team or a person. Given to somebody else, it waits again.' })
export class AssignTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => String, { nullable: true, description: 'The team; the same as before if left out.' })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'The person, e.g. "staff:anna"; anybody of the team if left out.' })
  assignee?: string | null;
}

@InputType({ description: 'Which task.' })
export class StartTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;
}

@InputType({ description: 'Which task, and how it ended.' })
export class EndTaskInput {
  @Field(() => ID, { description: 'The task.' })
  taskId!: string;

  @Field(() => String, { description: 'How it ended, as a code: 1 to 60 letters, digits, hyphens and underscores.' })
  outcome!: string;

  @Field(() => String, { nullable: true, description: 'What is to be kept of it, up to 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Which tasks: all that is given must hold.' })
export class TaskFilter {
  @Field(() => [String], { nullable: true, description: 'Of one of these teams.' })
  teams?: string[] | null;

  @Field(() => [TaskStatusEnum], { nullable: true, description: 'With one of these statuses; those not ended if left out.' })
  statuses?: TaskStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Of this person.' })
  assignee?: string | null;

  @Field(() => ID, { nullable: true, description: 'About the member of this id.' })
  memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this, e.g. the id of a complaint.' })
  aboutId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that should be done by now.' })
  overdue?: boolean | null;
}
