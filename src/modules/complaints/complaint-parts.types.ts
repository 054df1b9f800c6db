import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import type { ChangeKind } from './complaint.js';
import { ComplaintChangeKindEnum, ComplaintMessageKindEnum, ComplaintStatusEnum } from './complaints.enums.js';
import { ForComplainants, ForHandlers } from './complaints.types.js';
import type { MessageKind } from './record-changes.js';
import type { ComplaintStatus } from './states.js';

@ObjectType('ComplaintItem', { simpleResolvers: true, description: 'A line of the order that a complaint is about.' })
@ForComplainants
export class ComplaintItem {
  @Field(() => String, { description: 'The id of the line within its order.' })
  lineId!: string;

  @Field(() => String, { nullable: true, description: 'The SKU.' })
  sku!: string | null;

  @Field(() => String, { nullable: true, description: 'The category of the product.' })
  category!: string | null;
}

@ObjectType('ComplaintAttachment', {
  simpleResolvers: true,
  description: "A file in the brand's own storage. The server keeps the link and never follows it.",
})
@ForComplainants
export class ComplaintAttachment {
  @Field(() => String, { description: 'Its https link.' })
  url!: string;

  @Field(() => String, { description: 'Its media type, as whoever attached it said.' })
  contentType!: string;

  @Field(() => Points, { description: 'Its size in bytes, as whoever attached it said.' })
  bytes!: number;
}

@ObjectType('ComplaintMessage', { simpleResolvers: true, description: 'Something that was said about a complaint.' })
@ForComplainants
export class ComplaintMessage {
  @Field(() => ID, { description: 'Its id, unique within the program.' })
  id!: string;

  @Field(() => ComplaintMessageKindEnum, { description: 'Who speaks to whom.' })
  kind!: MessageKind;

  @ForHandlers
  @Field(() => String, { description: 'Who said it, e.g. "staff:anna".' })
  author!: string;

  @Field(() => String, { description: 'What was said. Plain text, never markup.' })
  text!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => [ComplaintAttachment], { description: 'The files that came with it.' })
  attachments!: ComplaintAttachment[];
}

@ObjectType('ComplaintMessageEdge', { description: 'A message and its place in the list.' })
@ForComplainants
export class ComplaintMessageEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => ComplaintMessage, { description: 'The message.' })
  node!: ComplaintMessage;
}

@ObjectType('ComplaintMessageConnection', { description: 'A page of messages, oldest first.' })
@ForComplainants
export class ComplaintMessageConnection {
  @Field(() => [ComplaintMessageEdge], { description: 'The messages with their places.' })
  edges!: ComplaintMessageEdge[];

  @Field(() => [ComplaintMessage], { description: 'The messages alone.' })
  nodes!: ComplaintMessage[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('ComplaintChange', { simpleResolvers: true, description: 'Something that was done to a complaint, in codes.' })
@ForHandlers
export class ComplaintChangeType {
  @Field(() => ComplaintChangeKindEnum, { description: 'What.' })
  what!: ChangeKind;

  @Field(() => String, { nullable: true, description: 'What it was before.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it was then.' })
  after!: string | null;

  @Field(() => ComplaintStatusEnum, { description: 'The status from then on.' })
  status!: ComplaintStatus;

  @Field(() => String, { description: 'Who did it.' })
  actor!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('ComplaintChangeEdge', { description: 'A change and its place in the history.' })
@ForHandlers
export class ComplaintChangeEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => ComplaintChangeType, { description: 'The change.' })
  node!: ComplaintChangeType;
}

@ObjectType('ComplaintChangeConnection', { description: 'A page of the history, oldest first.' })
@ForHandlers
export class ComplaintChangeConnection {
  @Field(() => [ComplaintChangeEdge], { description: 'The changes with their places.' })
  edges!: ComplaintChangeEdge[];

  @Field(() => [ComplaintChangeType], { description: 'The changes alone.' })
  nodes!: ComplaintChangeType[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('ComplaintReportLine', {
  simpleResolvers: true,
  description: 'Complaints of a period that have something in common.',
})
@ForHandlers
export class ComplaintReportLine {
  @Field(() => String, { nullable: true, description: 'What they have in common; null for none, e.g. no store.' })
  key!: string | null;

  @Field(() => Int, { description: 'How many were filed.' })
  filed!: number;

  @Field(() => Int, { description: 'How many of them are not put right.' })
  unsolved!: number;

  @Field(() => Int, { description: 'How many of them had a first response that was too late, or have none although it is due.' })
  responseBreaches!: number;

  @Field(() => Int, { description: 'The same for proposals.' })
  proposalBreaches!: number;

  @Field(() => Int, { nullable: true, description: 'Seconds from filing to the first response: the median.' })
  responseP50!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same: what nine of ten do not exceed.' })
  responseP90!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds from filing until it was put right: the median.' })
  resolutionP50!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same: what nine of ten do not exceed.' })
  resolutionP90!: number | null;

  @Field(() => Int, { description: 'How many members said how content they are.' })
  scores!: number;

  @Field(() => String, { nullable: true, description: 'Their average, two decimals.' })
  averageScore!: string | null;

  @Field(() => Points, { description: 'What was given as goodwill, in points; coupons by what they count.' })
  goodwillPoints!: number;
}
