import type { Reads } from './database/index.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import {
  type BookRead,
  EarningResolver,
  PreviewResolver,
  PurchaseMemberResolver,
  type PurchaseReader,
  RecordPurchaseMemberResolver,
  RecordReturnMemberResolver,
  ReturnPurchasesResolver,
  RuleResolver,
} from './modules/earning/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { MemberReader } from './modules/members/index.js';
import type { SchemeStore } from './modules/programs/index.js';

interface EarningDeps {
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  readBook: BookRead;
  purchases: PurchaseReader;
  members: MemberReader;
  readRef: ReadMemberRef;
  schemes: SchemeStore;
}

/** Purchases, returns, and the rules that reward them. */
export function earningResolvers(deps: EarningDeps): object[] {
  const { commands, reader, reads, readBook, purchases, members, readRef, schemes } = deps;
  return [
    new EarningResolver({ commands, ledger: reader, purchases, readRef }),
    new PreviewResolver({ reads, readBook, members, readRef }),
    new PurchaseMemberResolver(members),
    new RecordPurchaseMemberResolver(members),
    new RecordReturnMemberResolver(members),
    new ReturnPurchasesResolver(purchases),
    new RuleResolver(schemes),
  ];
}
