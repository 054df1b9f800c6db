import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowed } from '../../kernel/access.js';
import { ApiError, Unauthenticated } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import type { ExportLine, ExportSource } from '../../kernel/export.js';
import { type ExportFormat, exportFormats } from './export-format.js';

/** Exports under way in this process: each is a page in memory and a query at a time, and they are in no hurry. */
const MOST_AT_ONCE = 4;

interface ExportDeps {
  exports: Readonly<Record<string, ExportSource>>;
  /** A reader that has not taken a page after so long gives its place to others, and goes on with `from`. */
  patienceMs: number;
  contextOf(request: FastifyRequest): RequestContext | Promise<RequestContext>;
}

type ExportRequest = FastifyRequest<{ Params: { what: string }; Querystring: { format?: unknown; from?: unknown } }>;

/** GET /export/ledger and the like: a page is read when the last one has left, so that a slow reader costs nothing. */
export function registerExports(app: FastifyInstance, { exports, patienceMs, contextOf }: ExportDeps): void {
  let underWay = 0;
  app.get('/export/:what', async (request: ExportRequest, reply: FastifyReply) => {
    const source = Object.hasOwn(exports, request.params.what) ? exports[request.params.what] : undefined;
    if (!source) throw Object.assign(new Error('not found'), { statusCode: 404 });
    if (!allowed(request.caller, source.rule)) {
      if (request.caller.kind === 'anonymous') throw new Unauthenticated();
      throw new ApiError('FORBIDDEN', 'This credential may not export this.');
    }
    const { format: name = 'ndjson', from = null } = request.query;
    const format = typeof name === 'string' && Object.hasOwn(exportFormats, name) ? exportFormats[name] : undefined;
    if (!format) throw new ApiError('BAD_USER_INPUT', '`format` is `ndjson` or `csv`.');
    if (from !== null && typeof from !== 'string') throw new ApiError('BAD_USER_INPUT', '`from` is given once.');
    if (underWay >= MOST_AT_ONCE) throw new ApiError('THROTTLED', 'Too many exports are under way.', { retryAfterMs: 5_000 });
    const context = await contextOf(request);
    underWay += 1;
    const release = () => {
      underWay -= 1;
    };
    const first = await source.page(context, from).catch((error: unknown) => {
      // what is wrong with the request is said before the first byte
      release();
      throw error;
    });
    const giveUp = () => stream.destroy(new Error('the reader of an export takes nothing'));
    const chunks = watched(lines(source, format, context, { from, first }), patienceMs, giveUp);
    const stream = Readable.from(chunks, { objectMode: false });
    stream.once('close', release);
    return reply.type(format.contentType).send(stream);
  });
}

/** The same; `giveUp` is called when nobody has asked for the next one for so long. */
async function* watched(chunks: AsyncIterable<string>, mostMs: number, giveUp: () => void): AsyncGenerator<string> {
  let timer: NodeJS.Timeout | undefined;
  try {
    for await (const chunk of chunks) {
      timer = setTimeout(giveUp, mostMs);
      yield chunk;
      clearTimeout(timer);
    }
  } finally {
    clearTimeout(timer);
  }
}

async function* lines(
  source: ExportSource,
  format: ExportFormat,
  context: RequestContext,
  { from, first }: { from: string | null; first: readonly ExportLine[] },
): AsyncGenerator<string> {
  const columns = source.columns(context);
  const head = format.head(columns);
  if (from === null && head !== '') yield head;
  for (let page = first; page.length > 0; page = await source.page(context, page.at(-1)?.position ?? null))
    yield page.map((line) => format.line(columns, line)).join('');
}
