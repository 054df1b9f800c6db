import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { type Connection, ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { isRefusal, type Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type Commands, entriesFor, errorsOf, execute, type LedgerReader } from '../ledger/index.js';
import { ForAuthors, ForReaders, ForSettings } from './access.js';
import type { PollReader } from './poll-reader.js';
import {
  PollConnection,
  PollOptionType,
  PollPayload,
  PollType,
  SavePollInput,
  SettlePollInput,
  VotePollInput,
  VotePollPayload,
} from './polls.types.js';
import { readPollPages } from './read-polls.js';
import { PollRecord } from './records.js';
import type { SavePoll } from './save-poll.js';
import { votePoll } from './vote.js';

interface PollDependencies {
  reads: Reads;
  commands: Commands;
  ledger: LedgerReader;
  polls: PollReader;
  readRef: ReadMemberRef;
  saving: SavePoll;
  settle(programId: number, code: string, by: string): Promise<string | Refusal>;
}

/** What members are asked. */
@Resolver(() => PollType)
export class PollResolver {
  constructor(private readonly deps: PollDependencies) {}

  @ForReaders
  @Query(() => PollType, { nullable: true, description: 'A poll by its code.' })
  poll(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<PollRecord | null> {
    return this.deps.polls.byCode(context, code);
  }

  @ForReaders
  @Query(() => PollConnection, { description: 'Polls, newest first.' })
  async polls(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('topic', () => String, { nullable: true, description: 'Only those that belong to this topic.' }) topic: string | null,
    @Arg('open', () => Boolean, { defaultValue: false, description: 'True: only those in which members vote now.' })
    open: boolean,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PollRecord>> {
    const request = pageRequest(page);
    const before = placeIn(request.after);
    const which = { topic: topic ?? null, openAt: open ? context.clock.now() : null, before, limit: request.limit + 1 };
    const rows = await this.deps.reads.ask(context, readPollPages, which);
    return toConnection(
      request,
      rows.map((row) => new PollRecord(row, context)),
      ({ row }) => row.id,
    );
  }

  @ForReaders
  @FieldResolver(() => [PollOptionType], { description: 'What can be chosen, in the order of the brand.' })
  options(@Root() poll: PollRecord, @Ctx() context: RequestContext): Promise<PollOptionType[]> {
    return this.deps.polls.options(poll, context);
  }

  @ForReaders
  @FieldResolver(() => Int, { nullable: true, description: 'How many voted; null while the caller does not see how it stands.' })
  voters(@Root() poll: PollRecord, @Ctx() context: RequestContext): Promise<number | null> {
    return this.deps.polls.voters(poll, context);
  }

  @ForReaders
  @FieldResolver(() => [String], { nullable: true, description: 'What the calling member chose; null where it did not vote.' })
  myChoices(@Root() poll: PollRecord, @Ctx() context: RequestContext): Promise<string[] | null> {
    return this.deps.polls.ownChoices(poll, context);
  }

  @ForReaders
  @FieldResolver(() => Boolean, { description: 'Whether the calling member can vote now.' })
  canVote(@Root() poll: PollRecord, @Ctx() context: RequestContext): Promise<boolean> {
    return this.deps.polls.isFor(poll, context);
  }

  @ForAuthors
  @Mutation(() => VotePollPayload, {
    description:
      'Votes, or votes otherwise while the poll is open. Rules with the trigger ACTIVITY reward the first vote as poll_voted, where the program has this activity.',
  })
  async votePoll(
    @Arg('input', () => VotePollInput, { description: 'In which poll, what.' }) input: VotePollInput,
    @Ctx() context: RequestContext,
  ): Promise<VotePollPayload> {
    const { commands, ledger, polls, readRef } = this.deps;
    const { idempotencyKey, member, poll, choices } = input;
    const done = await execute(context, commands, idempotencyKey, (envelope) => {
      const lookup = member ? readRef(member, context.tenant) : null;
      return isRefusal(lookup) ? lookup.under('member') : votePoll(envelope, lookup, { poll, choices });
    });
    if (isRefusal(done)) return { poll: null, entries: [], userErrors: errorsOf(context, done) };
    return {
      poll: await polls.byCode(context, done.value.poll),
      entries: await entriesFor(context, ledger, done),
      userErrors: [],
    };
  }

  @ForSettings
  @Mutation(() => PollPayload, { description: 'Makes a poll, or changes one.' })
  async savePoll(
    @Arg('input', () => SavePollInput, { description: 'The poll.' }) input: SavePollInput,
    @Ctx() context: RequestContext,
  ): Promise<PollPayload> {
    const { topic = null, tiers = null, opensAt, closesAt, options, ...rest } = input;
    const times = { opensAt: opensAt?.getTime() ?? null, closesAt: closesAt.getTime() };
    const read = options.map(({ contributionId, ...option }) => ({
      ...option,
      contributionId: contributionId == null ? null : (numericKey(contributionId, 'Contribution') ?? 0),
    }));
    const draft = { ...rest, ...times, topic, tiers, options: read };
    return this.answer(context, await this.deps.saving.run(context.caller, context.tenant, draft));
  }

  @ForSettings
  @Mutation(() => PollPayload, {
    description:
      'Decides a poll now, and closes it where it is open; within a minute after its end the server does so itself. Who wrote the posts with most votes is rewarded by rules as poll_won. Again changes nothing.',
  })
  async settlePoll(
    @Arg('input', () => SettlePollInput, { description: 'Which one.' }) { poll }: SettlePollInput,
    @Ctx() context: RequestContext,
  ): Promise<PollPayload> {
    const done = await this.deps.settle(context.tenant.id, poll, context.caller.principal);
    return this.answer(context, isRefusal(done) ? [done] : done);
  }

  private async answer(context: RequestContext, outcome: string | Refusal[]): Promise<PollPayload> {
    if (typeof outcome === 'string') return { poll: await this.deps.polls.byCode(context, outcome), userErrors: [] };
    return { poll: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  }
}

/** @throws ApiError BAD_USER_INPUT */
function placeIn(cursor: string | null): number {
  if (cursor === null) return Number.MAX_SAFE_INTEGER;
  if (!/^\d{1,16}$/.test(cursor) || !Number.isSafeInteger(Number(cursor)))
    throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
  return Number(cursor);
}
