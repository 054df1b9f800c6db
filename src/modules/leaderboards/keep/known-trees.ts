import { LRUCache } from 'lru-cache';
import type { CountedTree } from '../counted-tree.js';

/** How many trees a process keeps: one of a million members is about six thousand parts, less than a megabyte. */
const MOST = 200;

/** The trees that this process wrote last, each with the step at which it did. Whoever else wrote since has raised the step. */
export class KnownTrees {
  private readonly trees = new LRUCache<string, { step: number; tree: CountedTree }>({ max: MOST });

  /** Takes it out: it comes back with `put`, once what was done to it has been committed. */
  take(programId: number, periodId: number, step: number): CountedTree | null {
    const name = `${programId} ${periodId}`;
    const known = this.trees.get(name);
    this.trees.delete(name);
    return known?.step === step ? known.tree : null;
  }

  put(programId: number, periodId: number, step: number, tree: CountedTree): void {
    this.trees.set(`${programId} ${periodId}`, { step, tree });
  }
}
