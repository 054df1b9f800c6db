import { numericKey } from '../../src/kernel/global-id.js';
import { scopes as allScopes, isScope, serverScopes } from '../../src/kernel/scopes.js';
import { StartupError } from '../../src/kernel/startup-error.js';
export const DEFAULT_PROGRAM = 'demo';
/** The claims of the token that is wanted, without its end. @throws StartupError in one sentence */
export function readActor({ as, program, scopes }) {
    const colon = as.indexOf(':');
    const kind = colon === -1 ? as : as.slice(0, colon);
    const name = colon === -1 ? '' : as.slice(colon + 1);
    const granted = scopes === undefined ? null : readScopes(scopes);
    switch (kind) {
        case 'admin':
            // Without a program it is the platform's, which makes programs and sees into none.
            return { kind, sub: name || 'admin', scopes: [], ...(program === undefined ? {} : { program }) };
        case 'staff':
            return { kind, sub: name || 'staff', scopes: granted ?? [...allScopes], program: program ?? DEFAULT_PROGRAM };
        case 'server':
            return {
                kind,
                sub: required(name, 'server:<name>'),
                scopes: granted ?? [...serverScopes],
                program: program ?? DEFAULT_PROGRAM,
            };
        case 'partner':
            if (granted === null)
                throw new StartupError('A partner gets the scopes that are named: give --scopes.');
            return { kind, sub: required(name, 'partner:<name>'), scopes: granted, program: program ?? DEFAULT_PROGRAM };
        case 'member':
            return { kind, sub: required(name, 'member:<externalId>'), scopes: [], program: program ?? DEFAULT_PROGRAM };
        case 'member-id':
            return { kind: 'member', member: readMemberId(name), scopes: [], program: program ?? DEFAULT_PROGRAM };
        default:
            throw new StartupError(`Nobody is "${kind}": --as takes admin, staff, server:<name>, partner:<name>, member:<externalId> or member-id:<id>.`);
    }
}
function required(name, form) {
    if (name === '' || name.length > 200)
        throw new StartupError(`Say who: --as ${form}.`);
    return name;
}
function readMemberId(id) {
    const number = numericKey(id, 'Member');
    if (number === null)
        throw new StartupError("--as member-id:<id> takes a member's id as the API returns it.");
    return number;
}
function readScopes(list) {
    const named = list.split(',').map((scope) => scope.trim());
    const unknown = named.find((scope) => !isScope(scope));
    if (unknown !== undefined)
        throw new StartupError(`"${unknown}" is not a scope. Scopes are: ${allScopes.join(', ')}.`);
    return named;
}
//# sourceMappingURL=read-actor.js.map