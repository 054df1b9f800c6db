import { ApiError } from '../../kernel/api-error.js';
import { formatError, statusOf } from '../operation/errors.js';
import { GRAPHQL_RESPONSE, wantsGraphqlResponse } from './accept.js';
/** What fails before there is an operation, in the shape of a GraphQL response: an unreadable body, a bad credential, an unknown address. */
export function failureHandler(telemetry) {
    return (error, request, reply) => {
        const { cause, status } = translated(error);
        const formatted = formatError(cause, request.id, (accident, id) => telemetry.accident(accident, id));
        const code = String(formatted.extensions?.['code']);
        telemetry.refusal(code, request.id);
        const retryAfterMs = formatted.extensions?.['retryAfterMs'];
        if (typeof retryAfterMs === 'number')
            reply.header('retry-after', Math.ceil(retryAfterMs / 1000));
        if (code === 'UNAUTHENTICATED')
            reply.header('www-authenticate', 'Bearer');
        const type = wantsGraphqlResponse(request.headers.accept) ? GRAPHQL_RESPONSE : 'application/json';
        reply
            .code(status ?? statusOf(code))
            .type(`${type}; charset=utf-8`)
            .send(JSON.stringify({ errors: [formatted] }));
    };
}
/** Fastify's own refusals (4xx) get our words: theirs may quote the request. */
function translated(error) {
    const status = 'statusCode' in error ? error.statusCode : undefined;
    if (error instanceof ApiError || status === undefined || status >= 500)
        return { cause: error };
    return { cause: new ApiError('BAD_USER_INPUT', words[status] ?? 'The request could not be read.'), status };
}
const words = {
    400: 'The body is not valid JSON.',
    404: 'There is nothing at this address: the API is at /graphql.',
    405: 'This address does not take this method.',
    413: 'The body is too large.',
    415: 'The body must be application/json.',
};
/** The body is larger than this caller may send. */
export function tooLarge(limit) {
    return Object.assign(new Error(`more than ${limit} bytes`), { statusCode: 413 });
}
//# sourceMappingURL=failures.js.map