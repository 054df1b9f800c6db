import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
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
import { type DocumentNode, type GraphQLFormattedError, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../../kernel/context.js';
import type { ServerConfig } from '../config.js';
import { redact } from '../log-safety.js';
import type { LoadedDocument } from '../operation/documents.js';
import { formatError, statusOf } from '../operation/errors.js';
import { type Answer, type Pipeline, Rejected } from '../operation/pipeline.js';
import { wantsGraphqlResponse } from './request.js';

const types = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

/** What the pipeline needs beside the context of resolvers; Apollo hands on a copy of it. */
export const addresses = new WeakMap<object, string>();

type ApolloRequest = GraphQLRequestContext<RequestContext>;
/** Apollo skips its own parsing and validation for a request that has its document already. */
type WithDocument = { document?: DocumentNode };

/** Apollo reads requests and writes responses; in between the operation goes through the pipeline. */
export function createApollo(pipeline: Pipeline, limits: ServerConfig['limits'], log: Logger): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: pipeline.documents.schema,
    introspection: true,
    nodeEnv: 'production',
    persistedQueries: false,
    csrfPrevention: false,
    documentStore: null,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError: passed,
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
