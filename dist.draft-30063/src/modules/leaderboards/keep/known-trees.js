import { LRUCache } from 'lru-cache';
/** How many trees a process keeps: one of a million members is about six thousand parts, less than a megabyte. */
const MOST = 200;
/** The trees that this process wrote last, each with the step at which it did. Whoever else wrote since has raised the step. */
export class KnownTrees {
    constructor() {
        this.trees = new LRUCache({ max: MOST });
    }
    /** Takes it out: it comes back with `put`, once what was done to it has been committed. */
    take(programId, periodId, step) {
        const name = `${programId} ${periodId}`;
        const known = this.trees.get(name);
        this.trees.delete(name);
        return known?.step === step ? known.tree : null;
    }
    put(programId, periodId, step, tree) {
        this.trees.set(`${programId} ${periodId}`, { step, tree });
    }
}
//# sourceMappingURL=known-trees.js.map