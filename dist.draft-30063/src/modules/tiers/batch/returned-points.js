/** What returns take of the awards in a batch: awards keep the sum, so each look gives what came on top since the one before. */
export class ReturnedPoints {
    constructor() {
        this.seen = new Map();
    }
    /** What returns of earlier batches took is counted already. Before the first command. */
    noteLoaded(wallets) {
        for (const _ of this.fresh(wallets))
            ;
    }
    *fresh(wallets) {
        for (const { lots } of wallets) {
            for (const { id, award, occurredAt } of lots.values()) {
                const returned = award?.returned ?? 0;
                const points = returned - (this.seen.get(id) ?? 0);
                if (points === 0)
                    continue;
                this.seen.set(id, returned);
                yield { occurredAt, points };
            }
        }
    }
}
//# sourceMappingURL=returned-points.js.map