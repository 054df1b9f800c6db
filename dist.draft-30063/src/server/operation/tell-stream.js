/**
 * Events as their audience is told of them. Not an async generator function: that one would hold `return()` back while it waits for the next event, and
 * a subscription to a quiet topic would never end.
 */
export function tellStream(events, audience, told) {
    const end = { done: true, value: undefined };
    let listening = true;
    const leave = () => {
        if (listening)
            audience.leave();
        listening = false;
    };
    const stream = {
        async next() {
            const event = await events.next();
            if (!event.done) {
                const value = await audience.tell(event.value);
                told();
                return { done: false, value };
            }
            leave();
            return end;
        },
        async return() {
            leave();
            await events.return();
            return end;
        },
        async throw(error) {
            leave();
            await events.throw(error);
            return end;
        },
        async [Symbol.asyncDispose]() {
            await stream.return();
        },
        [Symbol.asyncIterator]: () => stream,
    };
    return stream;
}
//# sourceMappingURL=tell-stream.js.map