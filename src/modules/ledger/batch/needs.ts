import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { BatchPart } from './book.js';

/** What a batch has to load: each part's own collection, filled by the commands. */
export class Needs {
  constructor(readonly program: ProgramConfig) {}

  private readonly collections = new Map<BatchPart<unknown, unknown>, unknown>();
  /** Members whose open lots and active holds are needed. */
  readonly lotsOf = new Set<number>();

  of<Need>(part: BatchPart<Need, unknown>): Need {
    const key = part;
    let collection = this.collections.get(key) as Need | undefined;
    if (collection === undefined) {
      collection = part.need();
      this.collections.set(key, collection);
    }
    return collection;
  }
}
