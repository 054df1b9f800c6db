import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import type { AlarmChange } from './alarm-rows.js';
import { AlarmChangeKindEnum, SignalKindEnum } from './alarms.enums.js';
import { ForAlarmReaders } from './alarms.types.js';
import type { AffectedRow, ShownSignal } from './read-alarms.js';
import type { SignalKind } from './signal.js';

@ObjectType('Signal', {
  simpleResolvers: true,
  description: 'Somebody had something to say: about what and in which words, without the text. The text is at its source.',
})
@ForAlarmReaders
export class SignalType {
  @Field(() => SignalKindEnum, { description: 'Where it was said.' })
  kind!: SignalKind;

  @Field(() => ID, { description: 'The node it comes from, to be read with `node`.' })
  sourceId!: string;

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'The category of the complaint, or what else it falls under.' })
  category!: string | null;

  @Field(() => [String], { description: 'The SKUs that it is about.' })
  products!: string[];

  @Field(() => String, { nullable: true, description: 'The store.' })
  store!: string | null;

  @Field(() => [String], { description: 'Its words, each once, in no order; none of a member who was erased.' })
  words!: string[];

  @Field(() => Points, { description: 'How many people it may have reached.' })
  reach!: number;
}

@ObjectType('SignalEdge', { description: 'A signal and its place in the list.' })
@ForAlarmReaders
export class SignalEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => SignalType, { description: 'The signal.' })
  node!: ShownSignal;
}

@ObjectType('SignalConnection', { description: 'A page of signals, in the order in which they were recorded.' })
@ForAlarmReaders
export class SignalConnection {
  @Field(() => [SignalEdge], { description: 'The signals with their places.' })
  edges!: SignalEdge[];

  @Field(() => [SignalType], { description: 'The signals alone.' })
  nodes!: ShownSignal[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('AffectedMember', { simpleResolvers: true, description: 'A member that an alarm concerns.' })
@ForAlarmReaders
export class AffectedMember {
  @Field(() => Boolean, { description: 'Whether it has spoken.' })
  spoke!: boolean;

  @Field(() => Boolean, { description: 'Whether it bought the product in the 30 days before the alarm.' })
  bought!: boolean;
}

@ObjectType('AffectedMemberEdge', { description: 'A member and its place in the list.' })
@ForAlarmReaders
export class AffectedMemberEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => AffectedMember, { description: 'The member.' })
  node!: AffectedRow;
}

@ObjectType('AffectedMemberConnection', { description: 'A page of members that an alarm or a crisis concerns.' })
@ForAlarmReaders
export class AffectedMemberConnection {
  @Field(() => [AffectedMemberEdge], { description: 'The members with their places.' })
  edges!: AffectedMemberEdge[];

  @Field(() => [AffectedMember], { description: 'The members alone.' })
  nodes!: AffectedRow[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('AlarmChange', { simpleResolvers: true, description: 'Something that was done to an alarm.' })
@ForAlarmReaders
export class AlarmChangeType {
  @Field(() => AlarmChangeKindEnum, { description: 'What.' })
  what!: AlarmChange['what'];

  @Field(() => String, { nullable: true, description: 'More of it, as a code.' })
  detail!: string | null;

  @Field(() => String, { description: 'Who did it; "system" where nobody did.' })
  actor!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}
