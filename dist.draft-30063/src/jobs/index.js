export { Jobs } from './jobs.js';
export { KEPT_MS } from './purge.js';
//# sourceMappingURL=index.js.map