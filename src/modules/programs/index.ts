import './programs.messages.js';
import { registerNodeType } from '../../kernel/node.js';
import { Program } from './program.js';
import { AuditRow, EarningRuleRow, ProgramRow, WalletRow } from './programs.entity.js';

export { CreateProgram, type NewProgram } from './create-program.js';
export { CachedProgramDirectory, forProgram } from './program-directory.js';
export { programNode } from './program-node.js';
export { ProgramResolver } from './programs.resolver.js';
export { UpdateProgram } from './update-program.js';
export { nextRecordId, writeAudit } from './write-audit.js';

registerNodeType(Program, 'Program');

/** What the object-relational mapper has to know. */
export const programEntities = [ProgramRow, WalletRow, EarningRuleRow, AuditRow];
