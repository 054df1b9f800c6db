/** The counters of caps and budgets as they would be. */
export class SimulatedCounters {
    constructor() {
        this.rows = new Map();
        this.usedOf = (key) => this.rows.get(key) ?? { points: 0, times: 0 };
    }
    use(keys, points, times) {
        for (const key of keys) {
            const row = this.rows.get(key) ?? { points: 0, times: 0 };
            row.points += points;
            row.times += times;
            this.rows.set(key, row);
        }
    }
    giveBack(keys, points, times) {
        this.use(keys, -points, -times);
    }
    /** What was granted and recorded so. */
    useRecorded(outcomes) {
        for (const { granted, uses = [] } of outcomes)
            if (granted > 0)
                this.use(uses, granted, 1);
    }
}
//# sourceMappingURL=counters.js.map