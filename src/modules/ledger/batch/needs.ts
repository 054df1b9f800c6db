import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import type { BatchPart } from './book.js';

/** What a batch has to load: each part's own collection, filled by the commands. */
export class Needs {
  constructor(
    readonly program: ProgramConfig,
    readonly now: Instant,
    private readonly parts: readonly BatchPart<unknown, unknown>[],
  ) {}

  private readonly collections = new Map<string, unknown>();
  /** Ids of new records beyond those that every command may take. */
  ids = 0;
  /** Members whose open lots and active holds are needed. */
  readonly lotsOf = new Set<number>();

  of<Need>(part: Pick<BatchPart<Need, unknown>, 'name' | 'need'>): Need {
    const { name } = part;
    if (!this.collections.has(name)) {
      const composed = this.parts.find((one) => one.name === name) ?? part;
      this.collections.set(name, composed.need());
    }
    return this.collections.get(name) as Need;
  }
}
