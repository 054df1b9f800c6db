import type { EntryRange } from '../entry-range.js';
import type { Entry } from '../state.js';

/** What a command that was carried out gives to its caller. */
export interface Done<Result> {
  value: Result;
  /** What it wrote, per wallet. */
  ranges: EntryRange[];
  /** Those entries, where they were written just now; a repeated request reads them. */
  entries: Entry[];
}

/** A decision that found the same thing recorded before: its result and entries are those of then. */
export class Earlier<Result> {
  constructor(
    readonly value: Result,
    readonly ranges: EntryRange[],
  ) {}
}
