import { Field, InputType, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { ForReaders, ForSettings } from './access.js';
import type { TopicRecord } from './records.js';

@InputType({ description: 'What something is called in one language.' })
export class CommunityTextInput {
  @Field(() => String, { description: 'A BCP 47 tag, e.g. zh-CN.' })
  language!: string;

  @Field(() => String, { description: 'Up to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Up to 5,000 characters.' })
  description?: string | null;
}

@InputType({ description: 'A topic: all that it says is replaced. What was written about it stays.' })
export class SaveTopicInput {
  @Field(() => String, { description: 'Its code: up to 63 lower-case letters, digits, - and _. A new one makes a topic.' })
  code!: string;

  @Field(() => String, { description: 'What it is called, up to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, up to 5,000 characters.' })
  description?: string | null;

  @Field(() => [CommunityTextInput], { nullable: true, description: 'The same in other languages, at most 20.' })
  texts?: CommunityTextInput[] | null;

  @Field(() => [String], { nullable: true, description: 'The codes of the tiers whose members write; all if left out.' })
  tiers?: string[] | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether posts are shown only when staff have approved them.' })
  moderated!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'From when members write; at once if left out.' })
  opensAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when; without end if left out.' })
  closesAt?: Date | null;
}

@ObjectType('CommunityText', { simpleResolvers: true, description: 'What something is called in one language.' })
@ForReaders
export class CommunityText {
  @Field(() => String, { description: 'A BCP 47 tag.' })
  language!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;
}

@ObjectType('Topic', { simpleResolvers: true, description: 'Something that members write about.' })
@ForReaders
export class TopicType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: "What it is called, in the caller's language where it is told in it." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description!: string | null;

  @Field(() => [CommunityText], { description: 'The same in other languages.' })
  texts!: CommunityText[];

  @Field(() => [String], {
    nullable: true,
    description: 'The codes of the tiers whose members write; null for all. Everybody reads.',
  })
  tiers!: string[] | null;

  @Field(() => Boolean, { description: 'Whether posts are shown only when staff have approved them.' })
  moderated!: boolean;

  @Field(() => Boolean, { description: 'Whether members write now.' })
  open!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'From when members write.' })
  opensAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when.' })
  closesAt!: Date | null;
}

@ObjectType('TopicEdge', { description: 'A topic and its place in the list.' })
@ForReaders
export class TopicEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => TopicType, { description: 'The topic.' })
  node!: TopicRecord;
}

@ObjectType('TopicConnection', { description: 'A page of topics, by their codes.' })
@ForReaders
export class TopicConnection {
  @Field(() => [TopicEdge], { description: 'The topics with their places.' })
  edges!: TopicEdge[];

  @Field(() => [TopicType], { description: 'The topics alone.' })
  nodes!: TopicRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('SaveTopicPayload', { description: 'What became of a topic.' })
@ForSettings
export class SaveTopicPayload {
  @Field(() => TopicType, { nullable: true, description: 'The topic.' })
  topic!: TopicRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
