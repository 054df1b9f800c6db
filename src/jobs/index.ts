export { Jobs } from './jobs.js';
export { KEPT_MS } from './purge.js';
export type { PostDue } from './sweep.js';
