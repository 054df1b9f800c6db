import type { WebSocket } from '@fastify/websocket';
import type { FastifyRequest } from 'fastify';
import { type ExecutionArgs, GraphQLError, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { type Context, makeServer, type ServerOptions, type SubscribePayload } from 'graphql-ws';
import { ApiError } from '../../kernel/api-error.js';
import type { Caller } from '../../kernel/caller.js';
import type { RequestContext } from '../../kernel/context.js';
import type { Pump } from '../../kernel/pump.js';
import { bodyLimit, defaults, type ServerConfig } from '../config.js';
import type { CloseReason, Connection, Connections } from '../connections.js';
import { documentText, type FindDocument } from '../operation/persisted-documents.js';
import { type Admitted, type Pipeline, Rejected } from '../operation/pipeline.js';
import { TellStream } from '../operation/tell-stream.js';
import type { Answer } from '../operation/told.js';
import type { Telemetry } from '../telemetry.js';
import { listen } from './incoming.js';
import { CLOSE, cut, keepAlive, send } from './outgoing.js';
import { Outlet } from './outlet.js';
import { forgotten, Run } from './run.js';

const types = Object.values(OperationTypeNode);

type Parameters = { authorization?: unknown; Authorization?: unknown; token?: unknown };

interface Extra {
  socket: WebSocket;
  request: FastifyRequest;
  connection: Connection | null;
  outlet: Outlet;
  /** Operations started on this socket, to tell their requests apart in the log. */
  operations: number;
}

interface AdmittedArgs extends ExecutionArgs {
  admitted: Admitted;
  outlet: Outlet;
  run: Run;
}

export interface WebsocketDeps {
  authenticate(authorization: string | null): Caller | Promise<Caller>;
  contextFor(caller: Caller, request: FastifyRequest, requestId: string): RequestContext | Promise<RequestContext>;
  pipeline: Pipeline;
  findDocument: FindDocument;
  connections: Connections;
  pump: Pump;
  telemetry: Telemetry;
  limits: ServerConfig['limits'];
}

/** The graphql-transport-ws protocol over the pipeline. */
export function websocketHandler(deps: WebsocketDeps): (socket: WebSocket, request: FastifyRequest) => void {
  const server = makeServer<Parameters, Extra>(options(deps));
  const maxBuffered = deps.limits.bufferedBytes ?? defaults.bufferedBytes;
  return (socket, request) => {
    const mayHear = () => extra.connection !== null && deps.connections.mayHear(extra.connection);
    const extra: Extra = {
      socket,
      request,
      connection: null,
      outlet: new Outlet(socket, request.raw.socket, mayHear, deps.pump),
      operations: 0,
    };
    const fail = (error: unknown) => {
      // what only servers say: graphql-ws throws it like an accident
      if (error instanceof Error && /^Unexpected message of type /.test(error.message))
        return socket.close(CLOSE.badRequest, 'Invalid message received');
      deps.telemetry.accident(error, request.id);
      socket.close(CLOSE.internal, 'Internal server error');
    };
    const stopPings = keepAlive(socket);
    socket.on('ping', () => {
      if (socket.bufferedAmount > maxBuffered) socket.terminate();
    });
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data, maxBuffered),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          listen(socket, request.raw.socket, {
            limit: () => bodyLimit(deps.limits, extra.connection?.caller),
            heard: (text) => void handle(text).catch(fail),
            tooBig: () => cut(socket, CLOSE.tooBig, 'Message too big'),
          }),
      },
      extra,
    );
    socket.once('close', (code: number, reason: Buffer) => {
      stopPings();
      if (extra.connection) deps.connections.remove(extra.connection);
      closed(code, reason.toString()).catch(fail);
    });
  };
}

