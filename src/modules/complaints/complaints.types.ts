import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { ComplaintRecord } from './complaint-record.js';
import { ComplaintSeverityEnum, ComplaintStatusEnum } from './complaints.enums.js';
import type { Severity } from './severity.js';
import type { ComplaintStatus } from './states.js';

/** Whoever may file one sees what it filed: the member, and the brand's people and systems. Never a partner. */
export const ForComplainants = Access('member:self', 'staff', 'server', 'admin', {
  scope: ['complaints:read', 'complaints:write', 'members:write'],
});
/** Who reads those of others. */
export const ForReaders = Access('member:self', 'staff', 'server', 'admin', { scope: ['complaints:read', 'complaints:write'] });
/** What is not for the member. */
export const ForHandlers = Access('staff', 'server', 'admin', { scope: ['complaints:read', 'complaints:write'] });
export const ForHandling = Access('staff', 'server', 'admin', { scope: 'complaints:write' });

@ObjectType('Complaint', { implements: Node, simpleResolvers: true, description: 'Something that a member is not content with.' })
@ForComplainants
export class ComplaintType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'Its number, to be read out: C, the year, a counter and a check digit.' })
  number!: string;

  @Field(() => ComplaintStatusEnum, { description: 'How far it is.' })
  status!: ComplaintStatus;

  @Field(() => String, { description: 'The code of its category.' })
  category!: string;

  @Field(() => String, { description: 'What it is about, in one line. Plain text, never markup.' })
  subject!: string;

  @Field(() => String, { description: 'What the member said when it was filed. Plain text, never markup.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The order that it is about.' })
  orderId!: string | null;

  @Field(() => DateTime, { description: 'When it was filed.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the first response is due; null while the member is waited for.' })
  respondBy!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the proposal is due; null while the member is waited for.' })
  proposeBy!: Date | null;

  @Field(() => Boolean, { description: 'Whether the member waits for more than was promised.' })
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Whether the member was asked something: until it answers, the clock stands still.' })
  waitingForMember!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was first answered.' })
  respondedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was first said how it is to be put right.' })
  proposedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was put right.' })
  resolvedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was over.' })
  closedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when the member can say that it is not put right after all.' })
  reopenUntil!: Date | null;

  @Field(() => String, { nullable: true, description: 'How it was put right, or why it was closed, as a code.' })
  resolution!: string | null;

  @Field(() => Int, { nullable: true, description: 'How content the member is, 1 to 5; null until it has said so.' })
  score!: number | null;

  @Field(() => String, { nullable: true, description: 'What it said with that. Plain text.' })
  scoreComment!: string | null;

  @ForHandlers
  @Field(() => ComplaintSeverityEnum, { description: 'How grave it is.' })
  severity!: Severity;

  @ForHandlers
  @Field(() => String, { description: 'The team that has it.' })
  team!: string;

  @ForHandlers
  @Field(() => String, { nullable: true, description: 'Who has it, e.g. "staff:anna".' })
  assignee!: string | null;

  @ForHandlers
  @Field(() => Int, { description: 'How often it climbed because a deadline was missed.' })
  level!: number;

  @ForHandlers
  @Field(() => String, { nullable: true, description: 'The tier that the member had when it was filed.' })
  tier!: string | null;

  @ForHandlers
  @Field(() => String, { nullable: true, description: 'The store of the order.' })
  store!: string | null;

  @ForHandlers
  @Field(() => Boolean, { description: 'Whether a first response was ever too late.' })
  responseBreached!: boolean;

  @ForHandlers
  @Field(() => Boolean, { description: 'Whether a proposal was ever too late.' })
  proposalBreached!: boolean;

  @ForHandlers
  @Field(() => String, { description: 'Who filed it.' })
  createdBy!: string;
}

@ObjectType('ComplaintEdge', { description: 'A complaint and its place in the list.' })
@ForReaders
export class ComplaintEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => ComplaintType, { description: 'The complaint.' })
  node!: ComplaintRecord;
}

@ObjectType('ComplaintConnection', { description: 'A page of complaints, newest first.' })
@ForReaders
export class ComplaintConnection {
  @Field(() => [ComplaintEdge], { description: 'The complaints with their places.' })
  edges!: ComplaintEdge[];

  @Field(() => [ComplaintType], { description: 'The complaints alone.' })
  nodes!: ComplaintRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('FileComplaintPayload', { description: 'What became of a complaint that was filed.' })
@ForComplainants
export class FileComplaintPayload {
  @Field(() => ComplaintType, { nullable: true, description: 'The complaint.' })
  complaint!: ComplaintRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('ComplaintPayload', { description: 'What became of a change of a complaint.' })
@Access('member:self', 'staff', 'server', 'admin', { scope: 'complaints:write' })
export class ComplaintPayload {
  @Field(() => ComplaintType, { nullable: true, description: 'The complaint as it is now.' })
  complaint!: ComplaintRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
