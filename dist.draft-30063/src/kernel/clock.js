export const systemClock = { now: () => Date.now() };
/** A clock that stands still until it is moved. */
export class ManualClock {
    constructor(current) {
        this.current = current;
    }
    now() {
        return this.current;
    }
    set(instant) {
        this.current = instant;
    }
    advance(milliseconds) {
        this.current += milliseconds;
    }
}
//# sourceMappingURL=clock.js.map