import './ledger.messages.js';

export { entriesFor, errorsOf, execute } from './answer.js';
export type { BatchPart, Book } from './batch/book.js';
export type { Command, RecordKind, Subject } from './batch/command.js';
export { Commands } from './batch/commands.js';
export { placeLots, readLots } from './batch/load.js';
export type { Needs } from './batch/needs.js';
export { type Done, Earlier } from './batch/outcome.js';
export { type BookKey, bookReader } from './batch/read-book.js';
export { StaleBatch } from './batch/run-batch.js';
export { notOneself } from './commands/adjust-points.js';
export { adjustmentsPart } from './commands/adjustments-part.js';
export { hasPoints, mayEarn, maySpend, moneyWallet } from './commands/eligibility.js';
export { type Envelope, envelopeOf, subjectOf, systemEnvelope } from './commands/envelope.js';
export { holdsPart } from './commands/hold-records.js';
export { sweepMember } from './commands/sweep-member.js';
export { transferDaysPart } from './commands/transfer-days-part.js';
export type { EntryRange } from './entry-range.js';
export { expiresAt } from './expiry.js';
export { grant, isBornDue } from './grant.js';
export { LedgerResolver } from './ledger.resolver.js';
export { spendingOrder } from './lots.js';
export { hasRoom } from './posting.js';
export { amountAbove0 } from './quantity.js';
export { entryExport } from './read/export-entries.js';
export {
  AdjustmentQueries,
  type EntryView,
  LedgerEntry,
  LedgerReader,
  ledgerNodes,
  MemberWalletsResolver,
  StatementResolver,
  Wallet,
  WalletRecord,
  WalletResolver,
} from './read/index.js';
export { reinstate } from './reinstate.js';
export { type Diminished, type Kept, keptPoints, type TakenBack, takeBack } from './reversal.js';
export { matureByEvent } from './settle.js';
export { spend, withdraw } from './spend.js';
export type { BaseLine, Entry, LotUse, MemberState, Reason, WalletState } from './state.js';