function options(deps: WebsocketDeps): ServerOptions<Parameters, Extra> {
  const { pipeline, limits } = deps;
  return {
    connectionInitWaitTimeout: limits.connectionInitMs ?? defaults.connectionInitMs,
    onConnect: (context) => connect(deps, context),
    onSubscribe: async (context, id, payload) => {
      const { extra, subscriptions } = context;
      const run = new Run(context, id);
      extra.operations += 1;
      const requestId = `${extra.request.id}.${extra.operations}`;
      try {
        if (Object.keys(subscriptions).length > limits.subscriptions) {
          throw new ApiError('THROTTLED', `A socket carries at most ${limits.subscriptions} operations at a time.`, {
            retryAfterMs: 1000,
          });
        }
        const admitted = await admit(deps, context, run, payload, requestId);
        return await run.onlyIfWanted(admitted instanceof Rejected ? admitted.answer.errors.map(asGraphQLError) : admitted);
      } catch (error) {
        return run.onlyIfWanted([asGraphQLError(pipeline.format(error, requestId))]);
      }
    },
    // answers hold errors that are formatted already, which the types of graphql-ws do not foresee
    execute: async (args) => {
      const { admitted, run } = args as AdmittedArgs;
      return run.onlyIfWanted(await pipeline.execute(admitted)) as Promise<never>;
    },
    subscribe: (args) => subscribe(pipeline, args as AdmittedArgs) as Promise<never>,
    onNext: (_context, _id, _payload, _args, result) => result as never,
    // what the stream threw; refusals have been formatted already
    onError: ({ extra }, _id, _payload, errors) =>
      errors.map((error) => (error.originalError ? pipeline.format(error, extra.request.id) : error.toJSON())),
  };
}

const closing: Record<CloseReason, readonly [code: number, text: string]> = {
  draining: [CLOSE.goingAway, 'The server is going away'],
  unauthenticated: [CLOSE.forbidden, 'The credential has ended'],
  stalled: [CLOSE.tooSlow, 'Too slow'],
};

/** Answers of a stream go past graphql-ws, straight to the socket. */
async function subscribe(pipeline: Pipeline, { admitted, outlet, run }: AdmittedArgs): Promise<AsyncGenerator<never> | Answer> {
  const started = await pipeline.subscribe(admitted);
  if (!(started instanceof TellStream)) return run.onlyIfWanted(started);
  if (run.isWanted) return outlet.follow(run.id, started);
  await started.return();
  return forgotten();
}

async function connect(deps: WebsocketDeps, { extra, connectionParams }: Context<Parameters, Extra>): Promise<boolean> {
  const { socket, request } = extra;
  const authorization = authorizationOf(connectionParams) ?? request.headers.authorization ?? null;
  let caller: Caller;
  try {
    caller = await deps.authenticate(authorization);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    deps.telemetry.refusal(error.code, request.id);
    return false;
  }
  const connection: Connection = {
    transport: 'websocket',
    caller,
    authorization,
    address: request.ip,
    stalledFor: () => extra.outlet.stalledFor(),
    close: (reason) => {
      const [code, text] = closing[reason];
      // what was said before must not come after it
      extra.outlet.flush();
      socket.close(code, extra.outlet.reason(text));
      extra.outlet.stop();
    },
  };
  if (socket.readyState !== socket.OPEN) return true;
  if (deps.connections.add(connection)) extra.connection = connection;
  else socket.close(CLOSE.tryLater, 'Too many connections');
  return true;
}

async function admit(
  { pipeline, findDocument, contextFor }: WebsocketDeps,
  { extra }: Context<Parameters, Extra>,
  run: Run,
  payload: SubscribePayload,
  requestId: string,
): Promise<AdmittedArgs | Rejected> {
  if (!extra.connection) throw new ApiError('UNAUTHENTICATED', 'This socket is about to close.');
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
  if (admitted instanceof Rejected || 'errors' in loaded) return admitted as Rejected;
  return {
    schema: pipeline.documents.schema,
    document: loaded.document,
    operationName: operationName ?? null,
    contextValue: context,
    rootValue: null,
    admitted,
    outlet: extra.outlet,
    run,
  };
}

function asGraphQLError({ message, extensions, locations, path }: GraphQLFormattedError): GraphQLError {
  return Object.assign(new GraphQLError(message, { extensions }), { locations, path });
}

function authorizationOf(parameters: Parameters | undefined): string | null {
  const header = parameters?.authorization ?? parameters?.Authorization;
  if (typeof header === 'string') return header;
  return typeof parameters?.token === 'string' ? `Bearer ${parameters.token}` : null;
}
