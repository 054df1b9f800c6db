import type { EarningRule, WalletConfig } from '../../kernel/program-config.js';
import type { EarningRuleRow, WalletRow } from './programs.entity.js';

/** A wallet as its row holds it. */
export function walletRow(programId: number, wallet: WalletConfig): WalletRow {
  return { programId, ...wallet };
}

/** A rule version as its row holds it. */
export function ruleRow(programId: number, { code, version, validFrom, validUntil, ...definition }: EarningRule): EarningRuleRow {
  return {
    programId,
    code,
    version,
    definition,
    validFrom: new Date(validFrom),
    validUntil: validUntil === null ? null : new Date(validUntil),
  };
}
