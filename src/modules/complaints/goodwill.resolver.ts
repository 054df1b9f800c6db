import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { type Command, type Commands, type Envelope, entriesFor, errorsOf, execute, type LedgerReader } from '../ledger/index.js';
import { idOf } from './complaint-reader.js';
import { GoodwillStatusEnum } from './complaints.enums.js';
import { ForHandlers } from './complaints.types.js';
import {
  DecideGoodwillInput,
  ForApprovers,
  ForGivers,
  GoodwillCreditConnection,
  GoodwillPayload,
  GrantGoodwillInput,
} from './goodwill.types.js';
import type { GoodwillStatus } from './goodwill-part.js';
import { CreditRecord } from './goodwill-record.js';
import { decideGoodwill, grantGoodwill } from './grant-goodwill.js';
import { readCreditPages, readCredits } from './read-goodwill.js';

interface GoodwillDependencies {
  commands: Commands;
  ledger: LedgerReader;
  reads: Reads;
}

/** Points and coupons that make up for something. Refuses: NOT_FOUND for an id of nothing. */
@Resolver()
export class GoodwillResolver {
  constructor(private readonly deps: GoodwillDependencies) {}

  @ForGivers
  @Mutation(() => GoodwillPayload, {
    description:
      "Gives points or a coupon for a complaint out of the period's budget. Above the policy's limit it waits for a second person.",
  })
  grantGoodwill(
    @Arg('input', () => GrantGoodwillInput, { description: 'How many, for what.' }) input: GrantGoodwillInput,
    @Ctx() context: RequestContext,
  ): Promise<GoodwillPayload> {
    const { idempotencyKey, points = null, couponType = null, ...request } = input;
    return this.run(context, idempotencyKey, (envelope) => grantGoodwill(envelope, { ...request, points, couponType }));
  }

  @ForApprovers
  @Mutation(() => GoodwillPayload, { description: 'A second person approves goodwill: it is given now.' })
  approveGoodwill(
    @Arg('input', () => DecideGoodwillInput, { description: 'Which.' }) input: DecideGoodwillInput,
    @Ctx() context: RequestContext,
  ): Promise<GoodwillPayload> {
    return this.decide(context, input, true);
  }

  @ForApprovers
  @Mutation(() => GoodwillPayload, { description: 'Goodwill is not given.' })
  declineGoodwill(
    @Arg('input', () => DecideGoodwillInput, { description: 'Which.' }) input: DecideGoodwillInput,
    @Ctx() context: RequestContext,
  ): Promise<GoodwillPayload> {
    return this.decide(context, input, false);
  }

  @ForHandlers
  @Query(() => GoodwillCreditConnection, { description: 'Goodwill of all complaints, newest first.' })
  async goodwillCredits(
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('statuses', () => [GoodwillStatusEnum], { nullable: true, description: 'Only with these; what waits if left out.' })
    statuses: GoodwillStatus[] | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CreditRecord>> {
    const request = pageRequest(page);
    const before = idOf(request.after) ?? Number.MAX_SAFE_INTEGER;
    const which = { statuses: statuses ?? ['PENDING_APPROVAL' as const], before, limit: request.limit + 1 };
    const rows = await this.deps.reads.ask(context, readCreditPages, which);
    return toConnection(
      request,
      rows.map((row) => new CreditRecord(row, context.tenant)),
      ({ row }) => row.id,
    );
  }

  private decide(context: RequestContext, input: DecideGoodwillInput, approve: boolean): Promise<GoodwillPayload> {
    const id = numericKey(input.goodwillId, 'GoodwillCredit');
    return this.run(context, input.idempotencyKey, (envelope) =>
      id === null ? refuse('NOT_FOUND', ['goodwillId'], 'goodwill-not-found') : decideGoodwill(envelope, id, approve),
    );
  }

  private async run(
    context: RequestContext,
    idempotencyKey: string,
    make: (envelope: Envelope) => Command<{ creditId: number }> | Refusal,
  ): Promise<GoodwillPayload> {
    const { commands, ledger, reads } = this.deps;
    const done = await execute(context, commands, idempotencyKey, make);
    if (isRefusal(done)) return { goodwill: null, entries: [], userErrors: errorsOf(context, done) };
    const row = await reads.ask(context, readCredits, done.value.creditId);
    return {
      goodwill: row && new CreditRecord(row, context.tenant),
      entries: await entriesFor(context, ledger, done),
      userErrors: [],
    };
  }
}
