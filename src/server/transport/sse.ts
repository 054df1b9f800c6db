import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import { print } from 'graphql-sse';
import { ApiError } from '../../kernel/api-error.js';
import type { Caller } from '../../kernel/caller.js';
import type { RequestContext } from '../../kernel/context.js';
import type { CloseReason, Connection, Connections } from '../connections.js';
import { documentText, type FindDocument } from '../operation/persisted-documents.js';
import { type Pipeline, Rejected } from '../operation/pipeline.js';
import { TellStream } from '../operation/tell-stream.js';
import type { Answer } from '../operation/told.js';
import { fromBody, fromSearch, type Parameters } from './parameters.js';

const PING_MS = 12_000;
/** How long a client that does not read may hold up the end of its stream. */
const GRACE_MS = 2_000;
const allTypes = Object.values(OperationTypeNode);
/** What a link may start: nothing that writes. */
const readTypes = [OperationTypeNode.QUERY, OperationTypeNode.SUBSCRIPTION];

export interface SseDeps {
  contextOf(request: FastifyRequest): RequestContext | Promise<RequestContext>;
  pipeline: Pipeline;
  findDocument: FindDocument;
  connections: Connections;
}

/**
 * GraphQL over server-sent events, distinct connections mode: one operation a request. The stream is written here and not by graphql-sse, whose
 * handler queues without a bound for a client that does not read; here the next event is taken when the last one has left.
 */
export function sseHandler(deps: SseDeps): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    const parameters = request.method === 'GET' ? fromSearch(request.query) : fromBody(request.body);
    const context = await deps.contextOf(request);
    // who left before it was known who that is, will not be heard to leave
    if (request.raw.socket.destroyed) return void reply.hijack();
    const stream = new Stream(request, context.caller, deps);
    if (!deps.connections.add(stream))
      throw new ApiError('THROTTLED', 'Too many event streams are open.', { retryAfterMs: 1000 });
    stream.open(reply);
    try {
      const started = await start(deps, parameters, context, request);
      if (started instanceof TellStream) await stream.follow(started);
      else await stream.send(started);
    } catch (error) {
      await stream.send({ errors: [deps.pipeline.format(error, request.id)] });
    } finally {
      stream.finish();
    }
  };
}

class Stream implements Connection {
  readonly transport = 'sse';
  readonly authorization: string | null;
  readonly address: string;
  private response: ServerResponse | null = null;
  private events: TellStream | null = null;
  private waitingSince: number | null = null;
  private cursor: string | null = null;
  private pings: NodeJS.Timeout | null = null;

  constructor(
    private readonly request: FastifyRequest,
    readonly caller: Caller,
    private readonly deps: SseDeps,
  ) {
    this.authorization = request.headers.authorization ?? null;
    this.address = request.ip;
  }

  /** From here on the response is ours; headers that hooks have set so far go along. */
  open(reply: FastifyReply): void {
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
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

  async follow(events: TellStream): Promise<void> {
    this.events = events;
    if (!this.response) this.stop();
    for await (const { text, cursor } of events) {
      if (!this.deps.connections.mayHear(this)) continue;
      const written = this.write(next(text));
      this.cursor = cursor;
      await written;
    }
  }

  async send(answer: Answer): Promise<void> {
    await this.write(next(JSON.stringify(answer)));
  }

  stalledFor(): number {
    return this.waitingSince === null ? 0 : performance.now() - this.waitingSince;
  }

  private async write(text: string): Promise<void> {
    if (!this.response) return nextTurn();
    this.waitingSince = performance.now();
    await write(this.response, text);
    this.waitingSince = null;
  }

  close(reason: CloseReason): void {
    const why = closing[reason];
    if (why) this.response?.write(next(JSON.stringify({ errors: [this.whyEnded(why)] })));
    const response = this.response;
    this.finish();
    setTimeout(() => response?.destroy(), GRACE_MS).unref();
  }

  /** With the cursor of the last event that was sent before, to go on after. */
  private whyEnded(why: ApiError): GraphQLFormattedError {
    const error = this.deps.pipeline.format(why, this.request.id);
    return this.cursor === null ? error : { ...error, extensions: { ...error.extensions, after: this.cursor } };
  }

  /** Ends the response without waiting for the stream of events, which may be quiet for long. */
  finish(): void {
    const response = this.response;
    this.response = null;
    if (this.pings) clearInterval(this.pings);
    this.deps.connections.remove(this);
    this.stop();
    response?.end(print({ event: 'complete', data: null }));
  }

  private stop(): void {
    this.events?.return().catch((error: unknown) => this.deps.pipeline.format(error, this.request.id));
    this.events = null;
  }
}

/** An answer as an event of the stream: JSON has no line breaks outside of its texts, and none unescaped in them. */
function next(json: string): string {
  return `event: next\ndata: ${json}\n\n`;
}

const closing: Record<CloseReason, ApiError | null> = {
  draining: null,
  unauthenticated: new ApiError('UNAUTHENTICATED', 'The credential has ended.'),
  stalled: new ApiError('THROTTLED', 'Too slow: go on after the last cursor.', { retryAfterMs: 1000 }),
};

async function start(
  { pipeline, findDocument }: SseDeps,
  parameters: Parameters,
  context: RequestContext,
  request: FastifyRequest,
): Promise<TellStream | Answer> {
  const { operationName, variables } = parameters;
  const loaded = pipeline.documents.load(await documentText(findDocument, parameters, context.caller));
  const types = request.method === 'GET' ? readTypes : allTypes;
  const admitted = pipeline.admit({ loaded, operationName, variables, context, transport: 'sse', address: request.ip, types });
  if (admitted instanceof Rejected) return admitted.answer;
  if (admitted.plan.type === 'subscription') return pipeline.subscribe(admitted);
  return pipeline.execute(admitted);
}

/** Waits until the client has taken the text, or is gone. */
function write(response: ServerResponse, text: string): Promise<void> {
  if (response.writableEnded || response.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    if (response.write(text)) return resolve();
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
