import { OperationTypeNode } from 'graphql';
import { statusOf } from '../operation/errors.js';
import { Rejected } from '../operation/pipeline.js';
import { GRAPHQL_RESPONSE, wantsGraphqlResponse } from './accept.js';
import { isRecord } from './parameters.js';
/** What POST may carry. */
export const httpTypes = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];
const json = 'application/json; charset=utf-8';
const graphqlResponse = `${GRAPHQL_RESPONSE}; charset=utf-8`;
/** The media types of answers to what clients usually accept. Any other header is negotiated by Apollo. */
const answered = new Map([
    [undefined, json],
    ['*/*', json],
    ['application/json', json],
    ['application/json, text/plain, */*', json],
    [GRAPHQL_RESPONSE, graphqlResponse],
    [`${GRAPHQL_RESPONSE}, application/json`, graphqlResponse],
    [`${GRAPHQL_RESPONSE},application/json;q=0.9`, graphqlResponse],
    [`${GRAPHQL_RESPONSE}, application/json;q=0.9`, graphqlResponse],
]);
/**
 * Answers what nearly every request is, a POST of one operation with parameters of the right kinds, without the layers between (docs/adr/0013). Null for
 * all else, which is then read by Apollo: what is answered here it would answer alike.
 */
export function plainHandler({ pipeline, contextOf }) {
    return (request, reply) => {
        const type = answered.get(request.headers.accept);
        // who may send stored documents only is not to send a text by another way
        const isFree = !request.caller.partner?.onlyPersisted;
        const parameters = type !== undefined && isFree ? plainParameters(request.body) : null;
        if (parameters === null)
            return null;
        reply.header('content-type', type);
        return respond(pipeline, parameters, contextOf(request), request, reply);
    };
}
async function respond(pipeline, { query, operationName, variables }, context, request, reply) {
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
    if (!('data' in answer)) {
        const { status, retryAfter } = headOfRefusal(answer, request.headers.accept);
        reply.code(status);
        if (retryAfter !== null)
            reply.header('retry-after', retryAfter);
    }
    return JSON.stringify(answer);
}
/** How HTTP tells of an operation that was refused as a whole. */
export function headOfRefusal(answer, accept) {
    const { code, retryAfterMs } = answer.errors?.[0]?.extensions ?? {};
    return {
        // a client that did not ask for the GraphQL media type reads no body of another status
        status: wantsGraphqlResponse(accept) ? statusOf(code) : 200,
        retryAfter: typeof retryAfterMs === 'number' ? String(Math.ceil(retryAfterMs / 1000)) : null,
    };
}
/** Null where a parameter is missing, of the wrong kind or unknown. */
function plainParameters(body) {
    if (!isRecord(body) || body['extensions'] != null)
        return null;
    const { query, operationName = null, variables = null } = body;
    if (typeof query !== 'string' || query === '')
        return null;
    if (operationName !== null && typeof operationName !== 'string')
        return null;
    if (variables !== null && !isRecord(variables))
        return null;
    return { query, operationName, variables, extensions: null };
}
//# sourceMappingURL=plain.js.map