/** A decision that found the same thing recorded before: its result and entries are those of then. */
export class Earlier {
    constructor(value, ranges) {
        this.value = value;
        this.ranges = ranges;
    }
}
//# sourceMappingURL=outcome.js.map