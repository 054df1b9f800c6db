import { hash } from 'node:crypto';
/** JSON with sorted keys and without undefined values: equal content gives equal text. */
export function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
    if (value === null || typeof value !== 'object' || value instanceof Date)
        return JSON.stringify(value ?? null);
    const content = value;
    let members = '';
    for (const key of Object.keys(content).sort()) {
        const item = content[key];
        if (item !== undefined)
            members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
    }
    return `{${members}}`;
}
/** What must be equal for two requests, orders or returns to be the same one. */
export function contentHash(content) {
    return hash('sha256', canonicalJson(content), 'buffer');
}
//# sourceMappingURL=canonical-json.js.map