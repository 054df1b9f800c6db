import { ApiError } from '../../kernel/api-error.js';
import { statusOf } from '../operation/errors.js';
import { documentText, namesDocument } from '../operation/persisted-documents.js';
import { GRAPHQL_RESPONSE, wantsGraphqlResponse } from './accept.js';
import { readGiven } from './parameters.js';
/** Puts the text that a request means where Apollo looks for it. False: the request was answered, it means none. */
export async function resolveDocument(find, request, reply) {
    const given = readGiven(request.method === 'GET' ? request.query : request.body);
    // whatever else is wrong with the request, others tell
    if (given === null || !(namesDocument(given.extensions) || request.caller.partner?.onlyPersisted))
        return true;
    try {
        put(request, await documentText(find, given, request.caller), given.extensions);
        return true;
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        refuse(error, request, reply);
        return false;
    }
}
function put(request, query, extensions) {
    const { persistedQuery: _, ...others } = extensions ?? {};
    if (request.method !== 'GET') {
        request.body = { ...request.body, query, extensions: others };
        return;
    }
    const url = new URL(request.url, 'http://localhost');
    url.searchParams.set('query', query);
    url.searchParams.delete('extensions');
    request.raw.url = url.pathname + url.search;
}
/** As refusals of the pipeline are answered: a client that did not ask for the GraphQL media type reads no body of another status. */
function refuse({ code, message }, request, reply) {
    const asked = wantsGraphqlResponse(request.headers.accept);
    reply
        .code(asked ? statusOf(code) : 200)
        .type(`${asked ? GRAPHQL_RESPONSE : 'application/json'}; charset=utf-8`)
        .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}
//# sourceMappingURL=http-documents.js.map