import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { ForAuthors, ForBrand, ForModerators, ForReaders } from './access.js';
import { ContributionDeedEnum, ContributionKindEnum, ContributionStatusEnum, ReportReasonEnum } from './community.enums.js';
import type { ContributionDeed, ContributionKind, ContributionStatus } from './contribution.js';
import type { ContributionRecord } from './contribution-record.js';
import type { ReportReason } from './opinions.js';

@ObjectType('ContributionPhoto', {
  simpleResolvers: true,
  description: "A picture in the brand's own storage. The server keeps the link and never follows it.",
})
@ForReaders
export class ContributionPhoto {
  @Field(() => String, { description: 'Its https link.' })
  url!: string;

  @Field(() => String, { description: 'Its media type, as its author said.' })
  contentType!: string;

  @Field(() => Points, { description: 'Its size in bytes, as its author said.' })
  bytes!: number;
}

@ObjectType('Contribution', {
  implements: Node,
  simpleResolvers: true,
  description: 'What a member wrote: a review of a product, or a post about a topic.',
})
@ForReaders
export class ContributionType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => ContributionKindEnum, { description: 'What it is.' })
  kind!: ContributionKind;

  @Field(() => ContributionStatusEnum, { description: 'Whether others can read it.' })
  status!: ContributionStatus;

  @Field(() => String, { description: 'What was written. Plain text, never markup; "-" where it was taken back.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'POST: the code of the topic.' })
  topic!: string | null;

  @Field(() => String, { nullable: true, description: 'REVIEW: the product.' })
  sku!: string | null;

  @Field(() => Int, { nullable: true, description: 'REVIEW: 1 (bad) to 5 (good).' })
  stars!: number | null;

  @Field(() => Boolean, { description: 'REVIEW: whether the member bought the product with an order of its own.' })
  verified!: boolean;

  @Field(() => Int, { description: 'How many members like it; of a review: find it helpful.' })
  likes!: number;

  @Field(() => Int, { description: 'REVIEW: how many members find it unhelpful.' })
  dislikes!: number;

  @Field(() => Boolean, { description: 'POST: whether the brand features it.' })
  featured!: boolean;

  @Field(() => Int, { description: 'How often its author changed it.' })
  edits!: number;

  @Field(() => String, { nullable: true, description: 'What the brand says to it. Plain text.' })
  reply!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the brand replied.' })
  repliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is not shown, as a code.' })
  reasonCode!: string | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was first shown.' })
  publishedAt!: Date | null;

  @ForBrand
  @Field(() => Int, { description: 'How many members reported it since staff last looked.' })
  reports!: number;

  @ForBrand
  @Field(() => Boolean, { description: 'Whether it was removed for abuse.' })
  abuse!: boolean;

  @ForBrand
  @Field(() => String, { nullable: true, description: 'REVIEW: the order that it names.' })
  orderId!: string | null;

  @ForBrand
  @Field(() => String, { description: 'Who wrote it down.' })
  createdBy!: string;

  @ForBrand
  @Field(() => DateTime, { nullable: true, description: 'Since when staff have seen it as it is; null: they have to look.' })
  moderatedAt!: Date | null;

  @ForBrand
  @Field(() => String, { nullable: true, description: 'Who looked last.' })
  moderatedBy!: string | null;

  @ForBrand
  @Field(() => String, { nullable: true, description: 'Who replied.' })
  repliedBy!: string | null;
}

@ObjectType('ContributionEdge', { description: 'A contribution and its place in the list.' })
@ForReaders
export class ContributionEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => ContributionType, { description: 'The contribution.' })
  node!: ContributionRecord;
}

@ObjectType('ContributionConnection', { description: 'A page of contributions.' })
@ForReaders
export class ContributionConnection {
  @Field(() => [ContributionEdge], { description: 'The contributions with their places.' })
  edges!: ContributionEdge[];

  @Field(() => [ContributionType], { description: 'The contributions alone.' })
  nodes!: ContributionRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('ContributionChange', { simpleResolvers: true, description: 'Something that was done to a contribution, in codes.' })
@ForBrand
export class ContributionChange {
  @Field(() => ContributionDeedEnum, { description: 'What.' })
  what!: ContributionDeed;

  @Field(() => String, { nullable: true, description: 'Why, as a code.' })
  reasonCode!: string | null;

  @Field(() => ContributionStatusEnum, { description: 'The status from then on.' })
  status!: ContributionStatus;

  @Field(() => String, { description: 'Who did it.' })
  actor!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType('ContributionVersion', { simpleResolvers: true, description: 'What a contribution was before it was edited.' })
@ForBrand
export class ContributionVersion {
  @Field(() => String, { description: 'What was written.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'REVIEW: the stars.' })
  stars!: number | null;

  @Field(() => DateTime, { description: 'Until when.' })
  at!: Date;
}

@ObjectType('ContributionReport', { simpleResolvers: true, description: 'What a member reported. Not which member.' })
@ForBrand
export class ContributionReport {
  @Field(() => ReportReasonEnum, { description: 'Why.' })
  reason!: ReportReason;

  @Field(() => String, { nullable: true, description: 'What it said with that. Plain text.' })
  note!: string | null;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;

  @Field(() => Boolean, { description: 'Whether staff have looked since.' })
  handled!: boolean;
}

@ObjectType('ProductRating', { description: 'What published reviews of a product come to.' })
@ForReaders
export class ProductRating {
  @Field(() => String, { description: 'The product.' })
  sku!: string;

  @Field(() => Int, { description: 'How many there are.' })
  reviews!: number;

  @Field(() => String, { nullable: true, description: 'Their average stars, two decimals; null without a review.' })
  average!: string | null;

  @Field(() => [Int], { description: 'How many have 1, 2, 3, 4 and 5 stars, in this order.' })
  histogram!: number[];
}

@ObjectType('ContributionPayload', { description: 'What became of a contribution.' })
@ForAuthors
export class ContributionPayload {
  @Field(() => ContributionType, {
    nullable: true,
    description: 'The contribution as it is now; null where it is not for the caller to see.',
  })
  contribution!: ContributionRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('ModerateContributionPayload', { description: 'What staff made of a contribution.' })
@ForModerators
export class ModerateContributionPayload {
  @Field(() => ContributionType, { nullable: true, description: 'The contribution as it is now.' })
  contribution!: ContributionRecord | null;

  @Field(() => [LedgerEntry], { description: "What it wrote into its author's wallets: rewards given, or taken back." })
  entries!: EntryView[];

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
