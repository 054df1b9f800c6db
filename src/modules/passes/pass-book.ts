import { type Book, StaleBatch } from '../ledger/index.js';
import type { Pass, PassEntry, PassEntryKind } from './pass.js';

export type PassState = Pass & {
  row: 'new' | 'changed' | 'same';
  /** What its price in points took of which lots. */
  parts: { lotId: number; points: number }[];
};

/** An entry that a command names, and whether another one took it back. */
export type UseState = PassEntry & { reversed: boolean };

/** What the stream tells of a pass. */
export interface PassPayload {
  id: number;
  status: Pass['status'];
  remaining: number;
}

type Told = Pick<PassEntry, 'kind' | 'units'> &
  Partial<Pick<PassEntry, 'occurredAt' | 'reference' | 'reasonCode' | 'reversesId'>>;

/** Passes of a batch: guarded by the locks on the accounts of those whose they are. */
export class PassBook {
  readonly passes = new Map<number, PassState>();
  readonly uses = new Map<number, UseState>();
  /** Gifts that may be taken back. */
  gifts: ((book: Book) => readonly number[])[] = [];
  /** What this batch writes. */
  readonly entries: PassEntry[] = [];

  constructor(readonly newCode: () => string) {}

  /** The pass that a code names now. */
  withCode(code: string): PassState | undefined {
    return [...this.passes.values()].find((pass) => pass.code === code);
  }

  ofRedemption(redemptionId: number): PassState[] {
    return [...this.passes.values()].filter((pass) => pass.redemptionId === redemptionId);
  }

  /** Notes what just happened to a pass, as the present command, for its history and for listeners. */
  note(book: Book, pass: PassState, told: Told): PassEntry {
    const entry: PassEntry = {
      ...{ id: book.ids.next(), passId: pass.id, remaining: pass.remaining, recordedAt: book.now, occurredAt: book.now },
      ...{ actor: book.stamp().actor, reference: null, reasonCode: null, reversesId: null },
      ...told,
    };
    this.entries.push(entry);
    pass.updatedAt = book.now;
    if (pass.row === 'same') pass.row = 'changed';
    this.announce(book, pass);
    return entry;
  }

  announce(book: Book, { id, memberId, status, remaining }: PassState): void {
    const payload: PassPayload = { id, status, remaining };
    book.events.push({ type: 'PASS_UPDATED', memberId, payload });
  }

  /** Ends a pass for good: what remains of it is gone. */
  end(book: Book, pass: PassState, status: 'REFUNDED' | 'CANCELLED', reasonCode: string | null): void {
    const kind: PassEntryKind = status === 'REFUNDED' ? 'REFUND' : 'CANCEL';
    const units = -pass.remaining;
    pass.lapsed += pass.remaining;
    pass.remaining = 0;
    pass.status = status;
    pass.nextChangeAt = null;
    this.note(book, pass, { kind, units, reasonCode });
  }
}

/** One that was given away since its owner was looked up belongs to somebody whose accounts are not locked: the batch is run again. @throws StaleBatch */
export function assertLocked({ members, program }: Book, { memberId }: PassState): void {
  if (!members.has(memberId)) throw new StaleBatch(program.version);
}
