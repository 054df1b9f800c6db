import { Readable } from 'node:stream';
import { allowed } from '../../kernel/access.js';
import { ApiError, Unauthenticated } from '../../kernel/api-error.js';
import { exportFormats } from './export-format.js';
/** Exports under way in this process: each is a page in memory and a query at a time, and they are in no hurry. */
const MOST_AT_ONCE = 4;
/** GET /export/ledger and the like: a page is read when the last one has left, so that a slow reader costs nothing. */
export function registerExports(app, { exports, contextOf }) {
    let underWay = 0;
    app.get('/export/:what', async (request, reply) => {
        const source = Object.hasOwn(exports, request.params.what) ? exports[request.params.what] : undefined;
        if (!source)
            throw Object.assign(new Error('not found'), { statusCode: 404 });
        if (!allowed(request.caller, source.rule)) {
            if (request.caller.kind === 'anonymous')
                throw new Unauthenticated();
            throw new ApiError('FORBIDDEN', 'This credential may not export this.');
        }
        const { format: name = 'ndjson', from = null } = request.query;
        const format = typeof name === 'string' && Object.hasOwn(exportFormats, name) ? exportFormats[name] : undefined;
        if (!format)
            throw new ApiError('BAD_USER_INPUT', '`format` is `ndjson` or `csv`.');
        if (from !== null && typeof from !== 'string')
            throw new ApiError('BAD_USER_INPUT', '`from` is given once.');
        if (underWay >= MOST_AT_ONCE)
            throw new ApiError('THROTTLED', 'Too many exports are under way.', { retryAfterMs: 5_000 });
        const context = await contextOf(request);
        underWay += 1;
        const release = () => {
            underWay -= 1;
        };
        const stream = await open(source, format, context, from).catch((error) => {
            release();
            throw error;
        });
        stream.once('close', release);
        return reply.type(format.contentType).send(stream);
    });
}
/** What is wrong with the request is said before the first byte. */
async function open(source, format, context, from) {
    const first = await source.page(context, from);
    return Readable.from(lines(source, format, context, { from, first }), { objectMode: false });
}
async function* lines(source, format, context, { from, first }) {
    const columns = source.columns(context);
    const head = format.head(columns);
    if (from === null && head !== '')
        yield head;
    for (let page = first; page.length > 0; page = await source.page(context, page.at(-1)?.position ?? null))
        yield page.map((line) => format.line(columns, line)).join('');
}
//# sourceMappingURL=export.js.map