export { AdjustmentQueries } from './adjustment.resolver.js';
export { Adjustment } from './adjustment.types.js';
export { adjustmentById } from './adjustments.js';
export { Hold } from './hold.types.js';
export { LedgerEntry } from './ledger-entry.types.js';
export { LedgerReader, walletOf, writtenEntries } from './ledger-reader.js';
export { MemberWalletsResolver } from './member-wallets.resolver.js';
export { ledgerNodes } from './nodes.js';
export { StatementResolver } from './statement.resolver.js';
export { WalletResolver } from './wallet.resolver.js';
export { Wallet } from './wallet.types.js';
export { WalletRecord } from './wallet-record.js';
//# sourceMappingURL=index.js.map