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
];
/**
 * An error that ends a request or a field and that the caller reads as it is: its message must hold nothing that is not the caller's.
 * Every other thrown value is masked as INTERNAL_SERVER_ERROR. What a mutation refuses is a `Refusal`, not this.
 */
export class ApiError extends Error {
    constructor(code, message, details = {}) {
        super(message);
        this.code = code;
        this.details = details;
        this.name = 'ApiError';
    }
}
/** The credential is missing, unknown, revoked or past its end. */
export class Unauthenticated extends ApiError {
    constructor(message = 'This needs a valid credential.') {
        super('UNAUTHENTICATED', message);
        this.name = 'Unauthenticated';
    }
}
//# sourceMappingURL=api-error.js.map