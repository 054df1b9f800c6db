import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { InputError, UserError } from '../../kernel/user-error.js';
import { type EntryView, LedgerEntry } from '../ledger/index.js';
import { ForAuthors, ForReaders, ForSettings } from './access.js';
import { PollShowsEnum } from './community.enums.js';
import type { Shows } from './poll.js';
import type { PollRecord } from './records.js';
import { CommunityText, CommunityTextInput } from './topics.types.js';

const KEY = 'Makes a repeat safe: the same key with the same input gives the first result.';

@InputType({ description: 'Something that can be chosen.' })
export class PollOptionInput {
  @Field(() => String, { description: 'Its code, unique within the poll.' })
  code!: string;

  @Field(() => String, { description: 'What it is called, up to 200 characters.' })
  title!: string;

  @Field(() => [CommunityTextInput], { nullable: true, description: 'The same in other languages, at most 20.' })
  texts?: CommunityTextInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The post that it came from: its author is rewarded when it wins.' })
  contributionId?: string | null;
}

@InputType({
  description: 'A poll: all that it says is replaced. Once there are votes only its texts, what is shown and its end change.',
})
export class SavePollInput {
  @Field(() => String, { description: 'Its code: up to 63 lower-case letters, digits, - and _. A new one makes a poll.' })
  code!: string;

  @Field(() => String, { description: 'The question, up to 200 characters.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it, up to 5,000 characters.' })
  description?: string | null;

  @Field(() => [CommunityTextInput], { nullable: true, description: 'The same in other languages, at most 20.' })
  texts?: CommunityTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'The topic that it belongs to.' })
  topic?: string | null;

  @Field(() => [String], { nullable: true, description: 'The codes of the tiers whose members vote; all if left out.' })
  tiers?: string[] | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many options a member chooses at most.' })
  mostChoices!: number;

  @Field(() => PollShowsEnum, { defaultValue: 'AFTER_VOTE', description: 'When members see how it stands.' })
  shows!: Shows;

  @Field(() => DateTime, { nullable: true, description: 'From when members vote; at once if left out.' })
  opensAt?: Date | null;

  @Field(() => DateTime, { description: 'Until when.' })
  closesAt!: Date;

  @Field(() => [PollOptionInput], { description: 'What can be chosen, 2 to 50.' })
  options!: PollOptionInput[];
}

@InputType({ description: 'A vote, in place of an earlier one of the same member.' })
export class VotePollInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => MemberRef, { nullable: true, description: "Who votes; a member's token stands for itself." })
  member?: MemberRef | null;

  @Field(() => String, { description: 'The code of the poll.' })
  poll!: string;

  @Field(() => [String], { description: 'The codes of what is chosen.' })
  choices!: string[];
}

@InputType({ description: 'A poll that is decided.' })
export class SettlePollInput {
  @Field(() => String, { description: 'The code of the poll.' })
  poll!: string;
}

@ObjectType('PollOption', { simpleResolvers: true, description: 'Something that can be chosen.' })
@ForReaders
export class PollOptionType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: "What it is called, in the caller's language where it is told in it." })
  title!: string;

  @Field(() => [CommunityText], { description: 'The same in other languages.' })
  texts!: CommunityText[];

  @Field(() => ID, { nullable: true, description: 'The post that it came from.' })
  contributionId!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many chose it; null while the caller does not see how the poll stands.' })
  votes!: number | null;

  @Field(() => Boolean, { description: 'Whether it has most votes of a poll that is decided. Several can.' })
  won!: boolean;
}

@ObjectType('Poll', { simpleResolvers: true, description: 'A question to members.' })
@ForReaders
export class PollType {
  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => String, { description: "The question, in the caller's language where it is told in it." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  description!: string | null;

  @Field(() => [CommunityText], { description: 'The same in other languages.' })
  texts!: CommunityText[];

  @Field(() => String, { nullable: true, description: 'The code of the topic that it belongs to.' })
  topic!: string | null;

  @Field(() => [String], { nullable: true, description: 'The codes of the tiers whose members vote; null for all.' })
  tiers!: string[] | null;

  @Field(() => Int, { description: 'How many options a member chooses at most.' })
  mostChoices!: number;

  @Field(() => PollShowsEnum, { description: 'When members see how it stands.' })
  shows!: Shows;

  @Field(() => Boolean, { description: 'Whether members vote now.' })
  open!: boolean;

  @Field(() => DateTime, { description: 'From when members vote.' })
  opensAt!: Date;

  @Field(() => DateTime, { description: 'Until when.' })
  closesAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null until then.' })
  settledAt!: Date | null;
}

@ObjectType('PollEdge', { description: 'A poll and its place in the list.' })
@ForReaders
export class PollEdge {
  @Field(() => Cursor, { description: 'Its place.' })
  cursor!: string;

  @Field(() => PollType, { description: 'The poll.' })
  node!: PollRecord;
}

@ObjectType('PollConnection', { description: 'A page of polls, newest first.' })
@ForReaders
export class PollConnection {
  @Field(() => [PollEdge], { description: 'The polls with their places.' })
  edges!: PollEdge[];

  @Field(() => [PollType], { description: 'The polls alone.' })
  nodes!: PollRecord[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('PollPayload', { description: 'What became of a poll.' })
@ForSettings
export class PollPayload {
  @Field(() => PollType, { nullable: true, description: 'The poll as it is now.' })
  poll!: PollRecord | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('VotePollPayload', { description: 'What became of a vote.' })
@ForAuthors
export class VotePollPayload {
  @Field(() => PollType, { nullable: true, description: 'The poll as it is now.' })
  poll!: PollRecord | null;

  @Field(() => [LedgerEntry], { description: 'What the vote was rewarded with; a vote that is changed is not rewarded again.' })
  entries!: EntryView[];

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}
