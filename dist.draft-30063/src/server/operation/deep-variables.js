/** Deeper than any input of the schema; what reads variables goes down by recursion and must not run out of stack. */
const MAX_LEVELS = 100;
/** Whether variables are nested deeper than an operation may ask others to follow. */
export function isTooDeep(value, levels = MAX_LEVELS) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (levels === 0)
        return true;
    for (const part of Array.isArray(value) ? value : Object.values(value))
        if (isTooDeep(part, levels - 1))
            return true;
    return false;
}
//# sourceMappingURL=deep-variables.js.map