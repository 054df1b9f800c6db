import { GraphQLError, OperationTypeNode } from 'graphql';
import { makeServer } from 'graphql-ws';
import { ApiError } from '../../kernel/api-error.js';
import { bodyLimit, defaults } from '../config.js';
import { documentText } from '../operation/persisted-documents.js';
import { Rejected } from '../operation/pipeline.js';
import { Outlet } from './outlet.js';
/** Close codes beside those of the protocol; docs/streams.md tells callers what to do about each. */
const CLOSE = { goingAway: 1001, tooBig: 1009, tryLater: 1013, forbidden: 4403, tooSlow: 4429, internal: 4500 };
const PING_MS = 12_000;
const types = Object.values(OperationTypeNode);
/** The graphql-transport-ws protocol over the pipeline. */
export function websocketHandler(deps) {
    const server = makeServer(options(deps));
    const maxBuffered = deps.limits.bufferedBytes ?? defaults.bufferedBytes;
    return (socket, request) => {
        const mayHear = () => extra.connection !== null && deps.connections.mayHear(extra.connection);
        const extra = {
            socket,
            request,
            connection: null,
            outlet: new Outlet(socket, request.raw.socket, mayHear),
            operations: 0,
        };
        const fail = (error) => {
            deps.telemetry.accident(error, request.id);
            socket.close(CLOSE.internal, 'Internal server error');
        };
        const stopPings = keepAlive(socket);
        socket.on('ping', () => {
            if (socket.bufferedAmount > maxBuffered)
                socket.terminate();
        });
        const closed = server.opened({
            protocol: socket.protocol,
            send: (data) => send(socket, data, maxBuffered),
            close: (code, reason) => socket.close(code, reason),
            onMessage: (handle) => {
                socket.on('message', (data) => {
                    if (data.length > bodyLimit(deps.limits, extra.connection?.caller))
                        socket.close(CLOSE.tooBig, 'Message too big');
                    else
                        handle(data.toString()).catch(fail);
                });
            },
        }, extra);
        socket.once('close', (code, reason) => {
            stopPings();
            if (extra.connection)
                deps.connections.remove(extra.connection);
            closed(code, reason.toString()).catch(fail);
        });
    };
}
function options(deps) {
    const { pipeline, limits } = deps;
    return {
        connectionInitWaitTimeout: limits.connectionInitMs ?? defaults.connectionInitMs,
        onConnect: (context) => connect(deps, context),
        onSubscribe: async (context, id, payload) => {
            const { extra, subscriptions } = context;
            extra.operations += 1;
            const requestId = `${extra.request.id}.${extra.operations}`;
            try {
                if (Object.keys(subscriptions).length > limits.subscriptions) {
                    throw new ApiError('THROTTLED', `A socket carries at most ${limits.subscriptions} operations at a time.`, {
                        retryAfterMs: 1000,
                    });
                }
                const admitted = await admit(deps, context, id, payload, requestId);
                return admitted instanceof Rejected ? admitted.answer.errors.map(asGraphQLError) : admitted;
            }
            catch (error) {
                return [asGraphQLError(pipeline.format(error, requestId))];
            }
        },
        // answers hold errors that are formatted already, which the types of graphql-ws do not foresee
        execute: (args) => pipeline.execute(args.admitted),
        subscribe: (args) => subscribe(pipeline, args),
        onNext: (_context, _id, _payload, _args, result) => result,
        // what the stream threw; refusals have been formatted already
        onError: ({ extra }, _id, _payload, errors) => errors.map((error) => (error.originalError ? pipeline.format(error, extra.request.id) : error.toJSON())),
    };
}
const closing = {
    draining: [CLOSE.goingAway, 'The server is going away'],
    unauthenticated: [CLOSE.forbidden, 'The credential has ended'],
    stalled: [CLOSE.tooSlow, 'Too slow'],
};
/** Answers of a stream go past graphql-ws, straight to the socket. */
async function subscribe(pipeline, { admitted, outlet, id }) {
    const started = await pipeline.subscribe(admitted);
    return Symbol.asyncIterator in started ? outlet.follow(id, started) : started;
}
async function connect(deps, { extra, connectionParams }) {
    const { socket, request } = extra;
    const authorization = authorizationOf(connectionParams) ?? request.headers.authorization ?? null;
    let caller;
    try {
        caller = await deps.authenticate(authorization);
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        deps.telemetry.refusal(error.code, request.id);
        return false;
    }
    const connection = {
        transport: 'websocket',
        caller,
        authorization,
        address: request.ip,
        stalledFor: () => extra.outlet.stalledFor(),
        close: (reason) => {
            const [code, text] = closing[reason];
            socket.close(code, extra.outlet.reason(text));
        },
    };
    if (socket.readyState !== socket.OPEN)
        return true;
    if (deps.connections.add(connection))
        extra.connection = connection;
    else
        socket.close(CLOSE.tryLater, 'Too many connections');
    return true;
}
async function admit({ pipeline, findDocument, contextFor }, { extra }, id, payload, requestId) {
    if (!extra.connection)
        throw new ApiError('UNAUTHENTICATED', 'This socket is about to close.');
    const context = await contextFor(extra.connection.caller, extra.request, requestId);
    const { query, operationName, variables, extensions = null } = payload;
    const loaded = pipeline.documents.load(await documentText(findDocument, { query, extensions }, context.caller));
    const admitted = pipeline.admit({
        loaded,
        operationName,
        variables,
        context,
        transport: 'websocket',
        address: extra.request.ip,
        types,
    });
    if (admitted instanceof Rejected || 'errors' in loaded)
        return admitted;
    return {
        schema: pipeline.documents.schema,
        document: loaded.document,
        operationName: operationName ?? null,
        contextValue: context,
        rootValue: null,
        admitted,
        outlet: extra.outlet,
        id,
    };
}
function asGraphQLError({ message, extensions, locations, path }) {
    return Object.assign(new GraphQLError(message, { extensions }), { locations, path });
}
function authorizationOf(parameters) {
    const header = parameters?.authorization ?? parameters?.Authorization;
    if (typeof header === 'string')
        return header;
    return typeof parameters?.token === 'string' ? `Bearer ${parameters.token}` : null;
}
/** A client that does not read is cut off: it resumes by cursor, and the memory of the others is not its to fill. */
function send(socket, data, maxBuffered) {
    if (socket.readyState === socket.OPEN && socket.bufferedAmount > maxBuffered) {
        socket.close(CLOSE.tooSlow, 'Too slow');
        setTimeout(() => socket.terminate(), 1_000).unref();
    }
    // a turn of the event loop, so that a stream with much to say does not keep the close event from coming
    if (socket.readyState !== socket.OPEN)
        return new Promise((resolve) => setImmediate(resolve));
    return new Promise((resolve) => {
        // a send that fails belongs to a socket that is closing: its close event ends what runs on it
        socket.send(data, () => resolve());
    });
}
/** Ends sockets whose other side is gone without a word. */
function keepAlive(socket) {
    let alive = true;
    socket.on('pong', () => {
        alive = true;
    });
    const timer = setInterval(() => {
        if (!alive)
            return socket.terminate();
        alive = false;
        socket.ping();
    }, PING_MS);
    return () => clearInterval(timer);
}
//# sourceMappingURL=websocket.js.map