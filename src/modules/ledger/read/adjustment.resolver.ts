import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { RequestContext } from '../../../kernel/context.js';
import { type Connection, ForwardPageArgs } from '../../../kernel/pagination.js';
import { Adjustment, AdjustmentConnection, AdjustmentStatus } from './adjustment.types.js';
import { adjustmentPage } from './adjustments.js';
import { LedgerReader } from './ledger-reader.js';

@Resolver(() => Adjustment)
export class AdjustmentQueries {
  constructor(private readonly reader: LedgerReader) {}

  @Query(() => AdjustmentConnection, {
    description: 'Adjustments of the program, oldest first: those that wait for a second person, or all.',
  })
  @Access('staff', 'server', 'admin', { scope: ['points:adjust', 'points:approve'] })
  adjustments(
    @Ctx() context: RequestContext,
    @Arg('status', () => AdjustmentStatus, { nullable: true, description: 'Only those that stand so.' }) status:
      | keyof typeof AdjustmentStatus
      | null,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
  ): Promise<Connection<Adjustment>> {
    return adjustmentPage(this.reader, context, status ?? null, page);
  }
}
