import { setImmediate as nextTurn } from 'node:timers/promises';
import { OperationTypeNode } from 'graphql';
import { print } from 'graphql-sse';
import { ApiError } from '../../kernel/api-error.js';
import { documentText } from '../operation/persisted-documents.js';
import { Rejected } from '../operation/pipeline.js';
import { fromBody, fromSearch } from './parameters.js';
const PING_MS = 12_000;
/** How long a client that does not read may hold up the end of its stream. */
const GRACE_MS = 2_000;
const allTypes = Object.values(OperationTypeNode);
/** What a link may start: nothing that writes. */
const readTypes = [OperationTypeNode.QUERY, OperationTypeNode.SUBSCRIPTION];
/**
 * GraphQL over server-sent events, distinct connections mode: one operation a request. The stream is written here and not by graphql-sse, whose
 * handler queues without a bound for a client that does not read; here the next event is taken when the last one has left.
 */
export function sseHandler(deps) {
    return async (request, reply) => {
        const parameters = request.method === 'GET' ? fromSearch(request.query) : fromBody(request.body);
        const context = await deps.contextOf(request);
        const stream = new Stream(request, context.caller, deps);
        if (!deps.connections.add(stream))
            throw new ApiError('THROTTLED', 'Too many event streams are open.', { retryAfterMs: 1000 });
        stream.open(reply);
        try {
            const started = await start(deps, parameters, context, request);
            if (Symbol.asyncIterator in started)
                await stream.follow(started);
            else
                await stream.send(started);
        }
        catch (error) {
            await stream.send({ errors: [deps.pipeline.format(error, request.id)] });
        }
        finally {
            stream.finish();
        }
    };
}
class Stream {
    constructor(request, caller, deps) {
        this.request = request;
        this.caller = caller;
        this.deps = deps;
        this.transport = 'sse';
        this.response = null;
        this.events = null;
        this.waitingSince = null;
        this.pings = null;
        this.authorization = request.headers.authorization ?? null;
        this.address = request.ip;
    }
    /** From here on the response is ours; headers that hooks have set so far go along. */
    open(reply) {
        reply.hijack();
        const response = reply.raw;
        response.writeHead(200, {
            ...reply.getHeaders(),
            'content-type': 'text/event-stream; charset=utf-8',
            'cache-control': 'no-cache, no-transform',
            'x-accel-buffering': 'no',
            connection: 'keep-alive',
        });
        // some browsers wait for the first byte before they call the stream open
        response.write(':\n\n');
        response.once('close', () => this.finish());
        this.pings = setInterval(() => response.write(':\n\n'), PING_MS);
        this.response = response;
    }
    async follow(events) {
        this.events = events;
        if (!this.response)
            this.stop();
        for await (const { text } of events)
            if (this.deps.connections.mayHear(this))
                await this.write(next(text));
    }
    async send(answer) {
        await this.write(next(JSON.stringify(answer)));
    }
    stalledFor() {
        return this.waitingSince === null ? 0 : performance.now() - this.waitingSince;
    }
    async write(text) {
        if (!this.response)
            return nextTurn();
        this.waitingSince = performance.now();
        await write(this.response, text);
        this.waitingSince = null;
    }
    close(reason) {
        const why = closing[reason];
        if (why)
            this.response?.write(next(JSON.stringify({ errors: [this.deps.pipeline.format(why, this.request.id)] })));
        const response = this.response;
        this.finish();
        setTimeout(() => response?.destroy(), GRACE_MS).unref();
    }
    /** Ends the response without waiting for the stream of events, which may be quiet for long. */
    finish() {
        const response = this.response;
        this.response = null;
        if (this.pings)
            clearInterval(this.pings);
        this.deps.connections.remove(this);
        this.stop();
        response?.end(print({ event: 'complete', data: null }));
    }
    stop() {
        this.events?.return().catch((error) => this.deps.pipeline.format(error, this.request.id));
        this.events = null;
    }
}
/** An answer as an event of the stream: JSON has no line breaks outside of its texts, and none unescaped in them. */
function next(json) {
    return `event: next\ndata: ${json}\n\n`;
}
const closing = {
    draining: null,
    unauthenticated: new ApiError('UNAUTHENTICATED', 'The credential has ended.'),
    stalled: new ApiError('THROTTLED', 'Too slow: go on after the last cursor.', { retryAfterMs: 1000 }),
};
async function start({ pipeline, findDocument }, parameters, context, request) {
    const { operationName, variables } = parameters;
    const loaded = pipeline.documents.load(await documentText(findDocument, parameters, context.caller));
    const types = request.method === 'GET' ? readTypes : allTypes;
    const admitted = pipeline.admit({ loaded, operationName, variables, context, transport: 'sse', address: request.ip, types });
    if (admitted instanceof Rejected)
        return admitted.answer;
    if (admitted.plan.type === 'subscription')
        return pipeline.subscribe(admitted);
    return pipeline.execute(admitted);
}
/** Waits until the client has taken the text, or is gone. */
function write(response, text) {
    if (response.writableEnded || response.destroyed)
        return Promise.resolve();
    return new Promise((resolve) => {
        if (response.write(text))
            return resolve();
        const done = () => {
            response.off('drain', done);
            response.off('close', done);
            resolve();
        };
        response.on('drain', done);
        response.on('close', done);
    });
}
//# sourceMappingURL=sse.js.map