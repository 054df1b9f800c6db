export { expectedOf, LONGEST_MS } from './burst.js';
export { look } from './look.js';
export { RecentSignals } from './recent.js';
export { rhythmOf } from './rhythm.js';
export { dimensions, keyOf, seriesOf } from './series.js';
export { HISTORY_DAYS, usualOf } from './usual.js';
//# sourceMappingURL=index.js.map