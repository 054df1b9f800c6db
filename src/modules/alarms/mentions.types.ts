import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { Node } from '../../kernel/node.js';
import { DateTime, Points } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import type { MentionRecord } from './mention-record.js';

/** Feeds of back ends, and of partners that listen for the brand. */
export const ForFeeds = Access('staff', 'server', 'partner', 'admin', { scope: 'mentions:write' });
/** Whoever records one sees what was recorded; the brand sees all. */
const ForMentionReaders = Access('staff', 'server', 'partner', 'admin', {
  scope: ['mentions:write', 'alarms:read', 'alarms:write'],
});

@ObjectType('Mention', { implements: Node, simpleResolvers: true, description: 'Something that somebody said in public.' })
@ForMentionReaders
export class MentionType extends Node {
  @Field(() => ID, { description: 'Opaque global id.' })
  override id!: string;

  @Field(() => String, { description: 'Where it was said, as a code.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The id of the post there.' })
  postId!: string | null;

  @Field(() => String, { description: 'What was said, as plain text; "-" where its member was erased.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read. The link is never followed.' })
  link!: string | null;

  @Field(() => Points, { description: 'How many people it may have reached.' })
  reach!: number;

  @Field(() => String, { nullable: true, description: 'What it falls under.' })
  category!: string | null;

  @Field(() => String, { nullable: true, description: 'The SKU that it is about.' })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'The store that it is about.' })
  store!: string | null;

  @Field(() => DateTime, { description: 'When it was said.' })
  at!: Date;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@InputType({ description: 'Something that somebody said in public.' })
export class MentionInput {
  @Field(() => String, { description: 'Where it was said, as a code, e.g. "weibo": lower-case letters, digits, - and _.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id of the post there: a post is recorded once, whatever key it comes with.',
  })
  postId?: string | null;

  @Field(() => String, { description: 'What was said: plain text of up to 5,000 characters, in any language.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who said it, by the name or id there: one author is counted once. It is kept as a digest only.',
  })
  author?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read: an http or https link. It is never followed.' })
  link?: string | null;

  @Field(() => Points, { defaultValue: 0, description: 'How many people it may have reached, e.g. the followers of its author.' })
  reach!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was said, at most 60 days ago; now if left out.' })
  occurredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What it falls under, e.g. a category of complaints.' })
  category?: string | null;

  @Field(() => String, { nullable: true, description: 'The SKU that it is about.' })
  product?: string | null;

  @Field(() => String, { nullable: true, description: 'The store that it is about.' })
  store?: string | null;

  @Field(() => MemberRef, { nullable: true, description: 'The member who said it, where it is known.' })
  member?: MemberRef | null;
}

@InputType({ description: 'A mention to record.' })
export class RecordMentionInput extends MentionInput {
  @Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' })
  idempotencyKey!: string;
}

@InputType({ description: 'Mentions to record: all of them, or none.' })
export class RecordMentionsInput {
  @Field(() => String, { description: 'Makes a repeat safe: the same key with the same input gives the first result.' })
  idempotencyKey!: string;

  @Field(() => [MentionInput], { description: '1 to 100.' })
  mentions!: MentionInput[];
}

@ObjectType('RecordMentionPayload', { description: 'What became of a mention.' })
@ForFeeds
export class RecordMentionPayload {
  @Field(() => MentionType, { nullable: true, description: 'The mention; the first one of its post.' })
  mention!: MentionRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('RecordMentionsPayload', { description: 'What became of mentions.' })
@ForFeeds
export class RecordMentionsPayload {
  @Field(() => [MentionType], { description: 'The mentions in the order of the input; none where one was refused.' })
  mentions!: MentionRecord[];

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
