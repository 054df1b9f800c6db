/** Takes the place of an event when a subscription cannot go on: its resolver throws the error, and then the subscription is complete. */
export class Interruption {
    constructor(error) {
        this.error = error;
    }
}
/**
 * The deliveries as a subscription's source. An error becomes an `Interruption`, so that it reaches the caller as an answer; thrown, it would take the
 * whole socket down. Not an async generator: that one would hold `return` back while it waits on a quiet stream.
 */
export class EventIterator {
    constructor(source, show) {
        this.source = source;
        this.show = show;
        this.interrupted = false;
    }
    async next() {
        if (this.interrupted)
            return { done: true, value: undefined };
        try {
            const item = await this.source.next();
            return item.done ? item : { done: false, value: this.show(item.value) };
        }
        catch (error) {
            this.interrupted = true;
            await this.source.return?.();
            return { done: false, value: new Interruption(error) };
        }
    }
    async return() {
        await this.source.return?.();
        return { done: true, value: undefined };
    }
    async throw(error) {
        await this.return();
        throw error;
    }
    [Symbol.asyncIterator]() {
        return this;
    }
    async [Symbol.asyncDispose]() {
        await this.return();
    }
}
//# sourceMappingURL=event-iterator.js.map