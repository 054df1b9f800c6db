export type { ServerConfig } from './config.js';
export { createServer } from './create-server.js';
export type { ServerDeps } from './deps.js';
export type { Readiness } from './health.js';
