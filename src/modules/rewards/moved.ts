import type { Redemption } from './redemption.js';

/** A redemption that a command made or moved on. */
export interface Moved {
  redemptionId: number;
  /** As it was just written; null in a repeated answer, which reads it. */
  redemption: Redemption | null;
}

/** What a repeated request gets back names the redemption only: the answer shows it as it is then. */
export const movedCodec = {
  store: ({ redemptionId }: Moved) => ({ redemptionId }),
  restore: (stored: Record<string, unknown>): Moved => ({ redemptionId: stored['redemptionId'] as number, redemption: null }),
};
