import { isRefusal, refuse } from './refusal.js';
import { isKeepableJson, isLine } from './text.js';
const MAX_NAME = 100;
const MAX_TEXT = 1000;
/**
 * Reads a flat JSON object of texts, numbers and booleans. Names have 1 to 100 characters, texts at most 1,000. Refuses: INVALID below `field` with the
 * name of what is wrong.
 */
export function readAttributes(input, field, max) {
    const read = readChanges(input, field, max);
    if (isRefusal(read))
        return read;
    const empty = Object.entries(read).find(([, value]) => value === null);
    return empty ? refuse('INVALID', [field, empty[0]], 'attribute-value') : read;
}
/** The same for changes of what is there: null takes a name away. */
export function readChanges(input, field, max) {
    if (typeof input !== 'object' || input === null || Array.isArray(input))
        return refuse('INVALID', [field], 'attributes-object');
    const entries = Object.entries(input);
    if (entries.length > max)
        return refuse('INVALID', [field], 'attributes-count', { max });
    for (const [name, value] of entries) {
        if (!isLine(name, MAX_NAME))
            return refuse('INVALID', [field], 'attribute-name', { max: MAX_NAME });
        if (!isValue(value))
            return refuse('INVALID', [field, name], 'attribute-value');
    }
    return Object.fromEntries(entries);
}
function isValue(value) {
    if (typeof value === 'string')
        return value.length <= MAX_TEXT && isKeepableJson(value);
    if (typeof value === 'number')
        return Number.isFinite(value);
    return value === null || typeof value === 'boolean';
}
//# sourceMappingURL=attributes.js.map