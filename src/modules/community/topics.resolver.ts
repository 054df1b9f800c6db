import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { isCode } from '../../kernel/text.js';
import { toUserError } from '../../kernel/user-error.js';
import { ForReaders, ForSettings } from './access.js';
import { ContributionOrderEnum, type Order } from './community.enums.js';
import type { ContributionReader } from './contribution-reader.js';
import type { ContributionRecord } from './contribution-record.js';
import { ContributionConnection } from './contributions.types.js';
import { everyContribution } from './read-contributions.js';
import { TopicRecord } from './records.js';
import type { SaveCommunity } from './save-settings.js';
import { readTopicPages, readTopics } from './topic.js';
import { SaveTopicInput, SaveTopicPayload, TopicConnection, TopicType } from './topics.types.js';

interface TopicDependencies {
  reads: Reads;
  contributions: ContributionReader;
  saving: SaveCommunity;
}

/** What members write about. */
@Resolver(() => TopicType)
export class TopicResolver {
  constructor(private readonly deps: TopicDependencies) {}

  @ForReaders
  @Query(() => TopicType, { nullable: true, description: 'A topic by its code.' })
  async topic(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<TopicRecord | null> {
    const row = isCode(code) ? await this.deps.reads.ask(context, readTopics, code) : null;
    return row && new TopicRecord(row, context);
  }

  @ForReaders
  @Query(() => TopicConnection, { description: 'Topics, by their codes.' })
  async topics(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('open', () => Boolean, { defaultValue: false, description: 'True: only those in which members write now.' })
    open: boolean,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TopicRecord>> {
    const request = pageRequest(page);
    const which = { openAt: open ? context.clock.now() : null, after: request.after ?? '', limit: request.limit + 1 };
    const rows = await this.deps.reads.ask(context, readTopicPages, which);
    return toConnection(
      request,
      rows.map((row) => new TopicRecord(row, context)),
      ({ code }) => code,
    );
  }

  @ForReaders
  @FieldResolver(() => ContributionConnection, { description: 'Published posts.' })
  posts(
    @Root() { code: topic }: TopicRecord,
    @Arg('featured', () => Boolean, {
      nullable: true,
      description: 'True: only those that the brand features; false: only others.',
    })
    featured: boolean | null,
    @Arg('order', () => ContributionOrderEnum, { defaultValue: 'NEWEST', description: 'What comes first.' }) order: Order,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ContributionRecord>> {
    const which = {
      ...everyContribution,
      kind: 'POST',
      statuses: ['PUBLISHED'],
      topic,
      featured: featured ?? null,
      order,
    } as const;
    return this.deps.contributions.page(context, pageRequest(page), which);
  }

  @ForSettings
  @Mutation(() => SaveTopicPayload, { description: 'Opens a topic, or changes one.' })
  async saveTopic(
    @Arg('input', () => SaveTopicInput, { description: 'The topic.' }) input: SaveTopicInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveTopicPayload> {
    const { tiers = null, opensAt, closesAt, ...rest } = input;
    const times = { opensAt: opensAt?.getTime() ?? null, closesAt: closesAt?.getTime() ?? null };
    const refusals = await this.deps.saving.topic(context.caller, context.tenant, { ...rest, ...times, tiers });
    if (refusals.length > 0) return { topic: null, userErrors: refusals.map((one) => toUserError(one, context.language)) };
    return { topic: await this.topic(input.code, context), userErrors: [] };
  }
}
