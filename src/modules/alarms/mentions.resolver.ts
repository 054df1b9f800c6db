import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { toUserError } from '../../kernel/user-error.js';
import type { AlarmReader } from './alarm-reader.js';
import type { MentionRecord } from './mention-record.js';
import {
  ForFeeds,
  MentionInput,
  RecordMentionInput,
  RecordMentionPayload,
  RecordMentionsInput,
  RecordMentionsPayload,
} from './mentions.types.js';
import type { MentionRequest, RecordMentions } from './record-mentions.js';

/** What is said of the brand in public. */
@Resolver()
export class MentionResolver {
  constructor(
    private readonly recording: RecordMentions,
    private readonly alarms: AlarmReader,
  ) {}

  @ForFeeds
  @Mutation(() => RecordMentionPayload, { description: 'Records something that somebody said in public.' })
  async recordMention(
    @Arg('input', () => RecordMentionInput, { description: 'The mention.' }) input: RecordMentionInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordMentionPayload> {
    const once = { operation: 'recordMention', key: input.idempotencyKey };
    const done = await this.recording.run(context.caller, context.tenant, once, [requestOf(input)], () => []);
    const [mention = null] = await this.shown(context, done);
    return { mention, userErrors: errorsOf(context, done) };
  }

  @ForFeeds
  @Mutation(() => RecordMentionsPayload, { description: 'Records up to 100 at once: all of them, or none.' })
  async recordMentions(
    @Arg('input', () => RecordMentionsInput, { description: 'The mentions.' }) input: RecordMentionsInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordMentionsPayload> {
    const once = { operation: 'recordMentions', key: input.idempotencyKey };
    const requests = input.mentions.map(requestOf);
    const path = (place: number): string[] => ['mentions', String(place)];
    const done = await this.recording.run(context.caller, context.tenant, once, requests, path);
    return { mentions: await this.shown(context, done), userErrors: errorsOf(context, done) };
  }

  private async shown(context: RequestContext, done: Outcome): Promise<MentionRecord[]> {
    const found = await Promise.all(idsOf(done).map((id) => this.alarms.mention(context, id)));
    return found.filter((mention) => mention !== null);
  }
}

type Outcome = Awaited<ReturnType<RecordMentions['run']>>;

const idsOf = (done: Outcome): number[] => done.filter((one) => typeof one === 'number');

const errorsOf = ({ language }: RequestContext, done: Outcome) =>
  done.flatMap((one) => (typeof one === 'number' ? [] : [toUserError(one, language)]));

function requestOf(input: MentionInput): MentionRequest {
  const { source, text, reach, postId = null, author = null, link = null, occurredAt = null } = input;
  const { category = null, product = null, store = null, member = null } = input;
  return { source, text, reach, postId, author, link, occurredAt, category, product, store, member };
}
