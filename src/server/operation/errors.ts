import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ApiError, type ApiErrorCode, apiErrorCodes, databaseLost } from '../../kernel/api-error.js';
import { isLostConnection } from '../../kernel/sql/lost-connection.js';

/** Called with what is masked, so that it can be found in the log under the request's id. */
export type ReportError = (error: unknown, requestId: string) => void;

const codes: ReadonlySet<unknown> = new Set(apiErrorCodes);
/** Apollo's own codes for requests it cannot understand. */
const apolloCodes: Readonly<Record<string, ApiErrorCode>> = {
  BAD_REQUEST: 'BAD_USER_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_USER_INPUT',
};

const statuses: Partial<Record<ApiErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  THROTTLED: 429,
  OVERLOADED: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** The HTTP status of a request that was refused as a whole. */
export function statusOf(code: unknown): number {
  return statuses[code as ApiErrorCode] ?? 400;
}

/**
 * The one place that decides what a caller reads of an error. `ApiError`s and what graphql-js says about the request pass; a database that was lost is
 * reported, and the caller is told to come back; everything else is an accident: it is reported and the caller gets the request's id.
 */
export function formatError(error: unknown, requestId: string, report: ReportError): GraphQLFormattedError {
  const located = error instanceof GraphQLError ? error : null;
  const cause = rootCause(error);
  const at = {
    ...(located?.locations && { locations: located.locations }),
    ...(located?.path && { path: located.path }),
  };
  const told = cause instanceof ApiError ? cause : isLostConnection(cause) ? databaseLost() : null;
  if (told !== cause && told !== null) report(cause, requestId);
  if (told !== null) return { message: told.message, ...at, extensions: { code: told.code, ...told.details } };
  if (isUnkeepable(cause))
    return { message: 'A text has a character that no text may have.', ...at, extensions: { code: 'BAD_USER_INPUT' } };
  const code = cause instanceof GraphQLError ? codeOf(cause) : null;
  if (cause instanceof GraphQLError && code) return { message: cause.message, ...at, extensions: { code } };
  report(cause, requestId);
  return {
    message: `Something went wrong on our side. Please give this id when you report it: ${requestId}`,
    ...at,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/**
 * Whether the database was asked for a text that it cannot know, one with a zero byte: what looks up by a text need not look at it first. What is to be kept is
 * checked where it is read.
 */
function isUnkeepable(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return code === '22021' || code === '22P05';
}

/** Errors of a request that could not be executed at all (unknown operation, variables that do not fit). */
export function asInputError(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code: 'BAD_USER_INPUT' } });
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Null: an accident. An uncoded error with nodes is graphql-js complaining about an argument; one without comes from a scalar or a resolver. */
function codeOf(error: GraphQLError): string | null {
  const code = error.extensions['code'];
  if (typeof code === 'string') return apolloCodes[code] ?? (codes.has(code) && code !== 'INTERNAL_SERVER_ERROR' ? code : null);
  return error.nodes?.length ? 'BAD_USER_INPUT' : null;
}
