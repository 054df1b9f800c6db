/**
 * How many executions may be under way at once. When ten thousand listeners are to be told something, a few hundred at a time are told sooner than all at
 * once: what an execution needs dies young, and reads are shared all the same.
 */
export class Turns {
    constructor(most) {
        this.most = most;
        this.underWay = 0;
        this.waiting = [];
        this.first = 0;
    }
    /** A promise for those who must wait; each turn ends with `done`. */
    begin() {
        if (this.underWay < this.most) {
            this.underWay += 1;
            return null;
        }
        return new Promise((resolve) => this.waiting.push(resolve));
    }
    done() {
        const next = this.waiting[this.first];
        if (next === undefined) {
            this.underWay -= 1;
            return;
        }
        this.first += 1;
        if (this.first === this.waiting.length || this.first > 10_000) {
            this.waiting.splice(0, this.first);
            this.first = 0;
        }
        next();
    }
}
//# sourceMappingURL=turns.js.map