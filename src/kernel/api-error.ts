/** Codes of top-level errors. They are part of the public contract: callers branch on `extensions.code`. */
export const apiErrorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'MAX_COST_EXCEEDED',
  'THROTTLED',
  'OVERLOADED',
  'CURSOR_EXPIRED',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_NOT_IN_SAFELIST',
  'INTERNAL_SERVER_ERROR',
] as const;

export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** What a caller may read beside the code, e.g. `retryAfterMs`. */
export type ApiErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * An error that ends a request or a field and that the caller reads as it is: its message must hold nothing that is not the caller's.
 * Every other thrown value is masked as INTERNAL_SERVER_ERROR. What a mutation refuses is a `Refusal`, not this.
 */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly details: ApiErrorDetails = {},
  ) {
    super(message);
  }
}

/** The credential is missing, unknown, revoked or past its end. */
export class Unauthenticated extends ApiError {
  override name = 'Unauthenticated';

  constructor(message = 'This needs a valid credential.') {
    super('UNAUTHENTICATED', message);
  }
}

/** Too much is under way: nothing of the request was begun. */
export function busy(): ApiError {
  return new ApiError('OVERLOADED', 'The server is busy. Try again a little later.', { retryAfterMs: 1000 });
}

/** The database was lost on the way: what was asked may have been done or not. */
export function databaseLost(): ApiError {
  const advice = 'a mutation that is sent again with the same idempotency key is done once';
  return new ApiError('OVERLOADED', `The server has lost its database for a moment. Try again a little later: ${advice}.`, {
    retryAfterMs: 1000,
  });
}
