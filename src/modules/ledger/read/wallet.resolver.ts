import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../../kernel/api-error.js';
import { RequestContext } from '../../../kernel/context.js';
import { type Connection, MAX_PAGE, PageArgs } from '../../../kernel/pagination.js';
import { DateTime } from '../../../kernel/scalars/index.js';
import { MemberReader, MemberType } from '../../members/index.js';
import { type TimeAxis as Axis } from './due.js';
import { entryPage } from './entry-page.js';
import { type EntryView, moneyIn } from './entry-view.js';
import { LedgerEntryConnection } from './ledger-entry.types.js';
import { LedgerReader } from './ledger-reader.js';
import { shown } from './money-view.js';
import { pastInstant } from './past.js';
import { readStatement, type StatementRecord } from './statement.js';
import { Statement } from './statement.types.js';
import { Balance, ExpiringPoints, TimeAxis, Wallet } from './wallet.types.js';
import { type WalletRecord } from './wallet-record.js';

const DEFAULT_GROUPS = 20;

@Resolver(() => Wallet)
export class WalletResolver {
  constructor(
    private readonly reader: LedgerReader,
    private readonly members: MemberReader,
  ) {}

  @FieldResolver(() => MemberType, { nullable: true, description: 'Whose it is.' })
  member(@Root() wallet: WalletRecord, @Ctx() context: RequestContext) {
    return this.members.byId(context, wallet.memberId);
  }

  @FieldResolver(() => Balance, {
    description:
      'Now, or at a past instant from the ledger: as recorded by then, or as had occurred by then. What was due by then counts, written or not.',
  })
  async balance(
    @Root() wallet: WalletRecord,
    @Ctx() context: RequestContext,
    @Arg('asOf', () => DateTime, {
      nullable: true,
      description: 'A past instant; now if left out. BAD_USER_INPUT for a future one.',
    })
    asOf: Date | null,
    @Arg('axis', () => TimeAxis, { defaultValue: TimeAxis.RECORDED, description: 'What "by then" means for `asOf`.' }) axis: Axis,
  ): Promise<Balance> {
    const now = context.clock.now();
    if (!asOf) return { ...shown(wallet, await this.reader.balance(context, wallet)), asOf: new Date(now) };
    return { ...shown(wallet, await this.reader.balanceAsOf(context, wallet, pastInstant(asOf, 'asOf', now), axis)), asOf };
  }

  @FieldResolver(() => [ExpiringPoints], {
    description:
      'What dies next: lots grouped by instant, soonest first. Pending and held points are not in it: they do not die before they mature or are released.',
  })
  async expiring(
    @Root() wallet: WalletRecord,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many groups; at most ${MAX_PAGE}, ${DEFAULT_GROUPS} if left out.`,
    })
    first: number | null,
  ): Promise<ExpiringPoints[]> {
    const count = first ?? DEFAULT_GROUPS;
    if (count < 0 || count > MAX_PAGE) throw new ApiError('BAD_USER_INPUT', `\`first\` is 0 to ${MAX_PAGE}.`);
    const groups = await this.reader.expiring(context, wallet, count);
    return groups.map(({ points, expiresAt }) => ({
      points,
      money: moneyIn(wallet, points, context),
      expiresAt: new Date(expiresAt),
    }));
  }

  @FieldResolver(() => LedgerEntryConnection, {
    description:
      'Its entries by sequence, oldest first; `last` reads the newest. Maturity, expiry and ends of holds that are due count in balances at once, and are listed here once they are written.',
  })
  entries(
    @Root() wallet: WalletRecord,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<EntryView>> {
    return entryPage(this.reader, context, wallet, page);
  }

  @FieldResolver(() => Statement, {
    description:
      'A period that adds up: opening balance, what happened by kind, closing balance. Periods that follow one another share their boundary balance.',
  })
  statement(
    @Root() wallet: WalletRecord,
    @Ctx() context: RequestContext,
    @Arg('from', () => DateTime, { description: 'The period begins after this instant.' }) from: Date,
    @Arg('to', () => DateTime, {
      nullable: true,
      description: 'The last instant of the period; now if left out. BAD_USER_INPUT for a future one.',
    })
    to: Date | null,
  ): Promise<StatementRecord> {
    const now = context.clock.now();
    const end = to ? pastInstant(to, 'to', now) : now;
    if (from.getTime() > end) throw new ApiError('BAD_USER_INPUT', '`from` is after `to`.');
    return readStatement(this.reader, context, wallet, from.getTime(), end);
  }
}
