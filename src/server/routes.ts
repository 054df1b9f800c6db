import { Transform } from 'node:stream';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../kernel/caller.js';
import type { RequestContext } from '../kernel/context.js';
import { Pump } from '../kernel/pump.js';
import { bodyLimit, defaults } from './config.js';
import type { Connections } from './connections.js';
import type { ServerDeps } from './deps.js';
import { registerGraphiql } from './graphiql.js';
import { readerOf } from './language.js';
import type { Pipeline } from './operation/pipeline.js';
import type { Telemetry } from './telemetry.js';
import { wantsEvents, wantsPage } from './transport/accept.js';
import { createApollo, type HttpContext } from './transport/apollo.js';
import { registerExports } from './transport/export.js';
import { tooLarge } from './transport/failures.js';
import { resolveDocument } from './transport/http-documents.js';
import { plainHandler } from './transport/plain.js';
import { sseHandler } from './transport/sse.js';
import { websocketHandler } from './transport/websocket.js';

/** A page of an export is far more than an event, and a slow line needs its time for it. */
const PAGE_PATIENCE = 6;

export interface RouteDeps extends ServerDeps {
  pipeline: Pipeline;
  connections: Connections;
  telemetry: Telemetry;
}

/** /graphql for queries and mutations (POST, GET), browsers, sockets and event streams, and /graphql/stream for event streams alone. */
export async function registerGraphql(app: FastifyInstance, deps: RouteDeps): Promise<void> {
  const { pipeline, connections, telemetry, config } = deps;
  const contextFor = (caller: Caller, request: FastifyRequest, requestId: string): RequestContext | Promise<RequestContext> =>
    deps.contextFor(caller, readerOf(request.headers['accept-language']), requestId);
  const contextOf = (request: FastifyRequest) => contextFor(request.caller, request, request.id);

  const apollo = createApollo(pipeline, deps.log);
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const sendPage = await registerGraphiql(app);
  const { findDocument = async () => null } = deps;
  const sse = sseHandler({ contextOf, pipeline, findDocument, connections });
  const overHttp = fastifyApolloHandler<HttpContext>(apollo, {
    context: async (request) => ({ context: await contextOf(request), address: request.ip, accept: request.headers.accept }),
  });
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    if (wantsEvents(request)) return sse(request, reply);
    return (await resolveDocument(findDocument, request, reply)) ? overHttp.call(app, request, reply) : reply;
  };
  const plain = plainHandler({ pipeline, contextOf });

  await app.register(async (graphql) => {
    graphql.addHook('onRequest', authenticator(deps));
    limitBodies(graphql, config.limits);
    graphql.route({
      method: 'GET',
      url: '/graphql',
      handler: (request, reply) => (wantsPage(request) ? sendPage(reply) : answer(request, reply)),
      wsHandler: websocketHandler({
        authenticate: deps.authenticate,
        contextFor,
        pipeline,
        findDocument,
        connections,
        pump: deps.pump ?? new Pump(),
        telemetry,
        limits: config.limits,
      }),
    });
    graphql.post('/graphql', (request, reply) => plain(request, reply) ?? answer(request, reply));
    graphql.get('/graphql/stream', sse);
    graphql.post('/graphql/stream', sse);
    const patienceMs = PAGE_PATIENCE * (config.limits.stalledMs ?? defaults.stalledMs);
    registerExports(graphql, { exports: deps.exports ?? {}, patienceMs, contextOf });
  });
}

function authenticator({ authenticate }: RouteDeps) {
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    const known = (caller: Caller): void => {
      request.caller = caller;
      done();
    };
    // a socket says who it is in connection_init
    const caller = request.ws ? request.caller : authenticate(request.headers.authorization ?? null);
    if (caller instanceof Promise) caller.then(known, done);
    else known(caller);
  };
}

/** JSON only, as large as the caller may send: refused by its declared length before it is read, and by its real one while it is. */
function limitBodies(graphql: FastifyInstance, limits: RouteDeps['config']['limits']): void {
  graphql.addHook('onRequest', (request, _reply, done) => {
    const limit = bodyLimit(limits, request.caller);
    done(Number(request.headers['content-length'] ?? 0) > limit ? tooLarge(limit) : undefined);
  });
  graphql.addHook('preParsing', (request, reply, payload, done) => {
    if (request.headers['transfer-encoding'] === undefined) return done(null, payload);
    const measured = atMost(bodyLimit(limits, request.caller));
    payload.on('error', (error) => measured.destroy(error));
    // what is left of it is not read
    measured.once('error', () => reply.header('connection', 'close'));
    done(null, payload.pipe(measured));
  });
  const parseJson = graphql.getDefaultJsonParser('error', 'error');
  graphql.removeAllContentTypeParsers();
  graphql.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    void parseJson(request, body, done);
  });
}

/** Lets so many bytes through. */
function atMost(limit: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(tooLarge(limit));
      else done(null, chunk);
    },
  });
}
