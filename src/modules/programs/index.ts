import './programs.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { Program } from './program.js';
import { AuditRow, ProgramRow, SchemeItemRow, SchemeVersionRow, WalletRow } from './programs.entity.js';

export { CreateProgram } from './create-program.js';
export { readExpiry } from './expiry-input.js';
export { asymmetricAlgorithms, isKeySetUrl, readKeySet } from './identity-provider-draft.js';
export type { AskRows, ItemKind } from './item-kind.js';
export { itemsNaming } from './items-naming.js';
export { CachedProgramDirectory, forProgram } from './program-directory.js';
export { ProgramEdit } from './program-edit.js';
export { programNode } from './program-node.js';
export { EarningBasisEnum, RoundingEnum, SchemeStatusEnum, WalletKindEnum } from './programs.enums.js';
export { ExpiryPolicyInput, MaturityInput, ProgramWalletInput } from './programs.input.js';
export { ProgramResolver } from './programs.resolver.js';
export { ExpiryPolicyType, MaturityType, ProgramPayload, ProgramType } from './programs.types.js';
export { isRefusals } from './refusals.js';
export { changeItem, saveItem } from './save-item.js';
export { definitionOf, nextOf, type SchemeItem, statusAt } from './scheme-item.js';
export { SchemeStore } from './scheme-store.js';
export { dayThen } from './time-zones.js';
export { UpdateProgram } from './update-program.js';
export { changeWallets } from './wallet-draft.js';
export { nextRecordId, writeAudit } from './write-audit.js';

registerNodeType(Program, 'Program');

/** What the object-relational mapper has to know. */
export const programEntities = [ProgramRow, WalletRow, SchemeItemRow, SchemeVersionRow, AuditRow];
