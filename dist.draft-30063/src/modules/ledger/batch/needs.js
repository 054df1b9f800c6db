/** What a batch has to load: each part's own collection, filled by the commands. */
export class Needs {
    constructor(program, now, parts) {
        this.program = program;
        this.now = now;
        this.parts = parts;
        this.collections = new Map();
        /** Ids of new records beyond those that every command may take. */
        this.ids = 0;
        /** Members whose open lots and active holds are needed. */
        this.lotsOf = new Set();
    }
    of(part) {
        const { name } = part;
        if (!this.collections.has(name)) {
            const composed = this.parts.find((one) => one.name === name) ?? part;
            this.collections.set(name, composed.need());
        }
        return this.collections.get(name);
    }
}
//# sourceMappingURL=needs.js.map