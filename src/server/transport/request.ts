import type { FastifyReply, FastifyRequest } from 'fastify';
import { anonymous, type Caller } from '../../kernel/caller.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever the Authorization header names; the anonymous caller before it was looked at. */
    caller: Caller;
  }
}

export { anonymous };

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** Whether the caller asked for the media type in which HTTP statuses tell how the operation went. */
export function wantsGraphqlResponse(accept: string | undefined): boolean {
  if (accept === undefined) return false;
  const graphql = accept.indexOf(GRAPHQL_RESPONSE);
  if (graphql < 0) return false;
  const json = accept.indexOf('application/json');
  return json < 0 || graphql < json;
}

export function wantsEvents(request: FastifyRequest): boolean {
  return request.headers.accept?.includes('text/event-stream') ?? false;
}

/** Only a browser that opens the address itself asks for HTML. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept?.includes('text/html') ?? false) && !('query' in (request.query as object));
}

/** An error in the shape of a GraphQL response, for what fails before there is an operation. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  error: { message: string; extensions?: object },
): FastifyReply {
  const type = wantsGraphqlResponse(request.headers.accept) ? GRAPHQL_RESPONSE : 'application/json';
  return reply.code(status).type(`${type}; charset=utf-8`).send(JSON.stringify({ errors: [error] }));
}
