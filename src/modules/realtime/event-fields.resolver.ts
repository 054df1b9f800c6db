import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type EntryView, LedgerEntry, LedgerReader, Wallet, WalletRecord } from '../ledger/index.js';
import { type Member, MemberReader, MemberType } from '../members/index.js';
import { Event, WalletChange } from './realtime.types.js';

@Resolver(() => Event)
export class EventFieldsResolver {
  constructor(private readonly members: MemberReader) {}

  @FieldResolver(() => MemberType, { nullable: true, description: 'Whom it happened to.' })
  member(@Root() event: Event, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, event.memberId);
  }
}

@Resolver(() => WalletChange)
export class WalletChangeResolver {
  constructor(private readonly ledger: LedgerReader) {}

  @FieldResolver(() => Wallet, { description: 'The wallet, as it is now.' })
  wallet(@Root() { memberId, walletId }: WalletChange, @Ctx() context: RequestContext): WalletRecord {
    const config = context.tenant.wallets.find((wallet) => wallet.id === walletId);
    if (!config) throw new Error(`an event tells of wallet ${walletId}, which the program does not have`);
    return new WalletRecord(memberId, config);
  }

  @FieldResolver(() => [LedgerEntry], {
    description:
      'What was written. A listener that was slow gets the entries of several changes at once, never fewer and never twice.',
  })
  entries(
    @Root() { memberId, walletId, firstSequence, lastSequence }: WalletChange,
    @Ctx() context: RequestContext,
  ): Promise<EntryView[]> {
    return this.ledger.entriesIn(context, [memberId, walletId, firstSequence, lastSequence]);
  }
}
