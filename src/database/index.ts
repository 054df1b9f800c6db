export { type Database, type DatabaseConfig, type DatabaseOptions, openDatabase } from './database.js';
export { attachCluster, type Cluster } from './embedded/cluster.js';
export { inProgram } from './in-program.js';
export { checkMasterKey } from './master-key.js';
export { appliedMigrations, known as knownMigrations } from './migrator.js';
export { openPool } from './pools.js';
export { readPipelined } from './read-pipelined.js';
export { type Read, Reads } from './reads.js';
export { withDatabase } from './urls.js';
