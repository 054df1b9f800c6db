/** Opaque ids of the public schema: the type and its key within the caller's program. They are names, not secrets. */
export function toGlobalId(type, key) {
    return Buffer.from(`${type}:${key}`).toString('base64url');
}
/** Null for what is not an id of ours. */
export function fromGlobalId(id) {
    const match = /^([A-Za-z]+):(.+)$/.exec(Buffer.from(id, 'base64url').toString());
    return match && toGlobalId(match[1], match[2]) === id
        ? { type: match[1], key: match[2] }
        : null;
}
/** The numeric key of an id of this very type, or null. */
export function numericKey(id, type) {
    const parsed = fromGlobalId(id);
    if (parsed?.type !== type || !/^[1-9]\d{0,15}$/.test(parsed.key))
        return null;
    const key = Number(parsed.key);
    return Number.isSafeInteger(key) ? key : null;
}
//# sourceMappingURL=global-id.js.map