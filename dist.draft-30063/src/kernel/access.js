import { Extensions } from 'type-graphql';
const KEY = 'access';
/**
 * Declares who may use a field, or on a class who may use those of its fields that declare nothing themselves. What nothing is declared for,
 * nobody may use. A class that extends another one replaces that one's declaration. For a field resolver, declare on the type's field or on the
 * resolver's method, not on both.
 */
export function Access(...declaration) {
    const rule = accessRule(...declaration);
    return (target, property) => {
        const owner = property === undefined ? target : target.constructor;
        // type-graphql merges the extensions of a class and of those it extends, and the order of the merge changes with every build of a schema: each
        // class therefore declares under a key of its own, and the most derived one counts.
        const decorate = Extensions({ [`${KEY}:${ancestors(owner)}`]: rule });
        decorate(target, property);
    };
}
function ancestors(owner) {
    const parent = Object.getPrototypeOf(owner);
    return parent === null ? 0 : 1 + ancestors(parent);
}
/** The rule that `Access` with the same arguments declares. */
export function accessRule(...declaration) {
    const kinds = declaration.filter((part) => typeof part === 'string');
    const options = declaration.find((part) => typeof part === 'object');
    const scope = options?.scope ?? [];
    return { kinds, scopes: typeof scope === 'string' ? [scope] : scope };
}
/** The rule in force for a field: its own, else its type's, else none. */
export function accessOf(type, fieldName) {
    return declaredIn(type.getFields()[fieldName]?.extensions) ?? declaredIn(type.extensions);
}
/** The declaration of the most derived class. */
function declaredIn(extensions = {}) {
    const keys = Object.keys(extensions).filter((key) => key.startsWith(`${KEY}:`));
    const depthOf = (key) => Number(key.slice(KEY.length + 1));
    const [nearest] = keys.sort((a, b) => depthOf(b) - depthOf(a));
    return nearest === undefined ? undefined : extensions[nearest];
}
/** Whether this kind of caller, with these scopes, may use what the rule guards. Without a rule nobody may. */
export function allowed(caller, rule) {
    if (rule === undefined)
        return false;
    if (rule.kinds.includes('public'))
        return true;
    if (caller.kind === 'anonymous')
        return false;
    if (rule.kinds.includes('authenticated'))
        return true;
    if (caller.kind === 'admin')
        return rule.kinds.includes(caller.programId === null ? 'platform' : 'admin');
    // Every caller below the platform belongs to a program; one without is a mistake and gets nothing.
    if (caller.programId === null)
        return false;
    if (caller.kind === 'member')
        return caller.memberId !== null && rule.kinds.includes('member:self');
    return rule.kinds.includes(caller.kind) && (rule.scopes.length === 0 || rule.scopes.some((scope) => caller.scopes.has(scope)));
}
/** Callers with the same signature are allowed the same fields: what a decision about a whole document may be cached by. */
export function accessSignature(caller) {
    if (caller.kind === 'admin')
        return caller.programId === null ? 'platform' : 'admin';
    if (caller.kind === 'anonymous' || caller.kind === 'member')
        return caller.kind;
    return `${caller.kind} ${[...caller.scopes].sort().join(' ')}`;
}
//# sourceMappingURL=access.js.map