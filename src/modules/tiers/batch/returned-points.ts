import type { Instant } from '../../../kernel/clock.js';
import type { WalletState } from '../../ledger/index.js';

/** What returns take of the awards in a batch: awards keep the sum, so each look gives what came on top since the one before. */
export class ReturnedPoints {
  private readonly seen = new Map<number, number>();

  /** What returns of earlier batches took is counted already. Before the first command. */
  noteLoaded(wallets: readonly WalletState[]): void {
    for (const _ of this.fresh(wallets));
  }

  *fresh(wallets: readonly WalletState[]): Generator<{ occurredAt: Instant; points: number }> {
    for (const { lots } of wallets) {
      for (const { id, award, occurredAt } of lots.values()) {
        const returned = award?.returned ?? 0;
        const points = returned - (this.seen.get(id) ?? 0);
        if (points === 0) continue;
        this.seen.set(id, returned);
        yield { occurredAt, points };
      }
    }
  }
}
