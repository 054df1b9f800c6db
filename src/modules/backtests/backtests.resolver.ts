import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type Member, MemberReader, MemberType } from '../members/index.js';
import type { Backtest } from './backtest.js';
import { backtestView } from './backtest-view.js';
import { CancelBacktestInput, StartBacktestInput } from './backtests.input.js';
import { Backtests } from './backtests.js';
import { BacktestConnection, BacktestMember, BacktestPayload, BacktestType } from './backtests.types.js';

@Resolver()
export class BacktestResolver {
  constructor(private readonly all: Backtests) {}

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => BacktestType, {
    nullable: true,
    description: 'A backtest with its progress and, in the end, its result; null when there is none.',
  })
  async backtest(@Arg('id', () => ID, { description: 'Which one.' }) id: string, @Ctx() { tenant }: RequestContext) {
    const found = await this.all.find(tenant.id, id);
    return found && backtestView(found);
  }

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => BacktestConnection, { description: "The program's backtests, the newest first." })
  async backtests(@Args(() => ForwardPageArgs) page: ForwardPageArgs, @Ctx() { tenant }: RequestContext) {
    const { edges, nodes, pageInfo } = await this.all.page(tenant.id, pageRequest(page));
    return {
      edges: edges.map(({ cursor, node }) => ({ cursor, node: backtestView(node) })),
      nodes: nodes.map(backtestView),
      pageInfo,
    };
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => BacktestPayload, {
    description:
      'Begins to try rules or tiers on the purchases and returns that are recorded, in the background. Members are judged by the tags, attributes, segments and birthdays that they have now.',
  })
  async startBacktest(
    @Arg('input', () => StartBacktestInput, { description: 'What is to be tried.' }) input: StartBacktestInput,
    @Ctx() context: RequestContext,
  ): Promise<BacktestPayload> {
    return payload(await this.all.start(context.caller, context.tenant, input), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => BacktestPayload, { description: 'Stops a backtest for good. One that has ended stays as it is.' })
  async cancelBacktest(
    @Arg('input', () => CancelBacktestInput, { description: 'Which one.' }) input: CancelBacktestInput,
    @Ctx() context: RequestContext,
  ): Promise<BacktestPayload> {
    return payload(await this.all.cancel(context.tenant.id, input.id), context);
  }
}

/** Whom a backtest would affect most. */
@Resolver(() => BacktestMember)
export class BacktestMemberResolver {
  constructor(private readonly members: MemberReader) {}

  @FieldResolver(() => MemberType, { nullable: true, description: 'The member.' })
  member(@Root() { memberId }: BacktestMember, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, memberId);
  }
}

function payload(outcome: Backtest | Refusal[], { language }: RequestContext): BacktestPayload {
  return Array.isArray(outcome)
    ? { backtest: null, userErrors: outcome.map((refusal) => toUserError(refusal, language)) }
    : { backtest: backtestView(outcome), userErrors: [] };
}
