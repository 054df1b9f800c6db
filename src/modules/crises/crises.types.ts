import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { ForAlarmHandlers, ForAlarmReaders } from '../alarms/index.js';
import { CrisisChangeKindEnum, CrisisStateEnum, StatementKindEnum } from './crises.enums.js';
import type { CrisisState, StatementKind } from './crisis.js';
import type { CrisisRecord } from './crisis-record.js';
import type { CrisisChange } from './crisis-rows.js';

@ObjectType('Crisis', {
  implements: Node,
  simpleResolvers: true,
  description:
    'Something that must be answered in public, at once: a first response within an hour and a proposal within four, day and night.',
})
@ForAlarmReaders
export class CrisisType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => CrisisStateEnum, { description: 'How far it is.' })
  state!: CrisisState;

  @Field(() => String, { nullable: true, description: 'Who has it, e.g. "staff:anna".' })
  owner!: string | null;

  @Field(() => String, { description: 'The team that has it.' })
  team!: string;

  @Field(() => [String], {
    description: 'Teams that hear of it when a deadline is missed, first to last; its own where none is named.',
  })
  escalation!: string[];

  @Field(() => DateTime, { description: 'When the first response is due.' })
  respondBy!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was given.' })
  respondedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it was not given in time.' })
  responseMissed!: boolean;

  @Field(() => DateTime, { description: 'When the proposal is due.' })
  proposeBy!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was made.' })
  proposedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it was not made in time.' })
  proposalMissed!: boolean;

  @Field(() => Int, { description: 'How often a missed deadline made it climb.' })
  level!: number;

  @Field(() => String, { nullable: true, description: 'What it was and how it ended, once it is closed.' })
  summary!: string | null;

  @Field(() => String, { description: 'Who opened it.' })
  openedBy!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  openedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who closed it.' })
  closedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;
}

@ObjectType('CrisisStatementText', { description: 'A statement in one language.' })
@ForAlarmReaders
export class CrisisStatementText {
  @Field(() => String, { description: 'The language, e.g. "zh-CN".' })
  language!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;
}

@ObjectType('CrisisStatement', { simpleResolvers: true, description: 'Something that was said in public. It is never changed.' })
@ForAlarmReaders
export class CrisisStatementType {
  @Field(() => StatementKindEnum, { description: 'What it does.' })
  kind!: StatementKind;

  @Field(() => String, { description: 'Where it was said, as a code, e.g. "weibo".' })
  channel!: string;

  @Field(() => [CrisisStatementText], { description: 'The same in each language.' })
  texts!: CrisisStatementText[];

  @Field(() => DateTime, { description: 'When it was said.' })
  sentAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  sentBy!: string;
}

@ObjectType('CrisisChange', { simpleResolvers: true, description: 'Something that was done to a crisis.' })
@ForAlarmReaders
export class CrisisChangeType {
  @Field(() => CrisisChangeKindEnum, { description: 'What.' })
  what!: CrisisChange['what'];

  @Field(() => String, { nullable: true, description: 'More of it, as a code.' })
  detail!: string | null;

  @Field(() => String, { description: 'Who did it; "system" where nobody did.' })
  actor!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('CrisisStatementEdge', { description: 'A statement and its place in the list.' })
@ForAlarmReaders
export class CrisisStatementEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => CrisisStatementType, { description: 'The statement.' })
  node!: CrisisStatementType;
}

@ObjectType('CrisisStatementConnection', { description: 'A page of statements, in the order in which they were recorded.' })
@ForAlarmReaders
export class CrisisStatementConnection {
  @Field(() => [CrisisStatementEdge], { description: 'The statements with their places.' })
  edges!: CrisisStatementEdge[];

  @Field(() => [CrisisStatementType], { description: 'The statements alone.' })
  nodes!: CrisisStatementType[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('CrisisChangeEdge', { description: 'A change and its place in the list.' })
@ForAlarmReaders
export class CrisisChangeEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => CrisisChangeType, { description: 'The change.' })
  node!: CrisisChangeType;
}

@ObjectType('CrisisChangeConnection', { description: 'A page of what was done, oldest first.' })
@ForAlarmReaders
export class CrisisChangeConnection {
  @Field(() => [CrisisChangeEdge], { description: 'The changes with their places.' })
  edges!: CrisisChangeEdge[];

  @Field(() => [CrisisChangeType], { description: 'The changes alone.' })
  nodes!: CrisisChangeType[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('CrisisEdge', { description: 'A crisis and its place in the list.' })
@ForAlarmReaders
export class CrisisEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => CrisisType, { description: 'The crisis.' })
  node!: CrisisRecord;
}

@ObjectType('CrisisConnection', { description: 'A page of crises, newest first.' })
@ForAlarmReaders
export class CrisisConnection {
  @Field(() => [CrisisEdge], { description: 'The crises with their places.' })
  edges!: CrisisEdge[];

  @Field(() => [CrisisType], { description: 'The crises alone.' })
  nodes!: CrisisRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('CrisisPayload', { description: 'What became of a change of a crisis.' })
@ForAlarmHandlers
export class CrisisPayload {
  @Field(() => CrisisType, { nullable: true, description: 'The crisis as it is now.' })
  crisis!: CrisisRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
