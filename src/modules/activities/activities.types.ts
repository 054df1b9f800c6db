import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import type { Attributes } from '../../kernel/attributes.js';
import { Node } from '../../kernel/node.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Json } from '../../kernel/scalars/index.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { RuleGiftType, RuleOutcome } from '../earning/index.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { SchemeStatusEnum } from '../programs/index.js';

const ERRORS = 'Empty on success.';

@ObjectType('Activity', {
  simpleResolvers: true,
  description:
    'Something that members do and the brand reports, e.g. a review: earning rules with the trigger ACTIVITY reward it.',
})
@Access('staff', 'server', 'partner', 'admin', { scope: ['program:read', 'program:write', 'activities:write'] })
export class Activity {
  @Field(() => String, { description: 'Its code, which never changes.' })
  code!: string;

  @Field(() => String, { description: 'For people.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether a member may report it itself.' })
  selfReported!: boolean;

  @Field(() => SchemeStatusEnum, { description: 'Whether it can be reported.' })
  status!: SchemeStatus;

  @Field(() => Int, { description: 'How often it was changed, from 1.' })
  version!: number;

  @Field(() => DateTime, { description: 'Since when it is as it is.' })
  validFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null without end.' })
  validUntil!: Date | null;
}

@ObjectType('ActivityPayload', { description: 'An activity that was changed, or why it was not.' })
@Access('staff', 'admin', { scope: 'program:write' })
export class ActivityPayload {
  @Field(() => Activity, { nullable: true, description: 'The activity.' })
  activity!: Activity | null;

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}

@ObjectType('ReportedActivity', { implements: Node, simpleResolvers: true, description: 'Something that a member did.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
export class ReportedActivity extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'The code of the activity.' })
  activity!: string;

  @Field(() => String, { nullable: true, description: 'What the brand calls this very thing.' })
  externalRef!: string | null;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => Json, { description: 'What was reported of it, by name.' })
  attributes!: Attributes;

  @Field(() => [RuleOutcome], { description: 'Why it earned what it earned, readable for ever.' })
  outcomes!: RuleOutcome[];

  @Field(() => [RuleGiftType], { description: 'What rules gave for it that is no points.' })
  gifts!: RuleGiftType[];
}

@ObjectType('ReportedActivityEdge', { description: 'An activity and its place in the list.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
export class ReportedActivityEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => ReportedActivity, { description: 'The activity.' })
  node!: object;
}

@ObjectType('ReportedActivityConnection', { description: "A page of a member's activities, in the order of recording." })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
export class ReportedActivityConnection {
  @Field(() => [ReportedActivityEdge], { description: 'The activities with their places.' })
  edges!: ReportedActivityEdge[];

  @Field(() => [ReportedActivity], { description: 'The activities.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType('RecordActivityPayload', { description: 'What an activity earned.' })
@Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
export class RecordActivityPayload {
  @Field(() => Boolean, { description: 'False when this very thing had been recorded under its external reference already.' })
  created!: boolean;

  @Field(() => [LedgerEntry], { description: 'What it wrote into the ledger.' })
  entries!: EntryView[];

  @Field(() => [RuleOutcome], { description: 'What each rule did.' })
  outcomes!: RuleOutcome[];

  @Field(() => [RuleGiftType], { description: 'What rules gave that is no points.' })
  gifts!: RuleGiftType[];

  @Field(() => [UserError], { description: ERRORS })
  userErrors!: InputError[];
}
