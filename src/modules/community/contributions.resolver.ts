import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { isLine } from '../../kernel/text.js';
import { toUserError } from '../../kernel/user-error.js';
import { ForAuthors, ForBrand, ForOwners, ForReaders } from './access.js';
import type { Asked, ChangeContribution } from './change-contribution.js';
import { ContributionOrderEnum, type Order } from './community.enums.js';
import type { ContributionReader } from './contribution-reader.js';
import type { ContributionRecord } from './contribution-record.js';
import {
  ContributionFilter,
  EditContributionInput,
  LikeContributionInput,
  ReportContributionInput,
  WithdrawContributionInput,
  WritePostInput,
  WriteReviewInput,
} from './contributions.input.js';
import { ContributionConnection, ContributionPayload, ContributionType, ProductRating } from './contributions.types.js';
import type { Opinions } from './opinions.js';
import { averageOf, readRatings } from './ratings.js';
import { everyContribution } from './read-contributions.js';
import type { WriteContribution } from './write-contribution.js';

interface ContributionDependencies {
  reads: Reads;
  contributions: ContributionReader;
  writing: WriteContribution;
  changes: ChangeContribution;
  opinions: Opinions;
}

/** What members write, and what others think of it. Refuses: NOT_FOUND for an id of nothing. */
@Resolver()
export class ContributionResolver {
  constructor(private readonly deps: ContributionDependencies) {}

  @ForReaders
  @Query(() => ContributionType, { nullable: true, description: 'A contribution. A member sees its own and what is published.' })
  async contribution(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ContributionRecord | null> {
    const key = numericKey(id, 'Contribution');
    return key === null ? null : this.deps.contributions.byId(context, key);
  }

  @ForBrand
  @Query(() => ContributionConnection, { description: 'Contributions of all members, newest first.' })
  contributions(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('filter', () => ContributionFilter, { nullable: true, description: 'Which ones; all if left out.' })
    filter: ContributionFilter | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ContributionRecord>> {
    const { kind = null, statuses = null, topic = null, sku = null, stars = null, memberId, queued } = filter ?? {};
    return this.deps.contributions.page(context, pageRequest(page), {
      ...everyContribution,
      ...{ kind, statuses, topic, sku, stars, queued: queued === true },
      memberId: memberId == null ? null : (numericKey(memberId, 'Member') ?? 0),
    });
  }

  @ForReaders
  @Query(() => ContributionConnection, { description: 'Published reviews of a product.' })
  productReviews(
    @Arg('sku', () => String, { description: 'The product.' }) sku: string,
    @Arg('stars', () => Int, { nullable: true, description: 'Only those with so many stars.' }) stars: number | null,
    @Arg('order', () => ContributionOrderEnum, { defaultValue: 'NEWEST', description: 'What comes first.' }) order: Order,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ContributionRecord>> {
    const which = {
      ...everyContribution,
      kind: 'REVIEW',
      statuses: ['PUBLISHED'],
      sku: keptSku(sku),
      stars: stars ?? null,
      order,
    } as const;
    return this.deps.contributions.page(context, pageRequest(page), which);
  }

  @ForReaders
  @Query(() => ProductRating, {
    description: 'What published reviews of a product come to; kept as they are published, not counted anew.',
  })
  async productRating(
    @Arg('sku', () => String, { description: 'The product.' }) sku: string,
    @Ctx() context: RequestContext,
  ): Promise<ProductRating> {
    const { histogram } = await this.deps.reads.ask(context, readRatings, keptSku(sku));
    const reviews = histogram.reduce((sum, count) => sum + count, 0);
    return { sku, reviews, average: averageOf(histogram), histogram: [...histogram] };
  }

  @ForAuthors
  @Mutation(() => ContributionPayload, { description: 'Reviews a product.' })
  async writeReview(
    @Arg('input', () => WriteReviewInput, { description: 'The review.' }) input: WriteReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const { idempotencyKey, member = null, sku, stars, text, orderId = null, lineId = null } = input;
    const draft = { member, about: { sku, stars, orderId, lineId }, text, photos: input.photos ?? [] };
    return this.answer(context, await this.deps.writing.run(context.caller, context.tenant, idempotencyKey, draft));
  }

  @ForAuthors
  @Mutation(() => ContributionPayload, { description: 'Writes a post about a topic.' })
  async writePost(
    @Arg('input', () => WritePostInput, { description: 'The post.' }) input: WritePostInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const { idempotencyKey, member = null, topic, text } = input;
    const draft = { member, about: { topic }, text, photos: input.photos ?? [] };
    return this.answer(context, await this.deps.writing.run(context.caller, context.tenant, idempotencyKey, draft));
  }

  @ForOwners
  @Mutation(() => ContributionPayload, { description: 'Changes what was written, while the time to edit it is not over.' })
  editContribution(
    @Arg('input', () => EditContributionInput, { description: 'Which one, what.' }) input: EditContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const { contributionId, text, stars = null, photos = null } = input;
    return this.change(context, contributionId, (asked) => this.deps.changes.edit(asked, { text, stars, photos }));
  }

  @ForOwners
  @Mutation(() => ContributionPayload, { description: 'Takes back what was written. What it was rewarded with stays.' })
  withdrawContribution(
    @Arg('input', () => WithdrawContributionInput, { description: 'Which one.' }) { contributionId }: WithdrawContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    return this.change(context, contributionId, (asked) => this.deps.changes.withdraw(asked));
  }

  @ForAuthors
  @Mutation(() => ContributionPayload, {
    description: 'Likes what another member wrote, or not any more; saying it again changes nothing.',
  })
  likeContribution(
    @Arg('input', () => LikeContributionInput, { description: 'Which one.' }) input: LikeContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const { contributionId, member = null, opinion = null } = input;
    return this.change(context, contributionId, (asked) => this.deps.opinions.like({ ...asked, member }, opinion));
  }

  @ForAuthors
  @Mutation(() => ContributionPayload, {
    description: 'Reports what another member wrote, once; saying it again changes nothing.',
  })
  reportContribution(
    @Arg('input', () => ReportContributionInput, { description: 'Which one, why.' }) input: ReportContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const { contributionId, member = null, reason, note = null } = input;
    return this.change(context, contributionId, (asked) => this.deps.opinions.report({ ...asked, member }, reason, note));
  }

  private async change(
    context: RequestContext,
    contributionId: string,
    work: (asked: Asked) => Promise<number | Refusal[]>,
  ): Promise<ContributionPayload> {
    const id = numericKey(contributionId, 'Contribution');
    if (id === null) return this.answer(context, [refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found')]);
    return this.answer(context, await work({ caller: context.caller, program: context.tenant, contributionId: id }));
  }

  private async answer(context: RequestContext, outcome: number | Refusal[]): Promise<ContributionPayload> {
    if (typeof outcome === 'number')
      return { contribution: await this.deps.contributions.byId(context, outcome), userErrors: [] };
    return { contribution: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }
}

/** What can be no SKU has no reviews. */
const keptSku = (sku: string): string => (isLine(sku, 200) ? sku : '');
