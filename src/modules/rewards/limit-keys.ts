import type { Instant } from '../../kernel/clock.js';
import { memberCounterKey } from '../earning/index.js';
import type { Reward } from './reward.js';

/** The counters of a reward's limits for a member, in their order: of the periods in which `at` falls. */
export function limitKeys(
  { id, limits }: Pick<Reward, 'id' | 'limits'>,
  memberId: number,
  at: Instant,
  timeZone: string,
): string[] {
  return limits.map(({ period }) => memberCounterKey(`reward:${id}`, period, memberId, at, timeZone));
}
