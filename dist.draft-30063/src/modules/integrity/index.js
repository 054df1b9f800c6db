export { shownFaults } from './run-checks.js';
export { sealBlocks } from './seal-blocks.js';
export { verifyLedger } from './verify-ledger.js';
//# sourceMappingURL=index.js.map