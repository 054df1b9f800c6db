import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import helmet from 'helmet';
import { wantsPage } from './transport/accept.js';

const installed = createRequire(import.meta.url);
const folderOf = (name: string) => dirname(installed.resolve(`${name}/package.json`));

/** The files of the page, by the name they are served under `/graphiql/`. */
const files = new Map([
  ['react.js', () => join(folderOf('react'), 'umd/react.production.min.js')],
  ['react-dom.js', () => join(folderOf('react-dom'), 'umd/react-dom.production.min.js')],
  ['graphiql.js', () => join(folderOf('graphiql'), 'graphiql.min.js')],
  ['graphiql.css', () => join(folderOf('graphiql'), 'graphiql.min.css')],
]);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Fealty</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="graphiql/graphiql.css" />
    <link rel="stylesheet" href="graphiql/page.css" />
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script src="graphiql/react.js"></script>
    <script src="graphiql/react-dom.js"></script>
    <script src="graphiql/graphiql.js"></script>
    <script type="module" src="graphiql/page.js"></script>
  </body>
</html>
`;

const style = 'html, body, #graphiql { height: 100%; margin: 0; }\n';

const script = `import { createClient } from './graphql-ws/client.js';

const url = new URL('../graphql', import.meta.url);
const socketUrl = url.href.replace(/^http/, 'ws');

function isSubscription({ operationName }, document) {
  const operations = (document?.definitions ?? []).filter(({ kind }) => kind === 'OperationDefinition');
  const chosen = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  return chosen?.operation === 'subscription';
}

function subscribe(request, headers) {
  const authorization = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const client = createClient({ url: socketUrl, retryAttempts: 0, connectionParams: authorization ? { authorization } : {} });
  return client.iterate(request);
}

async function post(request, headers) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
  });
  return response.json();
}

// what is still to be filled in is not a credential
const given = (headers) => Object.fromEntries(Object.entries(headers).filter(([, value]) => String(value).trim() !== 'Bearer'));

const fetcher = (request, { headers = {}, documentAST } = {}) =>
  isSubscription(request, documentAST) ? subscribe(request, given(headers)) : post(request, given(headers));

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    isHeadersEditorEnabled: true,
    defaultHeaders: JSON.stringify({ Authorization: 'Bearer ' }, null, 2),
    defaultEditorToolsVisibility: 'headers',
    defaultQuery: '{\\n  __typename\\n}\\n',
  }),
);
`;

const made = new Map([
  ['page.js', script],
  ['page.css', style],
]);

/** Serves GraphiQL from this machine's files only, so that it works without a network and tells no other host. */
export async function registerGraphiql(app: FastifyInstance): Promise<(reply: FastifyReply) => Promise<FastifyReply>> {
  await app.register(fastifyStatic, {
    root: dirname(installed.resolve('graphql-ws')),
    prefix: '/graphiql/graphql-ws/',
    allowedPath: (path) => path.endsWith('.js') && !path.slice(1).includes('/'),
    index: false,
    decorateReply: false,
  });
  app.get<{ Params: { file: string } }>('/graphiql/:file', async ({ params: { file } }, reply) => {
    const path = files.get(file)?.();
    const text = path ? await readFile(path) : made.get(file);
    if (text === undefined) return reply.callNotFound();
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    return reply.header('cache-control', 'public, max-age=3600').type(`${type}; charset=utf-8`).send(text);
  });
  // relative, so that it also leads there behind a proxy that serves the API below a path
  app.get('/', (request, reply) => (wantsPage(request) ? reply.redirect('graphql') : reply.callNotFound()));
  return async (reply) => {
    const { raw, host } = reply.request;
    const secure = helmet({ contentSecurityPolicy: { useDefaults: false, directives: policy(host) }, hsts: false });
    // the page alone: as a plugin of the server's it would cost every request two steps more
    await promisify(secure)(raw, reply.raw);
    return reply.type('text/html; charset=utf-8').send(page);
  };
}

/** The editor makes style elements of its own; older browsers do not count sockets of the same host as 'self'. */
function policy(host: string): Record<string, string[]> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", `ws://${host}`, `wss://${host}`],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
}
