import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Points } from '../../kernel/scalars/index.js';
import { ContributionKindEnum, ContributionStatusEnum, ModerationEnum, ReportReasonEnum } from './community.enums.js';
import type { ContributionKind, ContributionStatus, Decision } from './contribution.js';
import type { ReportReason } from './opinions.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';
const MEMBER = "Who; a member's token stands for itself.";
const TEXT =
  'Plain text of up to 5,000 characters. Markup is kept letter by letter and never read as such; control characters are refused.';
const WHICH = 'The contribution.';

@InputType({ description: "A picture in the brand's own storage." })
export class ContributionPhotoInput {
  @Field(() => String, { description: 'Its https link, up to 2,000 characters. It is never followed.' })
  url!: string;

  @Field(() => String, { description: 'Its media type: a common image that cannot run anything.' })
  contentType!: string;

  @Field(() => Points, { description: 'Its size in bytes, at most 100 MiB.' })
  bytes!: number;
}

@InputType({ description: 'A review of a product: one a member and product, for ever.' })
export class WriteReviewInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: MEMBER })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The product, up to 200 characters.' })
  sku!: string;

  @Field(() => Int, { description: '1 (bad) to 5 (good).' })
  stars!: number;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => [ContributionPhotoInput], { nullable: true, description: 'Pictures, at most 10.' })
  photos?: ContributionPhotoInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The order with which the member bought it: it makes the review a verified one.',
  })
  orderId?: string | null;

  @Field(() => String, { nullable: true, description: 'The line of that order; the first with the product if left out.' })
  lineId?: string | null;
}

@InputType({ description: 'A post about a topic.' })
export class WritePostInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: MEMBER })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of the topic.' })
  topic!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => [ContributionPhotoInput], { nullable: true, description: 'Pictures, at most 10.' })
  photos?: ContributionPhotoInput[] | null;
}

@InputType({ description: 'What its author makes of a contribution. What it was is kept for staff.' })
export class EditContributionInput {
  @Field(() => ID, { description: WHICH })
  contributionId!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'REVIEW: other stars.' })
  stars?: number | null;

  @Field(() => [ContributionPhotoInput], { nullable: true, description: 'All pictures; they stay if left out.' })
  photos?: ContributionPhotoInput[] | null;
}

@InputType({ description: 'A contribution that its author takes back. Its text goes for good.' })
export class WithdrawContributionInput {
  @Field(() => ID, { description: WHICH })
  contributionId!: string;
}

@InputType({ description: 'What a member thinks of what another wrote.' })
export class LikeContributionInput {
  @Field(() => ID, { description: WHICH })
  contributionId!: string;

  @Field(() => MemberRef, { nullable: true, description: MEMBER })
  member?: MemberRef | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'True: likes it, or finds it helpful; false: finds the review unhelpful; null: neither any more.',
  })
  opinion?: boolean | null;
}

@InputType({ description: 'Something that staff should look at.' })
export class ReportContributionInput {
  @Field(() => ID, { description: WHICH })
  contributionId!: string;

  @Field(() => MemberRef, { nullable: true, description: MEMBER })
  member?: MemberRef | null;

  @Field(() => ReportReasonEnum, { description: 'Why.' })
  reason!: ReportReason;

  @Field(() => String, { nullable: true, description: 'What to look at, up to 1,000 characters of plain text.' })
  note?: string | null;
}

@InputType({ description: 'What staff make of a contribution.' })
export class ModerateContributionInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: WHICH })
  contributionId!: string;

  @Field(() => ModerationEnum, { description: 'What.' })
  decision!: Decision;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as a code: 1 to 60 letters, digits, hyphens and underscores; needed with REJECT.',
  })
  reasonCode?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'REJECT: whether it is abuse.' })
  abuse!: boolean;
}

@InputType({ description: 'What the brand says to a contribution, for all to read.' })
export class ReplyToContributionInput {
  @Field(() => ID, { description: WHICH })
  contributionId!: string;

  @Field(() => String, { nullable: true, description: 'Up to 2,000 characters of plain text; null takes it back.' })
  text?: string | null;
}

@InputType({ description: 'Which contributions: all that is given must hold.' })
export class ContributionFilter {
  @Field(() => ContributionKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: ContributionKind | null;

  @Field(() => [ContributionStatusEnum], { nullable: true, description: 'With one of these statuses.' })
  statuses?: ContributionStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of the member of this id.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'About this topic.' })
  topic?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this product.' })
  sku?: string | null;

  @Field(() => Int, { nullable: true, description: 'With so many stars.' })
  stars?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that staff have to look at, what waits longest first.',
  })
  queued?: boolean | null;
}
