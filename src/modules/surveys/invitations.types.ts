import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { InvitationRecord } from './invitation-record.js';
import type { InvitationStatus } from './survey.js';
import { InvitationStatusEnum } from './surveys.enums.js';
import { ForAsked, ForInviting, ForKeepers } from './surveys.types.js';

@ObjectType('SurveyInvitation', { implements: Node, simpleResolvers: true, description: 'That somebody is asked.' })
@ForAsked
export class SurveyInvitation extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => InvitationStatusEnum, { description: 'Where it stands; OPEN also where it has expired, see `expiresAt`.' })
  status!: InvitationStatus;

  @Field(() => DateTime, { nullable: true, description: 'When it was issued.' })
  issuedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it can be answered.' })
  expiresAt!: Date | null;

  @Field(() => Int, { description: 'How often it was said again.' })
  reminders!: number;

  @ForKeepers
  @Field(() => DateTime, { description: 'When it was, or is, to be issued.' })
  dueAt!: Date;

  @ForKeepers
  @Field(() => String, { nullable: true, description: 'What it is for, e.g. purchase:42; null where somebody made it.' })
  cause!: string | null;

  @ForInviting
  @Field(() => String, {
    nullable: true,
    description: 'The token of its link, while it can be answered. Whoever has it can answer, once: send it to its member alone.',
  })
  link!: string | null;
}

@ObjectType('SurveyInvitationEdge', { description: 'An invitation and its place in the list.' })
@ForAsked
export class SurveyInvitationEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => SurveyInvitation, { description: 'The invitation.' })
  node!: InvitationRecord;
}

@ObjectType('SurveyInvitationConnection', { description: 'A page of invitations, newest first.' })
@ForAsked
export class SurveyInvitationConnection {
  @Field(() => [SurveyInvitationEdge], { description: 'The invitations with their places.' })
  edges!: SurveyInvitationEdge[];

  @Field(() => [SurveyInvitation], { description: 'The invitations alone.' })
  nodes!: InvitationRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@InputType({ description: 'Whom to ask.' })
export class InviteToSurveyInput {
  @Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the survey.' })
  surveyCode!: string;

  @Field(() => MemberRef, {
    nullable: true,
    description: 'Whom. Left out: a link for somebody who is no member, who is paid nothing; not for an anonymous survey.',
  })
  member?: MemberRef | null;

  @Field(() => Int, { nullable: true, description: 'How many days it is good, 1 to 365; as the survey says if left out.' })
  expiresDays?: number | null;
}

@InputType({ description: 'Which invitation.' })
export class RevokeSurveyInvitationInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;
}

@ObjectType('SurveyInvitationPayload', { description: 'What became of an invitation.' })
@ForInviting
export class SurveyInvitationPayload {
  @Field(() => SurveyInvitation, { nullable: true, description: 'The invitation.' })
  invitation!: InvitationRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
