/** The sequence hands out blocks of this size (migration "programs"). */
export const ID_BLOCK = 32;
/** A batch used up the ids that it took; it is run again with more. */
export class OutOfIds extends Error {
}
/** Ids of new records, in the order of recording because the blocks were taken after the members were locked. */
export class IdSource {
    constructor() {
        this.block = 0;
        this.used = 0;
        this.starts = [];
        this.next = () => {
            if (this.used === ID_BLOCK) {
                this.block++;
                this.used = 0;
            }
            const start = this.starts[this.block];
            if (start === undefined)
                throw new OutOfIds();
            return start + this.used++;
        };
    }
    supply(starts) {
        this.starts = starts;
    }
}
//# sourceMappingURL=ids.js.map