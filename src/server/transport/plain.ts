import type { FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import type { RequestContext } from '../../kernel/context.js';
import { statusOf } from '../operation/errors.js';
import { type Pipeline, Rejected } from '../operation/pipeline.js';
import type { Answer } from '../operation/told.js';
import { GRAPHQL_RESPONSE, wantsGraphqlResponse } from './accept.js';
import { isRecord, type Parameters } from './parameters.js';

/** What POST may carry. */
export const httpTypes = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

const json = 'application/json; charset=utf-8';
const graphqlResponse = `${GRAPHQL_RESPONSE}; charset=utf-8`;

/** The media types of answers to what clients usually accept. Any other header is negotiated by Apollo. */
const answered = new Map<string | undefined, string>([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  ['application/json, text/plain, */*', json],
  [GRAPHQL_RESPONSE, graphqlResponse],
  [`${GRAPHQL_RESPONSE}, application/json`, graphqlResponse],
  [`${GRAPHQL_RESPONSE},application/json;q=0.9`, graphqlResponse],
  [`${GRAPHQL_RESPONSE}, application/json;q=0.9`, graphqlResponse],
]);

export interface PlainDeps {
  pipeline: Pipeline;
  contextOf(request: FastifyRequest): RequestContext | Promise<RequestContext>;
}

/**
 * Answers what nearly every request is, a POST of one operation with parameters of the right kinds, without the layers between (docs/adr/0013). Null for
 * all else, which is then read by Apollo: what is answered here it would answer alike.
 */
export function plainHandler({ pipeline, contextOf }: PlainDeps) {
  return (request: FastifyRequest, reply: FastifyReply): Promise<string> | null => {
    const type = answered.get(request.headers.accept);
    // who may send stored documents only is not to send a text by another way
    const isFree = !request.caller.partner?.onlyPersisted;
    const parameters = type !== undefined && isFree ? plainParameters(request.body) : null;
    if (parameters === null) return null;
    reply.header('content-type', type);
    return respond(pipeline, parameters, contextOf(request), request, reply);
  };
}

async function respond(
  pipeline: Pipeline,
  { query, operationName, variables }: Parameters,
  context: RequestContext | Promise<RequestContext>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const admitted = pipeline.admit({
    loaded: pipeline.documents.load(query),
    operationName,
    variables,
    context: context instanceof Promise ? await context : context,
    transport: 'http',
    address: request.ip,
    types: httpTypes,
  });
  const answer = admitted instanceof Rejected ? admitted.answer : await pipeline.execute(admitted);
  if (isRefused(answer)) {
    const { status, retryAfter } = headOfRefusal(answer, request.headers.accept);
    reply.code(status);
    if (retryAfter !== null) reply.header('retry-after', retryAfter);
  }
  return JSON.stringify(answer);
}

/** Whether nothing came of an operation that could come of it later, or it was not begun at all. */
export function isRefused({ data, errors }: Answer): boolean {
  return data === undefined || (data === null && errors?.[0]?.extensions?.['code'] === 'OVERLOADED');
}

/** How HTTP tells of an operation that was refused as a whole. */
export function headOfRefusal(answer: Answer, accept: string | undefined): { status: number; retryAfter: string | null } {
  const { code, retryAfterMs } = answer.errors?.[0]?.extensions ?? {};
  return {
    // a client that did not ask for the GraphQL media type reads no body of another status
    status: wantsGraphqlResponse(accept) ? statusOf(code) : 200,
    retryAfter: typeof retryAfterMs === 'number' ? String(Math.ceil(retryAfterMs / 1000)) : null,
  };
}

/** Null where a parameter is missing, of the wrong kind or unknown. */
function plainParameters(body: unknown): Parameters | null {
  if (!isRecord(body) || body['extensions'] != null) return null;
  const { query, operationName = null, variables = null } = body;
  if (typeof query !== 'string' || query === '') return null;
  if (operationName !== null && typeof operationName !== 'string') return null;
  if (variables !== null && !isRecord(variables)) return null;
  return { query, operationName, variables, extensions: null };
}
