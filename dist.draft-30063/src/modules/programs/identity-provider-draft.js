import { refuse } from '../../kernel/refusal.js';
import { isKeepableJson, isLine, readLine } from '../../kernel/text.js';
/** Signatures that a verifier can check without being able to make them. */
export const asymmetricAlgorithms = [
    'RS256',
    'RS384',
    'RS512',
    'PS256',
    'PS384',
    'PS512',
    'ES256',
    'ES384',
    'ES512',
    'EdDSA',
];
/** The provider, or everything that is wrong with the draft (INVALID). */
export function readIdentityProvider(draft, allowPlainHttp) {
    const { issuer, audience, jwksUri = null, memberClaim, staffScopesClaim = null } = draft;
    const jwks = readKeySet(draft.jwks ?? null);
    const algorithms = draft.algorithms ?? ['RS256', 'ES256', 'EdDSA'];
    const refusals = [
        ...Object.entries({ issuer, audience }).flatMap(([name, value]) => checkText(name, value, 500, 'text-length')),
        // The built-in issuer's own name would make its tokens ambiguous.
        ...(issuer === 'fealty' ? [refuse('INVALID', ['issuer'], 'issuer-reserved')] : []),
        ...checkKeys(draft, jwks, allowPlainHttp),
        ...checkAlgorithms(algorithms),
        ...Object.entries({ memberClaim, staffScopesClaim }).flatMap(([name, value]) => checkText(name, value ?? 'none', 200, 'issuer-claim')),
    ];
    if (refusals.length > 0)
        return refusals.map((refusal) => refusal.under('identityProvider'));
    return { issuer, audience, jwksUri, jwks: jwks ?? null, algorithms, memberClaim: memberClaim ?? 'sub', staffScopesClaim };
}
function checkText(name, value, max, message) {
    return readLine(value, max) === null ? [refuse('INVALID', [name], message, { max })] : [];
}
function checkKeys({ jwksUri = null, jwks: given = null }, jwks, allowPlainHttp) {
    const refusals = [];
    if ((jwksUri === null) === (given === null))
        refusals.push(refuse('INVALID', null, 'issuer-keys'));
    if (jwksUri !== null && !isKeySetUrl(jwksUri, allowPlainHttp))
        refusals.push(refuse('INVALID', ['jwksUri'], 'issuer-uri'));
    if (jwks === undefined)
        refusals.push(refuse('INVALID', ['jwks'], 'issuer-jwks'));
    return refusals;
}
function checkAlgorithms(algorithms) {
    const known = algorithms.length > 0 && algorithms.every((name) => asymmetricAlgorithms.includes(name));
    return known ? [] : [refuse('INVALID', ['algorithms'], 'issuer-algorithms', { algorithms: asymmetricAlgorithms.join(', ') })];
}
/** Whether a key set can lie there. */
export function isKeySetUrl(text, allowPlainHttp) {
    if (!isLine(text, 2_000) || !URL.canParse(text))
        return false;
    const { protocol, username, password } = new URL(text);
    return (protocol === 'https:' || (allowPlainHttp && protocol === 'http:')) && username === '' && password === '';
}
/** Undefined for what is no set of public keys: a secret that reaches us is a mistake its owner must hear of. */
export function readKeySet(value) {
    if (value === null)
        return null;
    if (typeof value !== 'object' || !('keys' in value) || !Array.isArray(value.keys))
        return undefined;
    const keys = value.keys;
    return keys.length > 0 && keys.length <= 20 && keys.every(isPublicKey) && isKeepableJson(keys) ? { keys } : undefined;
}
function isPublicKey(key) {
    return typeof key === 'object' && key !== null && 'kty' in key && key.kty !== 'oct' && !('d' in key) && !('k' in key);
}
//# sourceMappingURL=identity-provider-draft.js.map