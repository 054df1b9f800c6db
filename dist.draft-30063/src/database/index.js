export { openDatabase } from './database.js';
export { attachCluster } from './embedded/cluster.js';
export { inProgram } from './in-program.js';
export { checkMasterKey } from './master-key.js';
export { appliedMigrations, known as knownMigrations } from './migrator.js';
export { readPipelined } from './read-pipelined.js';
export { Reads } from './reads.js';
export { withDatabase } from './urls.js';
//# sourceMappingURL=index.js.map