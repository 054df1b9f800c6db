export type { CheckOutcome } from './check.js';
export { shownFaults } from './run-checks.js';
export { type KnownBlocks, type Sealed, sealBlocks } from './seal-blocks.js';
export { type Verification, verifyLedger } from './verify-ledger.js';
