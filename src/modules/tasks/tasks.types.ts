import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { TaskLevel, TaskStatus } from './task.js';
import type { TaskRecord } from './task-record.js';
import { TaskLevelEnum, TaskStatusEnum } from './tasks.enums.js';

/** Who reads tasks: the brand's own people, and its systems that deal with them. */
export const ForStaff = Access('staff', 'server', 'admin', { scope: ['tasks:read', 'tasks:write'] });
export const ForTaskWriters = Access('staff', 'server', 'admin', { scope: 'tasks:write' });

@ObjectType('Task', { implements: Node, simpleResolvers: true, description: 'Something for a team of the brand to do.' })
@ForStaff
export class TaskType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'The team whose task it is.' })
  team!: string;

  @Field(() => String, { description: 'What is to be done.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'How to do it: what to say, what may be offered.' })
  script!: string | null;

  @Field(() => TaskStatusEnum, { description: 'How far it is.' })
  status!: TaskStatus;

  @Field(() => TaskLevelEnum, { description: 'How soon it matters.' })
  urgency!: TaskLevel;

  @Field(() => TaskLevelEnum, { description: 'How much it matters.' })
  importance!: TaskLevel;

  @Field(() => Int, { description: 'Urgency by importance, 1 to 16: the larger comes first.' })
  priority!: number;

  @Field(() => ID, { nullable: true, description: 'What it is about, to be read with `node`, e.g. a complaint.' })
  aboutId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who has it, e.g. "staff:anna"; null while it waits for its team.' })
  assignee!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it should be done.' })
  dueAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it was not done in time, or is not done although it should be.' })
  overdue!: boolean;

  @Field(() => String, { nullable: true, description: 'How it ended, as a code.' })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said at its end.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was done or cancelled.' })
  endedAt!: Date | null;
}

@ObjectType('TaskChange', { simpleResolvers: true, description: 'How a task moved on.' })
@ForStaff
export class TaskChangeType {
  @Field(() => TaskStatusEnum, { description: 'How far it was.' })
  from!: TaskStatus;

  @Field(() => TaskStatusEnum, { description: 'How far it was then.' })
  to!: TaskStatus;

  @Field(() => String, { description: 'Its team from then on.' })
  team!: string;

  @Field(() => String, { nullable: true, description: 'Who had it from then on.' })
  assignee!: string | null;

  @Field(() => String, { description: 'Who moved it.' })
  actor!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('TaskEdge', { description: 'A task and its place in the list.' })
@ForStaff
export class TaskEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => TaskType, { description: 'The task.' })
  node!: TaskRecord;
}

@ObjectType('TaskConnection', { description: 'A page of tasks, the weightiest first, of those what is due first.' })
@ForStaff
export class TaskConnection {
  @Field(() => [TaskEdge], { description: 'The tasks with their places.' })
  edges!: TaskEdge[];

  @Field(() => [TaskType], { description: 'The tasks alone.' })
  nodes!: TaskRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('TaskPayload', { description: 'What became of a change of a task.' })
@ForTaskWriters
export class TaskPayload {
  @Field(() => TaskType, { nullable: true, description: 'The task as it is now.' })
  task!: TaskRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
