import { Field, ID, InputType, Int } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Points } from '../../kernel/scalars/index.js';
import { ComplaintAnswerEnum, ComplaintMoveEnum, ComplaintSeverityEnum, ComplaintStatusEnum } from './complaints.enums.js';
import type { Severity } from './severity.js';
import type { ComplaintStatus, MemberMove, StaffMove } from './states.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';
const NUMBER = 'The number of the complaint; lower case, spaces and hyphens do not matter.';
const TEXT =
  'Plain text of up to 5,000 characters. Markup is kept letter by letter and never read as such; control characters are refused.';

@InputType({ description: "A file in the brand's own storage." })
export class ComplaintAttachmentInput {
  @Field(() => String, { description: 'Its https link, up to 2,000 characters. It is never followed.' })
  url!: string;

  @Field(() => String, { description: 'Its media type: a common image, video or audio, application/pdf, or text/plain.' })
  contentType!: string;

  @Field(() => Points, { description: 'Its size in bytes, at most 100 MiB.' })
  bytes!: number;
}

@InputType({ description: 'A complaint to file.' })
export class FileComplaintInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who complains; a member's token stands for itself." })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of a category.' })
  category!: string;

  @Field(() => String, { description: 'What it is about, in one line of up to 200 characters.' })
  subject!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The order that it is about, of the same member.' })
  orderId?: string | null;

  @Field(() => [String], { nullable: true, description: 'The lines of that order that it is about.' })
  lineIds?: string[] | null;

  @Field(() => [ComplaintAttachmentInput], { nullable: true, description: 'Files, at most 10.' })
  attachments?: ComplaintAttachmentInput[] | null;
}

@InputType({ description: 'Something to say about a complaint.' })
export class AddComplaintMessageInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => String, { description: TEXT })
  text!: string;

  @Field(() => [ComplaintAttachmentInput], { nullable: true, description: 'Files, at most 10.' })
  attachments?: ComplaintAttachmentInput[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True: for staff alone, never shown to the member.' })
  internal!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True: the clock stands still until the member answers. Staff only.',
  })
  waitForMember!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'True: a back end passes on what the member says.' })
  fromMember!: boolean;
}

@InputType({ description: 'What staff do with a complaint.' })
export class MoveComplaintInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => ComplaintMoveEnum, { description: 'What.' })
  move!: StaffMove;

  @Field(() => String, {
    nullable: true,
    description: `What is said to the member with it; needed with PROPOSE and RESOLVE. ${TEXT}`,
  })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How it was put right, or why it is closed, as a code: 1 to 60 letters, digits, - and _; needed with RESOLVE and CLOSE.',
  })
  code?: string | null;
}

@InputType({ description: 'What the member says to how its complaint is handled.' })
export class AnswerComplaintInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => ComplaintAnswerEnum, { description: 'What.' })
  answer!: MemberMove;

  @Field(() => String, { nullable: true, description: `Why; needed with REOPEN. ${TEXT}` })
  text?: string | null;
}

@InputType({ description: 'What staff decide about a complaint. What is left out stays.' })
export class UpdateComplaintInput {
  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Another category; it brings its severity and team, unless they are given.',
  })
  category?: string | null;

  @Field(() => ComplaintSeverityEnum, { nullable: true, description: 'Another severity.' })
  severity?: Severity | null;

  @Field(() => String, { nullable: true, description: 'Another team: whoever has least there gets it.' })
  team?: string | null;

  @Field(() => String, { nullable: true, description: 'Another person, e.g. "staff:anna".' })
  assignee?: string | null;
}

@InputType({ description: 'How content a member is.' })
export class RateComplaintInput {
  @Field(() => String, { description: NUMBER })
  number!: string;

  @Field(() => Int, { description: '1 (not at all) to 5 (very).' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why, up to 1,000 characters of plain text.' })
  comment?: string | null;
}

@InputType({ description: 'Which complaints: all that is given must hold.' })
export class ComplaintFilter {
  @Field(() => [ComplaintStatusEnum], { nullable: true, description: 'With one of these statuses.' })
  statuses?: ComplaintStatus[] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these categories.' })
  categories?: string[] | null;

  @Field(() => [ComplaintSeverityEnum], { nullable: true, description: 'Of one of these severities.' })
  severities?: Severity[] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these teams.' })
  teams?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Of this person.' })
  assignee?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the member of this id.' })
  memberId?: string | null;

  @Field(() => String, { nullable: true, description: 'About this order.' })
  orderId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those for which the member waits for more than was promised.',
  })
  overdue?: boolean | null;
}
