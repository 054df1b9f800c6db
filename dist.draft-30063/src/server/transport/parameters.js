import { ApiError } from '../../kernel/api-error.js';
import { namesDocument } from '../operation/persisted-documents.js';
/** Reads a GraphQL request from a JSON body. `query` is empty where a hash stands for it. @throws ApiError BAD_USER_INPUT */
export function fromBody(body) {
    if (!isRecord(body))
        throw bad('The body must be a JSON object: requests are sent one at a time.');
    const { operationName = null, variables = null, extensions = null } = body;
    if (extensions !== null && !isRecord(extensions))
        throw bad('`extensions` must be an object.');
    const query = namesDocument(extensions) ? (body['query'] ?? '') : body['query'];
    if (typeof query !== 'string' || (query === '' && !namesDocument(extensions)))
        throw bad('`query` must be a text.');
    if (operationName !== null && typeof operationName !== 'string')
        throw bad('`operationName` must be a text.');
    if (variables !== null && !isRecord(variables))
        throw bad('`variables` must be an object.');
    return { query, operationName, variables, extensions };
}
/** Reads a GraphQL request from a query string, where `variables` and `extensions` are JSON. @throws ApiError BAD_USER_INPUT */
export function fromSearch(search) {
    const { query, operationName, variables, extensions } = isRecord(search) ? search : {};
    return fromBody({
        query,
        operationName,
        variables: value('variables', variables),
        extensions: value('extensions', extensions),
    });
}
/** The document of a request, from its body or its query string; null where that cannot be read. */
export function readGiven(request) {
    if (!isRecord(request))
        return null;
    const { query = '' } = request;
    const extensions = typeof request['extensions'] === 'string' ? tryParse(request['extensions']) : request['extensions'];
    return typeof query === 'string' ? { query, extensions: isRecord(extensions) ? extensions : null } : null;
}
function value(name, text) {
    if (typeof text !== 'string')
        return text;
    const parsed = tryParse(text);
    if (parsed === undefined)
        throw bad(`\`${name}\` must be JSON.`);
    return parsed;
}
function tryParse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
export function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function bad(message) {
    return new ApiError('BAD_USER_INPUT', message);
}
//# sourceMappingURL=parameters.js.map