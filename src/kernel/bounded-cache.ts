import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.js';

interface Lifetime {
  ttl: number;
  perf: Clock;
}

/**
 * Keeps so many entries, those that were used last. It grows with its use: told by `max`, the library makes room for all of them at once, which
 * takes a start tens of milliseconds for a hundred thousand.
 */
export function boundedCache<Value extends object | string | number>(most: number, lifetime?: Lifetime): LRUCache<string, Value> {
  return new LRUCache({ maxSize: most, sizeCalculation: () => 1, ...(lifetime && { ...lifetime, ttlResolution: 0 }) });
}
