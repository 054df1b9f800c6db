import { OAuthError } from './oauth-error.js';
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const MAX_PARAMETERS = 20;
/** Reads a request for client credentials. @throws OAuthError invalid_request, invalid_client, unsupported_grant_type */
export function readTokenRequest(body, authorization) {
    const parameters = readParameters(body);
    const proof = readProof(parameters, authorization);
    const grant = parameters.get('grant_type');
    if (grant === undefined)
        throw new OAuthError('invalid_request', '`grant_type` is missing.');
    if (grant !== 'client_credentials')
        throw new OAuthError('unsupported_grant_type', 'The grant type is client_credentials.');
    const scopes = (parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
    return { proof, scopes: scopes.length === 0 ? null : scopes };
}
/** What is sent without a value counts as not sent, and nothing may be sent twice (RFC 6749, section 3.2). */
function readParameters(body) {
    if (typeof body !== 'string')
        throw new OAuthError('invalid_request', 'The body is application/x-www-form-urlencoded.');
    const parameters = new Map();
    const all = [...new URLSearchParams(body)];
    if (all.length > MAX_PARAMETERS)
        throw new OAuthError('invalid_request', 'There are too many parameters.');
    for (const [name, value] of all) {
        if (parameters.has(name))
            throw new OAuthError('invalid_request', 'A parameter was sent twice.');
        if (value !== '')
            parameters.set(name, value);
    }
    return parameters;
}
function readProof(parameters, authorization) {
    const secret = parameters.get('client_secret');
    const assertion = parameters.get('client_assertion');
    const type = parameters.get('client_assertion_type');
    const clientId = parameters.get('client_id') ?? null;
    const ways = [authorization, secret, assertion ?? type].filter((way) => way !== undefined);
    if (ways.length > 1)
        throw new OAuthError('invalid_request', 'Use one way to authenticate the client.');
    if (authorization !== undefined)
        return readBasic(authorization, clientId);
    if (assertion !== undefined || type !== undefined) {
        if (assertion === undefined || type !== ASSERTION_TYPE)
            throw new OAuthError('invalid_request', '`client_assertion` and its type belong together.');
        return { method: 'private_key_jwt', clientId, assertion };
    }
    if (clientId === null || secret === undefined)
        throw new OAuthError('invalid_client', 'The client did not authenticate.');
    return { method: 'client_secret_post', clientId, secret };
}
/** Id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1). */
function readBasic(authorization, named) {
    const [, encoded] = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization) ?? [];
    const [id, ...rest] = Buffer.from(encoded ?? '', 'base64')
        .toString()
        .split(':');
    const clientId = decode(id ?? '');
    const secret = decode(rest.join(':'));
    if (encoded === undefined || !clientId || !secret)
        throw new OAuthError('invalid_client', 'The Authorization header has no client id and secret.');
    if (named !== null && named !== clientId)
        throw new OAuthError('invalid_request', '`client_id` names another client.');
    return { method: 'client_secret_basic', clientId, secret };
}
function decode(text) {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=token-request.js.map