export { type Burst, expectedOf, type Habits, LONGEST_MS } from './burst.js';
export { type Found, look, type NewAlarm, type Watched } from './look.js';
export { RecentSignals } from './recent.js';
export { type Rhythm, rhythmOf } from './rhythm.js';
export { type Dimension, dimensions, keyOf, type Series, type Signal, seriesOf } from './series.js';
export { type DayCount, HISTORY_DAYS, type Usual, usualOf } from './usual.js';
