import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../../kernel/context.js';
import { type Connection, PageArgs } from '../../../kernel/pagination.js';
import { entryPage } from './entry-page.js';
import { type EntryView } from './entry-view.js';
import { LedgerEntryConnection } from './ledger-entry.types.js';
import { LedgerReader } from './ledger-reader.js';
import { type StatementRecord } from './statement.js';
import { Statement } from './statement.types.js';

@Resolver(() => Statement)
export class StatementResolver {
  constructor(private readonly reader: LedgerReader) {}

  @FieldResolver(() => LedgerEntryConnection, {
    description: 'The entries of the period, oldest first. What was due within it and is not written yet is in `totals` only.',
  })
  entries(
    @Root() statement: StatementRecord,
    @Ctx() context: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<EntryView>> {
    return entryPage(this.reader, context, statement.wallet, page, statement.stretch);
  }
}
