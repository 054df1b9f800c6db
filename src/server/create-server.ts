import cors from '@fastify/cors';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Registry } from 'prom-client';
import { busy } from '../kernel/api-error.js';
import { anonymous } from '../kernel/caller.js';
import { defaults, type ServerConfig } from './config.js';
import { Connections } from './connections.js';
import type { ChargeAddress, ServerDeps } from './deps.js';
import { registerHealth } from './health.js';
import { Documents } from './operation/documents.js';
import { Pipeline } from './operation/pipeline.js';
import { Throttle, throttleKey } from './operation/throttle.js';
import { requestIds } from './request-id.js';
import { registerGraphql } from './routes.js';
import { registerSockets } from './sockets.js';
import { Telemetry } from './telemetry.js';
import { failureHandler } from './transport/failures.js';

/** How long all of a request may take to come; answers and sockets take as long as they like. */
const REQUEST_MS = 120_000;
const ROUTE_COST = 10;
const ROUTE_WAIT_MS = 60_000;

/**
 * The HTTP server with all of its transports, not listening yet. `close()` drains: open sockets end with 1001, event streams with `complete`,
 * requests under way are answered.
 */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const { config, log } = deps;
  const { limits } = config;
  const app = fastify({
    // Fastify's own logger would print addresses and query strings; what the log says is in telemetry.ts
    logger: false,
    genReqId: requestIds(),
    bodyLimit: limits.serverBodyBytes,
    requestTimeout: REQUEST_MS,
    trustProxy: config.trustProxy ?? [],
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  });
  const telemetry = new Telemetry(deps.registry ?? new Registry(), log);
  const throttle = new Throttle(config.budgets);
  const pipeline = new Pipeline(
    new Documents(deps.schema, limits),
    throttle,
    telemetry,
    limits,
    () => app.isUnderPressure(),
    deps.contextFor,
    deps.usage ?? null,
  );
  const connections = new Connections({
    authenticate: deps.authenticate,
    endedMembers: deps.endedMembers,
    endedSessions: deps.endedSessions,
    clock: deps.clock,
    telemetry,
    log,
    perCaller: limits.connections ?? defaults.connections,
    stalledMs: limits.stalledMs ?? defaults.stalledMs,
  });
  let draining = false;
  app.addHook('preClose', async () => {
    draining = true;
  });

  app.decorateRequest('caller');
  app.setErrorHandler(failureHandler(telemetry));
  app.setNotFoundHandler(() => {
    throw Object.assign(new Error('not found'), { statusCode: 404 });
  });
  app.addHook('onRequest', (request: FastifyRequest, reply, done) => {
    request.caller = anonymous;
    reply.header('x-request-id', request.id);
    done();
  });
  await registerSockets(app, limits, connections, telemetry);
  await shedLoad(app, limits);
  await app.register(cors, {
    origin: config.corsOrigins.length > 0 ? config.corsOrigins : '*',
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 86_400,
  });
  registerHealth(app, deps.readiness, telemetry.registry, () => draining);
  for (const routes of deps.routes ?? []) await app.register(async (scope) => routes(scope, chargeWith(throttle)));
  await registerGraphql(app, { ...deps, pipeline, connections, telemetry });
  return app;
}

/** What somebody unknown asks for costs as much as a mutation. */
function chargeWith(throttle: Throttle): ChargeAddress {
  return (address) => throttle.take(anonymous, throttleKey(anonymous, address), ROUTE_COST) ?? ROUTE_WAIT_MS;
}

/** Refuses requests early while the event loop or the heap is over its limit: an answer at once is worth more than one too late. */
async function shedLoad(app: FastifyInstance, limits: ServerConfig['limits']): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: limits.eventLoopDelayMs,
    maxHeapUsedBytes: limits.heapBytes ?? defaults.heapBytes,
    sampleInterval: 500,
    pressureHandler: () => {
      throw busy();
    },
  });
}
