import { isDeepStrictEqual } from 'node:util';
import type { Model } from '../model/model.js';
import { nothing, plus, type Totals } from '../model/world.js';
import type { Told } from './house.js';
import { iso } from './worlds.js';

export interface EntryRow {
  sequence: number;
  kind: string;
  points: number;
  change: Totals;
  after: Totals;
  occurredAt: string;
  recordedAt: string;
}

/** What happened by itself, or by one command, at one instant: whether it was written as one entry or several is not laid down. */
interface Move {
  kind: string;
  occurredAt: number;
  change: Totals;
}

/** Balances are compared at every step, so here the order within an instant may differ. */
function moves(entries: readonly Move[]): Move[] {
  const merged = new Map<string, Move>();
  for (const { kind, occurredAt, change } of entries) {
    const key = `${iso(occurredAt)} ${kind}`;
    merged.set(key, { kind, occurredAt, change: plus(merged.get(key)?.change ?? nothing, change) });
  }
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, move]) => move);
}

/** All entries of one wallet, oldest first, to be held against the model's. */
export class WalletLedger implements Told {
  constructor(
    private readonly member: string,
    private readonly wallet: string,
    private readonly rows: readonly EntryRow[],
  ) {}

  disagreement(model: Model): string | null {
    const wrong = this.contradiction() ?? this.difference(model);
    return wrong === null ? null : `entries of ${this.wallet} of ${this.member}: ${wrong}`;
  }

  /** Gaps, sums that do not add up, time that goes backwards. */
  private contradiction(): string | null {
    let before = nothing;
    let recordedAt = '';
    for (const [n, row] of this.rows.entries()) {
      const where = `entry ${row.sequence}`;
      if (row.sequence !== n + 1) return `${where} is in place ${n + 1}`;
      if (!isDeepStrictEqual(plus(before, row.change), { ...row.after })) return `${where} does not add up`;
      if (row.points !== row.change.available + row.change.pending + row.change.held - row.change.debt)
        return `${where} has the wrong points`;
      if (row.recordedAt < recordedAt) return `${where} was recorded before the one it follows`;
      before = { ...row.after };
      recordedAt = row.recordedAt;
    }
    return null;
  }

  private difference(model: Model): string | null {
    const told = moves(this.rows.map((row) => ({ ...row, change: { ...row.change }, occurredAt: Date.parse(row.occurredAt) })));
    const expected = moves(model.entries(this.member, this.wallet));
    for (let n = 0; n < Math.max(told.length, expected.length); n += 1) {
      if (!isDeepStrictEqual(told[n], expected[n])) return `expected ${describe(expected[n])}, got ${describe(told[n])}`;
    }
    return null;
  }
}

const describe = (move: Move | undefined): string =>
  move === undefined ? 'nothing more' : `${move.kind} ${JSON.stringify(move.change)} of ${iso(move.occurredAt)}`;
