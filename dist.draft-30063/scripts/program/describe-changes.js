const signs = { CREATE: '+', UPDATE: '~', END: '-' };
/** One line for each item that changes, and below it one for each value that does; nothing for what stays. */
export function describeChanges(changes) {
    const real = changes.filter(({ change }) => change !== 'NONE');
    const width = Math.max(0, ...real.map(({ kind }) => kind.length));
    return real.flatMap(({ kind, code, change, before, after }) => {
        if (change === 'NONE')
            return [];
        const details = change === 'UPDATE' ? differences(before, after, []) : [];
        return [`${signs[change]} ${kind.padEnd(width)}  ${code}`, ...details.map((line) => `    ${line}`)];
    });
}
/** How many of each kind, in words. */
export function countChanges(changes) {
    const count = (wanted) => changes.filter(({ change }) => change === wanted).length;
    return `${count('CREATE')} to create, ${count('UPDATE')} to update, ${count('END')} to end, ${count('NONE')} as they are`;
}
function differences(before, after, path) {
    if (JSON.stringify(before) === JSON.stringify(after))
        return [];
    if (isObject(before) && isObject(after)) {
        const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
        return names.flatMap((name) => differences(before[name], after[name], [...path, name]));
    }
    return [`${path.join('.')}: ${shown(before)} -> ${shown(after)}`];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function shown(value) {
    return value === undefined ? '(not given)' : JSON.stringify(value);
}
//# sourceMappingURL=describe-changes.js.map