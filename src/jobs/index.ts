export type { JobName } from './job-metrics.js';
export { type JobDeps, type JobOutcome, Jobs } from './jobs.js';
export { KEPT_MS } from './purge.js';
export type { PostDue } from './sweep.js';
