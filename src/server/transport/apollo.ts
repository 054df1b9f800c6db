import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type DocumentNode, parse } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../../kernel/context.js';
import { describeError, redact } from '../log-safety.js';
import { formatError } from '../operation/errors.js';
import { type Pipeline, Rejected } from '../operation/pipeline.js';
import type { Answer } from '../operation/told.js';
import { headOfRefusal, httpTypes, isRefused } from './plain.js';

/** What Apollo carries from the route to the pipeline; resolvers get `context` itself. */
export interface HttpContext {
  context: RequestContext;
  address: string;
  accept: string | undefined;
}

type ApolloRequest = GraphQLRequestContext<HttpContext>;

/** Stands in for documents that the pipeline refuses, so that Apollo does not parse and validate them a second time. */
const placeholder = parse('{ __typename }');

/** Apollo reads the HTTP requests that are not plain (plain.ts) and writes their responses; in between the operation goes through the pipeline. */
export function createApollo(pipeline: Pipeline, log: Logger): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    schema: pipeline.documents.schema,
    introspection: true,
    nodeEnv: 'production',
    persistedQueries: false,
    // Credentials are bearer tokens and never cookies, and GET cannot write: there is nothing to forge. Bodies are JSON only.
    csrfPrevention: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: (_formatted, error) =>
      formatError(error, 'see x-request-id', (cause) => log.error({ event: 'error', error: describeError(cause) })),
    stringifyResult: (result) => JSON.stringify(result),
    logger: quiet(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      pipelinePlugin(pipeline),
    ],
  });
}

function pipelinePlugin(pipeline: Pipeline): ApolloServerPlugin<HttpContext> {
  const listener = {
    async didResolveSource(request: ApolloRequest & { source: string }) {
      const loaded = pipeline.documents.load(request.source);
      // Apollo skips its own parsing and validation when there is a document already; the pipeline's are cached by text for every transport.
      (request as { document?: DocumentNode }).document = 'errors' in loaded ? placeholder : loaded.document;
    },
    responseForOperation: (request: ApolloRequest & { source: string }) => respond(pipeline, request),
  };
  return { requestDidStart: async () => listener };
}

async function respond(
  pipeline: Pipeline,
  { source, request, contextValue }: ApolloRequest & { source: string },
): Promise<GraphQLResponse> {
  const { context, address, accept } = contextValue;
  const admitted = pipeline.admit({
    loaded: pipeline.documents.load(source),
    operationName: request.operationName,
    variables: request.variables,
    context,
    transport: 'http',
    address,
    types: httpTypes,
  });
  const answer = admitted instanceof Rejected ? admitted.answer : await pipeline.execute(admitted);
  const headers = new HeaderMap();
  let status: number | undefined;
  if (isRefused(answer)) {
    const head = headOfRefusal(answer, accept);
    status = head.status;
    if (head.retryAfter !== null) headers.set('retry-after', head.retryAfter);
  }
  return {
    http: { status, headers },
    body: { kind: 'single', singleResult: answer as Answer & { data?: Record<string, unknown> } },
  };
}

function quiet(log: Logger) {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (message?: unknown) =>
    void log[level]({ event: 'apollo', message: redact(String(message)) });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
