import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { AlarmEnd, AlarmSeverity, AlarmState } from './alarm.js';
import type { AlarmRecord } from './alarm-record.js';
import { AlarmEndEnum, AlarmSeverityEnum, AlarmStateEnum, SignalDimensionEnum } from './alarms.enums.js';
import type { Dimension } from './detector/index.js';

/** Alarms are for the brand's own people, and its systems that deal with them. */
export const ForAlarmReaders = Access('staff', 'server', 'admin', { scope: ['alarms:read', 'alarms:write'] });
export const ForAlarmHandlers = Access('staff', 'server', 'admin', { scope: 'alarms:write' });

@ObjectType('AlarmAspect', { simpleResolvers: true, description: 'Something that an alarm is about.' })
@ForAlarmReaders
export class AlarmAspect {
  @Field(() => SignalDimensionEnum, { description: 'By what it was counted.' })
  dimension!: Dimension;

  @Field(() => String, { description: 'The category, SKU, store or word.' })
  value!: string;

  @Field(() => Int, { description: 'The window in which it was last found unusual, in minutes.' })
  minutes!: number;

  @Field(() => Int, { description: 'People who spoke of it in that window.' })
  people!: number;

  @Field(() => Float, { description: 'How many would have been usual.' })
  expected!: number;

  @Field(() => Float, { description: 'How unlikely that is: 9 is one in a billion.' })
  surprise!: number;
}

@ObjectType('Alarm', {
  implements: Node,
  simpleResolvers: true,
  description:
    'More people have something to say of one thing than is usual. One burst is one alarm: it grows, and ends when the rate is usual again.',
})
@ForAlarmReaders
export class AlarmType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => SignalDimensionEnum, { description: 'By what it was found: the most surprising of its aspects.' })
  dimension!: Dimension;

  @Field(() => String, { description: 'The category, SKU, store or word.' })
  value!: string;

  @Field(() => AlarmStateEnum, { description: 'How far it is.' })
  state!: AlarmState;

  @Field(() => AlarmSeverityEnum, { description: 'How grave it is.' })
  severity!: AlarmSeverity;

  @Field(() => Int, { description: 'The window in which it was found, in minutes.' })
  minutes!: number;

  @Field(() => Int, { description: 'People who have spoken since it started: each counts once.' })
  people!: number;

  @Field(() => Float, { description: 'How many would have been usual since it started.' })
  expected!: number;

  @Field(() => Float, { description: 'How unlikely it is: 9 is one in a billion.' })
  surprise!: number;

  @Field(() => Int, { description: 'How much was said.' })
  signals!: number;

  @Field(() => Points, { description: 'How many people it may have reached, summed up.' })
  reach!: number;

  @Field(() => DateTime, { description: 'When the burst began.' })
  startedAt!: Date;

  @Field(() => DateTime, { description: 'When it was found.' })
  detectedAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when no more speak of it than is usual. After an hour it closes.',
  })
  calmSince!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who took it up, e.g. "staff:anna".' })
  acknowledgedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who closed it; "system" where it closed by itself.' })
  closedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  closedAt!: Date | null;

  @Field(() => AlarmEndEnum, { nullable: true, description: 'Why it is over.' })
  closeReason!: AlarmEnd | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when none of what it is about rings again.' })
  mutedUntil!: Date | null;
}

@ObjectType('AlarmEdge', { description: 'An alarm and its place in the list.' })
@ForAlarmReaders
export class AlarmEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => AlarmType, { description: 'The alarm.' })
  node!: AlarmRecord;
}

@ObjectType('AlarmConnection', { description: 'A page of alarms, newest first.' })
@ForAlarmReaders
export class AlarmConnection {
  @Field(() => [AlarmEdge], { description: 'The alarms with their places.' })
  edges!: AlarmEdge[];

  @Field(() => [AlarmType], { description: 'The alarms alone.' })
  nodes!: AlarmRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('AlarmPayload', { description: 'What became of a change of an alarm.' })
@ForAlarmHandlers
export class AlarmPayload {
  @Field(() => AlarmType, { nullable: true, description: 'The alarm as it is now.' })
  alarm!: AlarmRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('AlarmSettings', { description: 'What a program says of its alarms.' })
@ForAlarmReaders
export class AlarmSettingsType {
  @Field(() => String, { description: 'The team whose tasks they become.' })
  team!: string;

  @Field(() => [String], { description: 'Words that never ring, as they are counted.' })
  ignoredWords!: string[];
}
