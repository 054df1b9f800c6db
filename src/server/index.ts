export type { ServerConfig } from './config.js';
export { createServer } from './create-server.js';
export type { ChargeAddress, RouteSet, ServerDeps } from './deps.js';
export type { Readiness } from './health.js';
export type { FindDocument } from './operation/persisted-documents.js';
export type { UsageMeter } from './operation/pipeline.js';
export { StoredDocuments } from './operation/stored-documents.js';
