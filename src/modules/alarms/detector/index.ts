export { type Burst, expectedOf, type Habits, LEAST_PEOPLE, LONGEST_MS } from './burst.js';
export { type Found, look, type NewAlarm, type Watched } from './look.js';
export { RecentSignals } from './recent.js';
export { type Rhythm, rhythmOf } from './rhythm.js';
export { type Dimension, dimensions, keyOf, type Series, type Signal, seriesOf } from './series.js';
export { type DayCount, GUARD_DAYS, HISTORY_DAYS, LEARNING_DAYS, type Usual, usualOf } from './usual.js';
