import './definitions.messages.js';
export { ApplyProgram } from './apply-program.js';
export { DefinitionResolver } from './definitions.resolver.js';
export { ExportProgram } from './export-program.js';
export { kinds } from './kinds.js';
//# sourceMappingURL=index.js.map