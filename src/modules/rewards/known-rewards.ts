import { boundedCache } from '../../kernel/bounded-cache.js';
import type { Reward } from './reward.js';

/**
 * Rewards as this process last read them: what a command needs of its member (facts, counters) follows from the reward, before anything is loaded. Their
 * rows of stock say whether they are still like that; where one is not, the batch is run again.
 */
export class KnownRewards {
  private readonly rewards = boundedCache<Reward>(20_000);

  private readonly ids = boundedCache<number>(20_000);

  private readonly left = boundedCache<number>(20_000);

  find(programId: number, id: number): Reward | null {
    return this.rewards.get(`${programId} ${id}`) ?? null;
  }

  /** A code never means another reward. */
  idOf(programId: number, code: string): number | null {
    return this.ids.get(`${programId} ${code}`) ?? null;
  }

  learn(programId: number, reward: Reward): void {
    this.ids.set(`${programId} ${reward.code}`, reward.id);
    this.rewards.set(`${programId} ${reward.id}`, reward);
  }

  forget(programId: number, id: number): void {
    this.rewards.delete(`${programId} ${id}`);
  }

  /** What was left of a reward when this process last looked; 0 where it never did. */
  leftOf(programId: number, id: number): number {
    return this.left.get(`${programId} ${id}`) ?? 0;
  }

  noteLeft(programId: number, id: number, free: number): void {
    this.left.set(`${programId} ${id}`, free);
  }
}
