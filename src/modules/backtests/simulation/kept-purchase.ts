import { type BaseLine, type Kept, keptPoints } from '../../ledger/index.js';
import type { PurchaseEvent } from '../history.js';

/** Points that a purchase was given in the simulation. */
export interface SimulatedAward {
  rule: string;
  version: number;
  walletId: number;
  points: number;
  base: BaseLine[] | null;
  /** The counters that it used up. */
  uses: readonly string[];
  /** What returns took back for it so far, with and without the shortfalls. */
  settled: number;
  returned: number;
}

/** A purchase of which something comes back later on, with what it was given. */
export class KeptPurchase {
  private readonly lines: Map<number, { amount: number; remaining: number }>;
  private remaining: number;

  constructor(
    readonly event: PurchaseEvent,
    readonly awards: SimulatedAward[],
    /** Whether it is of the period that is tried. */
    readonly isTried: boolean,
  ) {
    const { lines, total } = event.facts;
    this.lines = new Map(lines.map(({ position, amount }) => [position, { amount, remaining: amount }]));
    this.remaining = total;
  }

  /** Whether it was given what was recorded, so that what the record says of its returns holds for it as well. */
  get isAsRecorded(): boolean {
    const recorded = this.event.awards ?? [];
    return (
      recorded.length === this.awards.length &&
      this.awards.every(({ walletId, points, base }, index) => {
        const other = recorded[index];
        return other?.walletId === walletId && other.points === points && JSON.stringify(other.base) === JSON.stringify(base);
      })
    );
  }

  kept(): Kept {
    const lines = new Map([...this.lines].map(([position, line]) => [position, { ...line }]));
    return { total: this.event.facts.total, remaining: this.remaining, lines };
  }

  take(byPosition: ReadonlyMap<number, number>): void {
    for (const [position, amount] of byPosition) {
      const line = this.lines.get(position);
      if (line) line.remaining -= amount;
      this.remaining -= amount;
    }
  }
}

/** What an award keeps of what is left of its purchase. */
export function keptOfAward({ points, base }: SimulatedAward, kept: Kept): number {
  return keptPoints({ id: 0, amount: points, award: { base } }, kept);
}
