import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../../kernel/context.js';
import { type EntryView } from './entry-view.js';
import { LedgerEntry } from './ledger-entry.types.js';
import { describeReason } from './reason.js';

@Resolver(() => LedgerEntry)
export class LedgerEntryResolver {
  @FieldResolver(() => String, {
    description: "Why, for people, in the caller's language: the rules that matched and the amounts.",
  })
  reason(@Root() entry: EntryView, @Ctx() context: RequestContext): string {
    const { orderId, reason } = entry;
    return describeReason(orderId === null ? reason : { orderId, ...reason }, context.language);
  }
}
