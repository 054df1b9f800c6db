import { keptPoints } from '../../ledger/index.js';
/** A purchase of which something comes back later on, with what it was given. */
export class KeptPurchase {
    constructor(event, awards, 
    /** Whether it is of the period that is tried. */
    isTried) {
        this.event = event;
        this.awards = awards;
        this.isTried = isTried;
        const { lines, total } = event.facts;
        this.lines = new Map(lines.map(({ position, amount }) => [position, { amount, remaining: amount }]));
        this.remaining = total;
    }
    /** Whether it was given what was recorded, so that what the record says of its returns holds for it as well. */
    get isAsRecorded() {
        const recorded = this.event.awards ?? [];
        return (recorded.length === this.awards.length &&
            this.awards.every(({ walletId, points, base }, index) => {
                const other = recorded[index];
                return other?.walletId === walletId && other.points === points && JSON.stringify(other.base) === JSON.stringify(base);
            }));
    }
    kept() {
        const lines = new Map([...this.lines].map(([position, line]) => [position, { ...line }]));
        return { total: this.event.facts.total, remaining: this.remaining, lines };
    }
    take(byPosition) {
        for (const [position, amount] of byPosition) {
            const line = this.lines.get(position);
            if (line)
                line.remaining -= amount;
            this.remaining -= amount;
        }
    }
}
/** What an award keeps of what is left of its purchase. */
export function keptOfAward({ points, base }, kept) {
    return keptPoints({ id: 0, amount: points, award: { base } }, kept);
}
//# sourceMappingURL=kept-purchase.js.map