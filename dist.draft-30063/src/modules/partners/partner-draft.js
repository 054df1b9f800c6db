import { refuse } from '../../kernel/refusal.js';
import { scopes as allScopes, isScope } from '../../kernel/scopes.js';
import { readLine } from '../../kernel/text.js';
import { isKeySetUrl, readKeySet } from '../programs/index.js';
const MAX_RATE = 1_000_000_000;
/** What a partner is to be, over what it was; or everything that is wrong with it (INVALID, NOT_ELIGIBLE for a scope that the caller has not). */
export function readTerms(input, before, caller, allowPlainHttp) {
    const name = input.name == null ? (before?.name ?? null) : readLine(input.name, 200);
    const keys = readKeys(input, before, allowPlainHttp);
    const rate = input.rate === undefined ? (before?.rate ?? null) : input.rate;
    const refusals = [
        ...(name === null ? [refuse('INVALID', ['name'], 'text-length', { max: 200 })] : []),
        ...checkScopes(input.scopes ?? [], caller),
        ...(rate !== null && !isRate(rate) ? [refuse('INVALID', ['rate'], 'partner-rate')] : []),
        ...(Array.isArray(keys) ? keys : []),
    ];
    if (refusals.length > 0 || name === null || Array.isArray(keys))
        return refusals;
    const scopes = [...new Set(input.scopes ?? before?.scopes ?? [])].sort();
    const asked = input.eventTypes === undefined ? (before?.eventTypes ?? null) : input.eventTypes;
    const eventTypes = asked === null ? null : [...new Set(asked)].sort();
    return { name, scopes, eventTypes, rate, onlyPersisted: input.onlyPersisted ?? before?.onlyPersisted ?? false, ...keys };
}
/** Nobody gives what it has not. */
export function checkScopes(scopes, caller) {
    return scopes.flatMap((scope, position) => {
        const path = ['scopes', String(position)];
        if (!isScope(scope))
            return [refuse('INVALID', path, 'scope-unknown', { scope: scope.slice(0, 60), scopes: allScopes.join(', ') })];
        const mayGive = caller.kind === 'admin' || caller.scopes.has(scope);
        return mayGive ? [] : [refuse('NOT_ELIGIBLE', path, 'scope-not-yours', { scope })];
    });
}
function readKeys({ jwks: given, jwksUri }, before, allowPlainHttp) {
    if (given === undefined && jwksUri === undefined)
        return { jwks: before?.jwks ?? null, jwksUri: before?.jwksUri ?? null };
    if (given != null && jwksUri != null)
        return [refuse('INVALID', ['jwks'], 'partner-keys')];
    const jwks = readKeySet(given ?? null);
    if (jwks === undefined)
        return [refuse('INVALID', ['jwks'], 'partner-jwks')];
    if (jwksUri != null && !isKeySetUrl(jwksUri, allowPlainHttp))
        return [refuse('INVALID', ['jwksUri'], 'partner-keys-uri')];
    return { jwks, jwksUri: jwksUri ?? null };
}
function isRate({ capacity, restorePerSecond }) {
    return [capacity, restorePerSecond].every((value) => value >= 1 && value <= MAX_RATE);
}
//# sourceMappingURL=partner-draft.js.map