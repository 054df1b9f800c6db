// PostgreSQL takes no NUL in a text or in JSON; half a surrogate pair is not UTF-8, so that another text would be kept than was sent.
const unkeepable = /[\0\p{Cs}]/u;
const unprintable = /[\p{Cc}\p{Cs}]/u;
/** Whether a text is 1 to `maxLength` characters that the database keeps as they are; it may have several lines. */
export function isText(text, maxLength) {
    return text.length > 0 && text.length <= maxLength && !unkeepable.test(text);
}
/** The same for what has one line and nothing that cannot be seen: names, keys, codes. */
export function isLine(text, maxLength) {
    return text.length > 0 && text.length <= maxLength && !unprintable.test(text);
}
/** A line as it is kept, without the spaces around it; null for what is none. */
export function readLine(text, maxLength) {
    const trimmed = text.trim();
    return isLine(trimmed, maxLength) ? trimmed : null;
}
const MAX_DEPTH = 32;
/** Whether the database keeps a JSON value as it is: each of its texts and names, down to a depth that no sensible value exceeds. */
export function isKeepableJson(value, depth = 0) {
    if (typeof value === 'string')
        return !unkeepable.test(value);
    if (typeof value !== 'object' || value === null)
        return true;
    if (depth >= MAX_DEPTH)
        return false;
    return Object.entries(value).every(([name, item]) => !unkeepable.test(name) && isKeepableJson(item, depth + 1));
}
//# sourceMappingURL=text.js.map