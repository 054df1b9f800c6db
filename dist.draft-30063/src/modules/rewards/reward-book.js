/** Rewards and redemptions of a batch: stock rows are locked unless there is plenty, redemptions are guarded by the locks on their members' accounts. */
export class RewardBook {
    constructor() {
        this.rewards = new Map();
        this.stock = new Map();
        this.slots = new Map();
        this.redemptions = new Map();
        this.changes = [];
        /** Whether the stock is locked; if not, there is plenty of all that is wanted, and it is locked when it is written. */
        this.isLocked = false;
        /** Codes that nobody has yet, as far as they were asked for, and those of the redemptions; by reward, in their order. */
        this.codes = new Map();
    }
    addCode(code) {
        const pool = this.codes.get(code.rewardId);
        if (pool)
            pool.push(code);
        else
            this.codes.set(code.rewardId, [code]);
    }
    /** Takes from the stock, or gives back. The caller has looked whether there is enough. */
    move(stockId, change) {
        const row = this.stock.get(stockId);
        if (!row || row.free + change < 0)
            throw new Error(`stock ${stockId} cannot change by ${change}`);
        row.free += change;
        row.change += change;
    }
    /** Gives so many codes of a pool to a redemption; false where it has fewer. */
    giveCodes(rewardId, quantity, redemptionId) {
        const free = (this.codes.get(rewardId) ?? []).filter((code) => code.redemptionId === null).slice(0, quantity);
        if (free.length < quantity)
            return false;
        for (const code of free)
            Object.assign(code, { redemptionId, changed: true });
        return true;
    }
    takeCodesBack(rewardId, redemptionId) {
        for (const code of this.codes.get(rewardId) ?? [])
            if (code.redemptionId === redemptionId)
                Object.assign(code, { redemptionId: null, changed: true });
    }
}
//# sourceMappingURL=reward-book.js.map